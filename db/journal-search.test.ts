import { expect, test } from 'vitest'
import { type JournalSearch, journalActors, searchTransactions } from './history.ts'
import { saveSetting } from './repositories/settings.ts'
import { deed, importAct, openMemory } from './testing.ts'
import { transact } from './write.ts'

const ALL: JournalSearch = { words: '', actor: '', from: null, to: null }

test('the journal is searched by old and new values in either script, by task, by person and by instant', async () => {
  const db = await openMemory()
  await transact(db, deed('import'), w => importAct(w, 3))
  const other = { ...deed('setting', '2026-11-23T10:00:00.000Z'), actor: { name: 'Мелиев', role: 'officer' as const } }
  await transact(db, other, w => saveSetting(w, 'person', 'Ш. Каримов'))
  await transact(db, deed('setting', '2026-11-24T10:00:00.000Z'), w => saveSetting(w, 'person', '100% _*"'))
  const ids = async (wanted: Partial<JournalSearch>) =>
    (await searchTransactions(db.read, 50, { ...ALL, ...wanted })).map(({ id }) => id)
  expect(await ids({})).toEqual([3, 2, 1])
  expect(await ids({ words: 'karimov' })).toEqual([3, 2])
  expect(await ids({ words: 'КАРИМОВ', actor: 'Мелиев' })).toEqual([2])
  expect(await ids({ words: '100% _' })).toEqual([3])
  expect(await ids({ words: '%%%' })).toEqual([])
  expect(await ids({ from: '2026-11-23T00:00:00.000Z', to: '2026-11-24T00:00:00.000Z' })).toEqual([2])
  const { title } = await db.read.selectFrom('task').select('title').where('id', '=', 1).executeTakeFirstOrThrow()
  expect(await ids({ words: title })).toContain(1)
  expect(await journalActors(db.read)).toContain('Мелиев')
})
