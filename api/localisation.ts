import { z } from 'zod'
import { id, reading, writing, written } from './call.ts'
import { isoDay } from './draft.ts'

const words = z.string().trim()
const days = z.number().int().nullable()

const side = z.object({
  act: id,
  label: z.string(),
  title: z.string(),
  date: isoDay.nullable(),
  task: id.nullable(),
  /** The clause or measure: '5.1'; '' = the whole act. */
  number: z.string(),
  text: z.string()
})
/** `days` from the upper act's date to ours. */
export const localised = z.object({ id, upper: side, ours: side, days, note: z.string(), author: z.string() })
export type LocalisedRow = z.infer<typeof localised>

/** Not yet carried down: `waiting` days since the upper act's date. */
export const missingRow = side.extend({ waiting: days })
export type MissingRow = z.infer<typeof missingRow>

/** Our act says it carries this one out: `upper` null when that one is not in the register. */
const suggestion = z.object({
  ours: id,
  ourLabel: z.string(),
  upper: id.nullable(),
  kind: z.string(),
  number: z.string(),
  date: isoDay,
  days
})
const chain = z.array(z.object({ act: id, label: z.string(), days }))

/** An act of the register, or one written in by hand (found by number and date when it is there after all). */
const actGiven = z.union([
  z.object({ act: id }),
  z.object({
    kind: words.max(50),
    number: words.min(1).max(100),
    date: isoDay.nullable(),
    title: words.max(2000),
    place: words.max(300)
  })
])
export type ActGiven = z.infer<typeof actGiven>

export const localisation = {
  /**
   * For the first screen: how much of upper acts waits for an act of ours, how many acts or clauses are carried down, and the days that took
   * (mean and most; null while none has both dates). The same rows as `list` gives.
   */
  counts: reading.output(
    z.object({
      missing: z.number().int().nonnegative(),
      done: z.number().int().nonnegative(),
      meanDays: days,
      mostDays: days
    })
  ),
  /** What is carried down, what is not yet, the ways down from act to act, and what our acts say of themselves. */
  list: reading.output(
    z.object({
      done: z.array(localised),
      missing: z.array(missingRow),
      chains: z.array(chain),
      suggestions: z.array(suggestion)
    })
  ),
  /** Where a clause or measure is carried down, its whole act's included. */
  of: reading.input(z.object({ task: id })).output(z.array(localised)),
  /** "Ours is this." SAME_LINK when it is recorded, BAD_VALUE for an act and itself, NOT_FOUND. */
  tie: writing
    .input(
      z.object({
        upper: actGiven,
        upperTask: id.nullable(),
        ours: actGiven,
        ourTask: id.nullable(),
        ourClause: words.max(100),
        note: words.max(2000)
      })
    )
    .output(written.extend({ id })),
  remove: writing.input(z.object({ id })).output(written)
}
