import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { insideOf } from './connection.ts'
import { asOf, changesOf, history, transactions } from './history.ts'
import { listActs } from './repositories/acts.ts'
import { saveSetting } from './repositories/settings.ts'
import { insertNote } from './repositories/task-parts.ts'
import { getTask, insertTasks, oursToPatch } from './repositories/tasks.ts'
import { deed, dump, importAct, openMemory, task } from './testing.ts'
import { transact } from './write.ts'

describe('transact', () => {
  test('journals a made record as one line with its row', async () => {
    const db = await openMemory()
    const { transaction, result } = await transact(db, deed('first start'), w => saveSetting(w, 'script', 'latin'))
    expect(await changesOf(db.read, transaction!)).toEqual([
      {
        id: 1,
        transaction: 1,
        at: deed().at,
        actor: 'Tester',
        role: 'officer',
        cause: 'first start',
        entity: 'setting',
        record: result,
        field: null,
        old: null,
        new: JSON.stringify({ key: 'script', value: '"latin"', id: result })
      }
    ])
  })

  test('journals only the fields that change', async () => {
    const db = await openMemory()
    const { result: id } = await transact(db, deed(), async w => (await insertTasks(w, [task({ progress: 10 })]))[0]!)
    const { transaction } = await transact(db, deed(), w =>
      w.update('task', id, { state: 'in-progress', progress: 10, ...oursToPatch({ lead: 'Б. Сайфуллаев' }) })
    )
    const lines = await changesOf(db.read, transaction!)
    expect(lines.map(({ field, old, new: now }) => [field, old, now])).toEqual([
      ['state', '"new"', '"in-progress"'],
      ['ours_lead', '""', '"Б. Сайфуллаев"']
    ])
    expect((await transactions(db.read, 10))[0]).toMatchObject({ id: transaction, changes: 2 })
  })

  test('records nothing when nothing changes', async () => {
    const db = await openMemory()
    const { result: id } = await transact(db, deed(), async w => (await insertTasks(w, [task({})]))[0]!)
    expect(await transact(db, deed(), w => w.update('task', id, { state: 'new' }))).toEqual({
      transaction: null,
      result: undefined
    })
    expect(await transactions(db.read, 10)).toHaveLength(1)
  })

  test('one patch for many records, whichever of them differ', async () => {
    const db = await openMemory()
    const { result: ids } = await transact(db, deed(), w =>
      insertTasks(w, [task({}), task({ state: 'done' }), task({})])
    )
    const { transaction, result } = await transact(db, deed(), w => w.updateMany('task', ids, { state: 'done' }))
    expect(result).toBe(2)
    expect((await changesOf(db.read, transaction!)).map(line => line.record)).toEqual([ids[0], ids[2]])
  })

  test('a record that is not there is NOT_FOUND and everything stays as it was', async () => {
    const db = await openMemory()
    await transact(db, deed(), w => insertTasks(w, [task({})]))
    const before = dump(db)
    const work = transact(db, deed(), async w => {
      await w.update('task', 1, { state: 'done' })
      await w.update('task', 99, { state: 'done' })
    })
    await expect(work).rejects.toMatchObject({ code: 'NOT_FOUND', data: { id: 99 } })
    await expect(transact(db, deed(), w => w.remove('task', 99))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(dump(db)).toEqual(before)
    expect(await transactions(db.read, 10)).toHaveLength(1)
  })

  test('removes what hangs on a record first, all of it journalled', async () => {
    const db = await openMemory()
    const { result } = await transact(db, deed(), w => importAct(w, 2))
    await transact(db, deed(), async w => {
      await w.update('task', result.measures[1]!, { same_as: result.measures[0]! })
      await insertNote(w, { task: result.steps[0]!, at: deed().at, author: 'A', text: 'изоҳ' })
    })
    const { transaction } = await transact(db, deed(), w => w.remove('task', result.measures[0]!))
    const lines = await changesOf(db.read, transaction!)
    expect(lines.map(line => `${line.entity}${line.field === null ? '' : `.${line.field}`}`)).toEqual([
      ...['deadline', 'deadline', 'note', 'task', 'task', 'task.same_as', 'executor', 'task']
    ])
    expect((await getTask(db.read, result.measures[1]!)).sameAs).toBeNull()
    expect(insideOf(db).sqlite.pragma('foreign_key_check')).toEqual([])
  })

  test('transactions queue: none sees another half done', async () => {
    const db = await openMemory()
    const { result: id } = await transact(db, deed(), async w => (await insertTasks(w, [task({})]))[0]!)
    const add = () =>
      transact(db, deed(), async w => {
        const { progress } = await getTask(w.db, id)
        await new Promise(resolve => setTimeout(resolve, 1))
        await w.update('task', id, { progress: progress + 1, funding: 'begun' })
        await new Promise(resolve => setTimeout(resolve, 1))
        await w.update('task', id, { funding: 'ended' })
      })
    const look = async () => (await getTask(db.read, id)).funding
    const seen = await Promise.all([add(), look(), add(), look(), add(), look()])
    expect(seen.filter(found => typeof found === 'string')).toEqual(['ended', 'ended', 'ended'])
    expect((await getTask(db.read, id)).progress).toBe(3)
  })

  test('a read that would wait for its own transaction fails at once, and so does a transaction in a transaction', async () => {
    const db = await openMemory()
    await expect(transact(db, deed(), () => listActs(db.read, '2026-01-01'))).rejects.toThrow('Writer.db')
    await expect(transact(db, deed(), () => transact(db, deed(), async () => 1))).rejects.toThrow('Writer.db')
    await expect(listActs(db.read, '2026-01-01')).resolves.toEqual([])
  })

  test('a writer kept beyond its transaction is dead', async () => {
    const db = await openMemory()
    const { result: kept } = await transact(db, deed(), async w => ({ w }))
    await expect(kept.w.insert('setting', { key: 'a', value: '1' })).rejects.toThrow('has ended')
    await expect(kept.w.putBlob(new Uint8Array([1]))).rejects.toThrow('has ended')
  })

  test('rules of the tables hold', async () => {
    const db = await openMemory()
    const wrong = (patch: Parameters<typeof task>[0]) => transact(db, deed(), w => insertTasks(w, [task(patch)]))
    await expect(wrong({ progress: 101 })).rejects.toThrow('CHECK')
    await expect(wrong({ parent: 77 })).rejects.toThrow('FOREIGN KEY')
    await expect(wrong({ ours: { deputy: '', lead: '', co: [], internalDate: '1 март' } })).rejects.toThrow('CHECK')
    expect(dump(db).task).toEqual([])
  })
})

test('the journal lets nobody edit or delete', async () => {
  const db = await openMemory()
  await transact(db, deed(), w => saveSetting(w, 'a', 1))
  const { sqlite } = insideOf(db)
  for (const statement of [
    "update change set new = '1'",
    'delete from change',
    "update change_tx set actor = 'B'",
    'update change_tx set id = 5',
    'delete from change_tx'
  ]) {
    expect(() => sqlite.exec(statement)).toThrow(/never (?:edited|deleted)/)
  }
  expect(() => sqlite.exec('update change_tx set undone_by = 1')).not.toThrow()
  expect(() => sqlite.exec('update change_tx set undone_by = null')).toThrow('never edited')
})

test('history and the register as of an instant come from the journal', async () => {
  const db = await openMemory()
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`
  const { result: id } = await transact(db, deed('made', at(1)), async w => (await insertTasks(w, [task({})]))[0]!)
  await transact(db, deed('begun', at(2)), w => w.update('task', id, { state: 'in-progress', search: 'x' }))
  await transact(db, deed('gone', at(3)), w => w.remove('task', id))
  expect((await history(db.read, 'task', id)).map(line => [line.cause, line.field])).toEqual([
    ['made', null],
    ['begun', 'state'],
    ['gone', null]
  ])
  expect(await asOf(db.read, 'task', id, '2025-12-31T00:00:00.000Z')).toBeNull()
  expect(await asOf(db.read, 'task', id, at(1))).toMatchObject({ id, state: 'new' })
  expect(await asOf(db.read, 'task', id, '2026-01-02T12:00:00.000Z')).toMatchObject({ id, state: 'in-progress' })
  expect(await asOf(db.read, 'task', id, at(3))).toBeNull()
})

test('only the write function with what it derives, kept drafts, preferences, reminders that were told, the sealing of an old journal and migrations write', () => {
  const writes =
    /\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(|\b(?:INSERT INTO|DELETE FROM|UPDATE \w+ SET)\b/i
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  expect(files.length).toBeGreaterThan(20)
  const writing = files.filter(name => writes.test(readFileSync(join(import.meta.dirname, name), 'utf8')))
  expect(writing.filter(name => !name.startsWith('migrations/')).sort()).toEqual([
    'chain.ts',
    'derived/indicator-sums.ts',
    'derived/search-index.ts',
    'derived/search-later.ts',
    'derived/standing.ts',
    'repositories/drafts.ts',
    'repositories/preferences.ts',
    'repositories/reminders.ts',
    'write.ts'
  ])
})
