import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxText } from '#documents/docx-text.ts'
import { bringIn, seedFile, setUp } from './decree.ts'
import { type Client, HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const codeOf = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    error => (error as { code?: string }).code ?? String(error)
  )
const MEETING = {
  id: null,
  kind: 'meeting' as const,
  title: 'Оптик толали алоқа тармоқлари қурилиши бўйича йиғилиш',
  firstDay: '2026-11-12',
  lastDay: null,
  place: 'Mingbuloq tumani hokimligi',
  partner: '',
  chair: 'H.Boylarov',
  chairPost: 'tuman hokimining o‘rinbosari',
  secretary: 'С.Фатуллаев',
  number: '5',
  state: 'held' as const,
  agenda: [{ text: 'Алоқа линиялари ҳолати', speaker: 'Ш. Шерматов' }],
  text: 'Ҳисобот эшитилди.\nКамчиликлар кўрсатилди.',
  source: '',
  task: null,
  attendance: [
    { body: 'Халқ таълими бўлими', invited: 3, attended: 2, passed: null },
    { body: 'Tibbiyot birlashmasi', invited: 2, attended: 4, passed: null }
  ]
}

describe.each(HOSTS)('an event %s', (_, open) => {
  let office: OpenedOffice
  let id: number
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const api = () => office.client

  test('it is kept with who came by body; wrong lines keep nothing', async () => {
    id = (await api().events.save(MEETING)).id
    const [row] = await api().events.list({})
    expect(row).toMatchObject({ sum: { invited: 5, attended: 6, passed: null, bodies: 2 }, decisions: 0, due: false })
    const more = { ...MEETING.attendance[0]!, passed: 3 }
    const twice = [MEETING.attendance[1]!, { body: 'Тиббиёт бирлашмаси', invited: 1, attended: 1, passed: 1 }]
    expect(await codeOf(api().events.save({ ...MEETING, attendance: [more] }))).toBe('ATTENDANCE_WRONG')
    expect(await codeOf(api().events.save({ ...MEETING, attendance: twice }))).toBe('ATTENDANCE_WRONG')
    expect(await codeOf(api().events.save({ ...MEETING, lastDay: '2026-11-01' }))).toBe('BAD_VALUE')
    expect(await codeOf(api().events.save({ ...MEETING, task: 99_999 }))).toBe('NOT_FOUND')
    expect(await codeOf(api().events.save({ ...MEETING, firstDay: '2026-02-31' }))).toBe('BAD_VALUE')
    expect((await api().events.list({})).length).toBe(1)
  })

  test('a decision is a task under control, its deadline counted from the event', async () => {
    const plain = { event: id, deputy: '', co: ['Б.Каримов'], proofNeeded: '' }
    const made = await api().events.decide({
      ...plain,
      text: 'Мактабларга оптик тола олиб борилсин.',
      deadline: '10 kun muddatda',
      lead: 'Ш. Шерматов'
    })
    expect(made.tasks[0]).toMatchObject({ kind: 'decision', number: '1', due: '2026-11-22', control: 'ours' })
    expect(made.tasks[0]!.actLabel).toContain('12.11.2026')
    await api().events.decide({
      ...plain,
      text: 'Ҳисобот берилсин.',
      deadline: 'har oyning 5-sanasiga qadar',
      lead: ''
    })
    expect(await codeOf(api().events.decide({ ...plain, text: 'x', deadline: 'tushunarsiz so‘z', lead: '' }))).toBe(
      'DEADLINE_NOT_UNDERSTOOD'
    )
    const { decisions } = await api().events.get({ id })
    expect(decisions.map(task => task.number)).toEqual(['1', '2'])
    expect((await api().control.get({ id: decisions[0]!.id })).event).toMatchObject({ id, date: '2026-11-12' })
    expect((await api().events.list({}))[0]).toMatchObject({ decisions: 2, open: 2 })
  })

  test('the minutes are made in both scripts as versions of one paper', async () => {
    const latin = (await api().events.makeMinutes({ id, script: 'latin' })).document
    expect(latin).toMatchObject({ kind: 'minutes', number: '5', date: '2026-11-12', tasks: 2 })
    const bytes = new Uint8Array(await (await api().documents.download({ id: latin.id })).arrayBuffer())
    const text = docxText(bytes).join('\n')
    for (const words of [
      'YIG‘ILISH BAYONI',
      '2026-yil 12-noyabr',
      'Tibbiyot birlashmasi',
      'QAROR QILINDI',
      'Sh. Shermatov'
    ])
      expect(text).toContain(words)
    expect(text).toContain('Mas’ul: Sh. Shermatov (B.Karimov bilan birgalikda). Muddati: 2026-yil 22-noyabrga qadar.')
    const cyrillic = (await api().events.makeMinutes({ id, script: 'cyrillic' })).document
    expect(cyrillic.id).toBe(latin.id)
    expect(await api().documents.printNotes({ id: latin.id })).toEqual([])
    expect(cyrillic.sha256).not.toBe(latin.sha256)
    const other = docxText(new Uint8Array(await (await api().documents.download({ id: latin.id })).arrayBuffer())).join(
      '\n'
    )
    for (const words of ['ЙИҒИЛИШ БАЁНИ', '2026 йил 12 ноябрь', 'Тиббиёт бирлашмаси']) expect(other).toContain(words)
    expect(other).not.toMatch(/[A-Za-z]{3}/)
    expect((await api().papers.get({ id: latin.id })).versions.length).toBe(2)
  })

  test('it is filtered by day, kind, state and words in either script, and found in the one box', async () => {
    const later = { ...MEETING, kind: 'seminar' as const, state: 'planned' as const, attendance: [] }
    await api().events.save({
      ...later,
      firstDay: '2026-11-10',
      lastDay: '2026-11-11',
      title: 'Электрон ҳукумат семинари'
    })
    const shown = async (query: Parameters<Client['events']['list']>[0]) =>
      (await api().events.list(query)).map(row => row.kind)
    expect(await shown({ from: '2026-11-11', to: '2026-11-11' })).toEqual(['seminar'])
    expect(await shown({ kinds: ['meeting'] })).toEqual(['meeting'])
    expect((await api().events.list({ states: ['planned'] }))[0]).toMatchObject({ due: true })
    expect(await shown({ search: 'tibbiyot бирлашма' })).toEqual(['meeting'])
    expect(await shown({ search: 'elektron hukumat' })).toEqual(['seminar'])
    const { hits } = await api().search.all({ text: 'elektron hukumat seminari' })
    expect(hits.filter(hit => hit.kind === 'event')).toMatchObject([{ opens: { kind: 'event' } }])
  })

  test('meetings of a working group are counted there and listed alone; a group that goes leaves them', async () => {
    const { transaction } = await bringIn(api(), seedFile())
    const [group] = await api().groups.list({})
    expect(group!.meetings).toBe(0)
    expect((await api().events.start()).groups).toContainEqual(
      expect.objectContaining({ id: group!.id, title: group!.title })
    )
    const held = { ...MEETING, title: 'Ишчи гуруҳ йиғилиши', attendance: [], group: group!.id }
    await api().events.save(held)
    await api().events.save({ ...held, state: 'cancelled' })
    expect((await api().groups.list({}))[0]!.meetings).toBe(1)
    expect((await api().events.list({ group: group!.id, states: ['held'] })).map(row => row.groupTitle)).toEqual([
      group!.title
    ])
    expect(await codeOf(api().events.save({ ...held, group: 99_999 }))).toBe('NOT_FOUND')
    await api().changes.undo({ transaction: transaction! })
    expect((await api().events.list({ search: 'ишчи гуруҳ' })).map(row => row.group)).toEqual([null, null])
  })

  test('its file is kept; deleting takes decisions along and undo brings all of it back', async () => {
    const file = new File(['bayon'], 'bayon.pdf', { type: 'application/pdf' })
    await api().attachments.add({ holder: 'event', of: id, kind: 'proof', file })
    const before = await api().events.get({ id })
    const { transaction } = await api().events.remove({ id })
    expect(await codeOf(api().events.get({ id }))).toBe('NOT_FOUND')
    expect(await codeOf(api().tasks.get({ id: before.decisions[0]!.id }))).toBe('NOT_FOUND')
    await api().changes.undo({ transaction: transaction! })
    expect(await api().events.get({ id })).toEqual(before)
  })
})
