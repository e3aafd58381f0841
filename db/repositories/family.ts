import { sql } from 'kysely'
import type { Control, TaskKind, TaskState } from '#domain/task.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'

export type FamilyMember = {
  id: number
  parent: number | null
  kind: TaskKind
  control: Control
  state: TaskState
  progress: number
}

/** Everyone in the trees in which these tasks stand: from the top task down to every child, parents before children. */
export const familyOf = (db: ReadableDb, ids: readonly number[]): Promise<FamilyMember[]> =>
  db
    .withRecursive('up(id, parent)', create =>
      create
        .selectFrom('task')
        .where('id', 'in', idList(ids))
        .select(['id', 'parent'])
        .union(create.selectFrom('up').innerJoin('task as t', 't.id', 'up.parent').select(['t.id', 't.parent']))
    )
    .withRecursive('down(id, depth)', create =>
      create
        .selectFrom('up')
        .where('parent', 'is', null)
        .select(['id', sql<number>`0`.as('depth')])
        .union(
          create
            .selectFrom('down')
            .innerJoin('task as t', 't.parent', 'down.id')
            .select(['t.id', sql<number>`down.depth + 1`.as('depth')])
        )
    )
    .selectFrom('down')
    .innerJoin('task as t', 't.id', 'down.id')
    .orderBy('down.depth')
    .orderBy('t.id')
    .select(['t.id', 't.parent', 't.kind', 't.control', 't.state', 't.progress'])
    .execute()

/** Clauses that print the duty of these tasks once more: they stand as those stand. */
export const linkedTo = async (db: ReadableDb, ids: readonly number[]): Promise<{ id: number; to: number }[]> =>
  (await db.selectFrom('task').where('same_as', 'in', idList(ids)).select(['id', 'same_as']).execute()).map(row => ({
    id: row.id,
    to: row.same_as!
  }))

/** The tasks that carry these duties: a clause that only repeats a measure gives way to the measure. */
export const dutiesOf = async (db: ReadableDb, ids: readonly number[]): Promise<number[]> => {
  const rows = await db
    .selectFrom('task')
    .where('id', 'in', idList(ids))
    .where('same_as', 'is not', null)
    .select(['id', 'same_as'])
    .execute()
  const to = new Map(rows.map(row => [row.id, row.same_as!]))
  return [...new Set(ids.map(id => to.get(id) ?? id))]
}

/** The tasks that print the same duty as this one: those linked to it and the one it is linked to. */
export const sameDuty = (
  db: ReadableDb,
  id: number
): Promise<{ id: number; kind: TaskKind; number: string; text: string }[]> =>
  db
    .selectFrom('task as t')
    .where(eb =>
      eb.or([eb('t.same_as', '=', id), eb('t.id', '=', eb.selectFrom('task').where('id', '=', id).select('same_as'))])
    )
    .orderBy('t.id')
    .select(['t.id', 't.kind', 't.number', 't.text'])
    .execute()
