import { addDays, type Calendar, daysBetween, type IsoDay, isWorkingDay, subtractWorkingDays } from '../calendar.ts'
import { instantOf, wallClock } from './clock-time.ts'
import { FARTHEST, LAPSE, type QuietHours, type ReminderKind, type ReminderRules } from './rules.ts'

/** A thing with a day; `id` is of its kind: of the task, the deadline reported on, the letter, the problem. */
export type Subject = { kind: ReminderKind; id: number; day: IsoDay }
/** One occasion to be reminded: `offset` in days of the rule (-3 three before, 0 on the day, 7 a week after), fired on `when`. */
export type Occasion = { offset: number; when: IsoDay }
/** What a person did with a reminder: read for good, or put off until an instant (ISO 8601, UTC). */
export type Mark = { until: string | null }

/**
 * The one occasion that stands for a subject on `today`: the last that fired, whether the console was open then or not; null
 * when none did or it lapsed. Earlier ones are covered by it, so that three weeks away give one reminder a task, not three.
 */
export const occasionOf = (
  day: IsoDay,
  { today, rules, calendar }: { today: IsoDay; rules: ReminderRules; calendar: Calendar }
): Occasion | null => {
  let last: Occasion | null = null
  const offer = (offset: number, when: IsoDay): void => {
    if (when > today) return
    if (last === null || when > last.when || (when === last.when && offset > last.offset)) last = { offset, when }
  }
  for (const days of rules.ahead) {
    if (days > 0) offer(-days, rules.workingDays ? subtractWorkingDays(day, days, calendar) : addDays(day, -days))
  }
  if (rules.onDay) offer(0, day)
  const behind = daysBetween(day, today)
  for (const days of rules.after) if (days > 0 && days <= behind) offer(days, addDays(day, days))
  const from = Math.max(0, ...rules.after)
  if (rules.every > 0 && behind > from) {
    const days = from + Math.floor((behind - from) / rules.every) * rules.every
    if (days > from) offer(days, addDays(day, days))
  }
  const found = last as Occasion | null
  return found === null || daysBetween(found.when, today) > LAPSE ? null : found
}

/** Days outside of which no subject has an occasion on `today`, whatever the rules (`every` repeats without an end: null). */
export const reachOf = (today: IsoDay, rules: ReminderRules): { from: IsoDay | null; to: IsoDay } => ({
  from: rules.every > 0 ? null : addDays(today, -FARTHEST - LAPSE),
  // Twenty working days may take two months around the new year and hayit.
  to: addDays(today, FARTHEST * (rules.workingDays ? 3 : 1))
})

/** The name of a reminder: the same for as long as it is the same one; a moved day gives a new one. */
export const keyOf = ({ kind, id, day }: Subject, { offset }: Occasion): string => `${kind} ${id} ${day} ${offset}`

/** Whether a reminder is shown at this instant: neither read nor put off to later. */
export const isShown = (mark: Mark | undefined, now: string): boolean =>
  mark === undefined || (mark.until !== null && mark.until <= now)

/** The name under which a reminder was told aloud: put off and come back, it is told once more. */
export const tellingOf = (key: string, mark: Mark | undefined): string =>
  mark?.until == null ? key : `${key} @${mark.until}`

/**
 * Until when nothing may be told aloud (instant, ISO 8601, UTC), or null when it may. Hours over midnight are those of the
 * evening and of the next morning; days off go to their end and on with what quiet hours follow.
 */
export const quietUntil = (now: string, quiet: QuietHours, calendar: Calendar): string | null => {
  if (!quiet.on) return null
  let at = now
  // A long holiday is a chain of quiet days and nights; no chain is longer than a month.
  for (let step = 0; step < 100; step++) {
    const next = quietEnd(at, quiet, calendar)
    if (next === null) break
    at = next
  }
  return at === now ? null : at
}

const quietEnd = (at: string, { from, to, daysOff }: QuietHours, calendar: Calendar): string | null => {
  const { day, time } = wallClock(at)
  if (daysOff && !isWorkingDay(day, calendar)) return instantOf(addDays(day, 1), '00:00')
  if (from < to) return time >= from && time < to ? instantOf(day, to) : null
  if (from === to) return null
  if (time >= from) return instantOf(addDays(day, 1), to)
  return time < to ? instantOf(day, to) : null
}

/** Before its day, on it, or after it. */
export const PHASES = ['ahead', 'day', 'after'] as const
export type Phase = (typeof PHASES)[number]
/** By today, not by the rule that fired: a reminder of yesterday "tomorrow is the day" says today that today is. */
export const phaseOf = (day: IsoDay, today: IsoDay): Phase => (day > today ? 'ahead' : day === today ? 'day' : 'after')
