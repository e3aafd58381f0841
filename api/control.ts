import { z } from 'zod'
import { CELL_REFUSALS } from '#domain/cell-value.ts'
import { INCOMING_KINDS, MARK_KINDS, REPORT_EVERY, STAGE_KINDS } from '#domain/control.ts'
import { TASK_STATES } from '#domain/task.ts'
import { attachment } from './attachments.ts'
import { resolving, id, reading, writing, written } from './call.ts'
import { listedChecklist } from './checklists.ts'
import { isoDay } from './draft.ts'
import { taskRow } from './register.ts'
import { entry, problem } from './work.ts'

const count = z.number().int().nonnegative()
const words = z.string().trim()
const ids = z.array(id).min(1).max(20_000)
const changed = written.extend({ tasks: z.array(taskRow) })
const made = written.extend({ id })

/** `dueBefore` of the first extension is the original day. */
const extension = z.object({
  id,
  deadline: id,
  date: isoDay,
  dueBefore: isoDay.nullable(),
  dueAfter: isoDay,
  reason: z.string(),
  basis: z.string()
})
const mark = z.object({
  id,
  kind: z.enum(MARK_KINDS),
  date: isoDay,
  basis: z.string(),
  text: z.string(),
  author: z.string()
})
/** A day on which permanent or recurring work is reported. */
export const point = z.object({
  day: isoDay,
  state: z.enum(['reported', 'late', 'open']),
  reportedOn: isoDay.nullable(),
  text: z.string()
})
const reporting = z.object({
  deadline: id,
  text: z.string(),
  every: z.enum(REPORT_EVERY).nullable(),
  since: isoDay,
  late: count,
  points: z.array(point)
})
/** Amounts in hundredths of the currency. */
const fundingFields = z.object({
  source: words.max(500),
  currency: z.string().regex(/^[A-Z]{3}$/),
  planned: z.number().int().nonnegative().nullable(),
  paid: z.number().int().nonnegative().nullable(),
  contractNumber: words.max(200),
  contractDate: isoDay.nullable(),
  party: words.max(500)
})
const person = z.object({
  name: z.string(),
  post: z.string(),
  through: z.array(z.string()),
  named: z.boolean()
})

/** All of a task's control that the register's own row does not show. */
export const controlDetail = z.object({
  id,
  /** Made by hand: its text may be edited. */
  own: z.boolean(),
  proofNeeded: z.string(),
  internalDays: z.number().int().nullable(),
  /** The letter that asks for it. */
  incoming: z
    .object({ id, number: z.string(), date: isoDay, sender: z.string(), kind: z.enum(INCOMING_KINDS) })
    .nullable(),
  /** The meeting that decided it. */
  event: z.object({ id, title: z.string(), date: isoDay }).nullable(),
  carriedFrom: z.object({ id, title: z.string() }).nullable(),
  attachments: z.array(attachment),
  extensions: z.array(extension),
  marks: z.array(mark),
  reporting: z.array(reporting),
  funding: z.array(fundingFields.extend({ id })),
  checklists: z.array(listedChecklist),
  entries: z.array(entry),
  problems: z.array(problem),
  /** Everyone behind the executors, groups opened, nobody twice. */
  people: z.array(person)
})
export type ControlDetail = z.infer<typeof controlDetail>

/** `deadline`: a day (dd.mm.yyyy) or the words of one ("har oyning 5-sanasiga qadar"), '' for none. */
const ownTask = z.object({
  text: words.min(1).max(10_000),
  deadline: z.string().max(500).default(''),
  deputy: words.max(300).default(''),
  lead: words.max(300).default(''),
  co: z.array(words.max(300)).max(100).default([]),
  proofNeeded: words.max(2000).default('')
})
const basis = { date: isoDay, basis: words.max(2000) }

export const control = {
  get: reading.input(z.object({ id })).output(controlDetail),
  /** DEADLINE_NOT_UNDERSTOOD, NOT_FOUND. */
  makeTask: writing
    .input(
      ownTask.extend({
        kind: z.enum(['errand', 'plan', 'instruction', 'decision']).default('errand'),
        parent: id.nullable().default(null),
        act: id.nullable().default(null),
        incoming: id.nullable().default(null)
      })
    )
    .output(made.extend({ tasks: z.array(taskRow) })),
  /**
   * Items of a plan made by hand, all in one transaction; `refused` says of each, in the order given, why it did not go in: its text
   * is empty, or its deadline was not understood. PRINTED_TEXT for an act that was read from a file.
   */
  makeTasks: writing
    .input(
      z.object({
        act: id,
        tasks: z
          .array(ownTask.extend({ text: words.max(10_000) }))
          .min(1)
          .max(2000)
      })
    )
    .output(changed.extend({ refused: z.array(z.enum(CELL_REFUSALS).nullable()) })),
  /** Only what was made by hand: PRINTED_TEXT otherwise. */
  editTask: writing.input(z.object({ id, text: words.min(1).max(10_000) })).output(changed),
  removeTask: writing.input(z.object({ id })).output(written),
  /** An act, programme or plan typed in by hand; its tasks are added after. */
  makeAct: writing
    .input(
      z.object({
        kind: words.max(40),
        number: words.max(100),
        date: isoDay.nullable(),
        title: words.min(1).max(2000)
      })
    )
    .output(made),
  /** Unfinished tasks of ours that would go into the plan of `year`: due before it, or without a date. */
  nextYearCandidates: reading
    .input(z.object({ year: z.number().int().min(2000).max(2100) }))
    .output(
      z.array(z.object({ id, actLabel: z.string(), number: z.string(), title: z.string(), due: isoDay.nullable() }))
    ),
  /** One plan of the year with an item for each task; `old`: what becomes of the tasks themselves. */
  makeNextYear: writing
    .input(
      z.object({
        year: z.number().int().min(2000).max(2100),
        title: words.min(1).max(500),
        tasks: ids,
        old: z.enum(['keep', 'remove'])
      })
    )
    .output(made.extend({ items: count })),
  /** EXTENSION_EARLIER (nothing written for any of them), NO_DATE_TO_EXTEND, BASIS_NEEDED. */
  extend: writing
    .input(
      z.object({
        ids,
        deadline: id.nullable().default(null),
        due: isoDay,
        reason: words.max(2000),
        basis: words.max(2000).default('')
      })
    )
    .output(changed),
  /** Sets the day of a task that has none, or mends what was read; the printed words stay. */
  setDeadline: writing.input(z.object({ id, deadline: z.string().max(500) })).output(changed),
  remove: resolving.input(z.object({ ids, ...basis })).output(changed),
  returnForRework: resolving.input(z.object({ ids, date: isoDay, reason: words.max(2000) })).output(changed),
  mark: writing.input(z.object({ ids, kind: z.enum(STAGE_KINDS), ...basis })).output(changed),
  /** Our date: so many working days before the legal one; null takes it away. */
  setInternal: writing.input(z.object({ ids, days: z.number().int().min(1).max(250).nullable() })).output(changed),
  setProofNeeded: writing.input(z.object({ ids, text: words.max(2000) })).output(changed),
  setReporting: writing
    .input(z.object({ deadline: id, every: z.enum(REPORT_EVERY).nullable(), since: isoDay.nullable() }))
    .output(written),
  markReported: writing
    .input(
      z.object({ deadline: id, points: z.array(isoDay).min(1).max(500), reportedOn: isoDay, text: words.max(5000) })
    )
    .output(written),
  /** Reporting points of all tasks under control within the days, the earliest first. */
  points: reading.input(z.object({ first: isoDay, last: isoDay })).output(
    z.array(
      point.extend({
        deadline: id,
        task: id,
        actLabel: z.string(),
        number: z.string(),
        title: z.string(),
        taskState: z.enum(TASK_STATES)
      })
    )
  ),
  saveFunding: writing.input(fundingFields.extend({ id: id.nullable(), task: id })).output(written),
  removeFunding: writing.input(z.object({ id })).output(written)
}
