import type { WorkFigure } from '#domain/control.ts'
import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

/** What was done: on a task, for an indicator, at a place, or on its own. `firstDay`…`lastDay`: the period it speaks of, when not one day. */
export type WorkEntry = {
  id: number
  task: number | null
  indicator: number | null
  place: string
  date: string
  firstDay: string | null
  lastDay: string | null
  text: string
  figures: WorkFigure[]
  author: string
}
/** What stood in the way; open while `closed` is null. */
export type Problem = {
  id: number
  task: number | null
  place: string
  opened: string
  text: string
  cause: string
  remedy: string
  who: string
  due: string | null
  closed: string | null
  outcome: string
  author: string
}

const rowToEntry = (row: RowOf<'work_entry'>): WorkEntry => ({
  id: row.id,
  task: row.task,
  indicator: row.indicator,
  place: row.place,
  date: row.date,
  firstDay: row.first_day,
  lastDay: row.last_day,
  text: row.text,
  figures: JSON.parse(row.figures),
  author: row.author
})
const entryToRow = (entry: Omit<WorkEntry, 'id'>) => ({
  task: entry.task,
  indicator: entry.indicator,
  place: entry.place,
  date: entry.date,
  first_day: entry.firstDay,
  last_day: entry.lastDay,
  text: entry.text,
  figures: JSON.stringify(entry.figures),
  author: entry.author
})

export const insertEntry = (w: Writer, entry: Omit<WorkEntry, 'id'>): Promise<number> =>
  w.insert('work_entry', entryToRow(entry))
export const updateEntry = (w: Writer, id: number, entry: Omit<WorkEntry, 'id'>): Promise<void> =>
  w.update('work_entry', id, entryToRow(entry))
/** NOT_FOUND. */
export const getEntry = async (db: ReadableDb, id: number): Promise<WorkEntry> => {
  const row = await db.selectFrom('work_entry').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return rowToEntry(row)
}

/** Entries dated within [first, last], the oldest first. */
export const entriesBetween = async (db: ReadableDb, first: string, last: string): Promise<WorkEntry[]> =>
  (
    await db
      .selectFrom('work_entry')
      .selectAll()
      .where('date', '>=', first)
      .where('date', '<=', last)
      .orderBy('date')
      .orderBy('id')
      .execute()
  ).map(rowToEntry)

/** What was done for an indicator, the newest first. */
export const entriesOfIndicator = async (db: ReadableDb, indicator: number, most: number): Promise<WorkEntry[]> =>
  (
    await db
      .selectFrom('work_entry')
      .selectAll()
      .where('indicator', '=', indicator)
      .orderBy('date', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
  ).map(rowToEntry)

/** Of these tasks, the newest first. */
export const entriesOf = async (db: ReadableDb, tasks: readonly number[]): Promise<WorkEntry[]> =>
  (
    await db
      .selectFrom('work_entry')
      .selectAll()
      .where('task', 'in', idList(tasks))
      .orderBy('date', 'desc')
      .orderBy('id', 'desc')
      .execute()
  ).map(rowToEntry)

export const insertProblem = (w: Writer, problem: Omit<Problem, 'id'>): Promise<number> => w.insert('problem', problem)
export const updateProblem = (w: Writer, id: number, problem: Partial<Omit<Problem, 'id'>>): Promise<void> =>
  w.update('problem', id, problem)
/** NOT_FOUND. */
export const getProblem = async (db: ReadableDb, id: number): Promise<Problem> => {
  const row = await db.selectFrom('problem').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return row
}

/** Those of these ids that are there. */
export const listProblemsById = (db: ReadableDb, ids: readonly number[]): Promise<Problem[]> =>
  db.selectFrom('problem').selectAll().where('id', 'in', idList(ids)).execute()

/** Problems that stood at some time within [first, last]: opened by its end and not closed before it began; the oldest first. */
export const problemsBetween = (db: ReadableDb, first: string, last: string): Promise<Problem[]> =>
  db
    .selectFrom('problem')
    .selectAll()
    .where('opened', '<=', last)
    .where(eb => eb.or([eb('closed', 'is', null), eb('closed', '>=', first)]))
    .orderBy('opened')
    .orderBy('id')
    .execute()

/** Of these tasks, the newest first. */
export const problemsOf = (db: ReadableDb, tasks: readonly number[]): Promise<Problem[]> =>
  db
    .selectFrom('problem')
    .selectAll()
    .where('task', 'in', idList(tasks))
    .orderBy('opened', 'desc')
    .orderBy('id', 'desc')
    .execute()
