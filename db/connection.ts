import { AsyncLocalStorage } from 'node:async_hooks'
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Transaction
} from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { type AuditKey, newAuditKey } from './audit-key.ts'
import { statementOf } from './statements.ts'
import type { Tables } from './tables.ts'

/** Queries that only read: the compiler refuses insertInto, updateTable and deleteFrom on it. */
export type ReadableDb = ReadonlyKysely<Tables>

/** An open register. Reading goes by `read`; writing has one door, `transact` of write.ts. */
export type WritableDb = {
  readonly read: ReadableDb
  readonly path: string
  readonly readOnly: boolean
}

type Inside = {
  kysely: Kysely<Tables>
  sqlite: BetterSqlite3.Database
  driver: OneConnectionDriver
  /** Seals the change journal. */
  auditKey: AuditKey
  /** By name: keys of computers the register came from, to check what was sealed there. */
  otherKeys: Map<string, AuditKey>
}
const insides = new WeakMap<WritableDb | ReadableDb, Inside>()

/** For the files of db/ that write (write, undo, drafts, backup, open, derived): the handles behind an open register. */
export const insideOf = (db: WritableDb | ReadableDb): Inside => {
  const inside = insides.get(db)
  if (inside === undefined) throw new Error('not a database opened by openDatabase')
  return inside
}

/** The same behind the reading of one transaction. */
export const insideTransaction = (db: WritableDb, trx: Transaction<Tables>): ReadableDb => {
  const read = trx as unknown as ReadableDb
  insides.set(read, { ...insideOf(db), kysely: trx })
  return read
}

/**
 * Wraps an open SQLite handle; pragmas, checks and migrations are the caller's. Without a key the journal is sealed with
 * one that lives as long as the handle.
 */
export const wrapSqlite = (
  sqlite: BetterSqlite3.Database,
  path: string,
  readOnly: boolean,
  auditKey: AuditKey = newAuditKey(),
  otherKeys: Map<string, AuditKey> = new Map()
): WritableDb => {
  const driver = new OneConnectionDriver(sqlite)
  const dialect: Dialect = {
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new QueuedAdapter(),
    createIntrospector: db => new SqliteIntrospector(db)
  }
  const kysely = new Kysely<Tables>({ dialect })
  const db: WritableDb = { read: kysely as unknown as ReadableDb, path, readOnly }
  const inside = { kysely, sqlite, driver, auditKey, otherKeys }
  insides.set(db, inside)
  insides.set(db.read, inside)
  return db
}

/** The queue stands in our driver, which can tell a waiting query from one that would wait for itself. */
class QueuedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/**
 * better-sqlite3 has one synchronous connection: whoever holds it runs alone, the others queue in order, so two
 * transactions never interleave and nobody reads what is not committed.
 */
class OneConnectionDriver extends SqliteDriver {
  readonly #sqlite: BetterSqlite3.Database
  readonly #working = new AsyncLocalStorage<{ open: boolean }>()
  #last: Promise<void> = Promise.resolve()
  #release: (() => void) | null = null

  constructor(sqlite: BetterSqlite3.Database) {
    super({ database: { prepare: text => statementOf(sqlite, text), close: () => void sqlite.close() } })
    this.#sqlite = sqlite
  }

  /** Runs the work of a transaction that holds the connection. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    const holding = { open: true }
    try {
      return await this.#working.run(holding, work)
    } finally {
      holding.open = false
    }
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    // Such a query would wait for the transaction that waits for it.
    if (this.#working.getStore()?.open === true) {
      throw new Error('inside transact read by Writer.db, and do not call transact again')
    }
    const before = this.#last
    const turn = Promise.withResolvers<void>()
    this.#last = before.then(() => turn.promise)
    await before
    this.#release = turn.resolve
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    this.#release?.()
    this.#release = null
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk has rolled back by itself already.
    if (this.#sqlite.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}
