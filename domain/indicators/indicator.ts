import type { PeriodKind } from './period.ts'

/**
 * What a figure is, which decides how it is summed: `flow` is made in a period (kilometres laid), `stock` stands at its end
 * (holders), `ratio` is one over another, `score` has a maximum, `rank` a place among others.
 */
export const INDICATOR_KINDS = ['flow', 'stock', 'ratio', 'score', 'rank'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

/** A part is counted in its whole ("shundan") or stands beside it ("bundan tashqari"). */
export const PARTS = ['of-which', 'beside'] as const
export type Part = (typeof PARTS)[number]

/** Sentences with `{f}` for the figure and `{f:ni}` for its accusative; '' = the general sentence. */
export type Wording = { uz: string; ru: string }

export type NewIndicator = {
  code: string
  nameUz: string
  nameRu: string
  /** A unit of units.ts, or the office's own word. */
  unit: string
  decimals: number
  kind: IndicatorKind
  /** The highest score. */
  maximum: number | null
  /** Of a ratio: what is divided by what; both null when only the ratio itself is known. */
  numerator: number | null
  denominator: number | null
  lowerBetter: boolean
  period: PeriodKind
  /** Each entered figure counts from 1 January; otherwise of its period alone. Only for flows. */
  cumulative: boolean
  parent: number | null
  part: Part | null
  /** Who answers for it. */
  owner: string
  wording: Wording
}
export type Indicator = NewIndicator & { id: number }

/** How sure a figure is: as counted, more than, about, or not applicable ("x"). Kept as these numbers. */
export const MARKS = ['exact', 'more', 'about', 'na'] as const
export type Mark = (typeof MARKS)[number]

/** A figure that is known; `value` null only for 'na'. */
export type Figure = { value: number | null; mark: Mark }
export const NOT_APPLICABLE: Figure = { value: null, mark: 'na' }

/** What a ratio is multiplied by: a share in percent by 100, "per 100 people" too. */
export const factorOf = (unit: string): number => (unit === 'percent' || unit === 'per-100' ? 100 : 1)

/** Shares differ by points, counts by percent. */
export const isShare = (unit: string): boolean => unit === 'percent'
