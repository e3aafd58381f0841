import { type Kysely, sql } from 'kysely'

/** Templates of the office's own beside the shipped ones: a version each, of which one at most is chosen for its kind. */
const STATEMENTS = [
  `CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'report', 'speech', 'note', 'reminder', 'decision')),
    n INTEGER NOT NULL CHECK (n > 0),
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES blob(sha256),
    chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    UNIQUE (kind, n)
  ) STRICT`,
  'CREATE INDEX template_by_sha256 ON template(sha256)',
  'CREATE UNIQUE INDEX template_chosen ON template(kind) WHERE chosen = 1'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
