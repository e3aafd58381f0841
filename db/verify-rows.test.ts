import { expect, test } from 'vitest'
import { insideOf } from './connection.ts'
import { openWithAct } from './testing.ts'
import { undo } from './undo.ts'
import { verifyRows } from './verify-rows.ts'
import { transact } from './write.ts'
import { deed } from './testing.ts'

const changed = async (statement: string) => {
  const { db } = await openWithAct(4)
  await transact(db, deed(), w => w.update('task', 1, { state: 'done', progress: 100 }))
  const { transaction } = await transact(db, deed(), w => w.remove('task', 2))
  await undo(db, deed(), transaction!)
  expect(verifyRows(db)).toEqual([])
  const { sqlite } = insideOf(db)
  sqlite.pragma('foreign_keys = off')
  sqlite.exec(statement)
  return verifyRows(db)
}

test('one letter changed in a title behind the program is named with its record', async () => {
  expect(await changed("update task set title = title || '!' where id = 3")).toEqual([
    { entity: 'task', record: 3, field: 'title' }
  ])
})

test('a record taken out, or put in, behind the program is named', async () => {
  expect(await changed('delete from note; delete from deadline where id = 1')).toEqual([
    { entity: 'deadline', record: 1, field: null }
  ])
  expect(await changed("insert into setting (key, value) values ('x', '1')")).toEqual([
    expect.objectContaining({ entity: 'setting', field: null })
  ])
})
