import { type Kysely, sql } from 'kysely'

/** Accounts. Their secrets lie apart and unjournalled: no history shows a hash. */
const STATEMENTS = [
  `CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('officer', 'deputy', 'administrator')),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    secret_at TEXT NOT NULL,
    signed_in_at TEXT
  ) STRICT`,
  'CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
