import { type Kysely, sql } from 'kysely'

/**
 * The order in which a list of measures is shown, with what it is mostly filtered by: its first rows are read off the index
 * without sorting all of them.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`CREATE INDEX task_in_paper_order ON task(parent, act, annex, position, id, control, state)`.execute(db)
}
