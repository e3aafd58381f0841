import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { Fault, type FaultCode } from '#domain/fault.ts'
import { fold } from '#language/fold.ts'
import { type AuditKey, auditKeyFile, makeAuditKey, newAuditKey, readAuditKey, readOtherKeys } from './audit-key.ts'
import { backup, backupsEnded } from './backup.ts'
import { sealOldJournal, verifyChain } from './chain.ts'
import { insideOf, type WritableDb, wrapSqlite } from './connection.ts'
import { rebuildDerived } from './derived/refresh.ts'
import { settleLeft } from './derived/search-later.ts'
import { closeBase } from './copy.ts'
import { CHAINED } from './counts.ts'
import { asFault, isCannotOpen, isNoRight } from './errors.ts'
import { syncFolder } from './files.ts'
import { checkFolder, realPlace } from './folder.ts'
import { closeHead, type Head, isOlderThan, readHead } from './head.ts'
import { readHeader } from './header.ts'
import { APPLICATION_ID, lastVersion, MIGRATIONS, type Migration, migrateTo, versionOf } from './migrate.ts'
import { takeOwnership } from './owner.ts'
import { finishRestore, tellRestore, waitingRestore } from './restore.ts'
import { schemaDifference, schemaOf } from './schema.ts'
import { loadSqlite, type Sqlite } from './sqlite.ts'

export type OpenOptions = {
  /** The base's file, or ':memory:'. Its folder is made where it is missing. */
  path: string
  /** The instant of the opening. */
  now: string
  readOnly?: boolean
  /** The last known state, where the host keeps it in a second place; else the file beside the base is asked. */
  knownHead?: Head
  /** Where the copy goes that is made before a migration; by default 'backups' beside the base. */
  backups?: string
  /** Another list than the program's own, for tests of migrations. */
  migrations?: readonly Migration[]
}

/**
 * `warnings`: what is to be shown as a banner: DB_READ_ONLY, DB_DAMAGED (then read-only), DB_OLDER_THAN_KNOWN,
 * AUDIT_KEY_MISSING (a new one was made), AUDIT_BROKEN.
 */
export type OpenResult = {
  db: WritableDb
  readOnly: boolean
  warnings: FaultCode[]
  /** The base was made by this opening. */
  created: boolean
  close(): Promise<void>
}

/** Milliseconds to wait for a backup tool or antivirus that holds the file. */
const PATIENCE = 5000

/**
 * Opens the register, or makes it where there is no file. In this order: place, size and header, owner, schema, quick
 * check, migration after a backup, last known state. A file that is refused is left as it is. Errors: DB_FOLDER_REFUSED,
 * DB_EMPTY_FILE, DB_DAMAGED, DB_FOREIGN, DB_NEWER, DB_LOCKED, BACKUP_FAILED, DISK_FULL.
 */
export const openDatabase = async (options: OpenOptions): Promise<OpenResult> => {
  const Sqlite = await loadSqlite()
  const migrations = options.migrations ?? MIGRATIONS
  if (options.path === ':memory:') return openMemory(Sqlite, migrations)
  const path = resolve(options.path)
  if (options.readOnly !== true) for (const name of [options.path, path, realPlace(path)]) checkFolder(name)
  const restored = options.readOnly === true || (await restoreWaiting(Sqlite, path, options.now))
  const header = readHeader(path)
  if (header.kind === 'empty') throw new Fault('DB_EMPTY_FILE', { file: path })
  if (header.kind === 'not-sqlite') throw new Fault('DB_DAMAGED', { file: path })
  if (header.kind === 'sqlite') {
    if (header.applicationId !== APPLICATION_ID) throw new Fault('DB_FOREIGN', { file: path })
    if (header.userVersion > lastVersion(migrations)) throw new Fault('DB_NEWER', { file: path })
    if (header.cut) throw new Fault('DB_DAMAGED', { file: path })
  }
  const closing: (() => void)[] = []
  try {
    if (header.kind === 'none') mkdirSync(dirname(path), { recursive: true })
    const owned = options.readOnly !== true && own(Sqlite, path, options.now, closing)
    if (header.kind === 'none') {
      if (!owned) throw new Fault('DB_READ_ONLY', { file: path })
      await create(Sqlite, path, migrations)
    }
    const warnings: FaultCode[] = owned || options.readOnly === true ? [] : ['DB_READ_ONLY']
    // SQLite makes files beside a base even to read it: where that is not wanted a copy is read.
    const openReader = owned || options.readOnly === true ? openToRead : openCopy
    const damaged = await isDamaged(Sqlite, path, migrations, openReader)
    if (damaged) warnings.push('DB_DAMAGED')
    if (!restored) warnings.push('BACKUP_DAMAGED')
    const readOnly = !owned || damaged
    const sqlite = readOnly ? openReader(Sqlite, path, closing) : openToWrite(Sqlite, path, closing)
    const others = otherKeysBeside(path, readOnly)
    const { key, standing } = auditKeyFor(path, sqlite, readOnly, others)
    if (standing === 'missing') warnings.push('AUDIT_KEY_MISSING')
    const db = await current(Sqlite, wrapSqlite(sqlite, path, readOnly, key, others), options, migrations, closing)
    closing.push(() => closeHead(db))
    if (!readOnly) sealOldJournal(db)
    if (!readOnly) settleLeft(db)
    if (!readOnly) await tellRestore(db, options.now)
    const known = options.knownHead ?? readHead(path)
    if (known !== null && !damaged && (await isOlderThan(db.read, known))) warnings.push('DB_OLDER_THAN_KNOWN')
    if (standing === 'known' && !damaged && isTailBroken(db)) warnings.push('AUDIT_BROKEN')
    const close = async (): Promise<void> => {
      const ended = backupsEnded(db)
      if (ended !== undefined) await ended
      await insideOf(db)
        .kysely.connection()
        .execute(async () => closeAll(closing))
    }
    return { db, readOnly, warnings, created: header.kind === 'none', close }
  } catch (error) {
    closeAll(closing)
    throw asFault(error)
  }
}

/** Puts a base in place that waits to be restored; see finishRestore. Ours for as long as that takes. */
const restoreWaiting = async (Sqlite: Sqlite, path: string, now: string): Promise<boolean> => {
  if (waitingRestore(path) === null) return true
  try {
    const ownership = takeOwnership(Sqlite, path, now)
    try {
      return await finishRestore(path)
    } finally {
      ownership.release()
    }
  } catch (error) {
    throw asFault(error)
  }
}

/** Transactions looked at on every start; all of them once a week. */
const TAIL = 200

const isTailBroken = (db: WritableDb): boolean => {
  const { sqlite } = insideOf(db)
  if (versionOf(sqlite) < CHAINED) return false
  const newest = Number(sqlite.prepare('select max(id) from change_tx').pluck().get() ?? 0)
  return verifyChain(db, { from: Math.max(1, newest - TAIL) }).faults.length > 0
}

/** Without the right to read them nothing sealed elsewhere is checked. */
const otherKeysBeside = (path: string, readOnly: boolean): Map<string, AuditKey> => {
  try {
    return readOtherKeys(path)
  } catch (error) {
    if (readOnly && isNoRight(error)) return new Map()
    throw error
  }
}

/**
 * The key beside the base. Where it is gone a new one goes on sealing, and what was sealed before can no longer be checked:
 * 'missing'. A base that may not be written makes none, and without the right to read the key nothing is checked.
 */
const auditKeyFor = (
  path: string,
  sqlite: BetterSqlite3.Database,
  readOnly: boolean,
  others: ReadonlyMap<string, AuditKey>
) => {
  try {
    const key = readAuditKey(path)
    if (key !== null) return { key, standing: 'known' as const }
  } catch (error) {
    if (readOnly && isNoRight(error)) return { key: newAuditKey(), standing: 'hidden' as const }
    throw error
  }
  const sealed =
    versionOf(sqlite) >= CHAINED &&
    sqlite
      .prepare('select 1 from change_tx where mac is not null and key_name not in (select value from json_each(?))')
      .get(JSON.stringify([...others.keys()])) !== undefined
  const standing = sealed ? ('missing' as const) : ('known' as const)
  if (readOnly) return { key: newAuditKey(), standing }
  const file = auditKeyFile(path)
  // What lies there is no key of ours: it is kept, as everything damaged is.
  if (existsSync(file)) renameSync(file, `${file}.unreadable`)
  return { key: makeAuditKey(path), standing }
}

/** Closes in reverse order of opening; a second call finds nothing left. */
const closeAll = (closing: (() => void)[]): void => {
  for (const close of closing.splice(0).reverse()) close()
}

const openMemory = async (Sqlite: Sqlite, migrations: readonly Migration[]): Promise<OpenResult> => {
  const sqlite = prepare(new Sqlite(':memory:'))
  const db = wrapSqlite(sqlite, ':memory:', false)
  await migrateTo(db, null, migrations)
  return { db, readOnly: false, warnings: [], created: true, close: async () => void sqlite.close() }
}

/** Takes the base for us; false where this machine or a mark on file or folder does not let us write. */
const own = (Sqlite: Sqlite, path: string, now: string, closing: (() => void)[]): boolean => {
  if (!isWritable(dirname(path)) || (existsSync(path) && !isWritable(path))) return false
  try {
    const ownership = takeOwnership(Sqlite, path, now)
    closing.push(() => ownership.release())
    return true
  } catch (error) {
    if (isNoRight(error)) return false
    throw error
  }
}

const isWritable = (path: string): boolean => {
  const found = statSync(path)
  // Windows marks folders for other reasons; elsewhere a mark is obeyed even by those whom it would not stop.
  const marked = (found.mode & 0o222) === 0 && !(found.isDirectory() && process.platform === 'win32')
  if (marked) return false
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch (error) {
    if (isNoRight(error)) return false
    throw error
  }
}

/** Makes a base under another name first: one that was never finished is never mistaken for an emptied one. */
const create = async (Sqlite: Sqlite, path: string, migrations: readonly Migration[]): Promise<void> => {
  const unfinished = `${path}.new`
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true })
  // A log without its base would be played into the new one.
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${path}-wal.lost`)
  const sqlite = prepareToWrite(new Sqlite(unfinished, { timeout: PATIENCE }))
  try {
    await migrateTo(wrapSqlite(sqlite, unfinished, false), null, migrations)
  } finally {
    sqlite.close()
  }
  renameSync(unfinished, path)
  syncFolder(dirname(path))
}

/** What every connection of ours has: no trust in the schema's functions, damaged cells noticed, `fold` in queries. */
const prepare = (sqlite: BetterSqlite3.Database): BetterSqlite3.Database => {
  for (const pragma of ['trusted_schema = off', 'cell_size_check = on', 'foreign_keys = on']) sqlite.pragma(pragma)
  sqlite.function('fold', { deterministic: true, directOnly: true }, text => fold(String(text)))
  return sqlite
}

const prepareToWrite = (sqlite: BetterSqlite3.Database): BetterSqlite3.Database => {
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'journal_size_limit = 67108864']) {
    sqlite.pragma(pragma)
  }
  return prepare(sqlite)
}

const openToWrite = (Sqlite: Sqlite, path: string, closing: (() => void)[]): BetterSqlite3.Database => {
  const sqlite = new Sqlite(path, { timeout: PATIENCE, fileMustExist: true })
  closing.push(() => closeBase(sqlite))
  return prepareToWrite(sqlite)
}

/** Where SQLite may not even make its shared memory beside a base with a log, a copy in the temporary folder is read. */
const openToRead = (Sqlite: Sqlite, path: string, closing: (() => void)[]): BetterSqlite3.Database => {
  const sqlite = prepare(new Sqlite(path, { timeout: PATIENCE, readonly: true }))
  try {
    sqlite.prepare('select count(*) from sqlite_schema').get()
  } catch (error) {
    sqlite.close()
    if (isCannotOpen(error)) return openCopy(Sqlite, path, closing)
    throw error
  }
  closing.push(() => sqlite.close())
  return sqlite
}

const openCopy = (Sqlite: Sqlite, path: string, closing: (() => void)[]): BetterSqlite3.Database => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat-'))
  closing.push(() => rmSync(folder, { recursive: true, force: true }))
  const copy = join(folder, basename(path))
  for (const end of ['', '-wal']) {
    if (!existsSync(`${path}${end}`)) continue
    copyFileSync(`${path}${end}`, `${copy}${end}`)
    chmodSync(`${copy}${end}`, 0o600)
  }
  return openToWrite(Sqlite, copy, closing)
}

/**
 * Version, schema and pages, over a connection for reading. DB_NEWER; DB_FOREIGN when the schema is not word for
 * word ours (nothing of it is run before this); DB_DAMAGED when it cannot be read at all. True: damaged, but readable.
 */
const isDamaged = async (
  Sqlite: Sqlite,
  path: string,
  migrations: readonly Migration[],
  openReader: typeof openToRead
): Promise<boolean> => {
  const closing: (() => void)[] = []
  try {
    const sqlite = openReader(Sqlite, path, closing)
    const version = versionOf(sqlite)
    if (version > lastVersion(migrations)) throw new Fault('DB_NEWER', { file: path })
    const [strange] = schemaDifference(await schemaAt(Sqlite, version, migrations), schemaOf(sqlite))
    if (strange !== undefined) throw new Fault('DB_FOREIGN', { file: path, detail: strange })
    if (passes(sqlite)) return false
    for (const table of ['change_tx', 'act', 'task']) sqlite.prepare(`select count(*), max(id) from ${table}`).get()
    return true
  } catch (error) {
    const fault = asFault(error)
    if (fault instanceof Fault && fault.code === 'DB_DAMAGED')
      throw new Fault('DB_DAMAGED', { file: path }, { cause: error })
    throw fault
  } finally {
    closeAll(closing)
  }
}

/** SQLite's own check of pages, order and the rules of the tables. */
const passes = (sqlite: BetterSqlite3.Database): boolean => {
  try {
    return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (error) {
    const fault = asFault(error)
    if (fault instanceof Fault && fault.code === 'DB_DAMAGED') return false
    throw error
  }
}

const schemaAt = async (Sqlite: Sqlite, version: number, migrations: readonly Migration[]) => {
  const sqlite = new Sqlite(':memory:')
  try {
    await migrateTo(wrapSqlite(sqlite, ':memory:', false), version, migrations)
    return schemaOf(sqlite)
  } finally {
    sqlite.close()
  }
}

/** The base at the program's version: migrated after a backup; one that may not be written is migrated as a copy. */
const current = async (
  Sqlite: Sqlite,
  db: WritableDb,
  options: OpenOptions,
  migrations: readonly Migration[],
  closing: (() => void)[]
): Promise<WritableDb> => {
  if (versionOf(insideOf(db).sqlite) >= lastVersion(migrations)) return db
  if (db.readOnly) {
    const copy = wrapSqlite(openCopy(Sqlite, db.path, closing), db.path, true)
    await migrateTo(copy, null, migrations)
    rebuildDerived(copy)
    return copy
  }
  const folder = options.backups ?? join(dirname(db.path), 'backups')
  await backup(db, folder, { kind: 'event', now: options.now })
  await migrateTo(db, null, migrations)
  rebuildDerived(db)
  return db
}
