import { addDays, addMonths, type IsoDay, isoDay, lastDayOfMonth } from '../calendar.ts'
import type { ReportEvery } from '../control.ts'
import type { Deadline } from '../draft.ts'

/** When a permanent or recurring deadline is reported on: every `every` (ISO 8601 duration), by day `dayOfMonth` if one is named. */
export type ReportRule = { every: string; dayOfMonth: number | null }

const EVERY: Record<Exclude<ReportEvery, 'never'>, string> = {
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  half: 'P6M',
  year: 'P1Y'
}

type Reported = Pick<Deadline, 'kind' | 'every' | 'dayOfMonth'> & {
  startConfirmed: boolean
  reportEvery: ReportEvery | null
}

/**
 * The rule by which a deadline is reported on; null when it is not. What the officer set wins over the printed words;
 * permanent work, and '…дан бошлаб' once begun, is reported every quarter.
 */
export function reportRule(deadline: Reported): ReportRule | null {
  const { kind, every, dayOfMonth, startConfirmed, reportEvery } = deadline
  if (reportEvery === 'never') return null
  if (kind === 'from' && !startConfirmed) return null
  if (kind !== 'recurring' && kind !== 'permanent' && kind !== 'from') return null
  if (reportEvery !== null) return { every: EVERY[reportEvery], dayOfMonth }
  if (kind === 'recurring') return { every: every ?? (dayOfMonth === null ? 'P3M' : 'P1M'), dayOfMonth }
  return { every: 'P3M', dayOfMonth: null }
}

/** No list of points is longer: twenty years of weeks. */
const MOST = 1100

type Step = { months: number } | { days: number }
const stepOf = (every: string): Step | null => {
  const found = /^P(\d+)([DWMY])$/.exec(every)
  if (found === null || Number(found[1]) === 0) return null
  const count = Number(found[1])
  if (found[2] === 'D') return { days: count }
  if (found[2] === 'W') return { days: count * 7 }
  return { months: found[2] === 'Y' ? count * 12 : count }
}

const dayIn = (year: number, month: number, day: number): IsoDay =>
  isoDay(year, month, day) ?? lastDayOfMonth(year, month)

/**
 * The reporting points within [since, to], rising. Periods of months are those of the calendar, counted from January (quarters,
 * half-years), or from the month of `since` when they do not divide a year; a point is the period's last day. With a day of the
 * month it is that day of the month itself for monthly work, and of the month after the period for longer ones ("ҳар чорак
 * якуни билан кейинги ойнинг 25 санаси"). Days and weeks count from `since`. Nothing is moved to a working day.
 */
export function reportPoints(rule: ReportRule, since: IsoDay, to: IsoDay): IsoDay[] {
  const step = stepOf(rule.every)
  if (step === null || since > to) return []
  const points: IsoDay[] = []
  if ('days' in step) {
    for (let day = addDays(since, step.days); day <= to && points.length < MOST; day = addDays(day, step.days))
      points.push(day)
    return points
  }
  const { months } = step
  const year = Number(since.slice(0, 4))
  const month = Number(since.slice(5, 7))
  const first = months <= 12 && 12 % months === 0 ? `${year}-01-01` : `${year}-${since.slice(5, 7)}-01`
  // The period before may have its point, which lies a month behind its end, still ahead.
  const begin = addMonths(first, months <= 12 && 12 % months === 0 ? -months : 0)
  for (let at = begin; points.length < MOST; at = addMonths(at, months)) {
    const end = addMonths(at, months - 1)
    const shown = rule.dayOfMonth === null || months === 1 ? end : addMonths(end, 1)
    const [y, m] = [Number(shown.slice(0, 4)), Number(shown.slice(5, 7))]
    const point = rule.dayOfMonth === null ? lastDayOfMonth(y, m) : dayIn(y, m, rule.dayOfMonth)
    if (point > to) break
    if (point >= since && (y > year || m >= month)) points.push(point)
  }
  return points
}

export type PointState = 'reported' | 'late' | 'open'

/** How a point stands: late once its day is past and nothing was reported. Computed, never stored. */
export const pointState = (point: IsoDay, reported: boolean, today: IsoDay): PointState =>
  reported ? 'reported' : point < today ? 'late' : 'open'
