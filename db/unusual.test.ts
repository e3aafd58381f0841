import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backup } from './backup.ts'
import { saveSetting } from './repositories/settings.ts'
import { deed, importAct, NOW, openFile, temporaryFolder } from './testing.ts'
import { isUnusual } from './unusual.ts'
import { transact } from './write.ts'

test('ten times the usual change since the newest backup is told; an ordinary day is not (FAULTS 37)', async () => {
  const path = join(temporaryFolder(), 'nazorat.db')
  const { db } = await openFile(path)
  const folder = join(dirname(path), 'backups')
  expect(isUnusual(db, folder)).toBe(false)
  for (let day = 0; day < 5; day += 1) {
    await transact(db, deed(), w => saveSetting(w, 'day', day))
    await backup(db, folder, { kind: 'hourly', now: NOW })
  }
  await transact(db, deed(), w => importAct(w, 50))
  expect(isUnusual(db, folder)).toBe(false)
  const tasks = Array.from({ length: 150 }, (_, index) => index + 1)
  await transact(db, deed(), async w => {
    for (let n = 1; n <= 140; n += 1) await w.updateMany('task', tasks, { funding: `${n}` })
  })
  expect(isUnusual(db, folder)).toBe(true)
  await backup(db, folder, { kind: 'event', now: NOW, keep: Number.POSITIVE_INFINITY })
  expect(isUnusual(db, folder)).toBe(false)
})
