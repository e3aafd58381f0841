import { type Kysely, sql } from 'kysely'

/** The indicator that work was done for. */
const STATEMENTS = [
  'ALTER TABLE work_entry ADD COLUMN indicator INTEGER REFERENCES indicator(id)',
  'CREATE INDEX work_entry_by_indicator ON work_entry(indicator) WHERE indicator IS NOT NULL'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
