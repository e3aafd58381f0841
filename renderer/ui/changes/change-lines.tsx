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
  return [...Map.groupBy(told, ({ of }) => of)].map(([of, lines]) => (
    <div key={of}>
      {of === '' ? null : <div className={styles.of}>{of}</div>}
      {lines.map(({ id, line }) => (
        <div key={id} className={styles.line}>
          <b>{line.field}</b>: {line.old === '' ? null : <del>{line.old}</del>}
          {line.old === '' ? null : <span aria-hidden="true"> → </span>}
          <span>{line.new === '' ? t('empty') : line.new}</span>
        </div>
      ))}
    </div>
  ))
}
