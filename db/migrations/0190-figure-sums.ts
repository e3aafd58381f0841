import { type Kysely, sql } from 'kysely'

/**
 * What lies right below each place, summed and kept beside the values, so that a table of the republic reads thousands of sums instead of a
 * quarter of a million figures. Derived, so never journalled: written anew in the same commit with the values.
 */
const TABLES = [
  // place: the `above` of the values; total: their sum; known: those with a number; count: those filled, "x" too; mark: the weakest.
  `CREATE TABLE indicator_sum (
    indicator INTEGER NOT NULL REFERENCES indicator(id) ON DELETE CASCADE,
    period TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES place(id) ON DELETE CASCADE,
    total REAL,
    known INTEGER NOT NULL,
    count INTEGER NOT NULL,
    mark INTEGER NOT NULL CHECK (mark IN (0, 1, 2)),
    PRIMARY KEY (indicator, period, place)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX indicator_sum_by_place ON indicator_sum(place)',
  `INSERT INTO indicator_sum
    SELECT indicator, period, above, sum(value), count(value), sum(value IS NOT NULL OR mark = 3),
      max(CASE WHEN value IS NULL THEN 0 ELSE mark END)
    FROM indicator_value WHERE above IS NOT NULL GROUP BY indicator, period, above
    HAVING sum(value IS NOT NULL OR mark = 3) > 0`
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
