import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { insideOf } from './connection.ts'
import { mendIndexes } from './mend-indexes.ts'
import { saveSetting } from './repositories/settings.ts'
import { deed, openFile, temporaryFolder } from './testing.ts'
import { transact } from './write.ts'

const KEY = 'bir-xil-kalit-so‘z-indeksda'
const PAGE = 4096
const INDEX_LEAF = 0x0a

/** A base in which one bit of a key is changed in the index over it; the row stays as it is. */
const hurt = async (): Promise<string> => {
  const path = join(temporaryFolder(), 'nazorat.db')
  const { db, close } = await openFile(path)
  for (let n = 0; n < 20; n += 1) await transact(db, deed(), w => saveSetting(w, `${KEY} ${n}`, n))
  await close()
  const bytes = readFileSync(path)
  const key = Buffer.from(`${KEY} 7`)
  let hurtAt = -1
  for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + 1))
    if (bytes[at - (at % PAGE)] === INDEX_LEAF) hurtAt = at
  expect(hurtAt).toBeGreaterThan(0)
  bytes[hurtAt] = bytes[hurtAt]! ^ 4
  writeFileSync(path, bytes)
  return path
}

test('a bit in an index: found by the full check, made anew from the rows (FAULTS 11)', async () => {
  const { db, warnings } = await openFile(await hurt())
  expect(warnings).toEqual([])
  const { rebuilt, left } = mendIndexes(db)
  expect(left).toEqual([])
  expect(rebuilt).toEqual(['sqlite_autoindex_setting_1'])
  expect(mendIndexes(db)).toEqual({ rebuilt: [], left: [] })
  expect(insideOf(db).sqlite.prepare('select value from setting where key = ?').pluck().get(`${KEY} 7`)).toBe('7')
})

test('read-only nothing is made anew, and it is told', async () => {
  const { db } = await openFile(await hurt(), { readOnly: true })
  const { rebuilt, left } = mendIndexes(db)
  expect(rebuilt).toEqual([])
  expect(left.length).toBeGreaterThan(0)
})
