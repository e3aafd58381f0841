import { type RawBuilder, sql } from 'kysely'
import {
  type Control,
  isClosed,
  isHelping,
  type Ours,
  type TaskDeadline,
  type TaskExecutor,
  type TaskKind,
  type TaskState
} from '#domain/task.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import { taskSearch } from '../search.ts'
import { conditionsOf, needsStanding, type TaskQuery } from './task-filter.ts'
import { executorsOf, rowToTaskDeadline } from './task-parts.ts'
import { rowToOurs } from './tasks.ts'

/** 'paper': by act, annex and place in it, a step after its measure. 'due': by the day of the deadline, then those without. */
export type TaskOrder = 'paper' | 'due'
/** A page: `first` rows after so many (`offset`); all when not given. */
export type TaskPage = TaskQuery & {
  order?: TaskOrder | undefined
  first?: number | undefined
  offset?: number | undefined
}

/** A deadline with the task that carries it; `closed`: that task is finished for good. */
export type ListedDeadline = TaskDeadline & { task: number; closed: boolean }
/**
 * A row of a list with all that a screen shows of it. `deadlines`: its own and its children's, the earliest due first,
 * open ends last. `executors`: its parent's, its own and its children's. `sectionNumber`: of the sub-section if any.
 */
export type ListedTask = {
  id: number
  parent: number | null
  kind: TaskKind
  act: number | null
  /** The letter that asks for it, by our number and day. */
  letter: { number: string; date: string } | null
  /** The meeting that decided it. */
  event: { title: string; date: string } | null
  number: string
  sectionNumber: string
  sectionTitle: string
  title: string
  text: string
  control: Control
  state: TaskState
  progress: number
  ours: Ours
  doubts: number
  children: number
  deadlines: ListedDeadline[]
  executors: TaskExecutor[]
}

/** The tasks that fit, in the wanted order. At most seven queries whatever the number. */
export const listTasks = async (db: ReadableDb, query: TaskPage): Promise<ListedTask[]> => {
  const conditions = sql.join<boolean>(
    conditionsOf(db, query, await taskSearch(db, query.search ?? ''), 'rows'),
    sql` and `
  )
  if (query.order === 'due') {
    const ids = await idsByDay(db, query, conditions)
    const rows = new Map((await listTasksById(db, ids)).map(row => [row.id, row]))
    return ids.map(id => rows.get(id)!)
  }
  let rows = query.view === 'measures' ? measuresInOrder(selectListed(db)) : inOrder(selectListed(db))
  if (needsStanding(query)) rows = rows.innerJoin('task_standing as w', 'w.task', 't.id') as unknown as Listed
  rows = rows.where(sql<boolean>`${conditions}`)
  if (query.first !== undefined) rows = rows.limit(query.first).offset(query.offset ?? 0)
  return complete(db, rows)
}

/** How many fit, on whatever page. */
export const countTasks = async (db: ReadableDb, query: TaskQuery): Promise<number> => {
  const conditions = conditionsOf(db, query, await taskSearch(db, query.search ?? ''), 'counts')
  const { total } = await db
    .selectFrom('task_standing as w')
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** Read off the index of days: what has a day by that day, then what has none, what lasts, what is finished. */
const idsByDay = async (db: ReadableDb, query: TaskPage, conditions: RawBuilder<boolean>): Promise<number[]> => {
  const [rank, day] =
    query.view === 'due' ? (['w.own_rank', 'w.own_day'] as const) : (['w.near_rank', 'w.near_day'] as const)
  let rows = db
    .selectFrom('task_standing as w')
    // The order of the tables is kept in a cross join.
    .crossJoin('task as t')
    .whereRef('t.id', '=', 'w.task')
    .where('w.twin', '=', 0)
    .where(query.view === 'due' ? 'w.carries' : 'w.top', '=', 1)
    .where(sql<boolean>`${conditions}`)
    .select('w.task')
    .orderBy(rank)
    .orderBy(day)
    .orderBy('w.task')
  if (query.first !== undefined) rows = rows.limit(query.first).offset(query.offset ?? 0)
  return (await rows.execute()).map(row => row.task)
}

/** The same rows by id, for what a write answers; missing ids are left out. */
export const listTasksById = (db: ReadableDb, ids: readonly number[]): Promise<ListedTask[]> =>
  complete(db, inOrder(selectListed(db).where('t.id', 'in', idList(ids))))

/** The children of a task (steps of a measure) in their order. */
export const listChildren = (db: ReadableDb, parent: number): Promise<ListedTask[]> =>
  complete(db, inOrder(selectListed(db).where('t.parent', '=', parent)))

const selectListed = (db: ReadableDb) =>
  db
    .selectFrom('task as t')
    .leftJoin('task as p', 'p.id', 't.parent')
    .leftJoin('section as s', 's.id', 't.section')
    .leftJoin('section as u', 'u.id', 't.subsection')
    .leftJoin('incoming as i', 'i.id', 't.incoming')
    .leftJoin('event as e', 'e.id', 't.event')
    .select([
      'i.number as letterNumber',
      'i.date as letterDate',
      'e.title as eventTitle',
      'e.first_day as eventDay',
      't.id',
      't.parent',
      't.kind',
      't.act',
      't.number',
      't.title',
      't.text',
      't.control',
      't.state',
      't.progress',
      't.ours_deputy',
      't.ours_lead',
      't.ours_co',
      't.internal_date'
    ])
    .select(eb => [
      eb.fn.coalesce('u.number', 's.number').as('sectionNumber'),
      eb.fn.coalesce('u.title', 's.title').as('sectionTitle'),
      sql<number>`json_array_length(t.doubts)`.as('doubts'),
      eb
        .selectFrom('task as c')
        .whereRef('c.parent', '=', 't.id')
        .select(count => count.fn.countAll<number>().as('children'))
        .as('children')
    ])

type Listed = ReturnType<typeof selectListed>

/** The order of the paper: the annexes of an act are written in their order, so their ids rise with it. */
const inOrder = (rows: Listed): Listed =>
  rows
    .orderBy('t.act')
    .orderBy('t.annex')
    .orderBy(eb => eb.fn.coalesce('p.position', 't.position'))
    .orderBy(eb => eb.fn.coalesce('p.id', 't.id'))
    .orderBy(sql`t.parent is not null`)
    .orderBy('t.position')
    .orderBy('t.id')

/** The same order where no row has a parent, in the words of the index task_in_paper_order. */
const measuresInOrder = (rows: Listed): Listed =>
  rows.orderBy('t.act').orderBy('t.annex').orderBy('t.position').orderBy('t.id')

/** Adds deadlines and executors to the rows of a list, each by one query over all of them. */
const complete = async (db: ReadableDb, query: Listed): Promise<ListedTask[]> => {
  const rows = await query.execute()
  const own = idList(rows.map(row => row.id))
  const deadlines = await db
    .selectFrom('task as t')
    .innerJoin('deadline as d', 'd.task', 't.id')
    .where(eb => eb.or([eb('t.id', 'in', own), eb('t.parent', 'in', own)]))
    .selectAll('d')
    .select(['t.parent', 't.state', 't.kind as taskKind'])
    .orderBy(sql`d.due is null`)
    .orderBy('d.due')
    .orderBy('d.task')
    .orderBy('d.position')
    .execute()
  const lists = new Map<number, ListedDeadline[]>(rows.map(row => [row.id, []]))
  for (const row of deadlines) {
    const listed = {
      ...rowToTaskDeadline(row),
      task: row.task,
      closed: isClosed(row.state)
    }
    lists.get(row.task)?.push(listed)
    if (row.parent !== null && !isHelping(row.taskKind)) lists.get(row.parent)?.push(listed)
  }
  const children = await db
    .selectFrom('task')
    .where('parent', 'in', own)
    .select(['id', 'parent'])
    .orderBy('parent')
    .orderBy('position')
    .execute()
  const childrenOf = Map.groupBy(children, child => child.parent!)
  const executors = await executorsOf(db, [
    ...rows.flatMap(row => (row.parent === null ? [row.id] : [row.id, row.parent])),
    ...children.map(child => child.id)
  ])
  const executorsNear = (row: { id: number; parent: number | null }): TaskExecutor[] =>
    [row.parent ?? [], row.id, ...(childrenOf.get(row.id) ?? []).map(child => child.id)]
      .flat()
      .flatMap(id => executors.get(id) ?? [])
  return rows.map(row => ({
    id: row.id,
    parent: row.parent,
    kind: row.kind,
    act: row.act,
    letter:
      row.letterNumber === null || row.letterDate === null ? null : { number: row.letterNumber, date: row.letterDate },
    event: row.eventTitle === null || row.eventDay === null ? null : { title: row.eventTitle, date: row.eventDay },
    number: row.number,
    sectionNumber: row.sectionNumber ?? '',
    sectionTitle: row.sectionTitle ?? '',
    title: row.title,
    text: row.text,
    control: row.control,
    state: row.state,
    progress: row.progress,
    ours: rowToOurs(row),
    doubts: row.doubts,
    children: row.children ?? 0,
    deadlines: lists.get(row.id) ?? [],
    executors: executorsNear(row)
  }))
}
