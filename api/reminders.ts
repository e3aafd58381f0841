import { z } from 'zod'
import { isClockTime } from '#domain/reminders/clock-time.ts'
import { PHASES } from '#domain/reminders/engine.ts'
import { FARTHEST, REMINDER_KINDS } from '#domain/reminders/rules.ts'
import { everybody, id, reading, writing, written } from './call.ts'
import { isoDay } from './draft.ts'

const count = z.number().int().nonnegative()
const key = z.string().min(1).max(200)

const reminder = z.object({
  /** Names this reminder for as long as it is the same one. */
  key,
  kind: z.enum(REMINDER_KINDS),
  phase: z.enum(PHASES),
  day: isoDay,
  /** From today to the day; negative when it is past. */
  days: z.number().int(),
  /** What it opens: a task, else a letter that came in; a problem without a task opens neither. */
  task: id.nullable(),
  incoming: id.nullable(),
  /** 'ПҚ-308, 14.09.2023, 2.1' or '№ 214'; '' for a problem without a task. */
  label: z.string(),
  title: z.string(),
  /** Who of us has it; '' when nobody is named. */
  who: z.string()
})
export type Reminder = z.infer<typeof reminder>

const offsets = z.array(z.number().int().min(1).max(FARTHEST)).max(10)
const clockTime = z.string().refine(isClockTime)
const rules = z.object({
  on: z.boolean(),
  kinds: z.array(z.enum(REMINDER_KINDS)),
  ahead: offsets,
  workingDays: z.boolean(),
  onDay: z.boolean(),
  after: offsets,
  every: count.max(FARTHEST),
  quiet: z.object({ on: z.boolean(), from: clockTime, to: clockTime, daysOff: z.boolean() })
})
export const reminderRules = rules

/** The most that one telling names; the rest is a number. */
export const TOLD_AT_ONCE = 5

/** Reminders of the caller: marks and tellings are kept by person. Computed at every look, so that missed ones are there at the next start. */
export const reminders = {
  /** For the side bar and the tray. `quietUntil`: nothing is told aloud until this instant (ISO 8601, UTC); null: it may be. */
  counts: reading.output(
    z.object({ shown: count, ahead: count, day: count, after: count, quietUntil: z.string().nullable() })
  ),
  /** Those that stand, neither read nor put off: of today first, then the last late ones, then what comes, nearest first. */
  due: reading
    .input(z.object({ first: z.number().int().min(1).max(500).default(200) }))
    .output(z.object({ today: isoDay, items: z.array(reminder), total: count })),
  /**
   * What is to be told aloud now (a toast), each once only, whoever asks: none in quiet hours. `more`: so many beside the
   * first named ones. Nothing is told in read-only mode (DB_READ_ONLY).
   */
  tell: everybody.output(z.object({ items: z.array(reminder), more: count })),
  read: everybody.input(z.object({ keys: z.array(key).min(1).max(5000) })).output(written),
  /** Puts off until an instant to come. BAD_VALUE for one that is past. */
  snooze: everybody.input(z.object({ keys: z.array(key).min(1).max(5000), until: z.iso.datetime() })).output(written),
  rules: reading.output(rules),
  saveRules: writing.input(rules).output(written)
}
