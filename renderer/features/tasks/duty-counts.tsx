import type { TaskRow } from '#api/register.ts'
import { useT } from '../../i18n/i18n.ts'
import styles from './tasks.module.css'

/** Why a list of measures is longer than the road map: some duties stand in clauses alone, and one printed in both counts once. */
export const DutyCounts = ({ rows }: { rows: readonly TaskRow[] }) => {
  const t = useT('tasks')
  const clauses = rows.filter(({ kind }) => kind === 'clause').length
  const measures = rows.filter(({ kind }) => kind === 'measure').length
  if (clauses === 0 || measures === 0) return null
  return <p className={styles.counts}>{t('counts', { measures, clauses })}</p>
}
