import { close, closeSync, fsync, open, openSync, read, write } from 'node:fs'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import type BetterSqlite3 from 'better-sqlite3'
import { sql } from 'kysely'
import { insideOf, type WritableDb } from './connection.ts'
import { loadSqlite } from './sqlite.ts'

const [openFile, closeFile, syncFile] = [promisify(open), promisify(close), promisify(fsync)]
const [readPart, writePart] = [promisify(read), promisify(write)]

/** Bytes moved at a time; between two of them other calls are heard. */
const PART = 1 << 20

/**
 * Handles of live bases for reading them as files. POSIX drops every lock that a process has on a file when it closes any
 * handle of it (fcntl, F_SETLK), SQLite's too: such a handle is closed only after its base.
 */
const sources = new WeakMap<BetterSqlite3.Database, number>()

const sourceOf = (sqlite: BetterSqlite3.Database, path: string): number => {
  const handle = sources.get(sqlite) ?? openSync(path, 'r')
  sources.set(sqlite, handle)
  return handle
}

/** Closes a base and, after it, what was opened to copy it. */
export const closeBase = (sqlite: BetterSqlite3.Database): void => {
  sqlite.close()
  const handle = sources.get(sqlite)
  sources.delete(sqlite)
  if (handle !== undefined) closeSync(handle)
}

/** `sum`: CRC-32 of what was read, to hold the copy against; null where SQLite itself wrote it. */
export type Copied<T> = { told: T; sum: number | null }

/**
 * Copies the base as it is now into a new file and syncs it; `ask` is asked of the very state that is copied. Edits go on
 * meanwhile: the log is played into the base, then a reader that needs nothing of the log holds the base as it is (SQLite's
 * read mark 0: nothing is checkpointed past it) while its bytes are read. The copy is no base with a log any more. Where
 * the log cannot be played in whole, SQLite writes the copy, and edits wait.
 */
export const copyBase = async <T>(
  db: WritableDb,
  target: string,
  ask: (sqlite: BetterSqlite3.Database) => T
): Promise<Copied<T>> => {
  const { kysely, sqlite } = insideOf(db)
  const Sqlite = await loadSqlite()
  const held = await kysely.connection().execute(async connection => {
    const [log] = sqlite.memory ? [] : (sqlite.pragma('wal_checkpoint(passive)') as Checkpoint[])
    if (log === undefined || log.busy !== 0 || log.log !== log.checkpointed) {
      await sql`vacuum into ${target}`.execute(connection)
      return { told: ask(sqlite) }
    }
    const reader = new Sqlite(db.path, { readonly: true })
    try {
      reader.exec('begin')
      const told = ask(reader)
      const size = Number(reader.pragma('page_count', { simple: true })) * pageSize(reader)
      return { told, reader, size, source: sourceOf(sqlite, db.path) }
    } catch (error) {
      reader.close()
      throw error
    }
  })
  if (held.reader === undefined) {
    const handle = await openFile(target, 'r+')
    await syncFile(handle).finally(() => closeFile(handle))
    return { told: held.told, sum: null }
  }
  try {
    return { told: held.told, sum: await copyBytes(held.source, target, held.size) }
  } finally {
    held.reader.close()
  }
}

/** What `wal_checkpoint` answers: pages of the log, and how many of them are in the base. */
type Checkpoint = { busy: number; log: number; checkpointed: number }
const pageSize = (sqlite: BetterSqlite3.Database): number => Number(sqlite.pragma('page_size', { simple: true }))

/** The next part is read while the last one is written. */
const copyBytes = async (source: number, target: string, size: number): Promise<number> => {
  const to = await openFile(target, 'wx')
  try {
    let sum = 0
    let writing: Promise<unknown> = Promise.resolve()
    for (let at = 0; at < size; at += PART) {
      const part = await readAt(source, at, Math.min(PART, size - at))
      // File format, https://sqlite.org/fileformat2.html#the_database_header: 1 says that there is no log beside it.
      if (at === 0) part.fill(1, 18, 20)
      sum = crc32(part, sum)
      await writing
      writing = writeAt(to, at, part)
      // Awaited at the next turn: a failure in between is not one nobody hears.
      writing.catch(() => {})
    }
    await writing
    await syncFile(to)
    return sum
  } finally {
    await closeFile(to)
  }
}

const readAt = async (handle: number, from: number, size: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(size)
  for (let done = 0; done < size; ) {
    const { bytesRead } = await readPart(handle, bytes, done, size - done, from + done)
    if (bytesRead === 0) throw new Error('the base ended before its last page')
    done += bytesRead
  }
  return bytes
}

const writeAt = async (handle: number, from: number, bytes: Buffer): Promise<void> => {
  for (let done = 0; done < bytes.length; )
    done += (await writePart(handle, bytes, done, bytes.length - done, from + done)).bytesWritten
}
