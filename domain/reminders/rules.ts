import type { ClockTime } from './clock-time.ts'

/** What is reminded of: a deadline, our own (internal) day, a reporting point, the day of a letter's answer, of a problem's remedy. */
export const REMINDER_KINDS = ['deadline', 'internal', 'report', 'answer', 'problem'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** No rule looks further ahead or behind, in days. */
export const FARTHEST = 90
/** A reminder that nobody saw is shown for so many days; after that the list of what is late says it. */
export const LAPSE = 62

export type QuietHours = {
  on: boolean
  /** Of every day; 'from' later than 'to' goes over midnight. Equal: no hours of the day. */
  from: ClockTime
  to: ClockTime
  /** All day long on what is no working day by the office's calendar. */
  daysOff: boolean
}

/** When the office is reminded. Days are counted from the day itself; `every` repeats after the last of `after`, 0 = never. */
export type ReminderRules = {
  on: boolean
  kinds: readonly ReminderKind[]
  ahead: readonly number[]
  /** `ahead` counts working days by the office's calendar, not days. */
  workingDays: boolean
  onDay: boolean
  after: readonly number[]
  every: number
  quiet: QuietHours
}

export const FIRST_RULES: ReminderRules = {
  on: true,
  kinds: REMINDER_KINDS,
  ahead: [10, 3, 1],
  workingDays: false,
  onDay: true,
  after: [1, 7],
  every: 0,
  quiet: { on: true, from: '18:00', to: '09:00', daysOff: true }
}
