import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '#domain/fault.ts'
import { insideOf, type WritableDb } from './connection.ts'
import { asOf, changesOf, transactions } from './history.ts'
import { insertDocument } from './repositories/documents.ts'
import { saveSetting } from './repositories/settings.ts'
import { insertDeadlines, insertNote } from './repositories/task-parts.ts'
import { insertTasks } from './repositories/tasks.ts'
import { openDatabase } from './open.ts'
import { deadline, deed, dump, importAct, NOW, openMemory, task } from './testing.ts'
import type { Entity } from './tables.ts'
import { transact, type Writer } from './write.ts'
import { undo } from './undo.ts'

const made = async (db: WritableDb, work: (w: Writer) => Promise<unknown>): Promise<number> => {
  const { transaction } = await transact(db, deed(), work)
  return transaction!
}

describe('undo', () => {
  test('of an edit, and the redo', async () => {
    const db = await openMemory()
    await made(db, w => insertTasks(w, [task({})]))
    const before = dump(db)
    const edit = await made(db, w => w.update('task', 1, { state: 'done', progress: 100 }))
    const after = dump(db)
    const undone = await undo(db, deed('undo'), edit)
    expect(dump(db)).toEqual(before)
    const redone = await undo(db, deed('redo'), undone.transaction)
    expect(dump(db)).toEqual(after)
    expect((await transactions(db.read, 10)).map(({ id, undoes, undoneBy }) => [id, undoes, undoneBy])).toEqual([
      [redone.transaction, undone.transaction, null],
      [undone.transaction, edit, redone.transaction],
      [edit, null, undone.transaction],
      [1, null, null]
    ])
  })

  test('of an import takes later work along, and the redo brings all of it back under the same ids', async () => {
    const db = await openMemory()
    const empty = dump(db)
    const imported = await made(db, w => importAct(w, 53))
    await made(db, async w => {
      await w.update('task', 1, { state: 'done', progress: 100 })
      await insertNote(w, { task: 2, at: NOW, author: 'A', text: 'бажарилди' })
      await insertTasks(w, [task({ parent: 3, kind: 'item', number: '3.9' })])
    })
    await made(db, w =>
      insertDocument(w, {
        kind: 'letter',
        title: 'Хат',
        number: '1',
        date: '2026-11-21',
        template: '',
        addressees: [],
        copies: [],
        file: 'xat.docx',
        createdAt: NOW,
        author: 'A',
        bytes: new Uint8Array([1, 2, 3]),
        form: {},
        tasks: [1, 2]
      })
    )
    const full = dump(db)
    const undone = await undo(db, deed('undo'), imported)
    const left = dump(db)
    expect({ ...left, document: [], document_version: [] }).toEqual(empty)
    expect(left.document).toHaveLength(1)
    await undo(db, deed('redo'), undone.transaction)
    expect(dump(db)).toEqual(full)
  })

  test('ids of undone records are never given again', async () => {
    const db = await openMemory()
    const first = await made(db, w => importAct(w, 3))
    const full = dump(db)
    const undone = await undo(db, deed(), first)
    await made(db, w => importAct(w, 3, 'ПҚ-357'))
    await undo(db, deed(), undone.transaction)
    const both = dump(db)
    for (const [entity, rows] of Object.entries(full)) expect(both[entity]).toEqual(expect.arrayContaining(rows))
    expect(both.task).toHaveLength(18)
  })

  test('refuses a field that was changed again, and allows it once that change is undone', async () => {
    const db = await openMemory()
    await made(db, w => insertTasks(w, [task({})]))
    const before = dump(db)
    const a = await made(db, w => w.update('task', 1, { state: 'in-progress' }))
    const b = await made(db, w => w.update('task', 1, { state: 'done' }))
    const between = dump(db)
    await expect(undo(db, deed(), a)).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { id: 1, detail: 'task.state' }
    })
    expect(dump(db)).toEqual(between)
    await undo(db, deed(), b)
    await undo(db, deed(), a)
    expect(dump(db)).toEqual(before)
  })

  test('of a record that was made and edited at once does not mind later edits', async () => {
    const db = await openMemory()
    const first = await made(db, async w => {
      await insertTasks(w, [task({})])
      await w.update('task', 1, { state: 'in-progress' })
    })
    await made(db, w => w.update('task', 1, { state: 'done' }))
    const before = dump(db)
    const undone = await undo(db, deed(), first)
    expect(dump(db).task).toEqual([])
    await undo(db, deed(), undone.transaction)
    expect(dump(db)).toEqual(before)
  })

  test('refuses twice, an unknown one, an edit of what is gone', async () => {
    const db = await openMemory()
    const first = await made(db, w => saveSetting(w, 'a', 1))
    const edit = await made(db, w => saveSetting(w, 'a', 2))
    await made(db, w => w.remove('setting', 1))
    await expect(undo(db, deed(), edit)).rejects.toMatchObject({ code: 'RECORD_GONE' })
    await expect(undo(db, deed(), first)).rejects.toMatchObject({ code: 'RECORD_GONE' })
    await expect(undo(db, deed(), 99)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const other = await made(db, w => saveSetting(w, 'b', 1))
    await undo(db, deed(), other)
    await expect(undo(db, deed(), other)).rejects.toMatchObject({ code: 'CANNOT_UNDO' })
  })

  test('refuses what the tables no longer allow', async () => {
    const db = await openMemory()
    await made(db, w => saveSetting(w, 'a', 1))
    const removed = await made(db, w => w.remove('setting', 1))
    await made(db, w => saveSetting(w, 'a', 2))
    const before = dump(db)
    await expect(undo(db, deed(), removed)).rejects.toMatchObject({ code: 'CANNOT_UNDO' })
    expect(dump(db)).toEqual(before)
  })

  test('a bulk edit is undone in batches', async () => {
    const db = await openMemory()
    const { result: ids } = await transact(db, deed(), w =>
      insertTasks(
        w,
        Array.from({ length: 3000 }, () => task({}))
      )
    )
    const before = dump(db)
    const edit = await made(db, w => w.updateMany('task', ids, { state: 'done', progress: 100 }))
    await undo(db, deed(), edit)
    expect(dump(db)).toEqual(before)
  })
})

/** One transaction of random deeds on whatever there is. */
type Step = {
  deed: 'task' | 'child' | 'deadline' | 'edit' | 'same' | 'remove' | 'setting' | 'import'
  pick: number
  value: number
}
const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom('task', 'child', 'deadline', 'edit', 'same', 'remove', 'setting', 'import'),
  pick: fc.nat(1000),
  value: fc.nat(100)
})

const perform = async (w: Writer, { deed: what, pick, value }: Step): Promise<void> => {
  const rows = await w.db.selectFrom('task').select('id').orderBy('id').execute()
  const id = rows[pick % Math.max(1, rows.length)]?.id
  if (what === 'task') await insertTasks(w, [task({ progress: value })])
  else if (what === 'setting') await saveSetting(w, `key${pick % 3}`, value)
  else if (what === 'import') await importAct(w, 1 + (pick % 2))
  else if (id === undefined) return
  else if (what === 'child') await insertTasks(w, [task({ parent: id, kind: 'step' })])
  else if (what === 'deadline') await insertDeadlines(w, [deadline({ task: id })])
  else if (what === 'edit') await w.update('task', id, { progress: value, state: value > 50 ? 'done' : 'new' })
  else if (what === 'same') await w.update('task', id, { same_as: rows[value % rows.length]?.id ?? null })
  else await w.remove('task', id)
}

const randomWork = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })

test('undoing everything, newest first, gives the start; redoing everything gives the end', async () => {
  await fc.assert(
    fc.asyncProperty(randomWork, async work => {
      const { db, close } = await openDatabase({ path: ':memory:', now: NOW })
      await transact(db, deed(), w => importAct(w, 1))
      const states = [dump(db)]
      const done: number[] = []
      for (const steps of work) {
        const { transaction } = await transact(db, deed(), async w => {
          for (const one of steps) await perform(w, one)
        })
        if (transaction === null) continue
        done.push(transaction)
        states.push(dump(db))
      }
      const undone: number[] = []
      for (const [index, transaction] of [...done.entries()].reverse()) {
        undone.push((await undo(db, deed(), transaction)).transaction)
        expect(dump(db)).toEqual(states[index])
      }
      for (const [index, transaction] of undone.reverse().entries()) {
        await undo(db, deed(), transaction)
        expect(dump(db)).toEqual(states[index + 1])
      }
      await close()
    }),
    { numRuns: 60 }
  )
})

test('as of any transaction the journal gives every row that was there', async () => {
  await fc.assert(
    fc.asyncProperty(randomWork, async work => {
      const { db, close } = await openDatabase({ path: ':memory:', now: NOW })
      const states: [string, Record<string, unknown>][] = []
      for (const [index, steps] of work.entries()) {
        const at = `2026-01-01T00:00:0${index}.000Z`
        await transact(db, deed('', at), async w => {
          for (const one of steps) await perform(w, one)
        })
        states.push([at, Object.fromEntries(dump(db).task!.map(row => [row.id, row]))])
      }
      const last = dump(db).task!.at(-1)?.id ?? 0
      for (const [at, rows] of states) {
        for (let id = 1; id <= last; id++) expect(await asOf(db.read, 'task', id, at)).toEqual(rows[id] ?? null)
      }
      await close()
    }),
    { numRuns: 30 }
  )
})

test('whatever is undone in whatever order: the references hold and the journal tells every row', async () => {
  const deeds = fc.array(fc.oneof(fc.array(step, { minLength: 1, maxLength: 4 }), fc.nat(30)), {
    minLength: 2,
    maxLength: 14
  })
  await fc.assert(
    fc.asyncProperty(deeds, async work => {
      const { db, close } = await openDatabase({ path: ':memory:', now: NOW })
      const { sqlite } = insideOf(db)
      for (const one of work) {
        const before = dump(db)
        if (typeof one === 'number') {
          const refused = await undo(db, deed(), one).then(
            () => false,
            error => {
              const known =
                error instanceof Fault &&
                ['NOT_FOUND', 'CANNOT_UNDO', 'CHANGED_MEANWHILE', 'RECORD_GONE'].includes(error.code)
              if (!known) throw error
              return true
            }
          )
          if (refused) expect(dump(db)).toEqual(before)
        } else {
          await transact(db, deed(), async w => {
            for (const next of one) await perform(w, next)
          })
        }
        expect(sqlite.pragma('foreign_key_check')).toEqual([])
        for (const [entity, rows] of Object.entries(dump(db))) {
          const made = sqlite.prepare('select distinct record from change where entity = ?').pluck().all(entity)
          const told = await Promise.all(made.map(id => asOf(db.read, entity as Entity, Number(id), NOW)))
          const alive = told.filter(row => row !== null).sort((a, b) => a.id - b.id)
          expect(alive).toEqual(rows)
        }
      }
      await close()
    }),
    { numRuns: 30 }
  )
})

test('a redo journals what it brings back', async () => {
  const db = await openMemory()
  const first = await made(db, w => saveSetting(w, 'a', 1))
  const undone = await undo(db, deed(), first)
  const redone = await undo(db, deed(), undone.transaction)
  const lines = await changesOf(db.read, redone.transaction)
  expect(lines.map(line => [line.entity, line.record, line.old === null])).toEqual([['setting', 1, true]])
})
