import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadline, deed, importAct, openWithAct, plansOf, task } from '../testing.ts'
import { transact } from '../write.ts'
import { listChildren, listTasks, listTasksById } from './task-list.ts'
import type { TaskQuery } from './task-filter.ts'
import { deadlinesOf, insertDeadlines, insertExecutors } from './task-parts.ts'
import { insertTasks, oursToPatch } from './tasks.ts'

describe('the list of tasks', () => {
  test('measures, what is due, children, rows by id', async () => {
    const { db, measures, steps, section } = await openWithAct(3)
    const tops = await listTasks(db.read, { view: 'measures' })
    expect(tops.map(row => [row.number, row.children, row.deadlines.length])).toEqual([
      ['1', 2, 2],
      ['2', 2, 2],
      ['3', 2, 2]
    ])
    expect(tops[0]).toMatchObject({ sectionNumber: 'I', sectionTitle: 'Индекс', doubts: 0 })
    const due = await listTasks(db.read, { view: 'due' })
    expect(due.map(row => row.number)).toEqual(['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'])
    expect(due[0]!.executors.map(({ text }) => text)).toEqual(['Рақамли технологиялар вазирлиги'])
    expect((await listChildren(db.read, measures[1]!)).map(row => row.number)).toEqual(['2.1', '2.2'])
    expect((await listTasksById(db.read, [steps[3]!, measures[0]!, 999])).map(row => row.number)).toEqual(['1', '2.2'])
    expect(section).toBeGreaterThan(0)
  })

  test('deadlines: the earliest first, open ends last, closed ones marked', async () => {
    const { db, measures, steps } = await openWithAct(1)
    await transact(db, deed(), async w => {
      await insertDeadlines(w, [
        deadline({ task: measures[0]!, kind: 'permanent', due: null, text: 'доимий' }),
        deadline({ task: measures[0]!, due: '2026-01-01', text: 'аввал' })
      ])
      await w.update('task', steps[0]!, { state: 'done' })
    })
    const [row] = await listTasks(db.read, { view: 'measures' })
    expect(row!.deadlines.map(({ due, task: of, closed }) => [due, of, closed])).toEqual([
      ['2026-01-01', measures[0], false],
      ['2027-01-01', steps[0], true],
      ['2027-02-01', steps[1], false],
      [null, measures[0], false]
    ])
  })

  test('filters: act, section, control, state', async () => {
    const { db, act, annex } = await openWithAct(2)
    const { result: other } = await transact(db, deed(), w => importAct(w, 1, 'ПҚ-357'))
    await transact(db, deed(), async w => {
      const sub = await w.insert('section', { annex, parent: 1, level: 2, number: '2.3', title: 'Т', position: 1 })
      await w.update('task', 1, { subsection: sub, state: 'done' })
      await w.update('task', 2, { control: 'reference' })
    })
    const numbers = async (query: Partial<TaskQuery>) =>
      (await listTasks(db.read, { view: 'measures', ...query })).map(row => `${row.act}:${row.number}`)
    expect(await numbers({ acts: [other.act] })).toEqual([`${other.act}:1`])
    expect(await numbers({ acts: [] })).toEqual([])
    expect(await numbers({ sections: ['2.3'] })).toEqual([`${act}:1`])
    expect(await numbers({ sections: ['I'], acts: [act] })).toEqual([`${act}:1`, `${act}:2`])
    expect(await numbers({ control: 'reference' })).toEqual([`${act}:2`])
    expect(await numbers({ control: 'all', states: ['done', 'removed'] })).toEqual([`${act}:1`])
  })

  test('an executor, printed or ours, in any spelling', async () => {
    const { db, steps } = await openWithAct(2)
    await transact(db, deed(), async w => {
      await insertExecutors(w, [
        { task: steps[3]!, position: 0, text: 'Маданият вазирлиги', person: null, role: 'lead', collective: false }
      ])
      await w.update('task', 1, oursToPatch({ lead: 'B. Sayfullayev', co: ['О. Қудратов'] }))
    })
    const numbers = async (view: 'measures' | 'due', executor: string) =>
      (await listTasks(db.read, { view, executor })).map(row => row.number)
    expect(await numbers('due', 'Raqamli texnologiyalar vazirligi')).toEqual(['1.1', '1.2', '2.1', '2.2'])
    expect(await numbers('due', 'Madaniyat vazirligi')).toEqual(['2.2'])
    expect(await numbers('measures', 'Madaniyat vazirligi')).toEqual(['2'])
    expect(await numbers('measures', 'Б. Сайфуллаев')).toEqual(['1'])
    expect(await numbers('measures', 'O. Qudratov')).toEqual(['1'])
    expect(await numbers('measures', 'йўқ')).toEqual([])
  })

  test('our people are found by name and by search: of the task, its measure and its steps', async () => {
    const { db, steps } = await openWithAct(3)
    await transact(db, deed(), async w => {
      await w.update('task', 1, oursToPatch({ deputy: 'S. Karimov', co: ['G. Raximova', 'O. Qudratov'] }))
      await w.update('task', steps[2]!, oursToPatch({ lead: 'С. Каримов' }))
    })
    const numbers = async (view: 'measures' | 'due', query: Partial<TaskQuery>) =>
      (await listTasks(db.read, { view, ...query })).map(row => row.number)
    expect(await numbers('measures', { person: 'S. Karimov' })).toEqual(['1', '2'])
    expect(await numbers('due', { person: 'С. Каримов' })).toEqual(['1.1', '1.2', '2.1'])
    expect(await numbers('measures', { person: 'О. Қудратов' })).toEqual(['1'])
    expect(await numbers('measures', { person: 'Karimov' })).toEqual([])
    expect(await numbers('measures', { person: 'Raqamli texnologiyalar vazirligi' })).toEqual([])
    expect(await numbers('measures', { search: 'karimov' })).toEqual(['1', '2'])
    expect(await numbers('measures', { search: 'Рахимова' })).toEqual(['1'])
    expect(await numbers('due', { search: 'qudratov' })).toEqual(['1.1', '1.2'])
  })

  test('search: every word, either script, any apostrophe, the parent and the executors count', async () => {
    const { db } = await openWithAct(2)
    await transact(db, deed(), w =>
      insertTasks(w, [task({ number: '7', text: 'Ўзбекистон Республикаси “Ягона портал” 100% тўлов_тизими' })])
    )
    const found = async (search: string, view: 'measures' | 'due' = 'measures') =>
      (await listTasks(db.read, { view, search })).map(row => row.number)
    expect(await found("o'zbekiston")).toEqual(['7'])
    expect(await found('OʻZBEKISTON портал')).toEqual(['7'])
    expect(await found('«Ягона» портал,')).toEqual(['7'])
    expect(await found('xizmatlarni qadam', 'due')).toEqual(['1.1', '1.2', '2.1', '2.2'])
    expect(await found('вазирлиги', 'due')).toHaveLength(4)
    expect(await found('2.1', 'due')).toEqual(['2.1'])
    expect(await found('%')).toEqual(['7'])
    expect(await found('_')).toEqual(['7'])
    expect(await found('тўлов_т')).toEqual(['7'])
    expect(await found('портал йўқ')).toEqual([])
    expect(await found('   ')).toHaveLength(3)
  })

  test('any text at all is searched for literally and never an error', async () => {
    const { db } = await openWithAct(1)
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'; drop table task; --", '"', '*', 'NEAR(', '%', '\\', '\0', '\ud800', '{}', '[')
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (search, executor) => {
        await listTasks(db.read, { view: 'due', search })
        await listTasks(db.read, { view: 'due', executor })
      }),
      { numRuns: 100 }
    )
    expect(await listTasks(db.read, { view: 'measures' })).toHaveLength(1)
  })

  test('the first rows are the beginning of the whole list, whatever the order of writing', async () => {
    const { db, act, annex, measures } = await openWithAct(9)
    await transact(db, deed(), async w => {
      await importAct(w, 3, 'ПҚ-357')
      for (const [index, id] of measures.entries()) await w.update('task', id, { position: (index * 4) % 9 })
      await insertTasks(w, [task({ number: '0', position: -1 }), task({ act, annex, number: '10', position: 3 })])
    })
    for (const view of ['measures', 'due'] as const) {
      const all = await listTasks(db.read, { view })
      expect(all.length).toBeGreaterThan(12)
      for (const first of [0, 1, 5, all.length, 999])
        expect(await listTasks(db.read, { view, first })).toEqual(all.slice(0, first))
    }
    const numbers = (await listTasks(db.read, { view: 'measures', acts: [act] })).map(row => row.number)
    expect(numbers).toEqual(['1', '8', '6', '4', '10', '2', '9', '7', '5', '3'])
  })

  test('the first measures are read off an index, without sorting all of them', async () => {
    const { db } = await openWithAct(40)
    const ours = { view: 'measures', control: 'ours', states: ['new'], first: 5 } as const
    for (const query of [ours, { view: 'measures', first: 5 }] as const) {
      const [plan] = await plansOf(db, () => listTasks(db.read, query))
      expect(plan).toContain('SEARCH t USING INDEX task_in_paper_order')
      expect(plan).not.toContain('TEMP B-TREE')
    }
  })

  test('is read by indexes, in a number of queries that does not grow', async () => {
    const { db, act } = await openWithAct(40)
    for (const query of [{ view: 'due' }, { view: 'measures', acts: [act] }, { view: 'due', executor: 'x' }] as const) {
      const plans = await plansOf(db, () => listTasks(db.read, query))
      expect(plans.length).toBeLessThanOrEqual(4)
      for (const plan of plans.slice(1)) {
        expect(plan).not.toMatch(/SCAN (?:d|deadline|executor|note)\b/)
      }
      expect(plans[0]).not.toMatch(/SCAN (?:p|x|s|u|c|deadline|executor)\b/)
    }
    const [measures] = await plansOf(db, () => listTasks(db.read, { view: 'measures', acts: [act] }))
    expect(measures).toContain('SEARCH t USING INDEX task_in_paper_order (parent=? AND act=?)')
    const [children] = await plansOf(db, () => listChildren(db.read, 1))
    expect(children).toContain('SEARCH t USING INDEX task_in_paper_order (parent=?)')
    const [deadlines] = await plansOf(db, () => deadlinesOf(db.read, [1]))
    expect(deadlines).toContain('SEARCH deadline USING INDEX deadline_by_task (task=?)')
  })
})
