import { type RawBuilder, sql } from 'kysely'
import type { ReadableDb } from '../connection.ts'

export type FirstSteps = {
  read: boolean
  accepted: boolean
  assigned: boolean
  marked: boolean
  written: boolean
  kept: boolean
}

/**
 * Which of an office's first steps are behind it: a paper was read, its tasks taken over, somebody of ours named, a state
 * set, a letter written, a second place for backups chosen.
 */
export const firstSteps = async (db: ReadableDb): Promise<FirstSteps> => {
  const any = (query: RawBuilder<unknown>) => sql<number>`exists (${query})`
  const row = await db
    .selectNoFrom([
      any(sql`select 1 from draft union all select 1 from act`).as('read'),
      any(sql`select 1 from task where control = 'ours'`).as('accepted'),
      any(sql`select 1 from task where ours_lead <> '' or ours_deputy <> '' or ours_co <> '[]'`).as('assigned'),
      any(sql`select 1 from task where control = 'ours' and state not in ('new')`).as('marked'),
      any(sql`select 1 from document`).as('written'),
      any(sql`select 1 from setting where key = 'secondPlace' and value <> '""' and value <> 'null'`).as('kept')
    ])
    .executeTakeFirstOrThrow()
  return {
    read: row.read === 1,
    accepted: row.accepted === 1,
    assigned: row.assigned === 1,
    marked: row.marked === 1,
    written: row.written === 1,
    kept: row.kept === 1
  }
}
