import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, seedFile, setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, TODAY } from './office.ts'

describe.each(HOSTS)('the desk %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, seedFile())
  })
  afterAll(() => office.close())

  const total = async (filter: Parameters<OpenedOffice['client']['tasks']['list']>[0]): Promise<number> =>
    (await office.client.tasks.list({ ...filter, first: 1 })).total
  const DATED = ['late', 'soon', 'later'] as const

  const everyFigureOpensItsRows = async () => {
    const { client } = office
    const desk = await client.desk.today()
    expect(desk.today).toBe(TODAY)
    const week = { dueFrom: TODAY, dueTo: desk.weekEnd, due: [...DATED] }
    const month = { dueFrom: TODAY, dueTo: desk.nextMonthEnd, due: [...DATED] }
    const near = async (filter: object) => ({
      late: await total({ view: 'due', due: ['late'], ...filter }),
      week: await total({ view: 'due', ...week, ...filter }),
      nextMonth: await total({ view: 'due', ...month, ...filter }),
      open: await total({ view: 'due', due: ['late', 'soon', 'later', 'permanent', 'none'], ...filter })
    })
    expect(desk).toMatchObject(await near({}))
    expect(desk.noDeadline).toBe(await total({ view: 'measures', due: ['none'] }))
    expect(desk.noExecutor).toBe(
      await total({ view: 'measures', manned: false, due: ['late', 'soon', 'later', 'permanent', 'none'] })
    )
    expect(desk.noProof).toBe(await total({ view: 'due', proof: 'missing' }))
    for (const { from, to, count } of desk.weeks)
      expect(await total({ view: 'due', dueFrom: from, dueTo: to, due: [...DATED] })).toBe(count)
    for (const { key, label, act, ...figures } of desk.by.deputy) expect(await near({ deputy: key })).toEqual(figures)
    for (const { key, label, act, ...figures } of desk.by.act)
      expect(await near({ acts: [Number(key)] })).toEqual(figures)
    for (const { key, label, act, ...figures } of desk.by.section)
      expect(await near({ sections: [key], acts: [act!] })).toEqual(figures)
    for (const { key, label, act, ...figures } of desk.by.body.slice(0, 6))
      expect(await near({ executor: key })).toEqual(figures)

    const days = { from: '2023-01-01', to: '2026-12-31' }
    const { lines, total: all } = await client.desk.discipline({ by: 'section', ...days })
    for (const { key, act, ...line } of [...lines, { ...all, key: '', act: null }]) {
      const of = act === null ? {} : { acts: [act], sections: [key] }
      const ended = (filter: object) => total({ view: 'due', dueFrom: days.from, dueTo: days.to, ...of, ...filter })
      expect(line).toMatchObject({
        inTime: await ended({ outcome: 'in-time' }),
        doneLate: await ended({ outcome: 'done-late' }),
        doneUnknown: await ended({ outcome: 'done-unknown' }),
        notDone: await ended({ outcome: 'not-done' }),
        running: await ended({ outcome: 'running' })
      })
      expect(line.due).toBe(line.inTime + line.doneLate + line.doneUnknown + line.notDone)
      expect(await ended({ outcome: 'measured' })).toBe(line.due)
    }
    const people = await client.desk.discipline({ by: 'person', ...days })
    for (const { key, due, notDone } of people.lines) {
      const of = key === '' ? { manned: false } : { person: key }
      const ended = (outcome: 'measured' | 'not-done') =>
        total({ view: 'due', dueFrom: days.from, dueTo: days.to, ...of, outcome })
      expect({ key, due, notDone }).toEqual({ key, due: await ended('measured'), notDone: await ended('not-done') })
    }
    return { desk, all }
  }

  test('the register of a past day comes in pages that together are the whole, what is gone too', async () => {
    const { client } = office
    const { tasks } = await client.control.makeTask({ text: 'Bekor qilinadigan topshiriq' })
    const { transaction } = await client.control.removeTask({ id: tasks[0]!.id })
    const asked = { day: TODAY, only: false }
    const pages: number[] = []
    const { total: all } = await client.past.register({ ...asked, first: 1 })
    while (pages.length < all) {
      const { rows } = await client.past.register({ ...asked, first: 70, offset: pages.length })
      expect(rows.length).toBeGreaterThan(0)
      pages.push(...rows.map(row => row.id))
    }
    expect(new Set(pages).size).toBe(all)
    const before = await client.past.register({ day: '2026-11-20', only: true })
    expect(before.counts.was).toBe(0)
    await client.changes.undo({ transaction: transaction! })
    expect((await client.past.register({ ...asked, first: 1 })).total).toBe(all + 1)
    await client.control.removeTask({ id: tasks[0]!.id })
  })

  test('every figure is that of the list it opens, also after edits and their undo', async () => {
    const { client } = office
    const before = await everyFigureOpensItsRows()
    expect(before.desk.late).toBeGreaterThan(3)
    expect(before.all).toMatchObject({ inTime: 0, doneLate: 0, ko: 0 })
    const { rows } = await client.tasks.list({ view: 'due', due: ['late'], order: 'due' })
    const coming = await client.tasks.list({ view: 'due', due: ['later'], order: 'due' })
    await client.tasks.setState({ ids: [rows[0]!.id, coming.rows[0]!.id], state: 'done' })
    await client.tasks.setOurs({ ids: [rows[1]!.parent ?? rows[1]!.id], ours: { deputy: 'Ш. Каримов' } })
    await client.tasks.setOurs({ ids: [rows[3]!.id], ours: { lead: 'Sh. Karimov', co: ['Мелиев'] } })
    const { transaction } = await client.tasks.setControl({ ids: [rows[2]!.id], control: 'reference' })
    const after = await everyFigureOpensItsRows()
    expect(after.desk.late).toBe(before.desk.late - 2)
    expect(after.all.doneLate).toBe(1)
    expect(after.desk.by.deputy.map(line => line.key).toSorted()).toEqual(['', 'Ш. Каримов'])
    await client.changes.undo({ transaction: transaction! })
    expect((await everyFigureOpensItsRows()).desk.late).toBe(before.desk.late - 1)
  })
})
