import { type Kysely, sql } from 'kysely'

/** What a person last chose on a screen, by the screen's name: no deed, so not journalled and never undone. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql
    .raw(
      `CREATE TABLE preference (
        person TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (person, name)
      ) STRICT, WITHOUT ROWID`
    )
    .execute(db)
}
