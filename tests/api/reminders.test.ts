import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reminderToast } from '#api/reminder-words.ts'
import { FIRST_RULES } from '#domain/reminders/rules.ts'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'
import { setImmediate } from 'node:timers/promises'
import { wallClock } from '#domain/reminders/clock-time.ts'

const QUIET_ON = {
  ...FIRST_RULES,
  kinds: [...FIRST_RULES.kinds],
  ahead: [...FIRST_RULES.ahead],
  after: [...FIRST_RULES.after]
}

describe.each(HOSTS)('reminders %s', (_, open) => {
  let office: OpenedOffice
  // Thursday, ten in the morning in Tashkent.
  let now = '2026-11-19T05:00:00.000Z'
  const clock = { now: () => now, today: () => wallClock(now).day, breathe: () => setImmediate() }
  const made: number[] = []
  beforeAll(async () => {
    office = await openOffice(open, { clock })
    await setUp(office.client)
    for (const [text, due] of [
      ['Maktablarni internetga ulash', '2026-11-19'],
      ['Optik tolali aloqa tarmog‘ini qurish', '2026-11-22'],
      ['Raqamli savodxonlik o‘quv kurslarini o‘tkazish', '2026-11-12'],
      ['Elektron hukumat bo‘yicha seminar', '2026-12-31'],
      ['O‘tgan yilgi hisobot', '2026-01-15']
    ])
      made.push(
        ...(
          await office.client.control.makeTask({ text: text!, deadline: due!.split('-').reverse().join('.') })
        ).tasks.map(task => task.id)
      )
    await office.client.tasks.setOurs({ ids: [made[0]!], ours: { lead: 'Каримов Шерзод' } })
  })
  afterAll(() => office.close())
  const due = async () => (await office.client.reminders.due({})).items
  const days = async () => (await due()).map(one => one.days)
  const told = async () => {
    const { items, more } = await office.client.reminders.tell()
    return [...items.map(one => one.days), more]
  }

  test('today, what is late and what comes; what lapsed is left to the list of the late', async () => {
    expect(await days()).toEqual([0, -7, 3])
    expect(await office.client.reminders.counts()).toEqual({ shown: 3, ahead: 1, day: 1, after: 1, quietUntil: null })
    const [first] = await due()
    expect(first).toMatchObject({
      kind: 'deadline',
      task: made[0],
      title: 'Maktablarni internetga ulash',
      who: 'Каримов Шерзод'
    })
    expect(reminderToast(first!, 'ru')).toEqual({
      title: 'Срок: сегодня',
      text: expect.stringContaining('Maktablarni internetga ulash\nКаримов Шерзод')
    })
    expect(reminderToast({ ...first!, days: -7 }, 'uz-Cyrl').title).toBe('Муддат: 7 кун ўтди')
  })

  test('each is told once, whoever asks, also after a restart', async () => {
    const both = await Promise.all([told(), told()])
    expect(both.flat().toSorted()).toEqual([0, 0, 0, -7, 3].toSorted())
    await office.restart()
    expect(await told()).toEqual([0])
    expect(await days()).toEqual([0, -7, 3])
  })

  test('read for good, put off till later and told again then; both are undone', async () => {
    const [first, second, third] = await due()
    await office.client.reminders.read({ keys: [first!.key] })
    const { transaction } = await office.client.reminders.read({ keys: [second!.key, third!.key] })
    expect(await days()).toEqual([])
    await office.client.changes.undo({ transaction: transaction! })
    await office.client.reminders.snooze({ keys: [third!.key], until: '2026-11-19T07:00:00Z' })
    expect(await days()).toEqual([-7])
    now = '2026-11-19T07:00:00.000Z'
    expect(await days()).toEqual([-7, 3])
    expect(await told()).toEqual([3, 0])
    expect(await told()).toEqual([0])
    await expect(office.client.reminders.snooze({ keys: ['x'], until: now })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })

  test('another person has marks of his own', async () => {
    const before = office.caller.actor
    office.caller.actor = { name: 'Мелиев', role: 'deputy' }
    expect(await days()).toEqual([0, -7, 3])
    expect(await told()).toEqual([0, -7, 3, 0])
    office.caller.actor = before
  })

  test('in quiet hours nothing is told; what was missed is told after them, once', async () => {
    now = '2026-11-20T15:00:00.000Z'
    expect((await office.client.reminders.counts()).quietUntil).toBe('2026-11-23T04:00:00.000Z')
    now = '2026-11-22T06:00:00.000Z'
    expect(await told()).toEqual([0])
    // Read on Thursday; on Sunday the next occasion of the same task stands.
    expect(await days()).toEqual([0, -3, -10])
    now = '2026-11-23T04:00:00.000Z'
    expect(await days()).toEqual([-1, -4, -11])
    expect(await told()).toEqual([-1, -4, 0])
  })

  test('what is done, extended or put under no rule is reminded of no more', async () => {
    await office.client.tasks.setState({ ids: [made[1]!], state: 'done' })
    expect(await days()).toEqual([-4, -11])
    await office.client.reminders.saveRules({ ...QUIET_ON, after: [] })
    // The day of the other was read.
    expect(await days()).toEqual([-11])
    const { transaction } = await office.client.reminders.saveRules({ ...QUIET_ON, on: false })
    expect(await days()).toEqual([])
    await office.client.changes.undo({ transaction: transaction! })
    expect((await office.client.reminders.rules()).after).toEqual([])
    await expect(office.client.reminders.saveRules({ ...QUIET_ON, ahead: [0] })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })
})
