import type { Note, Place, Target } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import type { Control, Ours, TaskKind, TaskState } from '#domain/task.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { NewRow, RowOf, RowPatch } from '../tables.ts'
import type { Writer } from '../write.ts'

/** `number` is shown: '41', '41.2' (measure.step), '5.1'. `section`/`subsection` are section ids; a step has its measure's. */
export type Task = {
  id: number
  parent: number | null
  kind: TaskKind
  act: number | null
  annex: number | null
  section: number | null
  subsection: number | null
  number: string
  printedNumber: string | null
  position: number
  title: string
  text: string
  items: string[]
  targets: Target[]
  funding: string | null
  result: string | null
  at: Place
  control: Control
  state: TaskState
  progress: number
  ours: Ours
  doubts: Note[]
  sameAs: number | null
  /** The letter or instruction that asks for it. */
  incoming: number | null
  /** The meeting that decided it. */
  event: number | null
  /** The unfinished task of the year before that this one goes on with. */
  carriedFrom: number | null
  /** Our date is so many working days before the legal one; null = set by hand or not at all. */
  internalDays: number | null
  /** What will show that it is done, in the officer's words. */
  proofNeeded: string
}
type Later = 'incoming' | 'event' | 'carriedFrom' | 'internalDays' | 'proofNeeded'
export type NewTask = Omit<Task, 'id' | Later> & Partial<Pick<Task, Later>>

export const rowToTask = (row: RowOf<'task'>): Task => ({
  id: row.id,
  parent: row.parent,
  kind: row.kind,
  act: row.act,
  annex: row.annex,
  section: row.section,
  subsection: row.subsection,
  number: row.number,
  printedNumber: row.printed_number,
  position: row.position,
  title: row.title,
  text: row.text,
  items: JSON.parse(row.items),
  targets: JSON.parse(row.targets),
  funding: row.funding,
  result: row.result,
  at: JSON.parse(row.place),
  control: row.control,
  state: row.state,
  progress: row.progress,
  ours: rowToOurs(row),
  doubts: JSON.parse(row.doubts),
  sameAs: row.same_as,
  incoming: row.incoming,
  event: row.event,
  carriedFrom: row.carried_from,
  internalDays: row.internal_days,
  proofNeeded: row.proof_needed
})

export const taskToRow = (task: NewTask): NewRow<'task'> => ({
  parent: task.parent,
  kind: task.kind,
  act: task.act,
  annex: task.annex,
  section: task.section,
  subsection: task.subsection,
  number: task.number,
  printed_number: task.printedNumber,
  position: task.position,
  title: task.title,
  text: task.text,
  items: JSON.stringify(task.items),
  targets: JSON.stringify(task.targets),
  funding: task.funding,
  result: task.result,
  place: JSON.stringify(task.at),
  control: task.control,
  state: task.state,
  progress: task.progress,
  ours_deputy: task.ours.deputy,
  ours_lead: task.ours.lead,
  ours_co: JSON.stringify(task.ours.co),
  internal_date: task.ours.internalDate,
  doubts: JSON.stringify(task.doubts),
  same_as: task.sameAs,
  incoming: task.incoming ?? null,
  event: task.event ?? null,
  carried_from: task.carriedFrom ?? null,
  internal_days: task.internalDays ?? null,
  proof_needed: task.proofNeeded ?? '',
  search: fold([task.number, task.printedNumber, task.text, ...task.items].filter(part => part !== null).join(' '))
})

type OursColumns = Pick<RowOf<'task'>, 'ours_deputy' | 'ours_lead' | 'ours_co' | 'internal_date'>
export const rowToOurs = (row: OursColumns): Ours => ({
  deputy: row.ours_deputy,
  lead: row.ours_lead,
  co: JSON.parse(row.ours_co),
  internalDate: row.internal_date
})
/** The columns of what is set of ours; absent keys stay as they are. For `Writer.update` and `updateMany`. */
export const oursToPatch = (ours: Partial<Ours>): RowPatch<'task'> => ({
  ...(ours.deputy === undefined ? {} : { ours_deputy: ours.deputy }),
  ...(ours.lead === undefined ? {} : { ours_lead: ours.lead }),
  ...(ours.co === undefined ? {} : { ours_co: JSON.stringify(ours.co) }),
  ...(ours.internalDate === undefined ? {} : { internal_date: ours.internalDate })
})

/** Ids in the order of the tasks; parents before their children. */
export const insertTasks = (w: Writer, tasks: readonly NewTask[]): Promise<number[]> =>
  w.insertMany('task', tasks.map(taskToRow))

/** What a grid writes of a task, as it stands now. */
export type StandingTask = Pick<Task, 'id' | 'state' | 'progress' | 'ours'>

/** The standing and our people of these tasks; missing ids are left out. */
export const listStanding = async (db: ReadableDb, ids: readonly number[]): Promise<StandingTask[]> => {
  const rows = await db
    .selectFrom('task')
    .where('id', 'in', idList(ids))
    .select(['id', 'state', 'progress', 'ours_deputy', 'ours_lead', 'ours_co', 'internal_date'])
    .execute()
  return rows.map(row => ({ id: row.id, state: row.state, progress: row.progress, ours: rowToOurs(row) }))
}

/** NOT_FOUND when there is no such task. */
export const getTask = async (db: ReadableDb, id: number): Promise<Task> => {
  const row = await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return rowToTask(row)
}
