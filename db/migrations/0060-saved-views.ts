import { type Kysely, sql } from 'kysely'

/** Arrangements of a grid under a name: shared ones and a person's own, at most one default of each. */
const STATEMENTS = [
  `CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    grid TEXT NOT NULL CHECK (grid <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    owner TEXT NOT NULL,
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
    view TEXT NOT NULL CHECK (json_valid(view)),
    query TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX saved_view_of_grid ON saved_view(grid, title)'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
