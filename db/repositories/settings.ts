import type { ReadableDb } from '../connection.ts'
import type { Writer } from '../write.ts'

/** All settings by key. */
export const getSettings = async (db: ReadableDb): Promise<Record<string, unknown>> => {
  const rows = await db.selectFrom('setting').select(['key', 'value']).orderBy('key').execute()
  return Object.fromEntries(rows.map(row => [row.key, JSON.parse(row.value)]))
}

/** Keeps a JSON value under a key, in place of the one before; gives the record's id. */
export const saveSetting = async (w: Writer, key: string, value: unknown): Promise<number> => {
  const text = JSON.stringify(value)
  const row = await w.db.selectFrom('setting').select('id').where('key', '=', key).executeTakeFirst()
  if (row === undefined) return w.insert('setting', { key, value: text })
  await w.update('setting', row.id, { value: text })
  return row.id
}
