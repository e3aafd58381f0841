import { type Kysely, sql } from 'kysely'

/** What else a post is called: from a day on, or (no day) in a spelling that was put right and is still known in papers. */
const STATEMENTS = [
  `CREATE TABLE post_name (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    post INTEGER NOT NULL REFERENCES post(id),
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL,
    first_day TEXT CHECK (first_day IS NULL OR first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    basis TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  'CREATE UNIQUE INDEX post_name_by_post ON post_name(post, first_day)',
  'CREATE INDEX post_name_by_title ON post_name(folded)'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
