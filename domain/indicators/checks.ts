import { isShare, type Indicator } from './indicator.ts'
import { fromJanuary, type Period } from './period.ts'

/** What is odd about an entered figure. It warns and asks for a note; it never refuses. */
export const CHECKS = [
  'fraction-percent',
  'over-100',
  'over-maximum',
  'parts-over',
  'parts-differ',
  'falls',
  'jump',
  'not-whole',
  'too-fine',
  'no-rank'
] as const
export type Check = (typeof CHECKS)[number]

export type Around = {
  /** The figure of the period before, and of the same period a year before. */
  last: number | null
  lastYear: number | null
  /** The "of which" parts of the same place and period that are known, and whether all are. */
  parts: readonly number[]
  allParts: boolean
  /** When it is itself a part: its whole, and its sisters. */
  whole: number | null
  sisters: readonly number[]
}
export const NOTHING_AROUND: Around = {
  last: null,
  lastYear: null,
  parts: [],
  allParts: false,
  whole: null,
  sisters: []
}

const JUMP = 3
/** Differences of few pieces are no jump, whatever their share. */
const SMALL = 10

const jumps = (value: number, before: number | null): boolean => {
  if (before === null || before === 0 || Math.abs(value - before) < SMALL) return false
  return value > before * JUMP || value < before / JUMP
}

/**
 * What is odd about a figure beside its neighbours. For a running sum the period before counts only inside the year: in January it
 * begins anew.
 */
export const checksOf = (
  indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals' | 'maximum' | 'cumulative'>,
  period: Period,
  value: number,
  { last, lastYear, parts, allParts, whole, sisters }: Around
): Check[] => {
  const found: Check[] = []
  const share = isShare(indicator.unit)
  const likeBefore = last ?? lastYear
  if (share && value > 0 && value < 1 && (likeBefore === null || likeBefore >= 1)) found.push('fraction-percent')
  if (share && value > 100) found.push('over-100')
  if (indicator.maximum !== null && value > indicator.maximum) found.push('over-maximum')
  // Whole counts add up exactly; rounded figures by half of their last digit each.
  const step = indicator.decimals === 0 ? 1e-6 : 10 ** -indicator.decimals
  const sum = parts.reduce((total, part) => total + part, 0)
  const slack = (step * (parts.length + 1)) / 2
  if (parts.length > 0 && sum > value + slack) found.push('parts-over')
  else if (parts.length > 0 && allParts && Math.abs(sum - value) > slack) found.push('parts-differ')
  const mine = sisters.reduce((total, part) => total + part, value)
  if (whole !== null && mine > whole + (step * (sisters.length + 2)) / 2) found.push('parts-over')
  const running = indicator.kind === 'flow' && indicator.cumulative && fromJanuary(period).length > 1
  if (running && last !== null && value < last) found.push('falls')
  if (indicator.kind === 'flow' || indicator.kind === 'stock') {
    const before = indicator.cumulative ? lastYear : (lastYear ?? last)
    if (jumps(value, before) || (indicator.kind === 'stock' && jumps(value, last))) found.push('jump')
  }
  if (indicator.decimals === 0 && !Number.isInteger(value)) found.push('not-whole')
  else if (!isAtMost(value, indicator.decimals)) found.push('too-fine')
  if (indicator.kind === 'rank' && value < 1) found.push('no-rank')
  return found
}

const isAtMost = (value: number, decimals: number): boolean => Math.abs(Number(value.toFixed(decimals)) - value) < 1e-9
