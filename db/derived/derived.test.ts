import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEADLINE_KINDS } from '#domain/draft.ts'
import { DUE_STATES, TASK_STATES } from '#domain/task.ts'
import { insideOf, type WritableDb } from '../connection.ts'
import { countDue } from '../repositories/task-counts.ts'
import { countTasks, listTasks } from '../repositories/task-list.ts'
import { insertDeadlines, insertExecutors, insertNote } from '../repositories/task-parts.ts'
import { oursToPatch } from '../repositories/tasks.ts'
import { newestHits } from '../search.ts'
import { deadline, deed, openMemory, openWithAct, plansOf } from '../testing.ts'
import { undo } from '../undo.ts'
import { transact } from '../write.ts'
import { rebuildDerived } from './refresh.ts'
import { settleLeft } from './search-later.ts'

const standings = (db: WritableDb) => insideOf(db).sqlite.prepare('select * from task_standing order by task').all()
const finds = async (db: WritableDb) => {
  const found: unknown[] = []
  for (const typed of ['xizmat', 'каримов', 'izoh', 'вазир', 'ПҚ-308', '1.1'])
    found.push(await newestHits(db.read, 'task', typed, 50), await newestHits(db.read, 'note', typed, 50))
  return found
}

test('whatever is written and undone, what is derived is as if derived from the beginning', async () => {
  const day = fc.constantFrom('2026-10-01', '2026-11-21', '2027-03-05', null)
  const step = fc.record({
    deed: fc.constantFrom(
      'state',
      'deadline',
      'confirm',
      'executor',
      'ours',
      'note',
      'control',
      'text',
      'remove',
      'undo'
    ),
    pick: fc.nat(),
    state: fc.constantFrom(...TASK_STATES),
    kind: fc.constantFrom(...DEADLINE_KINDS),
    due: day,
    start: day
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async steps => {
      const { db } = await openWithAct(2)
      const done: number[] = []
      for (const one of steps) {
        const tasks = insideOf(db).sqlite.prepare<[], number>('select id from task').pluck().all()
        const deadlines = insideOf(db).sqlite.prepare<[], number>('select id from deadline').pluck().all()
        const task = tasks[one.pick % tasks.length]
        if (task === undefined) return
        if (one.deed === 'undo') {
          const last = done.pop()
          if (last !== undefined) await undo(db, deed(), last)
          continue
        }
        const { transaction } = await transact(db, deed(), async w => {
          if (one.deed === 'state') await w.update('task', task, { state: one.state })
          if (one.deed === 'deadline') {
            await insertDeadlines(w, [deadline({ task, kind: one.kind, due: one.due, start: one.start })])
          }
          if (one.deed === 'confirm' && deadlines.length > 0) {
            await w.update('deadline', deadlines[one.pick % deadlines.length]!, { start_confirmed: 1, kind: 'from' })
          }
          if (one.deed === 'executor') {
            await insertExecutors(w, [
              { task, position: 9, text: 'Маданият вазирлиги', person: null, role: 'co', collective: false }
            ])
          }
          if (one.deed === 'ours') await w.update('task', task, oursToPatch({ deputy: 'Ш. Каримов' }))
          if (one.deed === 'note') await insertNote(w, { task, at: '2026-11-21', author: 'Мелиев', text: 'изоҳ' })
          if (one.deed === 'control') await w.update('task', task, { control: 'reference' })
          if (one.deed === 'text') await w.update('task', task, { title: 'xizmat', search: 'xizmat pq-308' })
          if (one.deed === 'remove') await w.remove('task', task)
        })
        if (transaction !== null) done.push(transaction)
      }
      const kept = { standings: standings(db), finds: await finds(db) }
      rebuildDerived(db)
      expect(kept).toEqual({ standings: standings(db), finds: await finds(db) })
      const counts = await countDue(db.read, '2026-11-21')
      for (const due of DUE_STATES) {
        for (const view of ['due', 'measures'] as const) {
          const query = { view, control: 'ours', due: [due], today: '2026-11-21' } as const
          const rows = await listTasks(db.read, query)
          expect(await countTasks(db.read, query)).toBe(rows.length)
          if (view === 'due') expect(counts[due]).toBe(rows.length)
        }
      }
    }),
    { numRuns: 40 }
  )
})

test('the day a task was done is that of the journal, by the clock of Tashkent; an undo takes it back', async () => {
  const { db, steps } = await openWithAct(1)
  const day = () =>
    insideOf(db).sqlite.prepare('select done_on from task_standing where task = ?').pluck().get(steps[0])
  const { transaction } = await transact(db, deed('done', '2026-11-21T20:30:00.000Z'), w =>
    w.update('task', steps[0]!, { state: 'done' })
  )
  expect(day()).toBe('2026-11-22')
  await undo(db, deed(), transaction!)
  expect(day()).toBeNull()
})

test('a word is found whole first, then as a beginning, then inside; the newest first; any text is literal', async () => {
  const { db, steps, measures } = await openWithAct(2)
  await transact(db, deed(), async w => {
    await w.update('task', steps[0]!, { search: 'portal' })
    await w.update('task', steps[1]!, { search: 'portalni' })
    await w.update('task', steps[2]!, { search: 'egovportal' })
    await w.update('task', steps[3]!, { search: 'portal ПҚ-308'.toLowerCase() })
  })
  const hits = async (typed: string) => (await newestHits(db.read, 'task', typed, 9)).map(hit => hit.record)
  expect(await hits('портал')).toEqual([steps[3], steps[0], steps[1], steps[2]])
  expect(await hits('portaln')).toEqual([steps[1]])
  expect(await hits('p')).toEqual([steps[3], steps[1], steps[0]])
  expect(await hits('оврорт')).toEqual([])
  expect(await hits('ovport')).toEqual([steps[2]])
  expect(measures.length).toBe(2)
  for (const typed of ['"', 'NEAR(a b)', 'a AND', 'words:portal', '* ^', "'; drop table task; --", '\0', '\ud800'])
    await expect(hits(typed)).resolves.toBeInstanceOf(Array)
})

test('found and paged off indexes', async () => {
  const { db } = await openWithAct(40)
  await newestHits(db.read, 'task', 'xizmat', 1)
  const [, search] = await plansOf(db, () => listTasks(db.read, { view: 'measures', search: 'xizmat', first: 20 }))
  expect(search).toMatch(/SCAN search_index VIRTUAL TABLE INDEX \d+:.*M/)
  expect(search).not.toMatch(/SCAN (?:t|w|task)\b/)
  const [page] = await plansOf(db, () => listTasks(db.read, { view: 'due', order: 'due', control: 'ours', first: 20 }))
  expect(page).toContain('SEARCH w USING COVERING INDEX task_standing_by_day (twin=? AND carries=?)')
  expect(page).toContain('SEARCH t USING INTEGER PRIMARY KEY')
  expect(page).not.toContain('TEMP B-TREE')
  const [count] = await plansOf(db, () =>
    countTasks(db.read, { view: 'due', control: 'ours', due: ['late'], today: 'x' })
  )
  expect(count).toContain('COVERING INDEX task_standing_by_day')
})

test('words that a great deed leaves for later are found at once, after an undo and by the next start too', async () => {
  const { db, steps, measures } = await openWithAct(60)
  const tasks = [...steps, ...measures]
  const left = () => insideOf(db).sqlite.prepare('select count(*) from search_later').pluck().get()
  const hits = async (typed: string) => (await newestHits(db.read, 'task', typed, 999)).length
  expect(await hits('каримов')).toBe(0)
  expect(left()).toBe(0)
  const { transaction, result } = await transact(db, deed(), async w => {
    await w.updateMany('task', tasks, { ours_lead: 'Каримов' })
    return (await newestHits(w.db, 'task', 'каримов', 999)).length
  })
  expect(left()).toBeGreaterThan(100)
  expect(await hits('каримов')).toBe(tasks.length)
  expect(result).toBe(0)
  expect(left()).toBe(0)
  await undo(db, deed(), transaction!)
  expect(left()).toBeGreaterThan(100)
  settleLeft(db)
  await expect.poll(left, { timeout: 10_000 }).toBe(0)
  expect(await hits('каримов')).toBe(0)
})

test('an empty register has nothing to find', async () => {
  expect(await newestHits((await openMemory()).read, 'act', 'a', 9)).toEqual([])
})
