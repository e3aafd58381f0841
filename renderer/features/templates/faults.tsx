import { Alert } from '@mantine/core'
import type { TemplateCheckView } from '#api/templates.ts'
import { useT } from '../../i18n/i18n.ts'
import styles from './templates.module.css'

/** Everything the check found in a template, each fault with its place. */
export const Faults = ({ file, check }: { file: string; check: TemplateCheckView }) => {
  const t = useT('templates')
  const { faults, unused } = check
  if (faults.length === 0)
    return (
      <Alert color="green" title={t('sound', { file })}>
        {unused.length === 0 ? '' : t('unused', { names: unused.join(', ') })}
      </Alert>
    )
  return (
    <Alert color="red" title={t('faults', { file, count: faults.length })}>
      <ol className={styles.faults}>
        {faults.slice(0, 100).map((fault, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may stand twice
          <li key={at}>
            <b>{t(`fault.${fault.code}`)}</b>
            {fault.tag === null ? '' : <code>{` ${fault.tag}`}</code>}{' '}
            {[
              fault.page === null ? '' : t('at.page', { n: fault.page }),
              fault.paragraph === null ? '' : t('at.paragraph', { n: fault.paragraph }),
              fault.cell === null ? '' : t('at.cell', fault.cell),
              fault.part === null || fault.part === 'word/document.xml' ? '' : fault.part
            ]
              .filter(part => part !== '')
              .join(', ')}
          </li>
        ))}
      </ol>
    </Alert>
  )
}
