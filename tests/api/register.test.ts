import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, TODAY } from './office.ts'

const ROWS = [
  [
    'Биринчи.',
    '<p>1. Режа.</p><p>2. Хатлов.</p>',
    '<p>2026 йил 24 ноябргача</p><p>2027 йил март</p>',
    'Адлия вазирлиги'
  ],
  ['Иккинчи.', '1. Доимий иш.', 'доимий', 'туман ҳокимликлари'],
  ['Учинчи.', '1. Ишга тушириш.', '2026 йил 1 октябрдан бошлаб', 'Соғлиқни сақлаш вазирлиги'],
  ['Тўртинчи.', '', '2026 йил 1 октябргача', 'туман ҳокимликлари']
]

describe.each(HOSTS)('tasks under control %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, smallFile(ROWS))
  })
  afterAll(() => office.close())
  const tasks = () => office.client.tasks
  const changes = () => office.client.changes
  const measures = async () => (await tasks().list({ view: 'measures', control: 'all' })).rows
  const byNumber = async (number: string) =>
    [...(await measures()), ...(await tasks().list({ view: 'due', control: 'all' })).rows].find(
      row => row.number === number
    )!

  test('how each date stands is told for today', async () => {
    const { rows } = await tasks().list({ view: 'due' })
    expect(rows.map(row => [row.number, row.dueState])).toEqual([
      ['1.1', 'soon'],
      ['1.2', 'later'],
      ['2.1', 'permanent'],
      ['3.1', 'late'],
      ['4', 'late']
    ])
    expect((await measures()).map(row => row.dueState)).toEqual(['soon', 'permanent', 'late', 'late'])
    expect((await tasks().summary()).due).toEqual({ late: 2, soon: 1, later: 1, permanent: 1, none: 0, done: 0 })
    expect(await office.client.acts.list()).toMatchObject([{ late: 2, measures: 4, ours: 4 }])
  })

  test('a confirmed start is late no more, and the confirmation can be undone', async () => {
    const { id } = await byNumber('3.1')
    const [deadline] = (await tasks().get({ id })).deadlines
    const { transaction, tasks: rows } = await tasks().confirmStart({ deadline: deadline!.id, confirmed: true })
    expect(rows.map(row => row.dueState)).toEqual(['permanent', 'permanent'])
    await changes().undo({ transaction: transaction! })
    expect((await byNumber('3.1')).dueState).toBe('late')
    await expect(tasks().confirmStart({ deadline: 9999, confirmed: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a measure follows its steps', async () => {
    const [first, second] = [await byNumber('1.1'), await byNumber('1.2')]
    const { tasks: rows } = await tasks().setState({ ids: [first.id], state: 'done' })
    expect(rows.find(row => row.number === '1')).toMatchObject({
      state: 'in-progress',
      progress: 50,
      dueState: 'later'
    })
    await tasks().setProgress({ ids: [second.id], progress: 100 })
    expect(await byNumber('1')).toMatchObject({ state: 'done', progress: 100, dueState: 'done' })
    await tasks().setState({ ids: [second.id], state: 'returned' })
    expect(await byNumber('1')).toMatchObject({ state: 'returned', progress: 50 })
  })

  test('setting what is already so writes nothing', async () => {
    const { id } = await byNumber('4')
    const before = await changes().transactions({ limit: 1 })
    expect((await tasks().setState({ ids: [id], state: 'new' })).transaction).toBeNull()
    expect(await changes().transactions({ limit: 1 })).toEqual(before)
  })

  test('one missing task stops the whole deed', async () => {
    const { id } = await byNumber('4')
    await expect(tasks().setState({ ids: [id, 9999], state: 'done' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { id: 9999 }
    })
    await expect(tasks().setOurs({ ids: [id, 9999], ours: { lead: 'x' } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await byNumber('4')).toMatchObject({ state: 'new', ours: { lead: '' } })
  })

  test('ours stand beside the printed executors and are offered and found again', async () => {
    const { id, executors } = await byNumber('4')
    const { tasks: rows } = await tasks().setOurs({
      ids: [id],
      ours: { deputy: 'H.Boylarov', co: [' АКТ бўлими', 'АКТ бўлими', ''], internalDate: '2026-12-01' }
    })
    expect(rows).toMatchObject([
      { executors, ours: { deputy: 'H.Boylarov', lead: '', co: ['АКТ бўлими'], internalDate: '2026-12-01' } }
    ])
    expect((await tasks().choices()).people).toEqual(['H.Boylarov', 'АКТ бўлими'])
    expect((await tasks().list({ view: 'measures', executor: 'ҳ.бойларов' })).rows.map(row => row.id)).toEqual([id])
    await expect(tasks().setOurs({ ids: [id], ours: { internalDate: '2026-13-45' } })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })

  test('reference counts nowhere; a step taken under control brings its measure', async () => {
    const all = await measures()
    await tasks().setControl({ ids: all.map(row => row.id), control: 'reference' })
    expect(await tasks().summary()).toMatchObject({ measures: 0, reference: 4 })
    expect((await tasks().list({ view: 'due' })).rows).toEqual([])
    const { rows } = await tasks().list({ view: 'due', control: 'reference' })
    const step = rows.find(row => row.number === '1.1')!
    const { transaction } = await tasks().setControl({ ids: [step.id], control: 'ours' })
    expect((await tasks().list({ view: 'due' })).rows.map(row => row.number)).toEqual(['1.1'])
    expect((await tasks().list({ view: 'measures' })).rows).toMatchObject([{ number: '1', state: 'done' }])
    await changes().undo({ transaction: transaction! })
    expect((await tasks().list({ view: 'measures' })).rows).toEqual([])
    await tasks().setControl({ ids: all.map(row => row.id), control: 'ours' })
  })

  test('remarks are dated and signed', async () => {
    const { id } = await byNumber('2')
    await tasks().addNote({ id, text: '  Маълумот сўралди ' })
    expect((await tasks().get({ id })).notes).toMatchObject([
      { text: 'Маълумот сўралди', author: 'Ш. Каримов', at: expect.stringContaining(TODAY) }
    ])
    await expect(tasks().addNote({ id, text: '   ' })).rejects.toMatchObject({ code: 'BAD_VALUE' })
    await expect(tasks().addNote({ id: 9999, text: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a change made on top stands in the way of undoing the one below', async () => {
    const { id } = await byNumber('4')
    const first = await tasks().setState({ ids: [id], state: 'in-progress' })
    await tasks().setState({ ids: [id], state: 'extended' })
    await expect(changes().undo({ transaction: first.transaction! })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE'
    })
  })

  test('settings change one by one and are history too', async () => {
    await office.client.system.saveSettings({ language: 'ru' })
    const { settings } = await office.client.system.status()
    expect(settings).toMatchObject({ language: 'ru', script: 'latin', office: { district: 'Mingbuloq tumani' } })
  })

  test('a letter without an addressee is not made', async () => {
    const form = await office.client.documents.startLetter({ tasks: [(await byNumber('4')).id] })
    await expect(office.client.documents.makeLetter(form)).rejects.toMatchObject({ code: 'MISSING_VALUE' })
    await expect(office.client.documents.startLetter({ tasks: [9999] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await office.client.documents.list()).toEqual([])
  })
})
