import { type Kysely, sql } from 'kysely'

/** What people did with reminders, and which of them were told aloud; own days of tasks and days of problems found by an index. */
const STATEMENTS = [
  `CREATE TABLE reminder_mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL CHECK (person <> ''),
    key TEXT NOT NULL CHECK (key <> ''),
    until TEXT,
    UNIQUE (person, key)
  ) STRICT`,
  // What a window has said is no deed of a person: not journalled, so that no undo says it again.
  `CREATE TABLE reminder_told (
    person TEXT NOT NULL,
    key TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (person, key)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX task_by_internal_date ON task(internal_date) WHERE internal_date IS NOT NULL',
  'CREATE INDEX problem_by_due ON problem(due) WHERE closed IS NULL'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
