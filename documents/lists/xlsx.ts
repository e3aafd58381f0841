import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/universal'
import { cleanText } from '../fill.ts'
import { headLines, type List, type ListColumn, type ListRow, type ListWarning } from './model.ts'

/** Excel's own limits (ECMA-376 has none; Excel specifications and limits). */
const MOST_ROWS = 1_048_576
const LONGEST_TEXT = 32_767
const SHEET_NAME = 31
/** Widths of Excel count letters; a letter of the grid is about so many pixels. */
const LETTER = 7
const DATE = 'dd.mm.yyyy'
const HEAD = '#E8EDF3'
const GROUP = '#F1F4F7'

type Options = { mostRows?: number }

/**
 * A list as a workbook: title, filter, source and date above the head, which stays when the sheet is scrolled; numbers and
 * days typed, texts always texts (nothing in them is run as a formula), long ones wrapped. More rows than a sheet holds go on
 * in the next one; a text longer than a cell holds is cut and counted.
 */
export const listToXlsx = async (
  list: List,
  { mostRows = MOST_ROWS }: Options = {}
): Promise<{ bytes: Uint8Array; warnings: ListWarning[] }> => {
  let cut = 0
  const text = (value: string): string => {
    const clean = cleanText(value)
    if (clean.length <= LONGEST_TEXT) return clean
    cut++
    return `${clean.slice(0, LONGEST_TEXT - 1)}…`
  }
  const head = headOf(list, text)
  const room = mostRows - head.length
  const sheets: Sheet<Blob>[] = []
  for (let from = 0; from === 0 || from < list.rows.length; from += room) {
    const rows = list.rows.slice(from, from + room).map(row => rowOf(list, row, text))
    const part = list.rows.length > room ? ` ${list.words.part(sheets.length + 1)}` : ''
    sheets.push({
      data: [...head, ...rows],
      sheet: sheetName(list.title, part),
      orientation: 'landscape',
      stickyRowsCount: head.length,
      dateFormat: DATE,
      columns: list.columns.map(column => ({ width: Math.max(6, Math.round(column.width / LETTER)) }))
    })
  }
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Times New Roman', fontSize: 11 }).toBlob()
  const warnings: ListWarning[] = [
    ...(cut === 0 ? [] : [{ code: 'CUT_TEXT' as const, cells: cut }]),
    ...(sheets.length === 1 ? [] : [{ code: 'SEVERAL_SHEETS' as const, sheets: sheets.length }])
  ]
  return { bytes: new Uint8Array(await blob.arrayBuffer()), warnings }
}

/** A name that Excel takes: none of []:*?/\, no apostrophe at its ends, at most 31 letters. */
const sheetName = (title: string, part: string): string => {
  const clean = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return `${clean.slice(0, SHEET_NAME - part.length).trim() || 'Nazorat'}${part}`
}

const headOf = (list: List, text: (value: string) => string): Row[] => {
  const across = Math.max(1, list.columns.length)
  const line = (value: string, style: object): Row => [
    { value: text(value), type: String, columnSpan: across, wrap: true, alignVertical: 'top', ...style },
    ...Array<null>(across - 1).fill(null)
  ]
  return [
    line(list.title, { fontWeight: 'bold', fontSize: 14, wrap: false }),
    line(list.office, { wrap: false }),
    ...(list.lines ?? []).map(words => line(words, { wrap: false })),
    ...headLines(list).map(words => line(words, { wrap: false })),
    list.columns.map(
      (column): Cell => ({
        value: text(column.header),
        type: String,
        fontWeight: 'bold',
        align: 'center',
        alignVertical: 'center',
        wrap: true,
        backgroundColor: HEAD,
        borderStyle: 'thin'
      })
    )
  ]
}

const rowOf = (list: List, row: ListRow, text: (value: string) => string): Row => {
  if ('group' in row) {
    const across = Math.max(1, list.columns.length)
    const words = `${'    '.repeat(row.level)}${row.group} (${row.count})`
    return [
      {
        value: text(words),
        type: String,
        fontWeight: 'bold',
        columnSpan: across,
        backgroundColor: GROUP,
        borderStyle: 'thin'
      },
      ...Array<null>(across - 1).fill(null)
    ]
  }
  return list.columns.map((column, index) => cellOf(column, row.cells[index] ?? null, text))
}

const cellOf = (column: ListColumn, value: string | number | null, text: (value: string) => string): Cell => {
  const style = { alignVertical: 'top', borderStyle: 'thin', wrap: true } as const
  if (value === null || value === '') return { value: '', type: String, ...style }
  if (typeof value === 'number')
    return { value, type: Number, ...style, format: Number.isInteger(value) ? '#,##0' : '#,##0.##' }
  if (column.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DATE, ...style }
  return { value: text(value), type: String, ...style }
}
