import { addDays, weekday } from '#domain/calendar.ts'
import { instantOf, wallClock } from '#domain/reminders/clock-time.ts'

export const SNOOZES = ['hour', 'tomorrow', 'monday', 'week'] as const
export type Snooze = (typeof SNOOZES)[number]
const MORNING = '09:00'

/** The instant (ISO 8601, UTC) to which a reminder is put off: in an hour, or nine in the morning of a day in Tashkent. */
export const snoozeUntil = (snooze: Snooze, now: string): string => {
  const { day } = wallClock(now)
  switch (snooze) {
    case 'hour':
      return new Date(Date.parse(now) + 3_600_000).toISOString()
    case 'tomorrow':
      return instantOf(addDays(day, 1), MORNING)
    case 'monday':
      return instantOf(addDays(day, 8 - weekday(day)), MORNING)
    case 'week':
      return instantOf(addDays(day, 7), MORNING)
  }
}
