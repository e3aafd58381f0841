import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComposedForm } from '#api/compose.ts'
import { docxText } from '#documents/docx-text.ts'
import { printedText } from '#domain/compose/field.ts'
import type { ComposedKind } from '#domain/compose/kinds.ts'
import { bringIn, seedFile, setUp } from './decree.ts'
import { type Client, HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const PERIOD = '2026-Q3'
/** Where to leave the made papers to be looked at; nowhere in an ordinary run. */
const shots = process.env.PAPERS

describe.each(HOSTS)('composed papers %s', (_, open) => {
  let office: OpenedOffice
  let act: number
  let indicator: number
  let place: number
  const client = (): Client => office.client

  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(client())
    await bringIn(client(), seedFile())
    await client().indicators.loadShipped()
    const catalogue = await client().indicators.catalogue()
    indicator = catalogue.indicators.find(one => one.code === 'fibre-laid')!.id
    place = catalogue.home!
    act = (await client().acts.list())[0]!.id
    const cell = (period: string, text: string) => ({ indicator, place, period, body: '', text })
    await client().indicators.enter({
      cells: [cell(PERIOD, '12,5'), cell('2025-Q3', '10'), cell('2026-Q2', '8')],
      source: 'oylik shakl'
    })
    const { rows } = await client().tasks.list({ view: 'due', due: ['late'], first: 2 })
    const entry = { place: 'Mingbuloq tumani', firstDay: null, lastDay: null, figures: [] }
    await client().work.saveEntry({
      ...{ id: null, task: null, date: '2026-08-12', ...entry },
      text: 'Tumandagi 46 ta mahalla kompyuter bilan ta’minlandi, 2026-yil 12-avgustda 65 nafar xodim o‘qitildi'
    })
    await client().events.save({
      ...{
        id: null,
        kind: 'seminar',
        title: 'Raqamli xizmatlar',
        firstDay: '2026-09-10',
        lastDay: null,
        place: '',
        partner: ''
      },
      ...{
        chair: '',
        chairPost: '',
        secretary: '',
        number: '',
        state: 'held',
        agenda: [],
        text: '',
        source: '',
        task: null,
        group: (await client().groups.list({}))[0]!.id
      },
      attendance: [{ body: '', invited: 40, attended: 38, passed: null }]
    })
    await client().work.saveProblem({
      ...{ id: null, task: rows[0]!.id, place: '', opened: '2026-08-01', due: '2026-12-01', closed: null, outcome: '' },
      ...{
        text: 'Mahallalarda aloqa sifati past',
        cause: 'Kabel yetkazib berish kechikdi',
        remedy: 'Shartnoma tuzish'
      },
      who: 'Sh.Sayfullayev'
    })
  })
  afterAll(() => office.close())

  const asked = (kind: ComposedKind, more = {}) => ({
    ...{ kind, script: 'latin' as const, period: PERIOD, place: null, acts: [act], indicators: [indicator] },
    ...more
  })
  const signed = (form: ComposedForm): ComposedForm => ({
    ...form,
    ...{
      city: form.city || 'Jomasho‘y shaharchasi',
      signerPost: 'Tuman hokimining o‘rinbosari',
      signerName: 'A.Mansurov'
    },
    executorTel: '65-224-24-85'
  })
  const made = async (form: ComposedForm) => {
    const { document } = await client().compose.make(signed(form))
    const file = new Uint8Array(await (await client().documents.download({ id: document.id })).arrayBuffer())
    if (shots !== undefined) writeFileSync(join(shots, `${form.kind}-${form.script}.docx`), file)
    return { document, text: (await docxText(file)).join('\n') }
  }
  const wordsOf = (form: ComposedForm): string => {
    const fields = new Map(form.fields.map(field => [field.id, field]))
    return form.parts
      .flatMap(part => [part.title, ...part.paragraphs])
      .map(text => printedText(text, fields))
      .join('\n')
  }
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')

  test('there is to choose from: indicators with their figure, acts, bodies with what is late', async () => {
    const found = await client().compose.choices({ period: PERIOD })
    expect(found.indicators.filter(one => one.known)).toEqual([
      expect.objectContaining({ id: indicator, text: '12,5' })
    ])
    expect(found.acts.map(one => one.id)).toEqual([act])
    expect(found.bodies[0]!.late).toBeGreaterThan(0)
  })

  test('a quarterly report is put together with sentences, tasks, work, problems, late ones and discipline', async () => {
    const form = await client().compose.start(asked('report'))
    const words = plain(wordsOf(form))
    expect(words).toContain('2026-yilning III choragida 12,5 km optik tolali aloqa liniyasi tortildi')
    expect(words).toContain('o‘tgan yilning shu davriga nisbatan 25 foizga ko‘p')
    expect(words).toMatch(/Nazoratda bo‘lgan \d+ ta topshiriqdan (?:\d+ tasi ijroda, )?\d+ tasining muddati o‘tgan/)
    expect(words).toContain('46 ta mahalla')
    expect(words).toContain('“Raqamli xizmatlar” mavzusida seminar o‘tkazildi, unda 38 nafar ishtirok etdi.')
    const rows = (key: string) => form.tables.find(one => one.key === key)!.rows
    expect(rows('late').some(row => row[3] === 'Kabel yetkazib berish kechikdi')).toBe(true)
    expect(rows('problems')).toHaveLength(1)
    expect(rows('groups').length).toBeGreaterThan(0)
    expect(rows('tasks').length).toBeGreaterThan(10)
    expect(form.charts).toMatchObject([
      { periods: ['2025-Q4', '2026-Q1', '2026-Q2', PERIOD], values: [null, null, 8, 12.5] }
    ])
    const { text, document } = await made(form)
    expect(plain(text)).toContain('12,5 km optik tolali')
    expect(text).not.toContain('⟦')
    expect(document).toMatchObject({ kind: 'report', state: 'draft' })
    const figures = await client().compose.figuresOf({ id: document.id })
    expect(figures.filter(one => one.stand !== 'same')).toEqual([])
    expect(figures.find(one => one.text === '12,5')!.about).toMatchObject({
      ...{ what: 'fact', period: PERIOD, place: 'Mingbuloq tumani', source: 'oylik shakl' }
    })
    expect(figures.map(one => one.text)).toEqual(expect.arrayContaining(['46', '65', '25']))
  })

  test.each(['speech', 'note', 'report'] as const)('%s in Cyrillic keeps no Latin letters of Uzbek', async kind => {
    const form = await client().compose.start(asked(kind, { script: 'cyrillic' }))
    const { text } = await made(form)
    expect(text).not.toContain('⟦')
    expect(text).not.toMatch(/[a-z][‘’]|\b(?:va|ta|tasi|foiz)\b/)
  })

  test.each(['speech', 'note'] as const)('%s in Latin', async kind => {
    const { text } = await made(await client().compose.start(asked(kind)))
    expect(plain(text)).toContain('12,5 km')
    expect(text).not.toContain('⟦')
  })

  test('reminders: one for each body, with what is late and how long', async () => {
    const { bodies } = await client().compose.choices({ period: PERIOD, acts: [act] })
    const keys = bodies.slice(0, 3).map(one => one.key)
    const { documents, transaction } = await client().compose.remind({
      ...{ script: 'latin', period: PERIOD, place: null, acts: [act], indicators: [], bodies: keys }
    })
    expect(documents.map(one => one.kind)).toEqual(['reminder', 'reminder', 'reminder'])
    expect(new Set(documents.map(one => one.addressees)).size).toBe(3)
    await client().changes.undo({ transaction: transaction! })
    const form = await client().compose.start(asked('reminder', { body: keys[0] }))
    const { text } = await made(form)
    expect(text).toMatch(/kun kechikkan/)
    expect(text).toContain('muddati o‘tgan yoki yaqinlashgan quyidagi topshiriqlar ijrosini eslatamiz')
  })

  test('a corrected indicator names the paper, the draft tells was and now, and is refreshed in one action', async () => {
    const { document } = await made(await client().compose.start(asked('note')))
    const { letters } = await client().indicators.enter({
      cells: [{ indicator, place, period: PERIOD, body: '', text: '14' }],
      source: 'aniqlashtirilgan shakl'
    })
    expect(letters.map(one => one.document)).toContain(document.id)
    const changed = (await client().compose.figuresOf({ id: document.id })).filter(one => one.stand !== 'same')
    expect(changed).toMatchObject([
      { text: '12,5', now: '14', stand: 'changed' },
      { text: '25', now: '40', stand: 'changed' }
    ])
    const { document: fresh, transaction } = await client().compose.refresh({ id: document.id, base: document.sha256 })
    expect(fresh.sha256).not.toBe(document.sha256)
    expect((await client().compose.figuresOf({ id: document.id })).every(one => one.stand === 'same')).toBe(true)
    await client().changes.undo({ transaction: transaction! })
    expect((await client().compose.figuresOf({ id: document.id })).some(one => one.stand === 'changed')).toBe(true)
    await client().papers.check({ id: document.id, sha256: document.sha256 })
    await expect(client().compose.refresh({ id: document.id, base: document.sha256 })).rejects.toMatchObject({
      code: 'WRONG_STATE'
    })
  })

  test('a growth that turned into a decline is not refreshed in silence', async () => {
    const form = await client().compose.start(asked('note'))
    await client().indicators.enter({ cells: [{ indicator, place, period: PERIOD, body: '', text: '9' }] })
    const views = await client().compose.fields({ fields: form.fields, script: 'latin' })
    expect(views.map(one => one.stand)).toContain('turned')
    await client().indicators.enter({ cells: [{ indicator, place, period: PERIOD, body: '', text: '12,5' }] })
  })

  test('the words of the last paper of the kind stand beside', async () => {
    const { papers, shown } = await client().compose.earlier({ kind: 'speech', except: null, chosen: null })
    expect(papers).toHaveLength(2)
    expect(shown!.parts[0]!.paragraphs.join(' ')).not.toContain('⟦')
    expect((await client().compose.earlier({ kind: 'decision', except: null, chosen: null })).shown).toBeNull()
  })

  test('a paper gets its number, keeps versions, and refuses a marker without a figure', async () => {
    const form = await client().compose.start(asked('report'))
    const { document } = await made(form)
    const journal = (await client().journals.list())[0]!.id
    const numbered = await client().journals.number({ document: document.id, journal, reserved: null })
    expect(numbered.document.number).not.toBe('')
    const kept = await client().compose.form({ id: document.id })
    const parts = [{ ...kept.parts[0]!, paragraphs: ['⟦99999⟧ ta'] }]
    const base = numbered.document.sha256
    await expect(client().compose.revise({ id: document.id, base, form: { ...kept, parts } })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
    await client().compose.revise({ id: document.id, base, form: { ...kept, title: 'Boshqa mavzu to‘g‘risida' } })
    expect((await client().papers.get({ id: document.id })).versions).toHaveLength(3)
    await expect(client().compose.revise({ id: document.id, base, form: kept })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE'
    })
  })

  test('a hokim’s decision: E-qaror’s number returns to it and its words become an act under control', async () => {
    const { rows } = await client().tasks.list({ view: 'due', due: ['late'], first: 2 })
    const form = await client().compose.start(asked('decision', { tasks: rows.map(row => row.id) }))
    const { document, text } = await made(form)
    expect(text).toContain('LOYIHA')
    const { draft, document: adopted } = await client().compose.adopt({
      ...{ id: document.id, base: document.sha256, number: '664-6-81-Q/26', date: '2026-11-20' }
    })
    expect(adopted).toMatchObject({ number: '664-6-81-Q/26', date: '2026-11-20' })
    const review = await client().imports.get({ draft })
    expect(review.draft.act).toMatchObject({ number: '664-6-81-Q/26', date: '2026-11-20' })
    const { act: made2 } = await client().imports.accept({ draft, control: 'all', past: 'open', again: false })
    const duties = await client().tasks.list({ view: 'due', acts: [made2], control: 'ours' })
    expect(duties.rows.length).toBeGreaterThan(0)
  })
})
