import type { TaskDetail } from '#api/register.ts'
import { useT } from '../../i18n/i18n.ts'
import { Shape } from '../../ui/shape.tsx'
import styles from './tasks.module.css'

/** What the reading was not sure of, explained; what stood in the paper and what was read. */
export const PanelDoubts = ({ doubts }: { doubts: TaskDetail['doubts'] }) => {
  const t = useT('tasks')
  if (doubts.length === 0) return null
  return (
    <section className={styles.doubts} aria-label={t('panel.doubts')}>
      <h3>
        <Shape name="flag" label="" /> {t('panel.doubts')}
      </h3>
      <ul>
        {doubts.map((doubt, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a doubt has no other name and they are never reordered
          <li key={index}>
            {t(`doubt.${doubt.code}`)}
            {doubt.was === null && doubt.now === null ? null : (
              <span className={styles.hint}>
                {doubt.was ?? ''} → {doubt.now ?? ''}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
