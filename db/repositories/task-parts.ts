import type { ReportEvery } from '#domain/control.ts'
import type { Deadline, Executor } from '#domain/draft.ts'
import type { TaskDeadline, TaskExecutor } from '#domain/task.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { NewRow, RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

/**
 * What hangs on a task: deadlines, executors, notes. A deadline paired with a step belongs to that step's task; one whose
 * pairing is unknown (`steps` null) to the measure's. The same holds for executors.
 */
export type NewDeadline = Omit<Deadline, 'steps'> & { task: number; position: number; startConfirmed: boolean }
/** `reportEvery`: how often a permanent or recurring one is reported on, null = as its words say; `reportSince`: from which day. */
export type FullDeadline = NewDeadline & { id: number; reportEvery: ReportEvery | null; reportSince: string | null }

export const deadlineToRow = (deadline: NewDeadline): NewRow<'deadline'> => ({
  task: deadline.task,
  position: deadline.position,
  text: deadline.text,
  kind: deadline.kind,
  start: deadline.start,
  due: deadline.due,
  time: deadline.time,
  every: deadline.every,
  day_of_month: deadline.dayOfMonth,
  certain: Number(deadline.certain),
  start_confirmed: Number(deadline.startConfirmed),
  report_every: null,
  report_since: null
})
export const rowToTaskDeadline = (row: RowOf<'deadline'>): TaskDeadline => ({
  id: row.id,
  text: row.text,
  kind: row.kind,
  start: row.start,
  due: row.due,
  certain: row.certain === 1,
  startConfirmed: row.start_confirmed === 1
})
export const rowToDeadline = (row: RowOf<'deadline'>): FullDeadline => ({
  ...rowToTaskDeadline(row),
  task: row.task,
  position: row.position,
  time: row.time,
  every: row.every,
  dayOfMonth: row.day_of_month,
  reportEvery: row.report_every,
  reportSince: row.report_since
})

export type NewExecutor = Omit<Executor, 'steps'> & { task: number; position: number }

export const executorToRow = (executor: NewExecutor): NewRow<'executor'> => ({
  task: executor.task,
  position: executor.position,
  text: executor.text,
  folded: fold(executor.text),
  person: executor.person,
  role: executor.role,
  collective: Number(executor.collective)
})
export const rowToTaskExecutor = (row: RowOf<'executor'>): TaskExecutor => ({
  id: row.id,
  text: row.text,
  person: row.person,
  role: row.role,
  collective: row.collective === 1
})

export type TaskNote = { id: number; at: string; author: string; text: string }

export const insertDeadlines = (w: Writer, deadlines: readonly NewDeadline[]): Promise<number[]> =>
  w.insertMany('deadline', deadlines.map(deadlineToRow))

export const insertExecutors = (w: Writer, executors: readonly NewExecutor[]): Promise<number[]> =>
  w.insertMany('executor', executors.map(executorToRow))

/** `at` is an instant. NOT_FOUND is the foreign key's: a note on a missing task is refused. */
export const insertNote = (w: Writer, note: Omit<TaskNote, 'id'> & { task: number }): Promise<number> =>
  w.insert('note', { task: note.task, at: note.at, author: note.author, text: note.text })

/** All deadlines of these tasks, by task, in the order of the paper. */
export const deadlinesOf = async (db: ReadableDb, tasks: readonly number[]): Promise<Map<number, FullDeadline[]>> =>
  byTask(
    await db
      .selectFrom('deadline')
      .selectAll()
      .where('task', 'in', idList(tasks))
      .orderBy('task')
      .orderBy('position')
      .orderBy('id')
      .execute(),
    rowToDeadline
  )

/** All printed executors of these tasks, by task, in the order of the paper. */
export const executorsOf = async (db: ReadableDb, tasks: readonly number[]): Promise<Map<number, TaskExecutor[]>> =>
  byTask(
    await db
      .selectFrom('executor')
      .selectAll()
      .where('task', 'in', idList(tasks))
      .orderBy('task')
      .orderBy('position')
      .orderBy('id')
      .execute(),
    rowToTaskExecutor
  )

/** The task a deadline belongs to; undefined when there is no such deadline. */
export const taskOfDeadline = async (db: ReadableDb, deadline: number): Promise<number | undefined> =>
  (await db.selectFrom('deadline').select('task').where('id', '=', deadline).executeTakeFirst())?.task

/** Newest first. */
export const notesOf = (db: ReadableDb, task: number): Promise<TaskNote[]> =>
  db.selectFrom('note').select(['id', 'at', 'author', 'text']).where('task', '=', task).orderBy('id', 'desc').execute()

const byTask = <R extends { task: number }, T>(rows: readonly R[], map: (row: R) => T): Map<number, T[]> => {
  const lists = new Map<number, T[]>()
  for (const row of rows) {
    const list = lists.get(row.task)
    if (list === undefined) lists.set(row.task, [map(row)])
    else list.push(map(row))
  }
  return lists
}

/** Where a task is from: the number of its annex as printed, and the letter that asks for it. */
export const taskPlace = async (
  db: ReadableDb,
  id: number
): Promise<{ annex: string | null; incoming: number | null }> => {
  const row = await db
    .selectFrom('task as t')
    .leftJoin('annex as x', 'x.id', 't.annex')
    .where('t.id', '=', id)
    .select(['x.number as annex', 't.incoming'])
    .executeTakeFirst()
  return { annex: row?.annex ?? null, incoming: row?.incoming ?? null }
}
