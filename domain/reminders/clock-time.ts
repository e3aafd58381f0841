import type { IsoDay } from '../calendar.ts'

/** Time of a day as 'HH:MM', 00:00 to 23:59. */
export type ClockTime = string
export const isClockTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Tashkent is five hours ahead of UTC all year round. */
const AHEAD = 5 * 3_600_000

/** Day and time on the wall in Tashkent of an instant (ISO 8601, UTC). */
export const wallClock = (instant: string): { day: IsoDay; time: ClockTime } => {
  const local = new Date(Date.parse(instant) + AHEAD).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/** The instant (ISO 8601, UTC) of a day and time on the wall in Tashkent. */
export const instantOf = (day: IsoDay, time: ClockTime): string =>
  new Date(Date.parse(`${day}T${time}:00Z`) - AHEAD).toISOString()
