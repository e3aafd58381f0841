import type { TaskRow } from '#api/register.ts'
import { addDays, daysInMonth, daysBetween, isoDay, weekday } from '#domain/calendar.ts'

export const VIEWS = ['year', 'month'] as const
export type View = (typeof VIEWS)[number]
export const GROUPINGS = ['section', 'executor', 'deputy', 'lead', 'act'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What the address asks for; the year and month of today where it says nothing. */
export type Asked = { view: View; by: Grouping; year: number; month: number }

export const askedOf = (query: Readonly<Record<string, string>>, today: string): Asked => {
  const whole = (text: string | undefined, least: number, most: number, otherwise: number) => {
    const value = /^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : otherwise
  }
  return {
    view: VIEWS.find(one => one === query.view) ?? 'year',
    by: GROUPINGS.find(one => one === query.by) ?? 'section',
    year: whole(query.year, 1991, 2199, Number(today.slice(0, 4))),
    month: whole(query.month, 1, 12, Number(today.slice(5, 7)))
  }
}
export const queryOf = ({ view, by, year, month }: Asked): Record<string, string> => ({
  view,
  by,
  year: String(year),
  month: String(month)
})

/** The month or year before (-1) or after (+1). */
export const moved = (asked: Asked, step: 1 | -1): Asked => {
  if (asked.view === 'year') return { ...asked, year: asked.year + step }
  const at = asked.year * 12 + asked.month - 1 + step
  return { ...asked, year: Math.floor(at / 12), month: (at % 12) + 1 }
}

/** First and last ISO day of what is shown; the month with the days of its first and last week around it. */
export const spanOf = ({ view, year, month }: Asked): { from: string; to: string } => {
  if (view === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` }
  const weeks = weeksOf(year, month)
  return { from: weeks[0]![0]!, to: weeks.at(-1)![6]! }
}

/** The weeks of a month, Monday to Sunday, ISO days; the days of the neighbouring months fill the first and the last. */
export const weeksOf = (year: number, month: number): string[][] => {
  const first = isoDay(year, month, 1)!
  const last = isoDay(year, month, daysInMonth(year, month))!
  const begin = addDays(first, 1 - weekday(first))
  const count = Math.ceil((daysBetween(begin, last) + 1) / 7)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(begin, week * 7 + day))
  )
}

/** A task on the line: `left` and `width` as shares (0…1) of the span; width 0 is a single day. */
export type Bar = { row: TaskRow; left: number; width: number }
export type Line = { key: string; bars: Bar[] }

const keysOf = (row: TaskRow, by: Grouping): string[] => {
  switch (by) {
    case 'section':
      // Sections of two acts bear the same number.
      return [[row.actLabel, row.section].filter(Boolean).join(', ')]
    case 'deputy':
      return [row.ours.deputy]
    case 'lead':
      return [row.ours.lead]
    case 'act':
      return [row.actLabel]
    case 'executor':
      return row.executors === '' ? [''] : row.executors.split('; ')
  }
}

/**
 * Tasks with a day inside the span by group, in the order the groups occur, those without one last; a task of several executors
 * stands at each. Inside a group by the day it falls due.
 */
export const linesOf = (rows: readonly TaskRow[], by: Grouping, from: string, to: string): Line[] => {
  const days = daysBetween(from, to) + 1
  const lines = new Map<string, Bar[]>()
  for (const row of rows) {
    const last = row.due ?? row.start
    const first = row.start ?? row.due
    if (first === null || last === null || first > to || last < from) continue
    const left = Math.max(daysBetween(from, first), 0) / days
    const right = Math.min(daysBetween(from, last), days - 1) / days
    for (const key of keysOf(row, by)) {
      const bars = lines.get(key) ?? []
      bars.push({ row, left, width: right - left })
      lines.set(key, bars)
    }
  }
  const end = (bar: Bar) => bar.row.due ?? bar.row.start ?? ''
  return [...lines]
    .map(([key, bars]) => ({ key, bars: bars.toSorted((a, b) => (end(a) < end(b) ? -1 : Number(end(a) > end(b)))) }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === ''))
}

/** The tasks that fall due on each day. */
export const byDay = (rows: readonly TaskRow[]): Map<string, TaskRow[]> => {
  const days = new Map<string, TaskRow[]>()
  for (const row of rows) {
    const day = row.due ?? row.start
    if (day !== null) days.set(day, [...(days.get(day) ?? []), row])
  }
  return days
}
