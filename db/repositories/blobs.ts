import { createHash } from 'node:crypto'
import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'

/** The kept bytes of a hash. NOT_FOUND; DB_DAMAGED when they no longer match it. */
export const getBlob = async (db: ReadableDb, sha256: string): Promise<Uint8Array> => {
  const row = await db.selectFrom('blob').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { detail: sha256 })
  if (createHash('sha256').update(row.bytes).digest('hex') !== sha256) {
    throw new Fault('DB_DAMAGED', { detail: `blob ${sha256}` })
  }
  return new Uint8Array(row.bytes)
}
