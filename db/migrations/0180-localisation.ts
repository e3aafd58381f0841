import { type Kysely, sql } from 'kysely'

/** Which of our acts, and which clause of it, carries an upper act or one of its clauses down; without an upper task the whole act. */
const STATEMENTS = [
  `CREATE TABLE localisation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    upper_act INTEGER NOT NULL REFERENCES act(id),
    upper_task INTEGER REFERENCES task(id),
    our_act INTEGER NOT NULL REFERENCES act(id),
    our_task INTEGER REFERENCES task(id),
    our_clause TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL,
    CHECK (upper_act <> our_act)
  ) STRICT`,
  'CREATE INDEX localisation_by_upper_act ON localisation(upper_act)',
  'CREATE INDEX localisation_by_upper_task ON localisation(upper_task)',
  'CREATE INDEX localisation_by_our_act ON localisation(our_act)',
  'CREATE INDEX localisation_by_our_task ON localisation(our_task)'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
