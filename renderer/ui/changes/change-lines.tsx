import type { NamedChange } from '#api/register.ts'
import { useT } from '../../i18n/i18n.ts'
import { changeLine } from './change-words.ts'
import styles from './changes.module.css'

/** Changes as 'field: old → new', under the name of the record where they give one. */
export const ChangeLines = ({ changes }: { changes: readonly NamedChange[] }) => {
  const t = useT('history')
  const common = useT('common')
  const told = changes.flatMap(change => {
    const line = changeLine(change, t, common)
    return line === null ? [] : [{ id: change.id, of: change.of, line }]
  })
  return told.map(({ id, of, line }, index) => (
    <div key={id} className={styles.line}>
      {of === '' || of === told[index - 1]?.of ? null : <div className={styles.of}>{of}</div>}
      <b>{line.field}</b>: {line.old === '' ? null : <del>{line.old}</del>}
      {line.old === '' ? null : <span aria-hidden="true"> → </span>}
      <span>{line.new === '' ? t('empty') : line.new}</span>
    </div>
  ))
}
