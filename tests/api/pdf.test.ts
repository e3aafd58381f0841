import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Converter } from '#service/ports/converter.ts'
import type { Printer } from '#service/ports/printer.ts'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

/** A printer that answers as Chromium does, with the moment of printing in its file. */
let moment = 20261121222319
const printed: string[] = []
const printer: Printer = {
  kind: async () => 'chromium',
  print: async html => {
    printed.push(html)
    return new TextEncoder().encode(`%PDF-1.4\n<</CreationDate (D:${moment++}+00'00')>>\n%%EOF`)
  },
  close: async () => {}
}

const letter = async (office: OpenedOffice): Promise<{ id: number; file: string }> => {
  const form = await office.client.documents.startLetter({ tasks: [] })
  const filled = {
    ...form,
    addressees: ['Вилоят ҳокимлиги'],
    bodyScript: 'cyrillic' as const,
    paragraphs: ['Ижро этилди.'],
    date: '2026-11-20'
  }
  return (await office.client.documents.makeLetter(filled)).document
}

describe.each(HOSTS)('a document as PDF %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open, { printer })
    await setUp(office.client)
  })
  afterAll(() => office.close())

  test('is printed from its frozen bytes; the same document gives the same bytes', async () => {
    const { id, file } = await letter(office)
    const first = await office.client.documents.pdf({ id })
    const second = await office.client.documents.pdf({ id })
    expect(first.type).toBe('application/pdf')
    expect(first.name).toBe(file.replace('.docx', '.pdf'))
    expect(await first.text()).toBe(await second.text())
    expect(await first.text()).toContain("D:20261120120000+00'00'")
    expect(printed.at(-1)).toContain('Ижро этилди.')
    expect(await office.client.documents.printNotes({ id })).toEqual([])
  })
})

describe.each(HOSTS.slice(0, 1))('without a browser %s', (_, open) => {
  test('the document is there and the person is told what to install', async () => {
    const office = await openOffice(open)
    await setUp(office.client)
    const { id } = await letter(office)
    await expect(office.client.documents.pdf({ id })).rejects.toMatchObject({ code: 'NO_PRINTER' })
    expect((await office.client.documents.download({ id })).size).toBeGreaterThan(1000)
    await office.close()
  })
})

describe.each(HOSTS.slice(0, 1))('an office program %s', (_, open) => {
  test('makes the PDF where it is installed and chosen; gone, the browser does', async () => {
    let installed = true
    const converter: Converter = {
      installed: async () => (installed ? ['word'] : []),
      convert: async program => new TextEncoder().encode(`%PDF-1.7 ${program} /CreationDate(D:20990101000000Z')`)
    }
    const office = await openOffice(open, { printer, converter })
    await setUp(office.client)
    const { id } = await letter(office)
    expect(await office.client.system.pdfPrograms()).toEqual(['browser', 'word'])
    const { transaction } = await office.client.system.saveSettings({ pdf: 'word' })
    expect(await (await office.client.documents.pdf({ id })).text()).toContain('%PDF-1.7 word /CreationDate(D:20261120')
    installed = false
    expect(await (await office.client.documents.pdf({ id })).text()).toContain('%PDF-1.4')
    await office.client.changes.undo({ transaction: transaction! })
    expect((await office.client.system.status()).settings?.pdf).toBe('browser')
    await office.close()
  })
})
