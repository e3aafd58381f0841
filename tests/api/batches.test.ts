import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BatchEvent, BatchForm } from '#api/batches.ts'
import { docxText } from '#documents/docx-text.ts'
import { readWorkbook } from '#annex/readers/xlsx/workbook.ts'
import { openZip } from '#annex/zip/open-zip.ts'
import { Fault } from '#domain/fault.ts'
import { bringIn, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, TODAY } from './office.ts'

const ROWS = [
  ['Ягона портал', 'Портал ишга туширилади', '2026 йил 1 декабрь', 'Соғлиқни сақлаш вазирлиги, Адлия вазирлиги'],
  ['Реестр', 'Реестр юритилади', '2026 йил 1 ноябрь', 'Адлия вазирлиги'],
  ['Семинар', 'Семинар ўтказилади', '2026 йил 25 декабрь', 'Соғлиқни сақлаш вазирлиги']
]

// The doors themselves are tried by the other suites.
describe.each(HOSTS.slice(2))('letters made many at once %s', (_, open) => {
  let office: OpenedOffice
  let tasks: number[]
  let form: BatchForm
  let printing: 'right' | 'none' | 'broken' = 'right'
  beforeAll(async () => {
    const printer = {
      kind: async () => 'chromium' as const,
      print: async (html: string) => {
        if (printing === 'broken') throw new Error('pulled')
        if (printing === 'none') throw new Fault('NO_PRINTER')
        return new TextEncoder().encode(`%PDF-1.4\n% ${html.length}\n%%EOF\n`)
      },
      close: async () => {}
    }
    office = await openOffice(open, { printer })
    await setUp(office.client)
    await bringIn(office.client, smallFile(ROWS))
    const { rows } = await office.client.tasks.list({ view: 'measures', control: 'all' })
    tasks = rows.map(row => row.id)
    const letter = await office.client.documents.startLetter({ tasks: [] })
    form = { kind: 'reminder', title: 'Noyabr eslatmalari', letter, answerBy: '2026-11-28', journal: null }
  })
  afterAll(() => office.close())
  const client = () => office.client
  const run = async (id: number, signal?: AbortSignal, most = Infinity) => {
    const events: BatchEvent[] = []
    for await (const event of await client().batches.run({ id }, signal ? { signal } : {})) {
      events.push(event)
      if (events.length >= most) break
    }
    return events
  }
  const textOf = async (id: number) =>
    docxText(new Uint8Array(await (await client().documents.download({ id })).arrayBuffer())).join('\n')

  test('each body gets its own tasks; finished ones and those of nobody are counted', async () => {
    const plan = await client().batches.plan({ tasks, by: 'executor' })
    expect(plan.shares.map(({ executor, tasks: own, late }) => [executor, own.length, late])).toEqual([
      ['Соғлиқни сақлаш вазирлиги', 2, 0],
      ['Адлия вазирлиги', 2, 1]
    ])
    expect((await client().batches.plan({ tasks, by: 'lead' })).left).toMatchObject({ nobody: 3 })
    await client().tasks.setState({ ids: [tasks[2]!], state: 'done' })
    const later = await client().batches.plan({ tasks, by: 'executor' })
    expect(later).toMatchObject({ left: { finished: 1 }, shares: [{ tasks: [tasks[0]] }, {}] })
    await client().tasks.setState({ ids: [tasks[2]!], state: 'in-progress' })
  })

  test('one letter each with its number, printed; then all checked, and one zip with the list', async () => {
    const { shares } = await client().batches.plan({ tasks, by: 'executor' })
    const journal = (await client().journals.list())[0]!.id
    const { id } = await client().batches.start({
      form: { ...form, journal },
      shares: shares.map(({ executor, tasks: own }) => ({ executor, tasks: own }))
    })
    expect(await client().batches.list()).toMatchObject([{ id, total: 2, made: 0 }])
    const events = await run(id)
    expect(events).toMatchObject([
      { kind: 'made', executor: 'Соғлиқни сақлаш вазирлиги', printed: true, done: 1, total: 2 },
      { kind: 'made', executor: 'Адлия вазирлиги', done: 2 }
    ])
    const { row, lines } = await client().batches.get({ id })
    expect(row).toMatchObject({ total: 2, made: 2 })
    expect(lines.map(line => [line.number, line.document?.number])).toEqual([
      ['01-1', '01-1'],
      ['01-2', '01-2']
    ])
    const words = await textOf(events[1]!.document!)
    expect(words).toContain('Adliya vazirligiga')
    expect(words).toContain('01-2')
    expect(words).not.toMatch(/undefined|[{}]/)
    expect((await client().journals.numbers({ journal, year: 2026 })).map(line => line.state)).toEqual(['used', 'used'])

    for await (const event of await client().batches.check({ id })) expect(event.fault).toBeNull()
    const papers = await client().documents.list()
    expect(papers.slice(0, 2).map(paper => [paper.state, paper.kind])).toEqual([
      ['checked', 'reminder'],
      ['checked', 'reminder']
    ])

    const file = await client().batches.bundle({ documents: lines.map(line => line.document!.id), proof: true })
    const zip = unzipSync(new Uint8Array(await file.arrayBuffer()))
    expect(Object.keys(zip).map(name => name.split('/')[0])).toEqual([
      'xatlar',
      'pdf',
      'xatlar',
      'pdf',
      `Hujjatlar ro‘yxati.xlsx`,
      'SHA256.txt'
    ])
    const [sheet] = readWorkbook(openZip(zip['Hujjatlar ro‘yxati.xlsx']!))
    const all = sheet!.cells.map(cell => cell.lines.join(' ')).join('\n')
    for (const said of ['01-1', '01-2', 'Tekshirildi', 'Eslatma xati']) expect(all).toContain(said)
    expect(new TextDecoder().decode(zip['SHA256.txt'])).toMatch(/^[0-9a-f]{64} {2}xatlar\/1 /)
    const again = await client().batches.bundle({ documents: lines.map(line => line.document!.id), proof: true })
    const unchanged = ([name]: [string, Uint8Array]) => !name.endsWith('.xlsx')
    expect(Object.entries(unzipSync(new Uint8Array(await again.arrayBuffer()))).filter(unchanged)).toEqual(
      Object.entries(zip).filter(unchanged)
    )
  })

  test('cut off in the middle it goes on where it stopped: no letter twice, no number lost', async () => {
    const journal = (await client().journals.list())[0]!.id
    const before = (await client().documents.list()).length
    const shares = Array.from({ length: 6 }, (_unused, index) => ({ executor: `Idora ${index + 1}`, tasks }))
    const { id } = await client().batches.start({ form: { ...form, journal }, shares })
    expect(await run(id, undefined, 2)).toHaveLength(2)
    await office.restart()
    const rest = await run(id)
    expect(rest.at(-1)).toMatchObject({ done: 6, total: 6 })
    expect(rest.length).toBeLessThanOrEqual(4)
    expect(await run(id)).toEqual([])
    expect((await client().documents.list()).length - before).toBe(6)
    const check = await client().journals.check({ journal, year: 2026, paper: [] })
    expect(check).toMatchObject({ gaps: [], doubles: [] })
    // Two runs beside one another make each letter once.
    const more = await client().batches.start({ form, shares: shares.map(one => ({ ...one })) })
    await Promise.all([run(more.id), run(more.id)])
    expect((await client().documents.list()).length - before).toBe(12)
  })

  test('a letter that cannot be made is told and the others are made; a dead printer ends it and nothing is lost', async () => {
    const shares = [
      { executor: 'Yo‘qolgan topshiriq idorasi', tasks: [999_999] },
      { executor: 'Birinchi idora', tasks }
    ]
    const { id } = await client().batches.start({ form, shares })
    expect(await run(id)).toMatchObject([
      { kind: 'failed', fault: 'MISSING_VALUE' },
      { kind: 'made', executor: 'Birinchi idora' }
    ])
    printing = 'none'
    const bare = await client().batches.start({ form, shares: [{ executor: 'Brauzersiz idora', tasks }] })
    const [only] = await run(bare.id)
    expect(only).toMatchObject({ kind: 'made', printed: false, fault: null })
    const zip = await client().batches.bundle({ documents: [only!.document!], proof: false })
    const names = Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))
    expect(names.filter(name => name.startsWith('xatlar/'))).toHaveLength(1)
    expect(names.filter(name => name.startsWith('pdf/'))).toEqual([])
    printing = 'broken'
    const late = await client().batches.start({ form, shares: [{ executor: 'Oxirgi idora', tasks }] })
    await expect(run(late.id)).rejects.toBeDefined()
    printing = 'right'
    expect(await run(late.id)).toMatchObject([{ kind: 'made' }])
  })

  test('reminders are laid out with the template that the office chose', async () => {
    const shipped = unzipSync(readFileSync('templates/reminder.docx'))
    const body = new TextDecoder().decode(shipped['word/document.xml']).replace('{demand}', 'Idora so‘zi. {demand}')
    const own = zipSync({ ...shipped, 'word/document.xml': new TextEncoder().encode(body) }) as Uint8Array<ArrayBuffer>
    const { check } = await client().templates.upload({ kind: 'reminder', file: new File([own], 'eslatma.docx') })
    expect(check.faults).toEqual([])
    const { id } = await client().batches.start({ form, shares: [{ executor: 'Qishloq xo‘jaligi bo‘limi', tasks }] })
    const [made] = await run(id)
    expect((await textOf(made!.document!)).replace(/\s+/g, ' ')).toContain('Idora so‘zi.')
    await client().templates.choose({ kind: 'reminder', id: null })
  })

  test('an act that the register lacks is told, one that it holds is not', async () => {
    const act = (await client().acts.list())[0]!
    const told = async (number: string) => {
      const paragraphs = [`${number}-son qarori ijrosi ta’minlandi.`]
      const { document } = await client().documents.makeLetter({ ...form.letter, addressees: ['Idora'], paragraphs })
      return (await client().papers.figures({ id: document.id })).map(one => `${one.code} ${one.printed}`)
    }
    expect(await told('PQ-999')).toEqual(['ACT_UNKNOWN PQ-999'])
    expect(await told(act.number)).toEqual([])
  })

  test('a batch is taken back in one step and comes back in one', async () => {
    const journal = (await client().journals.list())[0]!
    const shares = [1, 2, 3].map(n => ({ executor: `Bo‘lim ${n}`, tasks }))
    const { id } = await client().batches.start({ form: { ...form, kind: 'letter', journal: journal.id }, shares })
    await run(id)
    const papers = (await client().documents.list()).length
    const { transaction } = await client().batches.remove({ id })
    expect((await client().documents.list()).length).toBe(papers - 3)
    expect((await client().journals.list())[0]!.next).toBe(journal.next)
    await client().changes.undo({ transaction: transaction! })
    expect((await client().batches.get({ id })).lines.map(line => line.document !== null)).toEqual([true, true, true])
    expect(await run(id)).toEqual([])
    await expect(
      client().batches.start({ form, shares: [shares[0]!, { ...shares[0]!, executor: ' Bo‘lim 1 ' }] })
    ).rejects.toMatchObject({ code: 'BAD_VALUE' })
    expect(TODAY).toBe(form.letter.date)
  })
})
