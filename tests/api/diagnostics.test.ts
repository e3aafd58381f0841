import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, PERSON } from './office.ts'

describe.each(HOSTS)('the diagnostics %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, smallFile([['Махфий чора', '1. қадам', '2024 йил май', 'Адлия вазирлиги']], '77'))
  })
  afterAll(() => office.close())

  test('name versions, counts and the newest lines of the log', async () => {
    const { text } = await office.client.system.diagnostics()
    expect(text).toMatch(/^Nazorat: 0\.1\.0\n/)
    expect(text).toContain(`node: ${process.versions.node}`)
    expect(text).toMatch(/^sqlite: 3\.\d+\.\d+$/m)
    expect(text).toMatch(/^register: schema \d+, wal, \d+\.\d MB$/m)
    expect(text).toMatch(/^rows: act 1, task \d+/m)
    expect(text).toMatch(/info service start 0\.1\.0, writable, warnings: none/)
    expect(text).toMatch(/info imports\.accept .*measures 1/)
  })

  test('hold no name, title or folder of the office', async () => {
    const { text } = await office.client.system.diagnostics()
    for (const secret of [office.folder, PERSON.name, 'Махфий', 'Mingbuloq', 'Boylarov', 'Адлия', 'ҚАРОР'])
      expect(text).not.toContain(secret)
  })

  test('say that the register is read-only, and keep to the newest 50 lines', async () => {
    for (let time = 0; time < 60; time++)
      office.ports.log.error({ at: '2026-11-21T10:00:00.000Z', call: `x${time}`, error: 'one line' })
    await office.restart({ readOnly: true })
    const { text } = await office.client.system.diagnostics()
    expect(text).toMatch(/^register: .*, read-only$/m)
    expect(text.split('log (50 lines):\n')[1]!.split('\n')).toHaveLength(50)
    expect(text).not.toContain('error x30')
  })
})
