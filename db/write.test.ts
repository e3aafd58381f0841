import { expect, test } from 'vitest'
import type { Deed } from '#domain/office.ts'
import { openDatabase } from './open.ts'
import { listActs } from './repositories/acts.ts'
import { saveSetting } from './repositories/settings.ts'
import { transact } from './write.ts'
import { undo } from './undo.ts'

const deed: Deed = { actor: { name: 'A', role: 'officer' }, at: '2026-01-01T00:00:00.000Z', cause: 'test' }
test('smoke', async () => {
  const { db } = await openDatabase({ path: ':memory:', now: deed.at })
  const a = await transact(db, deed, w => saveSetting(w, 'x', { a: 1 }))
  expect(a.transaction).toBe(1)
  expect((await undo(db, deed, 1)).transaction).toBe(2)
  expect((await undo(db, deed, 2)).transaction).toBe(3)
  expect(await listActs(db.read, '2026-01-01')).toEqual([])
})
