import { type IndicatorKind, isShare } from './indicator.ts'
import { tidy } from './roll-up.ts'

/** By how much a figure differs from an earlier one: counts in percent, shares and scores in points, ranks in places. */
export type Growth = { in: 'percent' | 'points' | 'places'; by: number }

/**
 * The growth from `before` to `now`; null when either is unknown or a count grew from zero. A rank's `by` is negative when it moved up
 * (from the 5th to the 3rd place: -2).
 */
export const growthOf = (
  now: number | null,
  before: number | null,
  { kind, unit }: { kind: IndicatorKind; unit: string }
): Growth | null => {
  if (now === null || before === null) return null
  if (kind === 'rank') return { in: 'places', by: tidy(now - before) }
  if (isShare(unit) || kind === 'score') return { in: 'points', by: tidy(now - before) }
  return before === 0 ? null : { in: 'percent', by: tidy(((now - before) / Math.abs(before)) * 100) }
}

/** Whether a growth is for the better; null when nothing moved. */
export const isBetter = (growth: Growth, lowerBetter: boolean): boolean | null =>
  growth.by === 0 ? null : growth.by > 0 !== lowerBetter

/** What a target asks for (as in `domain/draft`): reach a level, add so much, have at least or at most so much, be among the first. */
export const TARGET_HOWS = ['reach', 'add', 'at-least', 'at-most', 'top'] as const
export type TargetHow = (typeof TARGET_HOWS)[number]

/** The level a target means: `add` on a stock counts from what stood before; null while that is not known. */
export const planOf = (
  { how, value }: { how: TargetHow; value: number },
  kind: IndicatorKind,
  base: number | null
): number | null => {
  if (how !== 'add' || kind === 'flow') return value
  return base === null ? null : tidy(base + value)
}

/**
 * Fulfilment of a plan in percent, not capped: fact / plan, or plan / fact where lower is better. Without a plan or fact null. A plan of
 * nothing is met by nothing (100), and where lower is better by 0; otherwise it cannot be divided by: null.
 */
export const fulfilment = (fact: number | null, plan: number | null, lowerBetter: boolean): number | null => {
  if (fact === null || plan === null) return null
  const [above, below] = lowerBetter ? [plan, fact] : [fact, plan]
  if (below === 0) return above === 0 || lowerBetter ? 100 : null
  return tidy((above / below) * 100)
}

/** Whole percents as a form shows them: 0…100, and 100 only when met, however near. */
export const cappedPercent = (percent: number): number =>
  percent >= 100 ? 100 : Math.max(0, Math.min(99, Math.round(percent)))

/** How a cell of a table of fulfilment is coloured and marked. */
export type Grade = 'met' | 'near' | 'behind' | 'far' | 'none'
/** Met from 100 %, near from 90, behind from 70, else far behind; by `met`, not by the rounded percent. */
export const gradeOf = (percent: number | null): Grade => {
  if (percent === null) return 'none'
  if (percent >= 100) return 'met'
  if (percent >= 90) return 'near'
  return percent >= 70 ? 'behind' : 'far'
}

/** Places among others by their figure: equal figures share a place, the next one is left out (1, 2, 2, 4). Unknown ones have none. */
export const ranked = <T>(
  rows: readonly T[],
  figure: (row: T) => number | null,
  lowerBetter: boolean
): { row: T; place: number | null }[] => {
  const known = rows.filter(row => figure(row) !== null)
  const better = (a: number, b: number): boolean => (lowerBetter ? a < b : a > b)
  const placed = known.map(row => ({
    row,
    place: 1 + known.filter(other => better(figure(other)!, figure(row)!)).length
  }))
  placed.sort((a, b) => a.place - b.place)
  return [...placed, ...rows.filter(row => figure(row) === null).map(row => ({ row, place: null }))]
}
