import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LetterForm } from '#api/documents.ts'
import { docxText } from '#documents/docx-text.ts'
import type { Actor } from '#domain/office.ts'
import { eImzo } from '#machine/e-imzo/signer.ts'
import { startFakeEImzo } from '#tests/helpers/e-imzo/fake.ts'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, PERSON } from './office.ts'

const DEPUTY: Actor = { name: 'A.Mansurov', role: 'deputy' }
const OFFICER: Actor = { name: 'H.Boylarov', role: 'officer' }

describe.each(HOSTS)('papers %s', (_, open) => {
  let office: OpenedOffice
  let fake: Awaited<ReturnType<typeof startFakeEImzo>>
  let form: LetterForm
  beforeAll(async () => {
    fake = await startFakeEImzo()
    const signer = eImzo({ addresses: [fake.address], now: () => '2026-11-21T05:00:00.000Z' })
    office = await openOffice(open, { signer })
    await setUp(office.client)
    form = await office.client.documents.startLetter({ tasks: [] })
  })
  afterAll(async () => {
    await office.close()
    await fake.stop()
  })
  const client = () => office.client
  const as = (actor: Actor) => {
    office.caller.actor = actor
    return office.client
  }
  const letter = async (addressee = 'Namangan viloyati hokimligi', date = form.date) => {
    const given = { ...form, date, addressees: [addressee], paragraphs: ['Topshiriq bajarildi.'] }
    return (await as(OFFICER).documents.makeLetter(given)).document
  }
  const agreed = async (addressee?: string) => {
    const { id, sha256 } = await letter(addressee)
    await as(OFFICER).papers.check({ id, sha256 })
    await as(DEPUTY).papers.agree({ id, sha256 })
    return { id, sha256 }
  }
  const sign = async (papers: { id: number; sha256: string }[]) => {
    const [key] = await as(DEPUTY).papers.keys()
    const events = []
    for await (const event of await client().papers.sign({ papers, key: key!.id })) events.push(event)
    return events
  }
  const xmlOf = async (id: number) =>
    new TextDecoder().decode(
      unzipSync(new Uint8Array(await (await client().documents.download({ id })).arrayBuffer()))['word/document.xml']
    )
  const outgoing = 0
  const journalId = async (which: number) => (await client().journals.list())[which]!.id

  test('two journals stand from the first start, each with its next number', async () => {
    expect(await client().journals.list()).toMatchObject([
      { kind: 'outgoing', pattern: '{index}-{n}', next: '01-1' },
      { kind: 'incoming', next: '1' }
    ])
  })

  test('prepared, numbered, checked, agreed, signed, sent; frozen after that', async () => {
    const made = await letter()
    const { document } = await client().journals.number({ document: made.id, journal: await journalId(outgoing) })
    expect(document).toMatchObject({ number: '01-1', state: 'draft' })
    expect(await xmlOf(made.id)).toContain('01-1')
    const { id, sha256 } = document
    await client().papers.check({ id, sha256 })
    expect(await as(DEPUTY).papers.queue()).toMatchObject([{ id }])
    await client().papers.agree({ id, sha256, remarks: 'Roziman' })
    const [event] = await sign([{ id, sha256 }])
    expect(event).toMatchObject({ kind: 'signed', id, done: 1, total: 1 })

    const signed = await client().papers.get({ id })
    expect(signed).toMatchObject({
      row: { state: 'signed', number: '01-1' },
      number: { printed: '01-1', state: 'used' },
      visas: [{ verdict: 'checked' }, { verdict: 'agreed', remarks: 'Roziman', sha256 }],
      signatures: [{ way: 'e-imzo', signedSha256: sha256, certificate: { name: 'ШЕРМАТОВ', serial: '77abcdef' } }]
    })
    expect(signed.versions.map(version => version.n)).toEqual([2, 1])
    const bytes = new Uint8Array(await (await client().documents.download({ id })).arrayBuffer())
    const asked = fake.asked.findLast(({ name }) => name === 'create_pkcs7')
    expect(createHash('sha256').update(Buffer.from(asked!.arguments![0]!, 'base64')).digest('hex')).toBe(
      createHash('sha256').update(bytes).digest('hex')
    )

    await expect(as(OFFICER).papers.reviseLetter({ id, base: sha256, form })).rejects.toMatchObject({
      code: 'WRONG_STATE'
    })
    await expect(client().papers.remove({ id })).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await expect(client().journals.release({ number: signed.number!.id })).rejects.toMatchObject({
      code: 'WRONG_STATE'
    })
    await expect(client().changes.undo({ transaction: event!.transaction })).rejects.toMatchObject({
      code: 'CANNOT_UNDO'
    })
    const line = signed.lines[0]!
    await client().papers.send({ id, line: line.id, way: 'e-xat', sentOn: form.date, receipt: '418/01-15' })
    expect(await client().papers.get({ id })).toMatchObject({
      row: { state: 'sent' },
      lines: [{ addressee: 'Namangan viloyati hokimligi', way: 'e-xat', sentOn: form.date, receipt: '418/01-15' }]
    })
  })

  test('returned with remarks, mended, and checked again; an old version is not agreed to', async () => {
    const { id, sha256 } = await letter()
    await client().papers.check({ id, sha256 })
    await expect(as(DEPUTY).papers.giveBack({ id, sha256, remarks: ' ' })).rejects.toMatchObject({ code: 'BAD_VALUE' })
    await client().papers.giveBack({ id, sha256, remarks: 'Muddatni yozing' })
    const revised = { ...form, addressees: ['Namangan viloyati hokimligi'], paragraphs: ['Muddat: 1-dekabr.'] }
    const { document } = await as(OFFICER).papers.reviseLetter({ id, base: sha256, form: revised })
    expect(document.state).toBe('draft')
    await expect(client().papers.reviseLetter({ id, base: sha256, form: revised })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE'
    })
    await expect(client().papers.check({ id, sha256 })).rejects.toMatchObject({ code: 'CHANGED_BYTES' })
    await client().papers.check({ id, sha256: document.sha256 })
    expect(await as(DEPUTY).papers.changed({ id })).toEqual({
      since: 1,
      lines: [
        { kind: 'removed', text: 'Topshiriq bajarildi.' },
        { kind: 'added', text: 'Muddat: 1-dekabr.' }
      ]
    })
    await expect(sign([{ id, sha256 }])).rejects.toMatchObject({ code: 'CHANGED_BYTES' })
  })

  test('another figure than in a letter already sent is told', async () => {
    const told = async (sentence: string) => {
      const given = { ...form, addressees: ['Idora'], paragraphs: [sentence] }
      const { document } = await as(OFFICER).documents.makeLetter(given)
      return { document, found: await client().papers.figures({ id: document.id }) }
    }
    const { document } = await told('2023-yilda mahallalarning 296 tasi internet tarmog‘idan uzluksiz foydalanmoqda.')
    const { id, sha256 } = document
    await client().papers.check({ id, sha256 })
    await as(DEPUTY).papers.agree({ id, sha256 })
    await sign([{ id, sha256 }])
    const line = (await client().papers.get({ id })).lines[0]!
    await as(OFFICER).papers.send({ id, line: line.id, way: 'e-xat', sentOn: form.date, receipt: '' })
    const wrong = await told('2023-yilda mahallalarning 269 tasi internet tarmog‘idan uzluksiz foydalanmoqda.')
    expect(wrong.found).toMatchObject([
      { code: 'CONTRADICTION', printed: '269', expected: expect.stringContaining('296') }
    ])
  })

  test('a wrong share in a letter is told before it is signed, and blocks nothing', async () => {
    const paragraphs = ['Jami 2390 ta murojaatning 900 tasi, ya’ni 42,2 foizi ko‘rib chiqildi.']
    const { document } = await as(OFFICER).documents.makeLetter({ ...form, addressees: ['Idora'], paragraphs })
    expect(await client().papers.figures({ id: document.id })).toMatchObject([
      { code: 'SHARE', printed: expect.stringContaining('42,2'), expected: expect.stringContaining('37,7') }
    ])
    await client().papers.check({ id: document.id, sha256: document.sha256 })
  })

  test('each role does its own part', async () => {
    const { id, sha256 } = await letter()
    for (const deed of ['agree', 'sign'] as const) {
      const call =
        deed === 'agree'
          ? as(OFFICER).papers.agree({ id, sha256 })
          : as(OFFICER).papers.sign({ papers: [{ id, sha256 }], key: 'x' })
      await expect(call).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(as(DEPUTY).papers.check({ id, sha256 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(sign([{ id, sha256 }])).rejects.toMatchObject({ code: 'WRONG_STATE' })
    expect((await as(DEPUTY).papers.get({ id })).deeds).toEqual([])
    expect((await as(PERSON).papers.get({ id })).deeds).toEqual(['edit', 'check'])
  })

  test('a wrong password signs nothing; several papers take one password', async () => {
    const papers = [await agreed('Birinchi idora'), await agreed('Ikkinchi idora')]
    fake.manners.person = 'wrong'
    await expect(sign(papers)).rejects.toMatchObject({ code: 'SIGNER_WRONG_PASSWORD' })
    expect((await client().papers.get({ id: papers[0]!.id })).row.state).toBe('agreed')
    fake.manners.person = 'right'
    const before = fake.asked.filter(({ name }) => name === 'load_key').length
    expect(await sign(papers)).toHaveLength(2)
    expect(fake.asked.filter(({ name }) => name === 'load_key').length).toBe(before + 1)
    await expect(as(DEPUTY).papers.sign({ papers, key: 'no such' }).then(drain)).rejects.toMatchObject({
      code: 'NOT_FOUND'
    })
  })

  test('numbers: side by side, reserved, void, given back, a year of its own', async () => {
    const journal = await journalId(outgoing)
    const before = (await client().journals.numbers({ journal, year: 2026 })).length
    const made = await Promise.all(Array.from({ length: 4 }, (_unused, i) => letter(`Idora ${i}`)))
    await Promise.all(made.map(({ id }) => client().journals.number({ document: id, journal })))
    const { numbers } = await client().journals.reserve({ journal, date: '2026-11-21', count: 2, reason: 'Seminar' })
    const lines = await client().journals.numbers({ journal, year: 2026 })
    expect(lines.map(line => line.n)).toEqual(Array.from({ length: before + 6 }, (_unused, i) => i + 1))
    expect(lines.slice(-2).map(line => line.printed)).toEqual(numbers)

    const [first, second] = lines.slice(-2)
    await client().journals.void({ number: first!.id, reason: 'Xat yuborilmadi' })
    await expect(client().journals.release({ number: first!.id })).rejects.toMatchObject({ code: 'WRONG_STATE' })
    const late = await letter('Kechikkan idora')
    const got = await client().journals.number({ document: late.id, journal, reserved: second!.id })
    expect(got.document.number).toBe(second!.printed)
    await expect(client().journals.number({ document: late.id, journal })).rejects.toMatchObject({
      code: 'NUMBER_TAKEN'
    })

    const freed = lines.find(line => line.document === made[1]!.id)!
    await client().journals.release({ number: freed.id })
    expect(await xmlOf(made[1]!.id)).not.toContain(`>${freed.printed}<`)
    expect((await client().journals.check({ journal, year: 2026, paper: [] })).gaps).toEqual([freed.n])
    const next = await letter('Keyingi idora')
    expect((await client().journals.number({ document: next.id, journal })).document.number).toBe(freed.printed)

    const january = await letter('Yangi yil', '2027-01-04')
    expect((await client().journals.number({ document: january.id, journal })).document.number).toBe('01-1')
    const check = await client().journals.check({ journal, year: 2026, paper: ['01-1', '01-900'] })
    expect(check).toMatchObject({ gaps: [], onlyOnPaper: ['01-900'] })
    expect(check.onlyHere).toHaveLength(before + 5)
    const asked = { journal, year: 2026, paper: ['01-1', '01-900'] }
    const { file } = await client().journals.print({ ...asked, format: 'docx' })
    const printed = docxText(new Uint8Array(await file.arrayBuffer())).join('\n')
    for (const line of lines) expect(printed).toContain(line.printed)
    expect(printed).toContain('Faqat qog‘oz jurnalda: 01-900')
    expect(printed).toContain('Xat yuborilmadi')
    const pdf = await client().journals.print({ ...asked, format: 'pdf' })
    expect(pdf.file.type).toBe('application/pdf')
    expect(pdf.warnings).toEqual([])
  })

  test('a draft that goes frees its number, and comes back with it', async () => {
    const journal = await journalId(outgoing)
    const { id } = await letter()
    const { document } = await client().journals.number({ document: id, journal })
    const { transaction } = await client().papers.remove({ id })
    expect((await client().journals.list())[0]!.next).toBe(document.number)
    await client().changes.undo({ transaction: transaction! })
    expect((await client().papers.get({ id })).number?.printed).toBe(document.number)
  })

  test('a pattern without a counter is refused', async () => {
    const given = { id: null, kind: 'outgoing', title: 'Buyruqlar', idx: 'B', first: 1, active: true } as const
    await expect(as(PERSON).journals.save({ ...given, pattern: '{index}' })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
    const { id } = await client().journals.save({ ...given, pattern: '{n:03}-{index}/{yy}', first: 40 })
    expect((await client().journals.list()).find(journal => journal.id === id)?.next).toBe('040-B/26')
  })
})

const drain = async (stream: AsyncIterable<unknown>) => {
  for await (const _ of stream);
}
