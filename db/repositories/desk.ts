import { sql } from 'kysely'
import type { TaskState } from '#domain/task.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { Entity } from '../tables.ts'

/** A task of ours as the first screen counts it; `section` is the number of its section, `day` and `doneOn` are ISO days. */
export type DeskTask = {
  task: number
  top: boolean
  carries: boolean
  /** By its own deadlines, and with its children's: 0 has a day, 1 has none, 2 lasts or recurs, 3 is finished. */
  rank: number
  nearRank: number
  day: string | null
  doneOn: string | null
  state: TaskState
  act: number | null
  section: string
  /** Act and section as one word. */
  place: string
  deputy: string
  manned: boolean
  wantsProof: boolean
}

/** Everything of ours that carries a deadline or stands at the top, a duty printed twice once; or these of them. */
export const deskTasks = async (db: ReadableDb, ids?: readonly number[]): Promise<DeskTask[]> => {
  const rows = await db
    .selectFrom('task_standing as w')
    // The plus keeps the search of a few ids on their key, off the index of all that is ours.
    .where(sql<boolean>`+w.twin = 0 and w.ours = 1 and (w.carries = 1 or w.top = 1)`)
    .$if(ids !== undefined, some => some.where('w.task', 'in', idList(ids ?? [])))
    .select(['w.task', 'w.top', 'w.carries', 'w.own_rank', 'w.near_rank', 'w.own_day', 'w.done_on', 'w.state'])
    .select(['w.act', 'w.section', 'w.deputy', 'w.manned', 'w.wants_proof'])
    .execute()
  const sections = new Map(
    (await db.selectFrom('section').select(['id', 'number']).execute()).map(({ id, number }) => [id, number])
  )
  const sectionOf = (id: number | null): string => (id === null ? '' : (sections.get(id) ?? ''))
  return rows.map(row => ({
    task: row.task,
    top: row.top === 1,
    carries: row.carries === 1,
    rank: row.own_rank,
    nearRank: row.near_rank,
    day: row.own_day,
    doneOn: row.done_on,
    state: row.state,
    act: row.act,
    section: sectionOf(row.section),
    place: `${row.act} ${sectionOf(row.section)}`,
    deputy: row.deputy,
    manned: row.manned === 1,
    wantsProof: row.wants_proof === 1
  }))
}

/** Every printed executor with its task: its folded name, and who is whose step; or those of some tasks, their parents and children. */
export const deskExecutors = async (db: ReadableDb, ids?: readonly number[]) => {
  const near = ids === undefined ? [] : await tasksNear(db, ids)
  return {
    printed: await db
      .selectFrom('executor')
      .$if(ids !== undefined, some => some.where('task', 'in', idList(near)))
      .select(['task', 'folded'])
      .execute(),
    steps: await db
      .selectFrom('task')
      .where('parent', 'is not', null)
      .$if(ids !== undefined, some => some.where('id', 'in', idList(near)))
      .select(['id', 'parent'])
      .execute()
  }
}

/** `names`: our people on the task itself; tasks with a parent that has some are there too. */
export type NamedTask = { task: number; parent: number | null; names: string[] }
/** Tasks on which people of ours are named, and the children of those, under control or not. */
export const namedTasks = async (db: ReadableDb): Promise<NamedTask[]> => {
  const rows = await db
    .selectFrom('task as t')
    .leftJoin('task as p', 'p.id', 't.parent')
    .where(
      sql<boolean>`(t.ours_deputy <> '' or t.ours_lead <> '' or t.ours_co <> '[]'
        or p.ours_deputy <> '' or p.ours_lead <> '' or p.ours_co <> '[]')`
    )
    .select(['t.id', 't.parent', 't.ours_deputy', 't.ours_lead', 't.ours_co'])
    .execute()
  return rows.map(row => ({
    task: row.id,
    parent: row.parent,
    names: [row.ours_deputy, row.ours_lead, ...(JSON.parse(row.ours_co) as string[])].filter(name => name !== '')
  }))
}

/** Tasks of which a deadline was extended, and tasks with proof attached to them or to work done on them. */
export const deskMarks = async (db: ReadableDb): Promise<{ extended: Set<number>; proven: Set<number> }> => {
  const extended = await db
    .selectFrom('extension as x')
    .innerJoin('deadline as d', 'd.id', 'x.deadline')
    .select('d.task')
    .distinct()
    .execute()
  const proven = await db
    .selectFrom('attachment as a')
    .leftJoin('work_entry as e', 'e.id', 'a.work_entry')
    .where('a.kind', '=', 'proof')
    .select(eb => eb.fn.coalesce('a.task', 'e.task').as('task'))
    .execute()
  return {
    extended: new Set(extended.map(row => row.task)),
    proven: new Set(proven.flatMap(row => row.task ?? []))
  }
}

/** Post that waits for an answer of ours, and how much of it is past its day. */
export const countUnanswered = async (db: ReadableDb, today: string): Promise<{ open: number; late: number }> => {
  const row = await db
    .selectFrom('incoming')
    .where('needs_answer', '=', 1)
    .where('answered_on', 'is', null)
    .select([sql<number>`count(*)`.as('open'), sql<number>`coalesce(sum(due < ${today}), 0)`.as('late')])
    .executeTakeFirstOrThrow()
  return row
}

/** The last transaction of the journal; 0 when there is none. */
export const lastTransaction = async (db: ReadableDb): Promise<number> => {
  const row = await db
    .selectFrom('change_tx')
    .select(eb => eb.fn.max('id').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** Which records were written since a transaction, at most `limit` of them. */
export const writtenSince = (
  db: ReadableDb,
  transaction: number,
  limit: number
): Promise<{ entity: Entity; record: number }[]> =>
  db.selectFrom('change').where('tx', '>', transaction).select(['entity', 'record']).distinct().limit(limit).execute()

/** These tasks, their parents and their children. */
export const tasksNear = async (db: ReadableDb, ids: readonly number[]): Promise<number[]> => {
  const rows = await db
    .selectFrom('task')
    .where(eb => eb.or([eb('id', 'in', idList(ids)), eb('parent', 'in', idList(ids))]))
    .select(['id', 'parent'])
    .execute()
  return [...new Set([...ids, ...rows.flatMap(row => (row.parent === null ? [row.id] : [row.id, row.parent]))])]
}
