/** A day of the calendar as 'YYYY-MM-DD'. */
export type IsoDay = string

/**
 * The part of the working calendar that is decided every year: Ramazon hayit, Qurbon hayit and other days off (`holidays`),
 * and days off made working days (`movedWorkingDays`). The holidays fixed by law need not be repeated.
 */
export type Calendar = { holidays: readonly IsoDay[]; movedWorkingDays: readonly IsoDay[] }

export const NO_CHANGES: Calendar = { holidays: [], movedWorkingDays: [] }

/** Month and day of the holidays with a fixed date: Labour Code of Uzbekistan (ЎРҚ-798), article 208. */
export const FIXED_HOLIDAYS: readonly string[] = ['01-01', '03-08', '03-21', '05-09', '09-01', '10-01', '12-08']

const MILLISECONDS = 86_400_000
const LAST_NUMBER = 366 * 8000

function numberOf(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS
}

function dayOf(number: number): IsoDay {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10)
}

/** The ISO day of year, month (1…12) and day, or null where the calendar has no such day (31 February). */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  if (![year, month, day].every(Number.isInteger) || year < 1000 || year > 9999 || month < 1 || month > 12) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** True for an existing day written as YYYY-MM-DD. */
export function isIsoDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && isoDay(Number(match[1]), Number(match[2]), Number(match[3])) === text
}

/** 28…31; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The last day of a month (1…12). */
export function lastDayOfMonth(year: number, month: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`
}

/** The day `days` later (earlier when negative). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayOf(Math.min(numberOf(day) + days, LAST_NUMBER))
}

/** The same day `months` later; where that month is shorter, its last day (31 January + 1 month = 28 or 29 February). */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return isoDay(year, month, date) ?? day
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round(numberOf(to) - numberOf(from))
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: IsoDay): number {
  return new Date(numberOf(day) * MILLISECONDS).getUTCDay() || 7
}

/** Monday to Friday without holidays, and the days made working days. A moved working day wins over everything else. */
export function isWorkingDay(day: IsoDay, calendar: Calendar = NO_CHANGES): boolean {
  if (calendar.movedWorkingDays.includes(day)) return true
  if (weekday(day) >= 6) return false
  return !FIXED_HOLIDAYS.includes(day.slice(5)) && !calendar.holidays.includes(day)
}

/** The `count`-th working day after `day`; the day itself does not count. */
export function addWorkingDays(day: IsoDay, count: number, calendar: Calendar = NO_CHANGES): IsoDay {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    if (isWorkingDay(current, calendar)) left--
  }
  return current
}

/** The `count`-th working day before `day`; the day itself does not count. */
export function subtractWorkingDays(day: IsoDay, count: number, calendar: Calendar = NO_CHANGES): IsoDay {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, -1)
    if (isWorkingDay(current, calendar)) left--
  }
  return current
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDay, to: IsoDay, calendar: Calendar = NO_CHANGES): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count++
  return count
}
