/** FAULTS.md, groups F and G, as far as no other test of these rooms has them; the numbers are theirs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, describe, expect, test } from 'vitest'
import { readWorkbook } from '#annex/readers/xlsx/workbook.ts'
import { openZip } from '#annex/zip/open-zip.ts'
import type { TemplateField } from '#templates/field.ts'
import type { List } from './lists/model.ts'
import { listToPdf } from './lists/pdf.ts'
import { listWords } from './lists/words.ts'
import { listToXlsx } from './lists/xlsx.ts'
import { openPackage, writePackage } from './package.ts'
import { checkTemplate } from './template-check.ts'
import { docxOf, p } from './testdata/docx.ts'
import { zipOf } from './zip.ts'

const fields: TemplateField[] = [{ name: 'a', kind: 'text', about: 'a text' }]
const font = (name: string) =>
  new Uint8Array(
    readFileSync(join(import.meta.dirname, '../node_modules/@expo-google-fonts/tinos', `${name}/Tinos_${name}.ttf`))
  )
const listOf = (rows: List['rows'], columns: List['columns']): List => ({
  title: 'Ro‘yxat',
  office: 'Mingbuloq tumani hokimligi',
  filter: '',
  source: 'Nazorat',
  made: '21.11.2026 10:05',
  columns,
  rows,
  words: listWords('uz-Latn')
})

test('86: a tag in a text box is filled or named, never passed over', () => {
  const box = `<w:p><w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${p('{a}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
  const { faults, used } = checkTemplate(docxOf(box), fields)
  expect(faults.length + used.length).toBeGreaterThan(0)
})

test.each(['a.wmf', 'a.emf', 'a.exe', 'a.html'])('91: %s among the pictures of a template is refused', name => {
  const { faults } = checkTemplate(docxOf(p('{a}'), { [`word/media/${name}`]: 'MZ' }), fields)
  expect(faults.map(one => one.part)).toContain(`word/media/${name}`)
})

describe('96: a day is the day that was entered, wherever the clock stands', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  test.each(['Asia/Tashkent', 'Pacific/Apia', 'America/New_York', 'Europe/Lisbon'])('%s', async place => {
    process.env.TZ = place
    const about = { title: '', author: '', date: '2028-02-29' }
    const core = new TextDecoder().decode(
      openPackage(writePackage(new Map([['docProps/core.xml', new Uint8Array()]]), about)).get('docProps/core.xml')
    )
    expect(core).toContain('2028-02-29T12:00:00Z')
    const zip = await zipOf([{ name: 'a.txt', bytes: new Uint8Array([1]), day: '2028-02-29' }])
    const day = new DataView(zip.buffer).getUint16(12, true)
    expect([1980 + (day >> 9), (day >> 5) & 15, day & 31]).toEqual([2028, 2, 29])
  })
})

test('100: 5,000 rows as PDF: none is missing, the head stands on every page', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ cells: [`T${index + 1}`, index + 1] }))
  const columns = [
    { header: 'Raqam', kind: 'text' as const, width: 80 },
    { header: 'Soni', kind: 'number' as const, width: 80 }
  ]
  const { bytes } = await listToPdf(listOf(rows, columns), { normal: font('400Regular'), bold: font('700Bold') })
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const found = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const words = (await page.getTextContent()).items.flatMap(item => ('str' in item ? [item.str] : []))
    expect(words).toContain('Raqam')
    for (const word of words) if (/^T\d+$/.test(word)) found.add(word)
  }
  expect(found.size).toBe(5000)
}, 60_000)

test('102: cells that begin as formulas do are words in a workbook', async () => {
  const texts = [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("http://x")'
  ]
  const rows = texts.map(text => ({ cells: [text] }))
  const { bytes } = await listToXlsx(listOf(rows, [{ header: 'Matn', kind: 'text', width: 100 }]))
  const zip = openZip(bytes)
  const xml = new TextDecoder().decode(zip.read('xl/worksheets/sheet1.xml')!)
  expect(xml).not.toMatch(/<f[ >]|<hyperlink/)
  const [sheet] = readWorkbook(zip)
  const said = sheet!.cells.map(cell => cell.lines.join('\n').trim())
  for (const text of texts) expect(said.some(one => one.includes(text.trim()))).toBe(true)
})
