import { type Kysely, sql } from 'kysely'

/** The working group that held an event; none for all others. */
const STATEMENTS = [
  'ALTER TABLE event ADD COLUMN working_group INTEGER REFERENCES working_group(id)',
  'CREATE INDEX event_by_working_group ON event(working_group) WHERE working_group IS NOT NULL'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
