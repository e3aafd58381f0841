import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOSTS } from './hosts.ts'
import { openOffice, type OpenedOffice, PERSON } from './office.ts'

describe.each(HOSTS)('what is typed and not saved %s', (_, open) => {
  let office: OpenedOffice
  beforeEach(async () => {
    office = await openOffice(open)
  })
  afterEach(() => office.close())

  it('is kept over a restart, of each person apart, until it is saved', async () => {
    const emptyAtStart = await office.client.changes.transactions({})
    await office.client.unsaved.keep({ name: 'letter 4,5', text: '{"opening":"Ҳурматли"}' })
    await office.client.unsaved.keep({ name: 'settings', text: '{}' })
    await office.client.unsaved.keep({ name: 'settings', text: null })
    await office.restart()
    expect(await office.client.unsaved.list()).toEqual([{ name: 'letter 4,5', text: '{"opening":"Ҳурматли"}' }])
    office.caller.actor = { name: 'Мелиев', role: 'deputy' }
    expect(await office.client.unsaved.list()).toEqual([])
    office.caller.actor = PERSON
    expect(await office.client.changes.transactions({})).toEqual(emptyAtStart)
  })
})
