import type { Executor } from '#domain/draft.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import { deadlinesOf, type FullDeadline } from './task-parts.ts'
import { rowToTask, type Task } from './tasks.ts'

export type PrintedExecutor = Omit<Executor, 'steps'> & { id: number }
/** A task of an act with all that was printed for it; `annexNumber` and `sectionNumber` as printed. */
export type ActTask = Task & {
  annexNumber: string | null
  sectionNumber: string | null
  deadlines: FullDeadline[]
  executors: PrintedExecutor[]
  steps: ActTask[]
}

/** The measures and clauses of an act with their steps, in the order of the paper. Four queries whatever their number. */
export const actTasks = async (db: ReadableDb, act: number): Promise<ActTask[]> => {
  const rows = await db
    .selectFrom('task as t')
    .leftJoin('annex as x', 'x.id', 't.annex')
    .leftJoin('section as s', 's.id', 't.section')
    .where('t.act', '=', act)
    .where('t.kind', 'in', ['measure', 'clause', 'step'])
    .orderBy('x.position')
    .orderBy('t.position')
    .orderBy('t.id')
    .selectAll('t')
    .select(['x.number as annex_number', 's.number as section_number'])
    .execute()
  const ids = rows.map(row => row.id)
  const deadlines = await deadlinesOf(db, ids)
  const printed = await db
    .selectFrom('executor')
    .where('task', 'in', idList(ids))
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'task', 'text', 'person', 'role', 'collective'])
    .execute()
  const executors = Map.groupBy(printed, one => one.task)
  const tasks = rows.map(row => ({
    ...rowToTask(row),
    annexNumber: row.annex_number,
    sectionNumber: row.section_number,
    deadlines: deadlines.get(row.id) ?? [],
    executors: (executors.get(row.id) ?? []).map(({ task: _, collective, ...one }) => ({
      ...one,
      collective: collective === 1
    })),
    steps: [] as ActTask[]
  }))
  const byId = new Map(tasks.map(task => [task.id, task]))
  for (const task of tasks) if (task.parent !== null) byId.get(task.parent)?.steps.push(task)
  return tasks.filter(task => task.parent === null)
}

export type ActAnnex = {
  id: number
  number: string | null
  kind: string
  sections: { id: number; number: string; parent: number | null }[]
}

/** The annexes of an act with their sections. */
export const actAnnexes = async (db: ReadableDb, act: number): Promise<ActAnnex[]> => {
  const annexes = await db
    .selectFrom('annex')
    .where('act', '=', act)
    .orderBy('position')
    .select(['id', 'number', 'kind'])
    .execute()
  const sections = await db
    .selectFrom('section')
    .where('annex', 'in', idList(annexes.map(one => one.id)))
    .orderBy('position')
    .select(['id', 'annex', 'number', 'parent'])
    .execute()
  return annexes.map(annex => ({ ...annex, sections: sections.filter(one => one.annex === annex.id) }))
}

/** Deadlines of these that were extended or reported on: they are never taken out. */
export const deadlinesInUse = async (db: ReadableDb, ids: readonly number[]): Promise<Set<number>> => {
  const extended = await db.selectFrom('extension').where('deadline', 'in', idList(ids)).select('deadline').execute()
  const reported = await db.selectFrom('report').where('deadline', 'in', idList(ids)).select('deadline').execute()
  return new Set([...extended, ...reported].map(row => row.deadline))
}
