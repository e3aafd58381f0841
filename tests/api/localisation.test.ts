import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, seedFile, setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const codeOf = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    error => (error as { code?: string }).code ?? String(error)
  )
const DECISION = join(import.meta.dirname, '..', 'golden', 'annex', 'mingbuloq', 'decision.txt')
const decision = () => new File([readFileSync(DECISION)], 'qaror.txt', { type: 'text/plain' })
const REGION = {
  kind: 'hokim',
  number: '564-6-0-Q/24',
  date: '2024-11-20',
  title: 'Jamoatchilik nazorati to‘g‘risida',
  place: 'Namangan viloyati hokimligi'
}
const CABINET = { kind: 'VMQ', number: '695', date: '2024-10-24', title: 'Jamoatchilik nazorati', place: '' }
const plain = { upperTask: null, ourTask: null, ourClause: '', note: '' }

describe.each(HOSTS)('localisation %s', (_, open) => {
  let office: OpenedOffice
  let ours: number
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, decision())
    ours = (await office.client.acts.list())[0]!.id
  })
  afterAll(() => office.close())
  const api = () => office.client

  test('our decision says what it carries out; 695 → 564-6-0-Q/24 → 664-6-81-Q/24 take 27 and 2 days', async () => {
    const { suggestions } = await api().localisation.list()
    expect(suggestions).toMatchObject([{ ours, number: '564-6-0-Q/24', date: '2024-11-20', upper: null, days: 2 }])
    await api().localisation.tie({ ...plain, upper: REGION, ours: { act: ours }, ourClause: '1' })
    const region = (await api().acts.list()).find(act => act.number === '564-6-0-Q/24')!.id
    await api().localisation.tie({ ...plain, upper: CABINET, ours: { act: region } })
    const list = await api().localisation.list()
    expect(list.done.map(row => [row.upper.label, row.ours.label, row.ours.number, row.days])).toEqual([
      ['564-6-0-Q/24, 20.11.2024', '664-6-81-Q/24, 22.11.2024', '1', 2],
      ['695, 24.10.2024', '564-6-0-Q/24, 20.11.2024', '', 27]
    ])
    expect(list.chains.map(chain => chain.map(one => one.days))).toEqual([[null, 27, 2]])
    expect(list.missing).toEqual([])
    expect(await api().localisation.counts()).toEqual({ missing: 0, done: 2, meanDays: 15, mostDays: 27 })
    expect(list.suggestions).toEqual([])
    // The same act written in again is the one that is there.
    expect(await codeOf(api().localisation.tie({ ...plain, upper: CABINET, ours: REGION }))).toBe('SAME_LINK')
    expect(await codeOf(api().localisation.tie({ ...plain, upper: { act: ours }, ours: { act: ours } }))).toBe(
      'BAD_VALUE'
    )
    expect((await api().acts.list()).length).toBe(3)
  })

  test('what of an upper act is ours waits until it is carried down, clause by clause or whole', async () => {
    await bringIn(api(), seedFile())
    const act = (await api().acts.list()).find(one => one.kind === 'PQ')!.id
    const missing = (await api().localisation.list()).missing.filter(row => row.act === act)
    expect(missing.length).toBeGreaterThan(50)
    expect(missing.every(row => row.waiting === 1164)).toBe(true)
    const [first] = missing
    const tied = await api().localisation.tie({ ...plain, upper: { act }, upperTask: first!.task, ours: { act: ours } })
    expect((await api().localisation.list()).missing.filter(row => row.act === act).length).toBe(missing.length - 1)
    expect(await api().localisation.of({ task: first!.task! })).toMatchObject([{ id: tied.id, days: 435 }])
    expect(
      await codeOf(api().localisation.tie({ ...plain, upper: { act: ours }, upperTask: first!.task, ours: REGION }))
    ).toBe('NOT_FOUND')
    const whole = await api().localisation.tie({ ...plain, upper: { act }, ours: { act: ours } })
    expect((await api().localisation.list()).missing).toEqual([])
    expect((await api().localisation.of({ task: missing[5]!.task! })).length).toBe(1)
    await api().changes.undo({ transaction: whole.transaction! })
    await api().localisation.remove({ id: tied.id })
    expect((await api().localisation.list()).missing.length).toBe(missing.length)
    expect((await api().localisation.counts()).missing).toBe(missing.length)
  })
})
