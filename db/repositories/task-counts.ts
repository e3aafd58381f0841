import { sql } from 'kysely'
import type { ReadableDb } from '../connection.ts'

/** How many steps the measures of an act have, under control or not. */
export const countSteps = async (db: ReadableDb, act: number): Promise<number> => {
  const { count } = await db
    .selectFrom('task')
    .where('act', '=', act)
    .where('kind', '=', 'step')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Top-level tasks under control, their doubts, and those kept for reference only; over the whole register, a duty printed twice once. */
export const countMeasures = async (db: ReadableDb): Promise<{ ours: number; doubts: number; reference: number }> => {
  const row = await db
    .selectFrom('task')
    .where('parent', 'is', null)
    .where('same_as', 'is', null)
    .select([
      sql<number>`coalesce(sum(control = 'ours'), 0)`.as('ours'),
      sql<number>`coalesce(sum(case when control = 'ours' then json_array_length(doubts) end), 0)`.as('doubts'),
      sql<number>`coalesce(sum(control = 'reference'), 0)`.as('reference')
    ])
    .executeTakeFirstOrThrow()
  return { ours: Number(row.ours), doubts: Number(row.doubts), reference: Number(row.reference) }
}
