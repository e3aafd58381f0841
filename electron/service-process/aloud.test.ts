import { afterEach, expect, it } from 'vitest'
import { newSession } from '#service/accounts/session.ts'
import { setUp } from '#tests/api/decree.ts'
import { HOSTS } from '#tests/api/hosts.ts'
import { type OpenedOffice, openOffice } from '#tests/api/office.ts'
import { tellDesktop } from './aloud.ts'

type Told = { kind: string; counts?: unknown; toast?: { title: string; text: string; hash: string } }
let office: OpenedOffice
afterEach(() => office.close())

it('tells figures to the tray, and each reminder once in the person’s language', async () => {
  office = await openOffice(HOSTS[0]![1])
  const { client } = office
  await setUp(client)
  const rules = await client.reminders.rules()
  await client.reminders.saveRules({ ...rules, quiet: { ...rules.quiet, on: false } })
  for (const deadline of ['21.11.2026', '14.11.2026'])
    await client.control.makeTask({ text: 'Maktablarni internetga ulash', deadline })
  const told: Told[] = []
  const session = newSession()
  const look = () => tellDesktop(office.service, session, message => void told.push(message as Told))
  await look()
  expect(told[0]).toEqual({ kind: 'counts', counts: { late: 1, today: 1, ahead: 0 } })
  const toasts = told.flatMap(({ toast }) => (toast === undefined ? [] : [toast]))
  expect(toasts.map(({ title }) => title)).toEqual(['Muddat: bugun', 'Muddat: 7 kun o‘tdi'])
  for (const { hash, text } of toasts) {
    expect(hash).toMatch(/^#\/tasks\/\d+$/)
    expect(text).toContain('Maktablarni')
  }
  told.length = 0
  await look()
  expect(told.map(({ kind }) => kind)).toEqual(['counts'])
  // With accounts nobody sits before a window that nobody has signed in to.
  await client.accounts.start({ name: 'Мелиев', password: 'uzun-parol-2026' })
  told.length = 0
  await look()
  expect(told).toEqual([{ kind: 'counts', counts: null }])
})
