import type BetterSqlite3 from 'better-sqlite3'
import { insideOf, type ReadableDb, type WritableDb } from '../connection.ts'
import { kindOf, rangeOf, refreshSearch, type SearchKind } from './search-index.ts'

/** A deed that touches more records of a kind leaves their words for later: a paste answers without waiting for them. */
const AT_ONCE = 100
/** Records indexed in one transaction: what else is asked meanwhile waits no longer than for these. */
const PART = 100
/** Milliseconds without a great deed before the words it left are taken up. */
const QUIET = 500

/** Indexes these records anew, now or, when they are many, later; true when they were left for later. */
export const indexOrLeave = (sqlite: BetterSqlite3.Database, kind: SearchKind, ids: readonly number[]): boolean => {
  if (ids.length <= AT_ONCE) {
    refreshSearch(sqlite, kind, ids)
    return false
  }
  const [from] = rangeOf(kind)
  sqlite
    .prepare('insert or ignore into search_later(id) select value + ? from json_each(?)')
    .run(from, JSON.stringify(ids))
  return true
}

/** Indexes a part of what was left; true when some may be left still. */
const indexPart = (sqlite: BetterSqlite3.Database): boolean => {
  const rows = sqlite.prepare<[number], number>('select id from search_later order by id limit ?').pluck().all(PART)
  for (const [kind, of] of Map.groupBy(rows, kindOf)) {
    const [from] = rangeOf(kind)
    refreshSearch(
      sqlite,
      kind,
      of.map(row => row - from)
    )
  }
  sqlite.prepare('delete from search_later where id in (select value from json_each(?))').run(JSON.stringify(rows))
  return rows.length === PART
}

const isLeft = (sqlite: BetterSqlite3.Database): boolean =>
  sqlite.prepare('select 1 from search_later limit 1').get() !== undefined

/** Whoever searches finds what was written: indexes whatever was left, also inside a transaction. A base that may not be written stays as it is. */
export const settleSearch = async (db: ReadableDb): Promise<void> => {
  const { kysely, sqlite } = insideOf(db)
  while (!sqlite.readonly && isLeft(sqlite)) {
    if (kysely.isTransaction) indexPart(sqlite)
    else await kysely.transaction().execute(async () => indexPart(sqlite))
  }
}

const waiting = new WeakMap<WritableDb, NodeJS.Timeout>()

/**
 * Takes up what was left a moment later, part by part between other calls. What is not done before the end of the program,
 * or fails, stays left in the base: the next search or start takes it up, and tells what is wrong.
 */
export const settleSoon = (db: WritableDb): void => {
  const { kysely, sqlite } = insideOf(db)
  clearTimeout(waiting.get(db))
  const next = (): void => {
    if (!sqlite.open) return
    kysely
      .transaction()
      .execute(async () => indexPart(sqlite))
      .then(
        more => more && setImmediate(next),
        () => undefined
      )
  }
  waiting.set(db, setTimeout(next, QUIET).unref())
}

/** At the start: what an earlier run left. A base of before this table has nothing left. */
export const settleLeft = (db: WritableDb): void => {
  const { sqlite } = insideOf(db)
  const known = sqlite.prepare("select 1 from sqlite_schema where name = 'search_later'").get() !== undefined
  if (known && isLeft(sqlite)) settleSoon(db)
}
