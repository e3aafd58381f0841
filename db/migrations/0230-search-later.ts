import { type Kysely, sql } from 'kysely'

/** Rows of the search index that are to be made anew: a deed that touched very many leaves them for after it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw('CREATE TABLE search_later (id INTEGER PRIMARY KEY) STRICT').execute(db)
}
