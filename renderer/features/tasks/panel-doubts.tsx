import type { TaskDetail } from '#api/register.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { Shape } from '../../ui/shape.tsx'
import side from '../../ui/side-panel.module.css'
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
            <span className={side.hint}>{factsOf(doubt, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Two counts that differ, or the printed words and what is proposed for them. */
const factsOf = ({ code, was, now }: TaskDetail['doubts'][number], t: T<'tasks'>): string => {
  if (was === null || now === null) return was ?? now ?? ''
  if (code === 'STEPS_DEADLINES_MISMATCH') return t('doubtFacts.pairing', { was, now })
  if (code === 'ITEM_COUNT_DIFFERS') return t('doubtFacts.items', { was, now })
  return t('doubtFacts.other', { was, now })
}
