import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '#annex/readers/xlsx/workbook.ts'
import { openZip } from '#annex/zip/open-zip.ts'
import { docxText } from '../docx-text.ts'
import { listToDocx } from './docx.ts'
import { BOX, boxed, glyphsOf } from './glyphs.ts'
import { broken, layOut, PAGE } from './layout.ts'
import type { List } from './model.ts'
import { listToPdf } from './pdf.ts'
import { listWords } from './words.ts'
import { listToXlsx } from './xlsx.ts'

const font = (name: string) =>
  new Uint8Array(
    readFileSync(join(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos', `${name}/Tinos_${name}.ttf`))
  )
const FONTS = { normal: font('400Regular'), bold: font('700Bold') }

const listOf = (rows: List['rows'], more: Partial<List> = {}): List => ({
  title: 'Topshiriqlar: muddati o‘tganlar',
  office: 'Mingbuloq tumani hokimligi',
  filter: 'Holati: Ijroda',
  source: 'ПҚ-308, 14.09.2023',
  made: '21.11.2026 10:05',
  columns: [
    { header: 'T/r', kind: 'text', width: 60 },
    { header: 'Chora-tadbir', kind: 'text', width: 400 },
    { header: 'Muddati', kind: 'date', width: 100 },
    { header: 'Bajarilishi', kind: 'number', width: 90 }
  ],
  rows,
  words: listWords('uz-Latn'),
  ...more
})
const ROWS: List['rows'] = [
  { group: 'Holati: Ijroda', level: 0, count: 2 },
  { cells: ['41.1', 'Ўзбекистон ғоя ҳамкорлик қисқа №5 boʻyicha oʼquv', '2026-11-21', 1240.5] },
  { cells: ['=1+1', "=cmd|'/C calc'!A0", null, null] }
]

const sheetsOf = (bytes: Uint8Array) =>
  readWorkbook(openZip(bytes)).map(sheet => {
    const at = (row: number, column: number) =>
      sheet.cells.find(cell => cell.row === row && cell.column === column)?.lines.join('\n') ?? ''
    return { ...sheet, at, last: Math.max(...sheet.cells.map(cell => cell.row)) }
  })
const pagesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(content.items.map(item => ('str' in item ? item.str : '')).join(' '))
  }
  return pages
}

describe('a list for Excel', () => {
  test('tells its filter, source and date; numbers and days are typed, formulas are words', async () => {
    const { bytes, warnings } = await listToXlsx(listOf(ROWS))
    expect(warnings).toEqual([])
    const [sheet] = sheetsOf(bytes)
    expect(sheet!.at(1, 1)).toBe('Topshiriqlar: muddati o‘tganlar')
    expect(sheet!.at(3, 1)).toBe('Filtr: Holati: Ijroda')
    expect(sheet!.at(4, 1)).toContain('ПҚ-308, 14.09.2023')
    expect(sheet!.at(4, 1)).toContain('Qatorlar soni: 2')
    expect([1, 2, 3, 4].map(column => sheet!.at(5, column))).toEqual(['T/r', 'Chora-tadbir', 'Muddati', 'Bajarilishi'])
    expect(sheet!.at(7, 3)).toBe('21.11.2026')
    expect(sheet!.at(7, 4)).toBe('1 240,5')
    expect(sheet!.at(8, 1)).toBe('=1+1')
    const xml = new TextDecoder().decode(openZip(bytes).read('xl/worksheets/sheet1.xml')!)
    expect(xml).not.toContain('<f>')
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain('ySplit="5"')
    expect(xml).toMatch(/<c [^>]*><v>46347<\/v>/)
  })

  test('more rows than a sheet holds go on in the next one; a text too long is cut and told', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => ({ cells: [`${index}`, 'x', null, index] }))
    const { bytes, warnings } = await listToXlsx(listOf(rows), { mostRows: 15 })
    expect(warnings).toEqual([{ code: 'SEVERAL_SHEETS', sheets: 3 }])
    const sheets = sheetsOf(bytes)
    expect(sheets.map(sheet => sheet.last)).toEqual([15, 15, 10])
    expect(sheets[2]!.at(10, 1)).toBe('24')
    expect(new Set(sheets.map(sheet => sheet.name)).size).toBe(3)
    const long = await listToXlsx(
      listOf([{ cells: ['1', 'а'.repeat(40_000), null, null] }], { title: `a/b:c*[?]${'x'.repeat(300)}` })
    )
    expect(long.warnings).toEqual([{ code: 'CUT_TEXT', cells: 1 }])
    const [sheet] = sheetsOf(long.bytes)
    expect(sheet!.at(6, 2)).toHaveLength(32_767)
    expect(sheet!.name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
})

describe('a list on paper', () => {
  test('has its head on every page, page x of y, filter and date, and no column is cut', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      cells: [
        `${index + 1}`,
        'Худудларда рақамли хизматларни кўрсатиш сифатини ошириш. '.repeat(3),
        '2026-12-01',
        index
      ]
    }))
    const { bytes, warnings } = await listToPdf(listOf(rows), FONTS)
    expect(warnings).toEqual([])
    const pages = await pagesOf(bytes)
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach((text, index) => {
      expect(text).toContain('Chora-tadbir')
      expect(text).toContain(`${index + 1}-bet, jami ${pages.length} bet`)
    })
    expect(pages[0]).toContain('Filtr: Holati: Ijroda')
    expect(pages[0]).toContain('21.11.2026 10:05')
    for (const number of [1, 60, 120]) expect(pages.join(' ')).toMatch(new RegExp(`(^| )${number} `))
  })

  test('a sign that the font lacks is a box and told; every Uzbek letter is there', async () => {
    const { warnings, bytes } = await listToPdf(
      listOf([{ cells: ['1', 'Иш 🙂 漢', null, null] }, ...ROWS.slice(1)]),
      FONTS
    )
    expect(warnings).toEqual([{ code: 'MISSING_GLYPHS', signs: '🙂 漢' }])
    expect((await pagesOf(bytes)).join(' ')).toContain(BOX)
    const has = glyphsOf(FONTS.normal)
    const { missing, text } = boxed(has)
    text('ЎўҚқҒғҲҳ O‘o‘G‘g‘ ʻʼ№«»“”–—… abc АБВ 0123456789')
    expect([...missing]).toEqual([])
    expect(has(BOX.codePointAt(0)!)).toBe(true)
  })

  test('a cell higher than a page and a word longer than its column are whole', async () => {
    const long = 'сўз '.repeat(3000)
    const word = 'x'.repeat(400)
    const { bytes } = await listToPdf(listOf([{ cells: [word, long, null, 5] }]), FONTS)
    const all = (await pagesOf(bytes)).join(' ')
    expect(all.match(/сўз/g)).toHaveLength(3000)
    expect(all.match(/x/g)!.length).toBeGreaterThanOrEqual(400)
  })

  test('the widths fill the page however many columns there are', () => {
    for (const count of [1, 4, 12, 26]) {
      const columns = Array.from({ length: count }, (_, index) => ({
        header: `Ustun ${index}`,
        kind: 'text' as const,
        width: 100
      }))
      const { widths } = layOut(listOf([{ cells: columns.map(() => 'маълумотлар') }], { columns }))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(PAGE.width - PAGE.left - PAGE.right, 3)
      expect(Math.min(...widths)).toBeGreaterThan(20)
    }
    expect(broken('ab', 100, 8)).toBe('ab')
    expect(broken('y'.repeat(50), 60, 8).replace(/\n/g, '')).toBe('y'.repeat(50))
  })

  test('Word has the same words, a head row that repeats and page numbers', async () => {
    const bytes = await listToDocx(listOf(ROWS, { columns: listOf([]).columns }))
    const text = docxText(bytes).join('\n')
    for (const words of [
      'Topshiriqlar: muddati o‘tganlar',
      'Filtr: Holati: Ijroda',
      '21.11.2026',
      '1 240,5',
      '=1+1',
      'Holati: Ijroda (2)'
    ])
      expect(text).toContain(words)
    const xml = new TextDecoder().decode(openZip(bytes).read('word/document.xml')!)
    expect(xml).toContain('1\u00a0240,5')
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toMatch(/<w:pgSz[^>]*w:orient="landscape"/)
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)!
    expect(Number(width)).toBeGreaterThan(Number(height))
  })
})
