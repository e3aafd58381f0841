import { closeSync, fstatSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { insideOf, type ReadableDb, type WritableDb } from './connection.ts'

/** The last known state of a base, kept in a small file beside it: a base put back older than this is noticed. */
export type Head = { transaction: number; at: string; mac?: string }

export const headFile = (path: string): string => `${path}.head`

/** Bytes of a place in the file: two of them are written in turn, so that one half-written leaves the one before. */
const PLACE = 256

type Keeping = { handle: number; transaction: number }
const keeping = new WeakMap<WritableDb, Keeping>()

const line = (head: Head): string => `${JSON.stringify(head).padEnd(PLACE - 1)}\n`

/** A file of its own with the head in both places. */
const begin = (target: string, head: Head): number => {
  writeFileSync(`${target}.tmp`, line(head).repeat(2))
  renameSync(`${target}.tmp`, target)
  return openSync(target, 'r+')
}

/**
 * Keeps the head after a commit. It is a warning sign beside the base, not part of it: where it cannot be written the
 * commit stands, and the older head left behind warns of nothing. Written in place: a file system that waits for the disk
 * at every rename would make each edit wait twice.
 */
export const writeHead = (db: WritableDb, head: Head): void => {
  if (insideOf(db).sqlite.memory) return
  const kept = keeping.get(db)
  if (kept !== undefined && kept.transaction > head.transaction) return
  try {
    // A file taken away or put in its place meanwhile is written anew.
    if (kept === undefined || fstatSync(kept.handle).nlink === 0) {
      closeHead(db)
      keeping.set(db, { handle: begin(headFile(db.path), head), transaction: head.transaction })
      return
    }
    writeSync(kept.handle, line(head), PLACE * (head.transaction % 2))
    kept.transaction = head.transaction
  } catch {
    return
  }
}

/** Gives the file back before the base is closed. */
export const closeHead = (db: WritableDb): void => {
  const kept = keeping.get(db)
  keeping.delete(db)
  if (kept !== undefined) closeSync(kept.handle)
}

/** The head beside a base, the newer of the two places; null when there is none or it cannot be read. */
export const readHead = (path: string): Head | null => {
  try {
    const heads = readFileSync(headFile(path), 'utf8').split('\n').flatMap(headOf)
    return heads.reduce<Head | null>((a, b) => (a !== null && a.transaction > b.transaction ? a : b), null)
  } catch {
    return null
  }
}

const headOf = (text: string): Head[] => {
  try {
    const found: unknown = JSON.parse(text)
    return isHead(found) ? [found] : []
  } catch {
    return []
  }
}

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  'transaction' in value &&
  typeof value.transaction === 'number' &&
  'at' in value &&
  typeof value.at === 'string'

/** The base lacks transactions that were known to be in it, or holds others in their place. */
export const isOlderThan = async (db: ReadableDb, known: Head): Promise<boolean> => {
  const same = await db
    .selectFrom('change_tx')
    .select(['at', 'mac'])
    .where('id', '=', known.transaction)
    .executeTakeFirst()
  return same === undefined || same.at !== known.at || (known.mac !== undefined && same.mac !== known.mac)
}
