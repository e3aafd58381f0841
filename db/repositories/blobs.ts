import { createHash } from 'node:crypto'
import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import { textList } from '../lists.ts'

/** The kept bytes of a hash. NOT_FOUND; DB_DAMAGED when they no longer match it. */
export const getBlob = async (db: ReadableDb, sha256: string): Promise<Uint8Array> => {
  const row = await db.selectFrom('blob').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { detail: sha256 })
  if (createHash('sha256').update(row.bytes).digest('hex') !== sha256) {
    throw new Fault('DB_DAMAGED', { detail: `blob ${sha256}` })
  }
  return new Uint8Array(row.bytes)
}

/** Which of these hashes have bytes. */
export const keptBlobs = async (db: ReadableDb, hashes: readonly string[]): Promise<Set<string>> => {
  const rows = await db.selectFrom('blob').select('sha256').where('sha256', 'in', textList(hashes)).execute()
  return new Set(rows.map(row => row.sha256))
}
