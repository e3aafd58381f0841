import type { TaskRow } from '#api/register.ts'
import { daysBetween, daysInMonth } from '#domain/calendar.ts'
import { interval } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'
import { DUE_SHAPES } from '../../ui/due-badge.tsx'
import { Shape } from '../../ui/shape.tsx'
import { type Asked, type Bar, linesOf, spanOf } from './model.ts'
import styles from './timeline.module.css'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const percent = (share: number) => `${share * 100}%`

/** A year on one line: months across, tasks below by group; a stretch where a task has a beginning, a sign on the day it falls due. */
export const YearView = ({ rows, asked, today }: { rows: readonly TaskRow[]; asked: Asked; today: string }) => {
  const t = useT('timeline')
  const calendar = useT('calendar')
  const { from, to } = spanOf(asked)
  const days = daysBetween(from, to) + 1
  const now = today >= from && today <= to ? daysBetween(from, today) / days : null
  return (
    <div className={styles.year}>
      <div className={styles.months} aria-hidden="true">
        {MONTHS.map(month => (
          <span key={month} style={{ width: percent(daysInMonth(asked.year, month) / days) }}>
            {calendar(`month.${month}` as 'month.1')}
          </span>
        ))}
      </div>
      {linesOf(rows, asked.by, from, to).map(line => (
        <section key={line.key} className={styles.group} aria-label={line.key === '' ? t('nobody') : line.key}>
          <h2>
            {line.key === '' ? t('nobody') : line.key} <small>{line.bars.length}</small>
          </h2>
          <ul>
            {line.bars.map(bar => (
              <li key={bar.row.id} className={styles.row}>
                <a className={styles.name} href={hrefTo(['tasks', bar.row.id], { view: 'due' })} title={bar.row.text}>
                  <b>{bar.row.number}</b> {bar.row.title}
                </a>
                <span className={styles.lane}>
                  {now === null ? null : <i className={styles.now} style={{ left: percent(now) }} />}
                  <Stretch bar={bar} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const Stretch = ({ bar }: { bar: Bar }) => {
  const common = useT('common')
  const { row, left, width } = bar
  const words = `${common(`dueState.${row.dueState}`)}: ${interval(row.start, row.due)}`
  return (
    <span
      className={styles.bar}
      data-state={row.dueState}
      style={{ left: percent(left), width: `calc(${percent(width)} + 12px)` }}
      title={words}
    >
      <Shape name={DUE_SHAPES[row.dueState]} label={words} />
    </span>
  )
}
