import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#domain/office.ts'
import { markPng } from '#documents/mark.ts'
import { contentMark, paperMark } from '#domain/paper-mark.ts'
import { eImzo } from '#machine/e-imzo/signer.ts'
import made from '#documents/testdata/signatures.json' with { type: 'json' }
import { startFakeEImzo } from '#tests/helpers/e-imzo/fake.ts'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const DEPUTY: Actor = { name: 'A.Mansurov', role: 'deputy' }
const OFFICER: Actor = { name: 'H.Boylarov', role: 'officer' }
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
const fileOf = (bytes: Uint8Array | string, name = 'fayl.nazorat') => new File([bytes as BlobPart], name)

// The doors themselves are tried by the other suites.
describe.each(HOSTS.slice(2))('papers between consoles %s', (_, open) => {
  let here: OpenedOffice
  let there: OpenedOffice
  let fake: Awaited<ReturnType<typeof startFakeEImzo>>
  let pages = ''
  beforeAll(async () => {
    fake = await startFakeEImzo()
    const signer = eImzo({ addresses: [fake.address], now: () => '2026-11-21T05:00:00.000Z' })
    const printer = {
      kind: async () => 'chromium' as const,
      print: async (html: string) => {
        pages = html
        return new TextEncoder().encode(`%PDF-1.4\n% ${html.length}\n%%EOF\n`)
      },
      close: async () => {}
    }
    here = await openOffice(open, { printer })
    there = await openOffice(open, { signer })
    for (const office of [here, there]) await setUp(office.client)
    here.caller.actor = OFFICER
    there.caller.actor = DEPUTY
  })
  afterAll(async () => {
    await here.close()
    await there.close()
    await fake.stop()
  })
  const letter = async (words: string) => {
    const form = await here.client.documents.startLetter({ tasks: [] })
    const { document } = await here.client.documents.makeLetter({ ...form, addressees: ['Idora'], paragraphs: [words] })
    await here.client.papers.check({ id: document.id, sha256: document.sha256 })
    return (await here.client.papers.get({ id: document.id })).row
  }
  const sent = async (words: string) => {
    const paper = await letter(words)
    return { paper, file: await here.client.parcels.make({ id: paper.id, sha256: paper.sha256 }) }
  }
  const sign = async (id: number) => {
    const [key] = await there.client.papers.keys()
    const { sha256 } = await there.client.parcels.guest({ id })
    return there.client.parcels.sign({ id, sha256, key: key!.id })
  }

  test('there it is a guest with its doubts and one action, comes back signed, and is signed here', async () => {
    const { paper, file } = await sent('Jami 2390 ta murojaatning 900 tasi, ya’ni 42,2 foizi ko‘rib chiqildi.')
    expect(file.name).toMatch(/^Imzoga .*\.nazorat$/)
    const { kind, id } = await there.client.parcels.open({ file })
    expect(kind).toBe('guest')
    expect(await there.client.parcels.open({ file })).toMatchObject({ kind: 'guest', id, transaction: null })
    const [guest] = await there.client.parcels.guests()
    expect(guest).toMatchObject({
      state: 'waiting',
      office: 'Mingbuloq tumani hokimligi',
      sha256: paper.pdf,
      hasPdf: true,
      facts: { warnings: [{ code: 'SHARE' }], visas: [{ verdict: 'checked', author: 'H.Boylarov' }], versions: 1 }
    })
    expect((await there.client.parcels.guestFile({ id, which: 'pdf' })).type).toBe('application/pdf')
    await expect(there.client.parcels.answer({ id })).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await sign(id)
    await expect(sign(id)).rejects.toMatchObject({ code: 'WRONG_STATE' })
    const answer = await there.client.parcels.answer({ id })
    expect(await here.client.parcels.open({ file: answer })).toMatchObject({ kind: 'signed', id: paper.id })
    const signed = await here.client.papers.get({ id: paper.id })
    expect(signed).toMatchObject({
      row: { state: 'signed' },
      signatures: [{ way: 'file', signedSha256: paper.pdf, certificate: { name: 'ШЕРМАТОВ', serial: '77abcdef' } }]
    })
    await expect(here.client.parcels.open({ file: answer })).rejects.toMatchObject({ code: 'SIGNATURE_THERE' })
    await expect(here.client.parcels.make({ id: paper.id, sha256: paper.sha256 })).rejects.toMatchObject({
      code: 'WRONG_STATE'
    })
  })

  test('or with remarks; an answer to a version that is no more is refused', async () => {
    const { paper, file } = await sent('Topshiriq bajarildi.')
    const { id } = await there.client.parcels.open({ file })
    await there.client.parcels.giveBack({ id, remarks: 'Muddatni yozing' })
    const answer = await there.client.parcels.answer({ id })
    await expect(there.client.parcels.open({ file: answer })).rejects.toMatchObject({ code: 'PARCEL_OF_NOBODY' })
    expect(await here.client.parcels.open({ file: answer })).toMatchObject({ kind: 'returned', id: paper.id })
    expect(await here.client.papers.get({ id: paper.id })).toMatchObject({
      row: { state: 'returned' },
      visas: [{}, { verdict: 'returned', remarks: 'Muddatni yozing', author: 'A.Mansurov' }]
    })
    const form = await here.client.documents.startLetter({ tasks: [] })
    const revised = { ...form, addressees: ['Idora'], paragraphs: ['Muddat: 1-dekabr.'] }
    await here.client.papers.reviseLetter({ id: paper.id, base: paper.sha256, form: revised })
    await expect(here.client.parcels.open({ file: answer })).rejects.toMatchObject({ code: 'PARCEL_OF_NOBODY' })
  })

  test('altered on the way, of a newer program, or no parcel at all: refused, nothing is kept', async () => {
    const { paper, file } = await sent('Hisobot topshirildi.')
    const parts = unzipSync(await bytesOf(file))
    const guests = (await there.client.parcels.guests()).length
    const other = { ...parts, 'paper.pdf': new TextEncoder().encode('%PDF-1.4 boshqa') }
    const cut = (await bytesOf(file)).slice(0, -30)
    for (const bytes of [zipSync(other), cut])
      await expect(there.client.parcels.open({ file: fileOf(bytes) })).rejects.toMatchObject({
        code: 'PARCEL_DAMAGED',
        message: expect.stringContaining('fayl.nazorat')
      })
    for (const bytes of ['salom', await bytesOf(await here.client.documents.download({ id: paper.id }))])
      await expect(there.client.parcels.open({ file: fileOf(bytes) })).rejects.toMatchObject({ code: 'NOT_A_PARCEL' })
    expect((await there.client.parcels.guests()).length).toBe(guests)
    // On the console that has the paper it is the paper itself.
    expect(await here.client.parcels.open({ file })).toMatchObject({ kind: 'paper', id: paper.id })
  })

  test('a signature made elsewhere finds its paper by the digest in it; another’s is refused', async () => {
    const { paper, file } = await sent('Ariza ko‘rib chiqildi.')
    const { id } = await there.client.parcels.open({ file })
    await sign(id)
    const p7s = unzipSync(await bytesOf(await there.client.parcels.answer({ id })))['signature.p7s']!
    const base64 = Buffer.from(p7s).toString('base64')
    const taken = await here.client.parcels.takeSignature({ file: fileOf(base64, 'imzo.txt'), id: null })
    expect(taken).toMatchObject({ document: paper.id, standing: 'same', signers: [{ name: 'ШЕРМАТОВ' }] })
    expect((await here.client.papers.get({ id: paper.id })).row.state).toBe('signed')

    const next = await letter('Boshqa xat.')
    const take = (bytes: Uint8Array | string, given: { id: number | null; sure?: boolean }) =>
      here.client.parcels.takeSignature({ file: fileOf(bytes, 'imzo.p7s'), ...given })
    await expect(take(p7s, { id: next.id })).rejects.toMatchObject({ code: 'SIGNATURE_OTHER' })
    await expect(take(Buffer.from(made.detached, 'base64'), { id: null })).rejects.toMatchObject({
      code: 'SIGNATURE_OF_NOBODY'
    })
    for (const wrong of ['salom!', '%PDF-1.4', p7s.slice(0, 100)])
      await expect(take(wrong, { id: null })).rejects.toMatchObject({ code: 'NOT_A_SIGNATURE' })
    // Without a digest that can be computed a person must name the paper and be sure.
    const blind = Buffer.from(made.withoutAttributes, 'base64')
    expect(await take(blind, { id: next.id })).toMatchObject({ transaction: null, document: null, standing: 'unknown' })
    expect((await here.client.papers.get({ id: next.id })).row.state).toBe('checked')
    expect(await take(blind, { id: next.id, sure: true })).toMatchObject({ document: next.id, standing: 'unknown' })
  })

  test('printed with a QR, signed by hand, the scan attached by whoever or by the mark', async () => {
    const paper = await letter('Qog‘ozda imzolanadi.')
    const printed = await here.client.parcels.printed({ id: paper.id })
    expect(printed.name).toMatch(/QR\.pdf$/)
    expect(pages).toContain('@bottom-left-corner')
    const mark = paperMark(paper.id, paper.pdf!)
    expect(await here.client.parcels.byMark({ mark: mark.toLowerCase() })).toEqual({ document: paper.id })
    expect(await here.client.parcels.byMark({ mark: paperMark(paper.id, 'ab'.repeat(32)) })).toEqual({ document: null })
    expect(await here.client.parcels.byMark({ mark: paperMark(9999, paper.pdf!) })).toEqual({ document: null })
    const given = { id: paper.id, sha256: paper.sha256, note: '', signs: true }
    const scan = fileOf('%PDF-1.4 skan', 'skan.pdf')
    await expect(
      here.client.parcels.attachScan({ ...given, file: fileOf('MZ', 'skan.exe'), mark })
    ).rejects.toMatchObject({ code: 'NOT_A_SCAN' })
    const others = { ...given, file: scan, mark: paperMark(paper.id, 'ab'.repeat(32)) }
    await expect(here.client.parcels.attachScan(others)).rejects.toMatchObject({ code: 'SIGNATURE_OTHER' })
    await here.client.parcels.attachScan({ ...given, file: scan, mark })
    const after = await here.client.papers.get({ id: paper.id })
    expect(after).toMatchObject({
      row: { state: 'signed' },
      signatures: [{ way: 'paper', pkcs7: null }],
      scans: [{ name: 'skan.pdf', type: 'application/pdf', matched: 'mark' }]
    })
    expect(await (await here.client.parcels.scan({ scan: after.scans[0]!.id })).text()).toBe('%PDF-1.4 skan')
  })

  test('files that go with a paper: listed with their sheets, in the zip and in the parcel', async () => {
    const pdf = fileOf('%PDF-1.4\n1 0 obj<</Type/Pages/Kids[]/Count 3>>endobj', 'Hisobot 1/2.pdf')
    const paper = await letter('Ilova bilan.')
    const add = (file: File, sheets: number | null) => here.client.enclosures.add({ document: paper.id, file, sheets })
    const first = await add(pdf, null)
    expect(await here.client.papers.get({ id: paper.id })).toMatchObject({ row: { state: 'draft' } })
    await expect(add(fileOf('', 'bosh.pdf'), 1)).rejects.toMatchObject({ code: 'EMPTY_FILE' })
    const second = await add(fileOf('jadval', 'jadval.xlsx'), 2)
    await here.client.changes.undo({ transaction: second.transaction! })
    const again = await add(fileOf('jadval', 'jadval.xlsx'), null)
    await here.client.enclosures.setSheets({ id: again.id, sheets: 4 })
    const { enclosures, row } = await here.client.papers.get({ id: paper.id })
    expect(enclosures).toMatchObject([
      { id: first.id, file: expect.stringContaining('.pdf'), sheets: 3 },
      { file: 'jadval.xlsx', sheets: 4, size: 6 }
    ])
    await here.client.papers.check({ id: paper.id, sha256: row.sha256 })
    const zip = unzipSync(await bytesOf(await here.client.batches.bundle({ documents: [paper.id], proof: false })))
    expect(Object.keys(zip).filter(name => name.startsWith('ilovalar/'))).toHaveLength(2)

    const parcel = await here.client.parcels.make({ id: paper.id, sha256: row.sha256 })
    const { id } = await there.client.parcels.open({ file: parcel })
    const guest = await there.client.parcels.guest({ id })
    expect(guest.facts.enclosures).toMatchObject([{ sheets: 3 }, { file: 'jadval.xlsx', sheets: 4 }])
    const file = { id, sha256: guest.facts.enclosures[1]!.sha256 }
    expect(await (await there.client.parcels.guestEnclosure(file)).text()).toBe('jadval')
    await expect(there.client.parcels.guestEnclosure({ id, sha256: 'ab'.repeat(32) })).rejects.toMatchObject({
      code: 'NOT_FOUND'
    })

    const scan = fileOf('%PDF-1.4 skan', 'skan.pdf')
    await here.client.parcels.attachScan({
      id: paper.id,
      sha256: row.sha256,
      file: scan,
      mark: '',
      note: '',
      signs: true
    })
    await expect(here.client.enclosures.remove({ id: first.id })).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await expect(here.client.changes.undo({ transaction: first.transaction! })).rejects.toMatchObject({
      code: 'CANNOT_UNDO'
    })
  })

  test('the QR inside a paper leads back to it', async () => {
    const paper = await letter('Belgi ichida turadi.')
    const { form } = await here.client.papers.get({ id: paper.id })
    const template = createHash('sha256').update(readFileSync('templates/letter.docx')).digest('hex')
    const mark = contentMark(
      createHash('sha256')
        .update(`${template}\n${JSON.stringify(form)}`)
        .digest('hex')
    )
    const parts = unzipSync(await bytesOf(await here.client.documents.download({ id: paper.id })))
    const pictures = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'))
    expect(pictures.map(([, bytes]) => bytes)).toEqual([await markPng(mark)])
    expect(await here.client.parcels.byMark({ mark: mark.toLowerCase() })).toEqual({ document: paper.id })
    expect(await here.client.parcels.byMark({ mark: contentMark('ab'.repeat(32)) })).toEqual({ document: null })
  })
})
