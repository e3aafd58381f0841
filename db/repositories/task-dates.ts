import { sql } from 'kysely'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'

/** These tasks and all below them, parents before their children. */
export const idsBelow = (db: ReadableDb, ids: readonly number[]): Promise<{ id: number; parent: number | null }[]> =>
  db
    .withRecursive('down(id, parent, depth)', create =>
      create
        .selectFrom('task')
        .where('id', 'in', idList(ids))
        .select(['id', 'parent', sql<number>`0`.as('depth')])
        .union(
          create
            .selectFrom('down')
            .innerJoin('task as t', 't.parent', 'down.id')
            .select(['t.id', 't.parent', sql<number>`down.depth + 1`.as('depth')])
        )
    )
    .selectFrom('down')
    .groupBy(['id', 'parent'])
    .orderBy(sql`max(depth)`)
    .orderBy('id')
    .select(['id', 'parent'])
    .execute()

/** Tasks among these whose own date hangs on the legal one: `days` working days before `due`, the earliest of its own or its steps'. */
export const tasksWithInternalDays = async (
  db: ReadableDb,
  ids: readonly number[]
): Promise<{ id: number; days: number; due: string | null }[]> =>
  (
    await db
      .selectFrom('task as t')
      .where('t.id', 'in', idList(ids))
      .where('t.internal_days', 'is not', null)
      .select([
        't.id',
        't.internal_days as days',
        sql<string | null>`coalesce(
          (select min(due) from deadline where task = t.id),
          (select min(d.due) from deadline d join task c on c.id = d.task
            where c.parent = t.id and c.state not in ('done', 'removed')))`.as('due')
      ])
      .execute()
  ).map(row => ({ id: row.id, days: row.days!, due: row.due }))

/** Deadlines counted in days from an act's or letter's date that were never extended, with that date; of all tasks, or of one act's. */
export const relativeDeadlines = (
  db: ReadableDb,
  act?: number
): Promise<{ id: number; task: number; text: string; due: string | null; from: string | null }[]> =>
  db
    .selectFrom('deadline as d')
    .innerJoin('task as t', 't.id', 'd.task')
    .leftJoin('act as a', 'a.id', 't.act')
    .leftJoin('incoming as i', 'i.id', 't.incoming')
    .where('d.kind', '=', 'relative')
    .where(eb => eb.not(eb.exists(eb.selectFrom('extension as e').whereRef('e.deadline', '=', 'd.id').select('e.id'))))
    .select(['d.id', 'd.task', 'd.text', 'd.due'])
    .select(eb => eb.fn.coalesce('i.their_date', 'i.date', 'a.date').as('from'))
    .where(eb => (act === undefined ? eb.lit(true) : eb('t.act', '=', act)))
    .orderBy('d.id')
    .execute()

/** The top-level tasks of an act that have tasks below them. */
export const topTasks = async (db: ReadableDb, act: number): Promise<number[]> =>
  (
    await db
      .selectFrom('task as t')
      .where('t.act', '=', act)
      .where('t.parent', 'is', null)
      .where(eb => eb.exists(eb.selectFrom('task as c').whereRef('c.parent', '=', 't.id').select('c.id')))
      .select('t.id')
      .execute()
  ).map(row => row.id)
