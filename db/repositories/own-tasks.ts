import { sql } from 'kysely'
import type { TaskKind } from '#domain/task.ts'
import type { ReadableDb } from '../connection.ts'

type Place = {
  parent: number | null
  act: number | null
  incoming: number | null
  event: number | null
  kind: TaskKind
}

/** The number after the highest that a task made by hand has at this place: under its parent, in its act, letter or meeting, or on its own. */
export const nextNumber = async (db: ReadableDb, { parent, act, incoming, event, kind }: Place): Promise<number> => {
  let rows = db.selectFrom('task').where('position', '>=', 10_000)
  if (parent !== null) rows = rows.where('parent', '=', parent)
  else if (incoming !== null) rows = rows.where('incoming', '=', incoming).where('parent', 'is', null)
  else if (event !== null) rows = rows.where('event', '=', event).where('parent', 'is', null)
  else if (act !== null) rows = rows.where('act', '=', act).where('parent', 'is', null)
  else
    rows = rows
      .where('kind', '=', kind)
      .where('parent', 'is', null)
      .where('act', 'is', null)
      .where('incoming', 'is', null)
      .where('event', 'is', null)
  const row = await rows.select(sql<number | null>`max(position)`.as('last')).executeTakeFirst()
  return (row?.last ?? 10_000) - 10_000 + 1
}

export type Unfinished = { id: number; act: number | null; number: string; title: string; due: string | null }

/** Open top-level tasks under control whose last day, with their steps', is before `before`, or that have none; by act and place. */
export const unfinished = (db: ReadableDb, before: string): Promise<Unfinished[]> => {
  const last = sql<string | null>`(select max(d.due) from deadline d join task o on o.id = d.task
    where o.id = t.id or o.parent = t.id)`
  const isEndless = sql<boolean>`exists (select 1 from deadline d join task o on o.id = d.task
    where (o.id = t.id or o.parent = t.id) and d.kind in ('permanent', 'recurring', 'from'))`
  return db
    .selectFrom('task as t')
    .where('t.parent', 'is', null)
    .where('t.same_as', 'is', null)
    .where('t.control', '=', 'ours')
    .where('t.state', 'not in', ['done', 'removed'])
    .where(sql<boolean>`((${last}) < ${before} or ((${last}) is null and not ${isEndless}))`)
    .select(['t.id', 't.act', 't.number', 't.title', last.as('due')])
    .orderBy('t.act')
    .orderBy('t.position')
    .orderBy('t.id')
    .execute()
}

/** Tasks that print at least so many items and have no checklist, in the order of the paper; a duty printed twice once. `words` are folded. */
export const listsOfCriteria = async (
  db: ReadableDb,
  least: number
): Promise<{ id: number; title: string; words: string; items: number; ours: boolean }[]> =>
  (
    await db
      .selectFrom('task as t')
      .where('t.same_as', 'is', null)
      .where(sql<boolean>`json_array_length(t.items) >= ${least}`)
      .where(eb => eb.not(eb.exists(eb.selectFrom('checklist as c').whereRef('c.task', '=', 't.id').select('c.id'))))
      .select([
        't.id',
        't.title',
        't.search as words',
        't.control',
        sql<number>`json_array_length(t.items)`.as('items')
      ])
      .orderBy('t.act')
      .orderBy('t.annex')
      .orderBy('t.position')
      .execute()
  ).map(({ control, items, ...task }) => ({ ...task, items: Number(items), ours: control === 'ours' }))
