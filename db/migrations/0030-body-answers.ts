import { type Kysely, sql } from 'kysely'

/** What a person said a printed name of a body means: asked once, remembered for every later import. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`CREATE TABLE body_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    spelling TEXT NOT NULL CHECK (spelling <> ''),
    folded TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL CHECK (body <> ''),
    at TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT`.execute(db)
}
