import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TaskCellEdit } from '#api/cells.ts'
import { bringIn, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const ROWS = Array.from({ length: 6 }, (_, index) => [
  `Иш ${index + 1}.`,
  '',
  '2026 йил 1 декабргача',
  'Адлия вазирлиги'
])

describe.each(HOSTS)('cells of tasks written together %s', (_, open) => {
  let office: OpenedOffice
  let ids: number[]
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, smallFile(ROWS))
    ids = (await rows()).map(row => row.id)
  })
  afterAll(() => office.close())
  const rows = async () => (await office.client.tasks.list({ view: 'measures', control: 'all' })).rows
  const edit = (cells: TaskCellEdit[], how: 'paste' | 'fill' = 'paste') => office.client.cells.editTasks({ how, cells })

  test('the valid cells go in, each other one is refused with its reason, all in one transaction that is undone whole', async () => {
    const before = await rows()
    const [one, two, three] = ids as [number, number, number]
    const answer = await edit([
      { id: one, column: 'lead', value: ' С. Каримов ' },
      { id: one, column: 'co', value: 'Мелиев; Султонов, Мелиев' },
      { id: two, column: 'progress', value: 40 },
      { id: two, column: 'internalDate', value: '2026-02-30' },
      { id: three, column: 'progress', value: 101 },
      { id: three, column: 'state', value: 'removed' },
      { id: three, column: 'state', value: 'ertaga' },
      { id: three, column: 'deputy', value: '' },
      { id: 9999, column: 'lead', value: 'X' }
    ])
    expect(answer.verdicts).toEqual([
      'written',
      'written',
      'written',
      'not-date',
      'too-great',
      'needs-reason',
      'not-choice',
      'unchanged',
      'gone'
    ])
    expect(answer.tasks.find(row => row.id === one)?.ours).toMatchObject({
      lead: 'С. Каримов',
      co: ['Мелиев', 'Султонов']
    })
    expect(answer.tasks.find(row => row.id === two)).toMatchObject({ state: 'in-progress', progress: 40 })
    const after = await rows()
    expect(after).not.toEqual(before)
    const undone = await office.client.changes.undo({ transaction: answer.transaction! })
    expect(undone.tasks?.map(row => row.id).sort()).toEqual([one, two].sort())
    expect(await rows()).toEqual(before)
    const redone = await office.client.changes.undo({ transaction: undone.transaction! })
    expect(await rows()).toEqual(after)
    await office.client.changes.undo({ transaction: redone.transaction! })
    expect((await office.client.changes.transactions({ limit: 5 })).at(-1)?.cause).toBeDefined()
  })

  test("another person's edit is not written over", async () => {
    const [one, two] = ids as [number, number]
    await office.client.tasks.setOurs({ ids: [one], ours: { lead: 'Абдусаломов' } })
    const answer = await edit([
      { id: one, column: 'lead', value: 'Шерматов', before: '' },
      { id: two, column: 'lead', value: 'Шерматов', before: '' }
    ])
    expect(answer.verdicts).toEqual(['changed-meanwhile', 'written'])
    expect(answer.tasks.find(row => row.id === one)?.ours.lead).toBe('Абдусаломов')
  })

  test('a call that fails writes nothing at all', async () => {
    const before = await rows()
    const [one] = ids as [number]
    const wrong = [
      { id: one, column: 'lead', value: 'X' },
      { id: one, column: 'title', value: 'X' }
    ] as unknown as TaskCellEdit[]
    await expect(edit(wrong)).rejects.toMatchObject({ code: 'BAD_VALUE' })
    expect(await rows()).toEqual(before)
  })

  test('a value for every task, each another one, is undone whole and told as what it was', async () => {
    const before = await rows()
    const answer = await edit(
      ids.map((id, index) => ({ id, column: 'deputy', value: `Жумаев ${index}` })),
      'fill'
    )
    const [newest] = await office.client.changes.transactions({ limit: 1 })
    expect(newest).toMatchObject({ id: answer.transaction, cause: 'cells.fill', changes: ids.length })
    await office.client.changes.undo({ transaction: answer.transaction! })
    expect(await rows()).toEqual(before)
  })

  test('nothing different is nothing written', async () => {
    const [one] = ids as [number]
    const answer = await edit([{ id: one, column: 'progress', value: 0 }])
    expect(answer).toMatchObject({ transaction: null, verdicts: ['unchanged'] })
  })
})
