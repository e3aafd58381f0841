import type { TaskRow } from '#api/register.ts'
import { isWorkingDay } from '#domain/calendar.ts'
import { KNOWN_CALENDAR } from '#domain/calendar/known-days.ts'
import { useT } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'
import { DUE_SHAPES } from '../../ui/due-badge.tsx'
import { Shape } from '../../ui/shape.tsx'
import { type Asked, byDay, weeksOf } from './model.ts'
import styles from './timeline.module.css'

const SHOWN = 4
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** A month as on the wall: what falls due on each day, the first few by name, all of them one press away. */
export const MonthView = ({ rows, asked, today }: { rows: readonly TaskRow[]; asked: Asked; today: string }) => {
  const t = useT('timeline')
  const common = useT('common')
  const calendar = useT('calendar')
  const days = byDay(rows)
  const own = `${asked.year}-${String(asked.month).padStart(2, '0')}`
  return (
    <table className={styles.month}>
      <thead>
        <tr>
          {WEEKDAYS.map(day => (
            <th key={day} scope="col">
              {calendar(`weekday.${day}` as 'weekday.1')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(asked.year, asked.month).map(week => (
          <tr key={week[0]}>
            {week.map(day => {
              const due = days.get(day) ?? []
              return (
                <td
                  key={day}
                  data-other={!day.startsWith(own)}
                  data-free={!isWorkingDay(day, KNOWN_CALENDAR)}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <span className={styles.day}>{Number(day.slice(8))}</span>
                  <ul>
                    {due.slice(0, SHOWN).map(row => (
                      <li key={row.id}>
                        <a
                          className={styles.due}
                          data-state={row.dueState}
                          href={hrefTo(['tasks', row.id], { view: 'due' })}
                        >
                          <Shape name={DUE_SHAPES[row.dueState]} label={common(`dueState.${row.dueState}`)} />
                          <span title={row.text}>
                            {row.number} {row.title}
                          </span>
                        </a>
                      </li>
                    ))}
                  </ul>
                  {due.length > SHOWN ? (
                    <a className={styles.rest} href={hrefTo(['tasks'], { view: 'due', from: day, to: day })}>
                      {t('rest', { count: due.length - SHOWN })}
                    </a>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
