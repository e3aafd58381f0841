import { describe, expect, it } from 'vitest'
import { at, line, lockedPdf, pdf, ruled } from '#tests/corpus/pdf.ts'
import { flat, type Read, type Table } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'
import { readPdf } from './read-pdf.ts'

const HEADER = ['T/r', 'Chora-tadbirlar', 'Ijro muddati', "Mas'ullar"]
const XS = [50, 90, 290, 390, 545]
const inCells = (y: number, texts: readonly string[]) =>
  texts.map((text, i) => (text === '' ? '' : at(XS[i]! + 5, y, text))).join('')

const lines = ({ blocks }: Read) => blocks.filter(block => block.kind === 'paragraph').map(flat)
const tables = ({ blocks }: Read) => blocks.filter((block): block is Table => block.kind === 'table')
const texts = (table: Table) =>
  table.rows.map(row => row.cells.map(cell => cell.paragraphs.map(({ text }) => text).join(' ¶ ')))
const codeOf = async (bytes: Uint8Array) => {
  const error = await readPdf(bytes).then(
    () => null,
    (thrown: unknown) => thrown
  )
  expect(error).toBeInstanceOf(AnnexError)
  return (error as AnnexError).code
}

describe('files that cannot be read', () => {
  const page = { content: at(70, 70, 'Reja') }
  it('names a file with a password', async () => {
    expect(await codeOf(lockedPdf())).toBe('PASSWORD')
  })
  it('knows a scan by its pages without text', async () => {
    expect(await codeOf(pdf([{ content: line(50, 50, 500, 50) }, { content: '' }]))).toBe('SCAN_NOT_YET')
  })
  it('refuses a cut file, of which pdfjs would give a part', async () => {
    const whole = pdf([page, page, page])
    expect(await codeOf(whole.slice(0, whole.length - 20))).toBe('CUT')
    expect(await codeOf(whole.slice(0, whole.length >> 1))).toBe('CUT')
  })
  it('refuses a head and an end with nothing between them', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\njunk\n%%EOF'))).toBe('CUT')
  })
  it('refuses more pages than any decree has', async () => {
    expect(await codeOf(pdf(Array.from({ length: 501 }, () => ({ content: '' }))))).toBe('BOMB')
  })
})

describe('ruled tables', () => {
  it('reads cells by their lines, wrapped lines as one paragraph', async () => {
    const content =
      ruled(XS, [100, 120, 160, 180]) +
      inCells(115, HEADER) +
      inCells(132, ['1.', "Davlat xizmatlarini ko'rsatish va axborot-", '2024-yil', 'Adliya vazirligi']) +
      inCells(144, ['', 'tizimini joriy etish', '1-sentabrgacha', '']) +
      inCells(175, ['2.', 'Portal.', '2025-yil', 'Hokimlik'])
    const read = await readPdf(pdf([{ content }]))
    expect(texts(tables(read)[0]!)).toEqual([
      HEADER,
      [
        '1.',
        "Davlat xizmatlarini ko'rsatish va axborot-tizimini joriy etish",
        '2024-yil 1-sentabrgacha',
        'Adliya vazirligi'
      ],
      ['2.', 'Portal.', '2025-yil', 'Hokimlik']
    ])
    expect(read.pages).toBe(1)
    expect(tables(read)[0]!.rows[1]!.at).toEqual({ page: 1, table: 1, row: 2, paragraph: null })
  })

  it('takes a missing line for a merged cell, across and down', async () => {
    const content =
      [100, 120, 160].map(y => line(50, y, 545, y)).join('') +
      line(90, 140, 545, 140) +
      [50, 545].map(x => line(x, 100, x, 160)).join('') +
      [90, 290].map(x => line(x, 120, x, 160)).join('') +
      at(200, 114, 'I. Raqamlashtirish') +
      at(55, 134, '1.') +
      at(95, 134, 'Portal') +
      at(295, 134, 'mart') +
      at(95, 154, 'Tizim') +
      at(295, 154, 'iyun')
    const [table] = tables(await readPdf(pdf([{ content }])))
    expect(table!.rows[0]!.cells).toMatchObject([{ column: 0, span: 3 }])
    expect(table!.rows[2]!.cells.map(cell => cell.continued)).toEqual([true, false, false])
    expect(texts(table!)[2]).toEqual(['1.', 'Tizim', 'iyun'])
  })

  it('knows lines drawn as thin boxes, and a frame that is no table', async () => {
    const box = (x: number, y: number, w: number, h: number) => `${x} ${842 - y - h} ${w} ${h} re f\n`
    const content =
      '20 20 555 802 re S\n' +
      [100, 120, 140].map(y => box(50, y, 495, 0.5)).join('') +
      [50, 290, 545].map(x => box(x, 100, 0.5, 40)).join('') +
      at(60, 60, 'Reja') +
      at(55, 114, 'Tadbir') +
      at(295, 114, 'Muddati') +
      at(55, 134, 'Portal') +
      at(295, 134, 'mart')
    const read = await readPdf(pdf([{ content }]))
    expect(lines(read)).toEqual(['Reja'])
    expect(texts(tables(read)[0]!)).toEqual([
      ['Tadbir', 'Muddati'],
      ['Portal', 'mart']
    ])
  })
})

describe('tables without lines', () => {
  it('finds columns, rows by their numbers and a heading over all columns', async () => {
    const content =
      inCells(100, HEADER) +
      at(60, 120, 'I. Davlat xizmatlarini raqamlashtirish va soddalashtirish ishlari') +
      inCells(140, ['1.', 'Yagona interaktiv davlat xizmatlari', '2024-yil', 'Adliya vazirligi, tuman']) +
      inCells(152, ['', 'portalini joriy etish', '1-sentabrgacha', 'hokimligi']) +
      inCells(164, ['2.', 'Hududlarda keng polosali internet', '2025-yil', 'Hokimlik']) +
      inCells(176, ['', 'tarmoqlarini rivojlantirish', '', ''])
    const [table] = tables(await readPdf(pdf([{ content }])))
    expect(texts(table!)).toEqual([
      HEADER,
      ['I. Davlat xizmatlarini raqamlashtirish va soddalashtirish ishlari'],
      [
        '1.',
        'Yagona interaktiv davlat xizmatlari portalini joriy etish',
        '2024-yil 1-sentabrgacha',
        'Adliya vazirligi, tuman hokimligi'
      ],
      ['2.', 'Hududlarda keng polosali internet tarmoqlarini rivojlantirish', '2025-yil', 'Hokimlik']
    ])
    expect(table!.rows[1]!.cells[0]).toMatchObject({ column: 0, span: 4 })
  })
})

describe('pages', () => {
  it('drops running heads and page numbers, joins a paragraph cut by the page', async () => {
    const long = (who: string) =>
      `${who} hokimligi axborot-kommunikatsiya texnologiyalarini rivojlantirish bo'limi tomonidan barcha`
    const who = ['Tuman', 'Viloyat', 'Shahar']
    const which = ['birinchi', 'ikkinchi', 'uchinchi']
    const pages = who.map((name, i) => ({
      content:
        at(200, 40, 'PQ-308-son qarorga') +
        (i === 0 ? '' : at(60, 80, `tashkilotlar bilan ${which[i]} chorakda amalga oshiriladi.`)) +
        at(60, 140, `Bu sahifaning ${which[i]} xatboshisi shu yerda tugaydi.`) +
        at(60, 780, long(name)) +
        at(290, 815, `- ${i + 1} -`)
    }))
    expect(lines(await readPdf(pdf(pages)))).toEqual([
      'Bu sahifaning birinchi xatboshisi shu yerda tugaydi.',
      `${long('Tuman')} tashkilotlar bilan ikkinchi chorakda amalga oshiriladi.`,
      'Bu sahifaning ikkinchi xatboshisi shu yerda tugaydi.',
      `${long('Viloyat')} tashkilotlar bilan uchinchi chorakda amalga oshiriladi.`,
      'Bu sahifaning uchinchi xatboshisi shu yerda tugaydi.',
      long('Shahar')
    ])
  })

  it('reads a page that is turned', async () => {
    const content = 'BT /F1 10 Tf 0 1 -1 0 100 100 Tm (Reja 2024) Tj ET\n'
    expect(lines(await readPdf(pdf([{ content, rotate: 90 }])))).toEqual(['Reja 2024'])
  })

  it('names what leans and is not read', async () => {
    const content = `${at(60, 80, 'Reja')}BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (NUSXA) Tj ET\n`
    const read = await readPdf(pdf([{ content }]))
    expect(lines(read)).toEqual(['Reja'])
    expect(read.notes.map(({ code }) => code)).toEqual(['IGNORED_CONTENT'])
  })

  it('warns of hidden text over a picture', async () => {
    const content = '3 Tr BT /F1 10 Tf 60 700 Td (Reja) Tj ET\n'
    const { notes } = await readPdf(pdf([{ content: at(60, 80, 'Reja') }, { content }]))
    expect(notes).toMatchObject([{ code: 'LOW_CONFIDENCE', at: { page: 2 } }])
  })

  it('tells after every page and stops when that throws', async () => {
    const seen: number[] = []
    const bytes = pdf(Array.from({ length: 3 }, () => ({ content: at(60, 80, 'Reja') })))
    await readPdf(bytes, done => void seen.push(done))
    expect(seen).toEqual([1, 2, 3])
    const stop = () => {
      throw new DOMException('stop', 'AbortError')
    }
    await expect(readPdf(bytes, stop)).rejects.toThrow('stop')
  })
})

describe('a table over pages', () => {
  it('is not torn by a note at the foot of a page', async () => {
    const row = (y: number, number: string, name: string) => inCells(y, [number, name, '2025-yil', 'Hokimlik'])
    const pages = [
      ruled(XS, [100, 120, 780]) +
        inCells(115, HEADER) +
        row(140, '1.', 'Portalni yaratish.') +
        at(60, 800, '* kelishilgan holda.'),
      ruled(XS, [60, 80, 100]) + row(75, '', 'davomi.') + row(95, '2.', 'Tizimni yaratish.')
    ]
    const { blocks } = await readPdf(pdf(pages.map(content => ({ content }))))
    expect(blocks.map(block => [block.kind, block.at.page])).toEqual([
      ['table', 1],
      ['table', 2],
      ['paragraph', 1]
    ])
  })

  it('keeps annex heads that stand at the same place on every page', async () => {
    const pages = [1, 2, 3].map(number => ({
      content:
        at(350, 50, 'Hokimning qaroriga') + at(400, 62, `${number}-ilova`) + at(60, 400, `Matn ${'abc'[number - 1]}.`)
    }))
    expect(lines(await readPdf(pdf(pages)))).toEqual(
      [1, 2, 3].flatMap(number => ['Hokimning qaroriga', `${number}-ilova`, `Matn ${'abc'[number - 1]}.`])
    )
  })
})
