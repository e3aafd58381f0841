import type { DueState } from '#domain/task.ts'

/** A text of the tasks catalogue under 'due.…' with the days it names. */
export type DueWords = { key: 'late' | 'today' | 'left' | 'permanent' | 'none' | 'done' | 'start'; days: number }

const DAY = 86_400_000

/** Whole days from one ISO day to another; negative when `to` is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

/** How a deadline stands today in words: so many days late, due today, so many days left, permanent, none, closed. */
export const dueWords = (
  row: { dueState: DueState; start: string | null; due: string | null },
  today: string
): DueWords => {
  switch (row.dueState) {
    case 'done':
    case 'permanent':
    case 'none':
      return { key: row.dueState, days: 0 }
    case 'late':
    case 'soon':
    case 'later': {
      // "…dan boshlab" has no last day: what stands before it is its first one.
      const day = row.due ?? row.start
      if (day === null) return { key: 'none', days: 0 }
      const days = daysBetween(today, day)
      if (row.dueState === 'late') return { key: 'late', days: Math.max(-days, 1) }
      if (row.due === null) return { key: 'start', days: Math.max(days, 0) }
      return days <= 0 ? { key: 'today', days: 0 } : { key: 'left', days }
    }
  }
}

const RANK: Record<DueState, number> = { late: 0, soon: 0, later: 0, none: 1, permanent: 2, done: 3 }

/** The order of a daily list: what has a day by that day, the longest late first; then no date, permanent, closed. */
export const inDueOrder = <R extends { dueState: DueState; start: string | null; due: string | null }>(
  rows: readonly R[]
): R[] =>
  rows.toSorted((a, b) => {
    const byRank = RANK[a.dueState] - RANK[b.dueState]
    if (byRank !== 0) return byRank
    const one = a.due ?? a.start ?? ''
    const other = b.due ?? b.start ?? ''
    return one < other ? -1 : Number(one > other)
  })

/** Names typed in one line, separated by commas or semicolons; each once, in the order typed. */
export const splitPeople = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map(name => name.trim())
      .filter(name => name !== '')
  )
]
