import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import type { Outputs } from '../../lib/client.ts'
import styles from './dashboard.module.css'
import { weekHref } from './links.ts'

type Props = { weeks: Outputs['desk']['today']['weeks'] }

/** How much falls due week by week; the height of a bar is its share of the fullest week, and each opens its rows. */
export const Weeks = ({ weeks }: Props) => {
  const t = useT('dashboard')
  const most = Math.max(1, ...weeks.map(week => week.count))
  if (weeks.every(week => week.count === 0))
    return <p className={styles.none}>{t('weeksEmpty', { count: weeks.length })}</p>
  return (
    <ul className={styles.weeks} aria-label={t('weeks')}>
      {weeks.map(({ from, to, count }) => (
        <li key={from}>
          <a
            href={weekHref(from, to)}
            className={styles.week}
            title={`${shortDate(from)} – ${shortDate(to)}: ${count}`}
            aria-label={t('weekOf', { from: shortDate(from), to: shortDate(to), count })}
          >
            <span className={styles.weekCount}>{count === 0 ? '' : count}</span>
            <svg className={styles.bar} viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" y={100 - (count / most) * 100} width="10" height={(count / most) * 100} />
            </svg>
            <span className={styles.weekName}>{shortDate(from).slice(0, 5)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
