import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GivenView, gridView } from '#api/views.ts'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const VIEW: GivenView = {
  widths: { title: 300 },
  order: ['number', 'title'],
  sort: [{ id: 'due', down: false }],
  filters: [{ column: 'due', join: 'and', conditions: [{ is: 'before', value: '+30' }] }],
  group: ['deputy'],
  colours: [{ column: 'progress', when: { is: 'less', value: '50' }, colour: 'red', row: false }]
}

describe.each(HOSTS)('saved views %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const list = () => office.client.views.list({ grid: 'tasks' })
  const save = (name: string, shared: boolean, isDefault = false, view = VIEW) =>
    office.client.views.save({ grid: 'tasks', name, shared, isDefault, view: gridView.parse(view), query: 'view=due' })

  test('a view is kept whole under its name, in place of the one before; one default of its kind', async () => {
    const first = await save('Haftalik', false, true)
    const again = await save('Haftalik ', false, true, { ...VIEW, group: [] })
    expect(again.id).toBe(first.id)
    await save('Oylik', false, true)
    await save('Umumiy', true, true)
    const views = await list()
    expect(views.map(view => [view.name, view.shared, view.isDefault])).toEqual([
      ['Haftalik', false, false],
      ['Oylik', false, true],
      ['Umumiy', true, true]
    ])
    expect(views[1]!.view).toEqual(gridView.parse(VIEW))
    expect(views[0]!.view.group).toEqual([])
    expect(await office.client.views.list({ grid: 'other' })).toEqual([])
    await expect(save('   ', true)).rejects.toMatchObject({ code: 'BAD_VALUE' })
  })

  test("another person's own view is neither seen nor removed; a shared one is; removing is undone", async () => {
    const mine = (await list())[0]!
    const before = office.caller.actor
    office.caller.actor = { ...before, name: 'С. Каримов' }
    expect((await list()).map(view => view.name)).toEqual(['Umumiy'])
    await expect(office.client.views.remove({ id: mine.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    office.caller.actor = before
    const { transaction } = await office.client.views.remove({ id: mine.id })
    expect(await list()).toHaveLength(2)
    await office.client.changes.undo({ transaction: transaction! })
    expect((await list())[0]).toEqual(mine)
    await expect(office.client.views.remove({ id: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
