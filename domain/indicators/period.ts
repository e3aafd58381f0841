import { daysInMonth, type IsoDay } from '../calendar.ts'

/** How often an indicator is counted. */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** '2026-03', '2026-Q3', '2026-H1', '2026': periods of one kind sort as text. */
export type Period = string
export type PeriodParts = { kind: PeriodKind; year: number; index: number }

const PER_YEAR: Record<PeriodKind, number> = { month: 12, quarter: 4, half: 2, year: 1 }
const SHAPE = /^([12]\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/

/** The parts of a period, `index` from 1; null for anything else. */
export const readPeriod = (text: string): PeriodParts | null => {
  const found = SHAPE.exec(text)
  if (found === null) return null
  const [, year, month, quarter, half] = found
  const kind: PeriodKind =
    month !== undefined ? 'month' : quarter !== undefined ? 'quarter' : half !== undefined ? 'half' : 'year'
  return { kind, year: Number(year), index: Number(month ?? quarter ?? half ?? 1) }
}

const parts = (period: Period): PeriodParts => {
  const found = readPeriod(period)
  if (found === null) throw new RangeError(`not a period: ${period}`)
  return found
}

export const periodOf = (kind: PeriodKind, year: number, index: number): Period => {
  if (kind === 'month') return `${year}-${String(index).padStart(2, '0')}`
  if (kind === 'quarter') return `${year}-Q${index}`
  return kind === 'half' ? `${year}-H${index}` : String(year)
}

export const kindOf = (period: Period): PeriodKind => parts(period).kind
export const yearOf = (period: Period): number => parts(period).year

const monthsEach = (kind: PeriodKind): number => 12 / PER_YEAR[kind]

/** The months it covers, 1…12, first and last. */
const months = ({ kind, index }: PeriodParts): [number, number] => {
  const length = monthsEach(kind)
  return [(index - 1) * length + 1, index * length]
}

export const startOf = (period: Period): IsoDay => {
  const found = parts(period)
  return `${found.year}-${String(months(found)[0]).padStart(2, '0')}-01`
}

export const endOf = (period: Period): IsoDay => {
  const found = parts(period)
  const last = months(found)[1]
  return `${found.year}-${String(last).padStart(2, '0')}-${daysInMonth(found.year, last)}`
}

/** So many periods of the same kind later, or earlier when negative. */
export const shifted = (period: Period, by: number): Period => {
  const { kind, year, index } = parts(period)
  const count = year * PER_YEAR[kind] + (index - 1) + by
  return periodOf(kind, Math.floor(count / PER_YEAR[kind]), (count % PER_YEAR[kind]) + 1)
}

export const sameLastYear = (period: Period): Period => {
  const { kind, year, index } = parts(period)
  return periodOf(kind, year - 1, index)
}

export const periodsOfYear = (kind: PeriodKind, year: number): Period[] =>
  Array.from({ length: PER_YEAR[kind] }, (_, index) => periodOf(kind, year, index + 1))

/**
 * The periods of `kind` that make up a period: a quarter in months. Empty when `kind` is longer: a year's figure says nothing
 * of one of its quarters.
 */
export const within = (period: Period, kind: PeriodKind): Period[] => {
  const whole = parts(period)
  const [first, last] = months(whole)
  const length = monthsEach(kind)
  if (length > last - first + 1) return []
  const from = Math.ceil(first / length)
  return Array.from({ length: (last - first + 1) / length }, (_, index) => periodOf(kind, whole.year, from + index))
}

/** From 1 January to the end of the period, in periods of `kind`; empty when that does not come out even. */
export const fromJanuary = (period: Period, kind: PeriodKind = kindOf(period)): Period[] => {
  const whole = parts(period)
  const count = months(whole)[1] / monthsEach(kind)
  return Number.isInteger(count) ? periodsOfYear(kind, whole.year).slice(0, count) : []
}

/** The period of a kind that a day lies in. */
export const periodAt = (day: IsoDay, kind: PeriodKind): Period =>
  periodOf(kind, Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / monthsEach(kind)))

/** The last period of a kind that is over on a day: what is reported now. */
export const lastOver = (day: IsoDay, kind: PeriodKind): Period => {
  const now = periodAt(day, kind)
  return endOf(now) < day ? now : shifted(now, -1)
}
