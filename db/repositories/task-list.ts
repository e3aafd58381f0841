import { type Expression, type RawBuilder, sql } from 'kysely'
import {
  type Control,
  isClosed,
  type Ours,
  type TaskDeadline,
  type TaskExecutor,
  type TaskKind,
  type TaskState
} from '#domain/task.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import { idList, textList } from '../lists.ts'
import { executorsOf, rowToTaskDeadline } from './task-parts.ts'
import { rowToOurs } from './tasks.ts'

/** 'measures': top-level tasks; 'due': what carries a deadline itself; a duty printed twice stands once in both. Search: every word in the task, its parent, their executors or our people. */
export type TaskQuery = {
  view: 'measures' | 'due'
  acts?: readonly number[] | undefined
  /** Section or sub-section numbers. */
  sections?: readonly string[] | undefined
  /** A printed executor (of the task, its parent or its children) or one of ours, in any spelling; of several names any. */
  executor?: string | readonly string[] | undefined
  /** One of ours (deputy, lead or co) of the task, its parent or its children, in any spelling. */
  person?: string | undefined
  control?: Control | 'all' | undefined
  states?: readonly TaskState[] | undefined
  search?: string | undefined
  /** Only so many rows from the beginning; all when it is not given. */
  first?: number | undefined
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

/** All tasks that fit, by act, annex and place in it, a step after its measure. Four queries whatever the number. */
export const listTasks = (db: ReadableDb, query: TaskQuery): Promise<ListedTask[]> => {
  let rows = selectListed(db).where('t.same_as', 'is', null)
  if (query.view === 'measures') rows = rows.where('t.parent', 'is', null)
  else {
    rows = rows.where(eb =>
      eb.exists(eb.selectFrom('deadline').select('deadline.id').whereRef('deadline.task', '=', 't.id'))
    )
  }
  const { acts, sections, states } = query
  if (query.control !== undefined && query.control !== 'all') rows = rows.where('t.control', '=', query.control)
  if (acts !== undefined) rows = rows.where('t.act', 'in', idList(acts))
  if (states !== undefined) rows = rows.where('t.state', 'in', textList(states))
  if (sections !== undefined) {
    const list = textList(sections)
    rows = rows.where(eb => eb.or([eb('s.number', 'in', list), eb('u.number', 'in', list)]))
  }
  const people = (condition: (name: Expression<string>) => RawBuilder<boolean>) =>
    db
      .selectFrom('task')
      .select('id as task')
      .where(eb =>
        eb.or([
          sql<boolean>`(ours_deputy <> '' and ${condition(sql`ours_deputy`)})`,
          sql<boolean>`(ours_lead <> '' and ${condition(sql`ours_lead`)})`,
          sql<boolean>`(ours_co <> '[]' and exists (select 1 from json_each(ours_co) co where ${condition(sql`co.value`)}))`
        ])
      )
  const named = (wanted: readonly string[]) => people(name => sql<boolean>`fold(${name}) in ${textList(wanted)}`)
  if (query.executor !== undefined) {
    const wanted = [...new Set([query.executor].flat().map(fold))]
    const printed = db.selectFrom('executor').select('task').where('folded', 'in', textList(wanted))
    rows = rows.where(carries(printed.unionAll(named(wanted))))
  }
  if (query.person !== undefined) rows = rows.where(carries(named([fold(query.person)])))
  for (const word of searchWords(query.search ?? '')) {
    const printed = db.selectFrom('executor').select('task').where(sql<boolean>`instr(folded, ${word}) > 0`)
    const ours = people(name => sql<boolean>`instr(fold(${name}), ${word}) > 0`)
    rows = rows.where(eb =>
      eb.or([
        sql<boolean>`instr(t.search, ${word}) > 0`,
        sql<boolean>`instr(p.search, ${word}) > 0`,
        carries(printed.unionAll(ours))
      ])
    )
  }
  rows = query.view === 'measures' ? measuresInOrder(rows) : inOrder(rows)
  return complete(db, query.first === undefined ? rows : rows.limit(query.first))
}

/** The same rows by id, for what a write answers; missing ids are left out. */
export const listTasksById = (db: ReadableDb, ids: readonly number[]): Promise<ListedTask[]> =>
  complete(db, inOrder(selectListed(db).where('t.id', 'in', idList(ids))))

/** The children of a task (steps of a measure) in their order. */
export const listChildren = (db: ReadableDb, parent: number): Promise<ListedTask[]> =>
  complete(db, inOrder(selectListed(db).where('t.parent', '=', parent)))

/** The task itself, its parent or a child of it is among these. */
const carries = (tasks: Expression<{ task: number }>) =>
  sql<boolean>`(t.id in (${tasks}) or t.parent in (${tasks})
    or exists (select 1 from task c where c.parent = t.id and c.id in (${tasks})))`

/** The words of a quick search, folded; marks around a word do not count unless it is nothing else. */
const searchWords = (search: string): string[] =>
  fold(search)
    .split(' ')
    .map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word)
    .filter(word => word !== '')

const selectListed = (db: ReadableDb) =>
  db
    .selectFrom('task as t')
    .leftJoin('task as p', 'p.id', 't.parent')
    .leftJoin('section as s', 's.id', 't.section')
    .leftJoin('section as u', 'u.id', 't.subsection')
    .select([
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
    .select(['t.parent', 't.state'])
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
    if (row.parent !== null) lists.get(row.parent)?.push(listed)
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
