import { createHash } from 'node:crypto'
import type BetterSqlite3 from 'better-sqlite3'
import { type Kysely, sql, type Transaction } from 'kysely'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { AuditKey } from './audit-key.ts'
import { sealOf } from './chain.ts'
import { insideOf, insideTransaction, type ReadableDb, type WritableDb } from './connection.ts'
import { refreshDerived } from './derived/refresh.ts'
import { settleSoon } from './derived/search-later.ts'
import { asFault } from './errors.ts'
import { writeHead } from './head.ts'
import { idList } from './lists.ts'
import { statementOf } from './statements.ts'
import { DEPENDENTS, type Entity, type NewRow, type RowPatch, type Tables } from './tables.ts'

/** The hands of one transaction. Every method journals what it does; it is dead once the transaction has ended. */
export type Writer = {
  /** Reads inside the transaction, its own writes included. */
  readonly db: ReadableDb
  insert<E extends Entity>(entity: E, values: NewRow<E>): Promise<number>
  /** Ids in the order of the rows. */
  insertMany<E extends Entity>(entity: E, rows: readonly NewRow<E>[]): Promise<number[]>
  /** Only fields that really change are written and journalled. NOT_FOUND when there is no such record. */
  update<E extends Entity>(entity: E, id: number, patch: RowPatch<E>): Promise<void>
  /** The same patch for many records; says how many really changed. NOT_FOUND when one is missing. */
  updateMany<E extends Entity>(entity: E, ids: readonly number[], patch: RowPatch<E>): Promise<number>
  /** A patch of its own for each record, all read at once; says how many really changed. NOT_FOUND when one is missing. */
  updateEach<E extends Entity>(entity: E, patches: ReadonlyMap<number, RowPatch<E>>): Promise<number>
  /** The record and whatever hangs on it, dependents first. NOT_FOUND when there is no such record. */
  remove(entity: Entity, id: number): Promise<void>
  /** Keeps bytes under their SHA-256 (hex); not journalled, never removed. */
  putBlob(bytes: Uint8Array): Promise<string>
  /** Keeps a hash under a name, in place of the one there; not journalled, so that no history shows it. */
  putSecret(name: string, value: string): Promise<void>
}

/** `transaction` is null when the work changed nothing: then nothing was recorded. */
export type Written<T> = { transaction: number | null; result: T }

/**
 * The ONE write function: runs the work in a transaction and appends who, when, why and every old and new value to the
 * change journal in the same commit. Transactions queue and never interleave. Errors: those of the work, DB_READ_ONLY,
 * DISK_FULL, DB_LOCKED (another program holds the file), DB_DAMAGED; on any error everything is as before.
 */
export const transact = <T>(db: WritableDb, deed: Deed, work: (w: Writer) => Promise<T>): Promise<Written<T>> =>
  write(db, deed, null, work)

/** A value of a column. */
export type Value = string | number | null
/** A row by its column names. */
export type LooseRow = { [column: string]: Value } & { id: number }
type Loose = Record<string, LooseRow>

/** What undo needs beyond a Writer: rows by name, many at once. */
export type LooseWriter = Writer & {
  rows(entity: Entity, ids: readonly number[]): Promise<LooseRow[]>
  restore(entity: Entity, rows: readonly LooseRow[]): Promise<void>
  removeMany(entity: Entity, ids: readonly number[]): Promise<void>
  updateLoose(entity: Entity, ids: readonly number[], patch: Record<string, Value>): Promise<number>
  /** Puts one value in the place of another, record by record; the id of the first that is gone or holds a third value, else null. */
  swapEach(entity: Entity, field: string, swaps: readonly { id: number; from: Value; to: Value }[]): number | null
}

type Entry = { entity: Entity; record: number; field: string | null; old: string | null; new: string | null }

/** `transact` that can say which transaction it undoes. Only for undo.ts. */
export const write = async <T>(
  db: WritableDb,
  deed: Deed,
  undoes: number | null,
  work: (w: LooseWriter) => Promise<T>
): Promise<Written<T>> => {
  if (db.readOnly) throw new Fault('DB_READ_ONLY')
  const { kysely, driver, sqlite, auditKey } = insideOf(db)
  try {
    const written = await kysely.transaction().execute(async trx => {
      const journal: Entry[] = []
      const { writer, end } = writerOn(trx, insideTransaction(db, trx), sqlite, journal)
      const result = await driver.hold(() => work(writer)).finally(end)
      const sealed = append(sqlite, auditKey, deed, undoes, journal)
      return { result, sealed, isLeft: refreshDerived(sqlite, journal) }
    })
    const { result, sealed, isLeft } = written
    if (isLeft) settleSoon(db)
    if (sealed !== null) writeHead(db, { transaction: sealed.id, at: deed.at, mac: sealed.mac })
    return { result, transaction: sealed?.id ?? null }
  } catch (error) {
    throw asFault(error)
  }
}

const LAST = 'select id, mac from change_tx order by id desc limit 1'
const APPEND_TX = `insert into change_tx (id, at, actor, role, cause, changes, undoes, undone_by, mac, key_name)
  values (?, ?, ?, ?, ?, ?, ?, null, ?, ?)`
const APPEND = 'insert into change (tx, entity, record, field, old, new) values (?, ?, ?, ?, ?, ?)'
const UNDONE = 'update change_tx set undone_by = ? where id = ?'

/** Plain statements: every edit goes through here, and building these queries would cost more than running them. */
const append = (
  sqlite: BetterSqlite3.Database,
  auditKey: AuditKey,
  deed: Deed,
  undoes: number | null,
  journal: readonly Entry[]
): { id: number; mac: string } | null => {
  if (journal.length === 0) return null
  const last = statementOf(sqlite, LAST).get() as { id: number; mac: string | null } | undefined
  const id = (last?.id ?? 0) + 1
  const { actor, at, cause } = deed
  const tx = { id, at, actor: actor.name, role: actor.role, cause, changes: journal.length, undoes }
  const mac = sealOf(auditKey, last?.mac ?? '', tx, journal)
  statementOf(sqlite, APPEND_TX).run(id, at, tx.actor, tx.role, cause, tx.changes, undoes, mac, auditKey.name)
  const line = statementOf(sqlite, APPEND)
  for (const one of journal) line.run(id, one.entity, one.record, one.field, one.old, one.new)
  if (undoes !== null && statementOf(sqlite, UNDONE).run(id, undoes).changes !== 1) throw new Error('nothing to undo')
  return { id, mac }
}

const writerOn = (
  trx: Transaction<Tables>,
  read: ReadableDb,
  sqlite: BetterSqlite3.Database,
  journal: Entry[]
): { writer: LooseWriter; end: () => void } => {
  let ended = false
  const open = (): Kysely<Loose> => {
    if (ended) throw new Error('the transaction of this writer has ended')
    return trx as unknown as Kysely<Loose>
  }

  const rows = async (entity: Entity, ids: readonly number[]): Promise<LooseRow[]> => {
    const found = await open().selectFrom(entity).selectAll().where('id', 'in', idList(ids)).orderBy('id').execute()
    return found as LooseRow[]
  }

  const existing = async (entity: Entity, ids: readonly number[]): Promise<LooseRow[]> => {
    const found = await rows(entity, ids)
    const missing = found.length < new Set(ids).size && ids.find(id => !found.some(row => row.id === id))
    if (typeof missing === 'number') throw new Fault('NOT_FOUND', { id: missing, detail: entity })
    return found
  }

  const restore = async (entity: Entity, given: readonly LooseRow[]): Promise<void> => {
    insertAll(open(), sqlite, entity, given)
    for (const row of given) {
      journal.push({ entity, record: row.id, field: null, old: null, new: JSON.stringify(row) })
    }
  }

  const insertLoose = async (entity: Entity, given: readonly object[]): Promise<number[]> => {
    if (given.length === 0) return []
    const used = await open().selectFrom('sqlite_sequence').select('seq').where('name', '=', entity).executeTakeFirst()
    const first = Number(used?.seq ?? 0) + 1
    const numbered = given.map((values, index) => ({ ...values, id: first + index }) as LooseRow)
    await restore(entity, numbered)
    return numbered.map(row => row.id)
  }

  const updateLoose = async (
    entity: Entity,
    ids: readonly number[],
    patch: Record<string, Value | undefined>
  ): Promise<number> => {
    if (ids.length === 0) return 0
    const before = await existing(entity, ids)
    const changed = new Set<number>()
    for (const [field, value] of Object.entries(patch)) {
      if (value === undefined) continue
      const differing = before.filter(row => row[field] !== value)
      if (differing.length === 0) continue
      const done = await open()
        .updateTable(entity)
        .set({ [field]: value })
        .where('id', 'in', idList(differing.map(row => row.id)))
        .executeTakeFirstOrThrow()
      if (Number(done.numUpdatedRows) !== differing.length) throw new Error(`${entity}: not every row was updated`)
      for (const row of differing) {
        changed.add(row.id)
        journal.push({ entity, record: row.id, field, old: JSON.stringify(row[field]), new: JSON.stringify(value) })
      }
    }
    return changed.size
  }

  const updateEachLoose = async (
    entity: Entity,
    patches: ReadonlyMap<number, Record<string, Value | undefined>>
  ): Promise<number> => {
    if (patches.size === 0) return 0
    const before = await existing(entity, [...patches.keys()])
    const changed = new Set<number>()
    // Field by field, so that the journal's lines of one field stand together and are undone together.
    for (const field of new Set([...patches.values()].flatMap(patch => Object.keys(patch)))) {
      const text = open()
        .updateTable(entity)
        .set({ [field]: null })
        .where('id', '=', 0)
        .compile().sql
      const statement = statementOf(sqlite, text)
      for (const row of before) {
        const value = patches.get(row.id)![field]
        const old = row[field]
        if (value === undefined || old === value) continue
        if (statement.run(value, row.id).changes !== 1) throw new Error(`${entity}: a row was not updated`)
        changed.add(row.id)
        journal.push({ entity, record: row.id, field, old: JSON.stringify(old), new: JSON.stringify(value) })
      }
    }
    return changed.size
  }

  const swapEach = (
    entity: Entity,
    field: string,
    swaps: readonly { id: number; from: Value; to: Value }[]
  ): number | null => {
    const text = open()
      .updateTable(entity)
      .set({ [field]: null })
      .where('id', '=', 0)
      .where(sql<boolean>`${sql.ref(field)} is ${null}`)
      .compile().sql
    const statement = sqlite.prepare(text)
    for (const { id, from, to } of swaps) {
      if (statement.run(to, id, from).changes !== 1) return id
      journal.push({ entity, record: id, field, old: JSON.stringify(from), new: JSON.stringify(to) })
    }
    return null
  }

  const removeMany = async (entity: Entity, ids: readonly number[]): Promise<void> => {
    if (ids.length === 0) return
    for (const dependent of DEPENDENTS[entity]) {
      const hanging = await open()
        .selectFrom(dependent.entity)
        .select('id')
        .where(dependent.column, 'in', idList(ids))
        .execute()
      const found = hanging.map(row => row.id)
      if (dependent.fate === 'remove') await removeMany(dependent.entity, found)
      else await updateLoose(dependent.entity, found, { [dependent.column]: null })
    }
    const going = await rows(entity, ids)
    if (going.length === 0) return
    await open()
      .deleteFrom(entity)
      .where('id', 'in', idList(going.map(row => row.id)))
      .executeTakeFirstOrThrow()
    for (const row of going.reverse()) {
      journal.push({ entity, record: row.id, field: null, old: JSON.stringify(row), new: null })
    }
  }

  const writer: LooseWriter = {
    db: read,
    insert: async (entity, values) => (await insertLoose(entity, [values]))[0]!,
    insertMany: insertLoose,
    update: async (entity, id, patch) => {
      await updateLoose(entity, [id], patch as Record<string, Value | undefined>)
    },
    updateMany: (entity, ids, patch) => updateLoose(entity, ids, patch as Record<string, Value | undefined>),
    updateEach: (entity, patches) =>
      updateEachLoose(entity, patches as ReadonlyMap<number, Record<string, Value | undefined>>),
    remove: async (entity, id) => {
      await existing(entity, [id])
      await removeMany(entity, [id])
    },
    putBlob: async bytes => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      open()
      await trx
        .insertInto('blob')
        .values({ sha256, size: bytes.length, bytes })
        .onConflict(conflict => conflict.column('sha256').doNothing())
        .execute()
      return sha256
    },
    putSecret: async (name, value) => {
      open()
      await trx
        .insertInto('secret')
        .values({ name, value })
        .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
        .execute()
    },
    rows,
    restore,
    removeMany,
    updateLoose,
    swapEach
  }
  return {
    writer,
    end: () => {
      ended = true
    }
  }
}

/** One statement prepared once and run for every row: rows of one shape, on the connection that holds the transaction. */
const insertAll = (
  kysely: Kysely<Loose>,
  sqlite: BetterSqlite3.Database,
  table: string,
  rows: readonly Record<string, Value>[]
): void => {
  const [first] = rows
  if (first === undefined) return
  const statement = statementOf(sqlite, kysely.insertInto(table).values(first).compile().sql)
  const columns = Object.keys(first)
  for (const row of rows) statement.run(columns.map(column => row[column]))
}
