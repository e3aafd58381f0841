import { addDays, addMonths, type IsoDay, lastDayOfMonth } from '../calendar.ts'

/** Monday of the week of a day. */
export const mondayOf = (day: IsoDay): IsoDay => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** From a day on: to the end of its week (Sunday), and to the end of the next month. */
export const nearPeriods = (today: IsoDay): { weekEnd: IsoDay; nextMonthEnd: IsoDay } => {
  const next = addMonths(`${today.slice(0, 8)}01`, 1)
  return {
    weekEnd: addDays(mondayOf(today), 6),
    nextMonthEnd: lastDayOfMonth(Number(next.slice(0, 4)), Number(next.slice(5, 7)))
  }
}
