import { sql } from 'kysely'
import { addDays } from '#domain/calendar.ts'
import { SOON_DAYS } from '#domain/deadline/due-state.ts'
import { DUE_STATES, type DueState } from '#domain/task.ts'
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

/** How what is ours and carries a deadline itself stands on `today` (ISO day); counted on an index, a duty printed twice once. */
export const countDue = async (db: ReadableDb, today: string): Promise<Record<DueState, number>> => {
  const soon = addDays(today, SOON_DAYS)
  const state = sql<DueState>`case own_rank when 3 then 'done' when 2 then 'permanent' when 1 then 'none'
    else case when own_day < ${today} then 'late' when own_day <= ${soon} then 'soon' else 'later' end end`
  const found = await db
    .selectFrom('task_standing')
    .where('twin', '=', 0)
    .where('carries', '=', 1)
    .where('ours', '=', 1)
    .select([state.as('state'), sql<number>`count(*)`.as('count')])
    .groupBy(sql`1`)
    .execute()
  const counts = Object.fromEntries(DUE_STATES.map(one => [one, 0])) as Record<DueState, number>
  for (const row of found) counts[row.state] = row.count
  return counts
}
