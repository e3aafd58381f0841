import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { insideOf, type ReadableDb, type WritableDb } from './connection.ts'

/** The last known state of a base, kept in a small file beside it: a base put back older than this is noticed. */
export type Head = { transaction: number; at: string; mac?: string }

export const headFile = (path: string): string => `${path}.head`

const written = new WeakMap<WritableDb, number>()

/**
 * Keeps the head after a commit. It is a warning sign beside the base, not part of it: where it cannot be written the
 * commit stands, and the older head left behind warns of nothing.
 */
export const writeHead = (db: WritableDb, head: Head): void => {
  if (insideOf(db).sqlite.memory || (written.get(db) ?? 0) > head.transaction) return
  written.set(db, head.transaction)
  const target = headFile(db.path)
  try {
    writeFileSync(`${target}.tmp`, JSON.stringify(head))
    renameSync(`${target}.tmp`, target)
  } catch {
    return
  }
}

/** The head beside a base; null when there is none or it cannot be read. */
export const readHead = (path: string): Head | null => {
  try {
    const found: unknown = JSON.parse(readFileSync(headFile(path), 'utf8'))
    return isHead(found) ? found : null
  } catch {
    return null
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
