import { z } from 'zod'
import { CONTROLS, DUE_STATES, OUTCOMES, TASK_KINDS, TASK_STATES } from '#domain/task.ts'
import { id, keeping, reading, writing, written } from './call.ts'
import { deadline, executor, isoDay, note, place } from './draft.ts'

const count = z.number().int().nonnegative()
const ours = z.object({
  deputy: z.string(),
  lead: z.string(),
  co: z.array(z.string()),
  internalDate: isoDay.nullable()
})

/** A row of the tasks grid. `number`: '41' or '41.2' (measure.step) or the clause. `deadline`: the next one that is open. */
export const taskRow = z.object({
  id,
  parent: id.nullable(),
  kind: z.enum(TASK_KINDS),
  act: id.nullable(),
  actLabel: z.string(),
  number: z.string(),
  section: z.string(),
  title: z.string(),
  text: z.string(),
  deadlineText: z.string(),
  start: isoDay.nullable(),
  due: isoDay.nullable(),
  dueState: z.enum(DUE_STATES),
  executors: z.string(),
  ours,
  state: z.enum(TASK_STATES),
  progress: z.number().int().min(0).max(100),
  control: z.enum(CONTROLS),
  doubts: count
})
export type TaskRow = z.infer<typeof taskRow>

/** 'measures': top-level tasks; 'due': what carries a deadline itself (steps, clauses, measures without steps). */
export const taskFilter = z.object({
  view: z.enum(['measures', 'due']),
  acts: z.array(id).optional(),
  /** Only what belongs to no act. */
  actless: z.boolean().optional(),
  sections: z.array(z.string()).optional(),
  executor: z.string().optional(),
  /** One of ours: deputy, lead or co-executor, in any spelling. */
  person: z.string().optional(),
  control: z.enum(['ours', 'reference', 'all']).default('ours'),
  states: z.array(z.enum(TASK_STATES)).optional(),
  due: z.array(z.enum(DUE_STATES)).optional(),
  /** Our deputy of the task, or of its measure where it has none, as written; '' = none. */
  deputy: z.string().optional(),
  /** Whether one of ours is named on the task, its measure or a step. */
  manned: z.boolean().optional(),
  /** The deadline's day is within these days, both included. */
  dueFrom: isoDay.optional(),
  dueTo: isoDay.optional(),
  /** Marked as done within these days, both included. */
  doneFrom: isoDay.optional(),
  doneTo: isoDay.optional(),
  /** What came of it by its day. */
  outcome: z.enum(OUTCOMES).optional(),
  /** 'missing': done without the proof that is needed; 'attached': proof is there. */
  proof: z.enum(['missing', 'attached']).optional(),
  /** Quick search in text, number, executors and our people: every word must occur; both scripts and any apostrophe. */
  search: z.string().max(400).optional()
})
export type TaskFilter = z.infer<typeof taskFilter>

/** Rows of one answer at most: a longer list comes in pages. */
export const MOST_ROWS = 1000
/** `first` rows after `offset`, in the order of the paper or by the day of the deadline. */
export const taskPage = taskFilter.extend({
  order: z.enum(['paper', 'due']).default('paper'),
  first: z.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS),
  offset: z.number().int().nonnegative().default(0)
})
export type TaskPage = z.infer<typeof taskPage>

const seat = z.object({
  id,
  number: count,
  name: z.string(),
  position: z.string(),
  role: z.enum(['head', 'deputy-head', 'secretary', 'member']),
  seat: z.enum(['person', 'ex-officio', 'by-agreement']),
  acting: z.boolean(),
  /** In how many groups the same person sits. */
  groups: count,
  /** The post it goes with, once a change of it is known. */
  post: id.nullable(),
  /** Who sits there on the asked day: '' = vacant; `changed`: not whom the paper prints. */
  now: z.object({ name: z.string(), acting: z.boolean(), since: isoDay.nullable(), changed: z.boolean() }),
  /** What its post is called on the asked day; '' where it is as printed. */
  called: z.string()
})
export const group = z.object({
  id,
  act: id,
  actLabel: z.string(),
  annex: z.string(),
  title: z.string(),
  successionRule: z.boolean(),
  /** Events it held. */
  meetings: count,
  seats: z.array(seat)
})
export type GroupView = z.infer<typeof group>

export const taskDetail = z.object({
  row: taskRow,
  section: z.string(),
  subsection: z.string(),
  /** The whole text as printed. */
  text: z.string(),
  items: z.array(z.string()),
  steps: z.array(taskRow),
  deadlines: z.array(deadline.extend({ id, startConfirmed: z.boolean() })),
  executors: z.array(executor.extend({ id })),
  funding: z.string().nullable(),
  result: z.string().nullable(),
  at: place,
  doubts: z.array(note),
  notes: z.array(z.object({ id, at: z.string(), author: z.string(), text: z.string() })),
  /** Working groups among the executors, opened into seats. */
  groups: z.array(group),
  /** Where the same duty is printed too: the clause of a measure, the measure of a clause. */
  also: z.array(z.object({ id, kind: z.enum(TASK_KINDS), number: z.string(), text: z.string() }))
})
export type TaskDetail = z.infer<typeof taskDetail>

/** One line of history: a field of a record before and after, who and when. `old`/`new` are JSON values as text. */
export const change = z.object({
  id,
  transaction: id,
  at: z.string(),
  actor: z.string(),
  role: z.string(),
  cause: z.string(),
  entity: z.string(),
  record: id,
  field: z.string().nullable(),
  old: z.string().nullable(),
  new: z.string().nullable()
})
export type Change = z.infer<typeof change>

/** A line with the record it is about: 'ПҚ-308, 14.1: title' of a task, the label of an act, the title of a letter; '' when it is clear. */
export const namedChange = change.extend({ of: z.string() })
export type NamedChange = z.infer<typeof namedChange>

export const transaction = z.object({
  id,
  at: z.string(),
  actor: z.string(),
  cause: z.string(),
  changes: count,
  /** The transaction that undid this one, and the one that this one undoes. */
  undoneBy: id.nullable(),
  undoes: id.nullable()
})
export type Transaction = z.infer<typeof transaction>

/** `touched`: the first few records by name; `more`: there are others. */
export const listedTransaction = transaction.extend({ touched: z.array(z.string()), more: z.boolean() })
export type ListedTransaction = z.infer<typeof listedTransaction>

export const actRow = z.object({
  id,
  kind: z.string(),
  number: z.string(),
  date: isoDay.nullable(),
  title: z.string(),
  place: z.string(),
  label: z.string(),
  file: z.string(),
  measures: count,
  /** Duties that stand in clauses alone. */
  clauses: count,
  ours: count,
  done: count,
  late: count,
  doubts: count,
  groups: count,
  importedAt: z.string(),
  transaction: id
})
export type ActRow = z.infer<typeof actRow>

const ids = z.array(id).min(1).max(20_000)
const changed = written.extend({ tasks: z.array(taskRow) })

export const tasks = {
  /** `total`: how many there are on all pages. */
  list: reading.input(taskPage).output(z.object({ rows: z.array(taskRow), total: count })),
  get: reading.input(z.object({ id })).output(taskDetail),
  /** What the filters offer: acts, sections and executors that occur, people typed in before. */
  choices: reading.output(
    z.object({
      acts: z.array(z.object({ id, label: z.string() })),
      sections: z.array(z.string()),
      executors: z.array(z.string()),
      people: z.array(z.string())
    })
  ),
  /** Counts for the filter bar and the first screen, only of what is ours and carries a deadline itself. */
  summary: reading.output(
    z.object({ measures: count, due: z.record(z.enum(DUE_STATES), count), reference: count, doubts: count })
  ),
  setState: writing
    .input(z.object({ ids, state: z.enum(TASK_STATES), reason: z.string().max(2000).optional() }))
    .output(changed),
  setProgress: writing.input(z.object({ ids, progress: z.number().int().min(0).max(100) })).output(changed),
  setOurs: writing.input(z.object({ ids, ours: ours.partial() })).output(changed),
  setControl: writing.input(z.object({ ids, control: z.enum(CONTROLS) })).output(changed),
  confirmStart: writing.input(z.object({ deadline: id, confirmed: z.boolean() })).output(changed),
  addNote: writing.input(z.object({ id, text: z.string().trim().min(1).max(10_000) })).output(written)
}

export const acts = {
  list: reading.output(z.array(actRow)),
  get: reading.input(z.object({ id })).output(
    z.object({
      row: actRow,
      sections: z.array(z.object({ number: z.string(), title: z.string(), measures: count, ours: count, done: count })),
      groups: z.array(group)
    })
  )
}

export const groups = {
  /** Working groups with who sits on each seat on a day; today when not said. */
  list: reading.input(z.object({ day: isoDay.optional() }).default({})).output(z.array(group))
}

export const changes = {
  history: reading
    .input(z.object({ entity: z.enum(['task', 'act', 'document', 'setting']), id }))
    .output(z.array(namedChange)),
  /** Newest first. `words`: in old or new values, or in the name or number of a task; `actor`: exactly; days of Tashkent, both included. */
  transactions: reading
    .input(
      z.object({
        limit: z.number().int().min(1).max(500).default(50),
        words: z.string().trim().max(200).default(''),
        actor: z.string().max(200).default(''),
        from: isoDay.nullable().default(null),
        to: isoDay.nullable().default(null)
      })
    )
    .output(z.array(listedTransaction)),
  /** Everybody who has ever written, by name. */
  actors: reading.output(z.array(z.string())),
  /** What one transaction did: how many lines on records of each kind, and the first lines themselves. NOT_FOUND. */
  get: reading.input(z.object({ transaction: id })).output(
    z.object({
      counts: z.array(z.object({ entity: z.string(), count })),
      lines: z.array(namedChange),
      total: count
    })
  ),
  /**
   * Checks the whole journal by its seals, and every record against the journal. `broken` counts all places, the first of which
   * are named: transactions (missing and cut: the first that is gone) and records, `field` null: the record itself.
   */
  verify: keeping.output(
    z.object({
      at: z.string(),
      checked: count,
      broken: count,
      rebuilt: z.array(z.string()),
      pages: count,
      chain: z.array(
        z.object({
          kind: z.enum(['edited', 'missing', 'unsealed', 'foreign-key', 'cut', 'stray']),
          transaction: id,
          at: z.string().nullable()
        })
      ),
      rows: z.array(z.object({ entity: z.string(), record: id, field: z.string().nullable(), name: z.string() }))
    })
  ),
  /** Undoes a transaction whole; undoing an undo is the redo. CANNOT_UNDO when it was undone already or is the first set-up; RECORD_GONE.
   * `tasks`: the rows as they stand now, where all it changed are fields of tasks that stay; else everything is to be read again. */
  undo: writing.input(z.object({ transaction: id })).output(written.extend({ tasks: z.array(taskRow).optional() }))
}
