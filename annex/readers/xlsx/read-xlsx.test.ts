import { describe, expect, it } from 'vitest'
import { type CellSpec, type SheetSpec, xlsx } from '#tests/corpus/xlsx.ts'
import { flat, type Table } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'
import { openZip } from '../../zip/open-zip.ts'
import { shownNumber } from './number-text.ts'
import { readXlsx } from './read-xlsx.ts'
import { placeOf } from './workbook.ts'

const HEADER = ['Т/р', 'Чора-тадбирлар номи', 'Муддати', 'Масъуллар']
const ROW = ['1', 'Портал яратиш', '2024 йил май', 'Адлия вазирлиги']
const sheet = (rows: readonly (readonly CellSpec[])[], more: Partial<SheetSpec> = {}): SheetSpec => ({
  name: 'Режа',
  rows,
  ...more
})
const read = (...sheets: SheetSpec[]) => readXlsx(openZip(xlsx({ sheets })))
const tables = (blocks: ReturnType<typeof readXlsx>['blocks']) =>
  blocks.filter((one): one is Table => one.kind === 'table')
const lines = (blocks: ReturnType<typeof readXlsx>['blocks']) =>
  blocks.filter(one => one.kind === 'paragraph').map(flat)
const texts = (table: Table) =>
  table.rows.map(row => row.cells.map(cell => cell.paragraphs.map(({ text }) => text).join(' ¶ ')))

describe('sheets to blocks', () => {
  it('takes the lines around a table for paragraphs and its section rows for rows', () => {
    const { blocks } = read(
      sheet(
        [
          ['2025 йил 3 мартдаги ПҚ-5-сон қарорига 1-илова'],
          [],
          ['РЕЖА'],
          HEADER,
          ['I. Биринчи йўналиш'],
          ROW,
          [],
          ['Изоҳ: бир.']
        ],
        { merges: ['A5:D5'] }
      )
    )
    expect(lines(blocks)).toEqual(['2025 йил 3 мартдаги ПҚ-5-сон қарорига 1-илова', 'РЕЖА', 'Изоҳ: бир.'])
    const [table] = tables(blocks)
    expect(texts(table!)).toEqual([HEADER, ['I. Биринчи йўналиш'], ROW])
    expect(table!.rows[1]!.cells).toMatchObject([{ column: 0, span: 4 }])
    expect(table!.rows[2]!.at).toEqual({ page: null, table: 1, row: 6, paragraph: null })
  })

  it('spreads a cell merged down over its rows and drops columns that hold nothing', () => {
    const { blocks } = read(
      sheet(
        [
          ['', ...HEADER],
          ['', ...ROW],
          ['', '', '', '2024 йил июнь', 'Молия вазирлиги']
        ],
        { merges: ['B2:B3', 'C2:C3'] }
      )
    )
    const [table] = tables(blocks)
    expect(table!.columns).toBe(4)
    expect(table!.rows[2]!.cells.map(cell => cell.continued)).toEqual([true, true, false, false])
    expect(texts(table!)[2]).toEqual(['1', 'Портал яратиш', '2024 йил июнь', 'Молия вазирлиги'])
  })

  it('reads line ends as paragraphs, rich text, texts in the cell and kept results of formulas', () => {
    const rich = '<c t="inlineStr"><is><r><t>Пор</t></r><r><t>тал</t></r><rPh><t>х</t></rPh></is></c>'
    const { blocks } = read(
      sheet([HEADER, ['1', 'Бир_x000D_\nИкки', { raw: rich }, { raw: '<c t="str"><f>A1</f><v>Вазирлик</v></c>' }]])
    )
    expect(texts(tables(blocks)[0]!)[1]).toEqual(['1', 'Бир ¶ Икки', 'Портал', 'Вазирлик'])
  })

  it('leaves out what is hidden and names it', () => {
    const { blocks, notes } = read(
      sheet(
        [
          [...HEADER, 'Ички'],
          [...ROW, 'сир'],
          ['2', 'Яширин', 'май', 'Вазирлик', 'сир']
        ],
        { hiddenRows: [3], hiddenColumns: [5] }
      ),
      sheet([HEADER, ROW], { name: 'Эски', state: 'hidden' })
    )
    expect(texts(tables(blocks)[0]!)).toEqual([HEADER, ROW])
    expect(notes.map(({ was }) => was)).toEqual([
      'Режа: yashirin qatorlar (1 ta)',
      'Режа: yashirin ustunlar (1 ta)',
      'yashirin varaq: Эски'
    ])
  })

  it('begins a table anew below an annex head and below a title behind an empty row', () => {
    const { blocks } = read(
      sheet([
        HEADER,
        ROW,
        [],
        ['Иккинчи РЕЖА'],
        HEADER,
        ROW,
        [],
        ['', '', '', 'Қарорга 2-илова'],
        ['ТАРКИБИ'],
        ['1. А. Каримов – раҳбар']
      ])
    )
    expect(blocks.map(one => one.kind)).toEqual(['table', 'paragraph', 'table', 'paragraph', 'paragraph', 'paragraph'])
  })

  it('counts sheets as tables', () => {
    const { blocks } = read(sheet([['Матн']]), sheet([HEADER, ROW]))
    expect(tables(blocks)[0]!.at.table).toBe(2)
  })

  it.each([
    ['no filled cell', () => xlsx({ sheets: [sheet([[], []])] }), 'EMPTY'],
    ['201 sheets', () => xlsx({ sheets: Array.from({ length: 201 }, () => sheet([])) }), 'BOMB']
  ])('refuses: %s', (_, bytes, code) => {
    expect(() => readXlsx(openZip(bytes()))).toThrow(expect.objectContaining({ code }))
    expect(() => readXlsx(openZip(bytes()))).toThrow(AnnexError)
  })

  it('a merge over the whole sheet costs no more than its cells', () => {
    const { blocks } = read(sheet([HEADER, ROW, ['Охири']], { merges: ['A3:XFD1048576'] }))
    expect(texts(tables(blocks)[0]!).slice(0, 2)).toEqual([HEADER, ROW])
  })
})

describe('numbers as they are shown', () => {
  it.each([
    [45_366, 'dd.mm.yyyy', '15.03.2024'],
    [45_366, 'd mmmm yyyy "йил"', '15 mart 2024 йил'],
    [45_366, '[$-843]yyyy\\ "йил"\\ d\\-mmmm', '2024 йил 15-март'],
    [45_366.5, 'dd.mm.yy hh:mm', '15.03.24 12:00'],
    [60, 'General', '60'],
    [0.1 + 0.2, 'General', '0,3'],
    [5.75, '0.0', '5,8'],
    [1240.5, '#,##0.00', '1 240,50'],
    [0.755, '0%', '76%'],
    [7, '0"."', '7.'],
    [3, '000', '003'],
    [-5, '0;[Red]-0', '-5']
  ])('%s as %s is %s', (value, format, text) => {
    expect(shownNumber(value, format, false)).toBe(text)
  })
  it('counts days from 1904 where the file says so', () => {
    expect(shownNumber(43_904, 'dd.mm.yyyy', true)).toBe('15.03.2024')
  })
  it('knows places', () => {
    expect(placeOf('AB12')).toEqual({ row: 12, column: 28 })
    expect(placeOf('$A$1')).toEqual({ row: 1, column: 1 })
    expect(placeOf('XFE1')).toBeNull()
    expect(placeOf('1A')).toBeNull()
  })
})
