import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const ROWS = [
  [
    'Биринчи иш.',
    '<p>1. Режа.</p><p>2. Хатлов.</p>',
    '<p>2026 йил 24 ноябргача</p><p>2027 йил март</p>',
    'Адлия вазирлиги'
  ],
  ['Иккинчи иш.', '', '2026 йил 1 октябргача', 'туман ҳокимликлари']
]

describe.each(HOSTS)('the history of changes %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, smallFile(ROWS))
  })
  afterAll(() => office.close())
  const changes = () => office.client.changes
  const rowOf = async (number: string) =>
    (await office.client.tasks.list({ view: 'due', control: 'all' })).rows.find(row => row.number === number)!
  const newest = async () => (await changes().transactions({ limit: 1 }))[0]!

  test('an import is called by its act, an edit by its task, and each tells field by field what it did', async () => {
    const [act] = await office.client.acts.list()
    const imported = await newest()
    expect(imported).toMatchObject({ cause: 'imports.accept', touched: [act!.label], more: false })
    const told = await changes().get({ transaction: imported.id })
    expect(told.counts).toContainEqual({ entity: 'task', count: 4 })
    expect(told.lines.length).toBeLessThanOrEqual(100)

    const step = await rowOf('1.1')
    await office.client.tasks.setState({ ids: [step.id], state: 'done' })
    const edit = await newest()
    // The step, and the measure that follows it.
    expect(edit.touched).toEqual(['ПҚ-77, 1: Биринчи иш.', expect.stringMatching(/^ПҚ-77, 1\.1: .*Режа/)])
    const { lines } = await changes().get({ transaction: edit.id })
    expect(lines).toContainEqual(
      expect.objectContaining({ of: edit.touched[1], field: 'state', old: '"new"', new: '"done"' })
    )
    await expect(changes().get({ transaction: 9999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('many tasks at once are named by the first of them', async () => {
    const { rows } = await office.client.tasks.list({ view: 'measures', control: 'all' })
    await office.client.tasks.setOurs({ ids: rows.map(row => row.id), ours: { deputy: 'S. Karimov' } })
    expect((await newest()).touched).toHaveLength(2)
    const found = async (person: string) =>
      (await office.client.tasks.list({ view: 'due', control: 'all', person })).rows.map(row => row.number)
    expect(await found('С. Каримов')).toEqual(['1.1', '1.2', '2'])
    expect(await found('S. Nobody')).toEqual([])
  })

  test('a measure tells of its steps and remarks too', async () => {
    const { parent, id } = await rowOf('1.2')
    await office.client.tasks.setState({ ids: [id], state: 'in-progress' })
    await office.client.tasks.addNote({ id: parent!, text: 'Маълумот сўралди' })
    const lines = await changes().history({ entity: 'task', id: parent! })
    expect(lines).toContainEqual(expect.objectContaining({ of: '1.2', field: 'state', new: '"in-progress"' }))
    expect(lines.at(-1)).toMatchObject({ entity: 'note', of: '' })
    const own = await changes().history({ entity: 'task', id })
    expect(own.every(line => line.of === '')).toBe(true)
  })

  test('what belongs to a record that is gone says so, and can be undone once that is back', async () => {
    const { id, number } = await rowOf('2')
    expect(number).toBe('2')
    await office.client.tasks.addNote({ id, text: 'Эслатма' })
    const note = await newest()
    const [act] = await office.client.acts.list()
    const gone = await changes().undo({ transaction: act!.transaction })
    expect((await changes().transactions({ limit: 2 }))[1]!.touched).toEqual(note.touched)
    expect(note.touched[0]).toMatch(/ПҚ-77, 2: Иккинчи иш/)
    await expect(changes().undo({ transaction: note.id })).rejects.toMatchObject({ code: 'RECORD_GONE' })
    expect((await newest()).touched).toEqual([act!.label])
    await changes().undo({ transaction: gone.transaction! })
    await changes().undo({ transaction: note.id })
    expect((await office.client.tasks.get({ id })).notes).toEqual([])
  })

  test('what stands in the way of an undo is named', async () => {
    const { id } = await rowOf('2')
    const first = await office.client.tasks.setState({ ids: [id], state: 'in-progress' })
    await office.client.tasks.setState({ ids: [id], state: 'extended' })
    await expect(changes().undo({ transaction: first.transaction! })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { detail: expect.stringContaining('2: Иккинчи иш') }
    })
  })

  test('the first set-up is not undone: the register would look as if it were lost', async () => {
    const all = await changes().transactions({ limit: 500 })
    const setUpOne = all.find(one => one.cause === 'system.setUp')!
    await expect(changes().undo({ transaction: setUpOne.id })).rejects.toMatchObject({ code: 'CANNOT_UNDO' })
    expect((await office.client.system.status()).settings).not.toBeNull()
  })
})
