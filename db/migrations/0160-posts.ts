import { type Kysely, sql } from 'kysely'

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
const day = (column: string): string => `${column} TEXT CHECK (${column} IS NULL OR ${column} ${DAY})`

/** Posts, the people who hold them from day to day, and the seats of working groups that go with a post. */
const STATEMENTS = [
  `CREATE TABLE post (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL CHECK (title <> ''),
    body TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX post_by_title ON post(folded)',
  `CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX person_by_name ON person(folded)',
  // No first day: held it when the paper was printed, since when nobody says. No last day: still holds it.
  `CREATE TABLE holding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    post INTEGER NOT NULL REFERENCES post(id),
    person INTEGER NOT NULL REFERENCES person(id),
    ${day('first_day')},
    ${day('last_day')},
    acting INTEGER NOT NULL CHECK (acting IN (0, 1)),
    basis TEXT NOT NULL DEFAULT '',
    CHECK (first_day IS NULL OR last_day IS NULL OR last_day >= first_day)
  ) STRICT`,
  'CREATE INDEX holding_by_post ON holding(post, first_day)',
  'CREATE INDEX holding_by_person ON holding(person)',
  'ALTER TABLE seat ADD COLUMN held INTEGER REFERENCES post(id)',
  'CREATE INDEX seat_by_held ON seat(held) WHERE held IS NOT NULL'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
