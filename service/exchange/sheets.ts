import { type SeenRow, seenRows } from '#annex/readers/xlsx/sheet-rows.ts'
import { readWorkbook, type Sheet } from '#annex/readers/xlsx/workbook.ts'
import { sniff } from '#annex/sniff.ts'
import type { ImportField, SheetFound } from '#api/exchange.ts'
import { getSettings } from '#db/repositories/settings.ts'
import { Fault } from '#domain/fault.ts'
import type { Service } from '../service.ts'
import { fieldsOf, type Learned } from './headers.ts'

/** Rows at the top among which the headers are looked for. */
const LOOKED_AT = 30
const LEARNED = 'exchange.columns'

/** The headers a person named before, as kept. */
export const learnedOf = async (service: Pick<Service, 'db'>): Promise<Learned> =>
  ((await getSettings(service.db.read))[LEARNED] as Learned | undefined) ?? {}
export const LEARNED_KEY = LEARNED

/** A sheet as rows of texts by column; merged cells stand in each row they cover, hidden rows and columns are left out. */
export type TextSheet = {
  name: string
  rows: { row: number; cells: Map<number, string> }[]
  source: Sheet
  hiddenRows: number
  hiddenColumns: number
}

const textOf = ({ row, cells }: SeenRow) => ({
  row,
  cells: new Map(cells.map(cell => [cell.column, cell.lines.join('\n')]))
})

/** The sheets that are seen. NOT_A_WORKBOOK for what is none; the reader's own errors. */
export const readSheets = async (file: File): Promise<TextSheet[]> => {
  const sniffed = sniff(new Uint8Array(await file.arrayBuffer()))
  if (sniffed.format !== 'xlsx')
    throw new Fault('NOT_A_WORKBOOK', { file: file.name, detail: sniffed.format.toUpperCase() })
  return readWorkbook(sniffed.zip)
    .filter(sheet => !sheet.hidden)
    .map(sheet => {
      const { rows, hiddenRows, hiddenColumns } = seenRows(sheet)
      return { name: sheet.name, rows: rows.map(textOf), source: sheet, hiddenRows, hiddenColumns }
    })
}

/** The row that names the most fields, the upper one of equals; the first row when none names any. */
const headerOf = (sheet: TextSheet, learned: Learned) => {
  const named = (cells: ReadonlyMap<number, string>): number =>
    fieldsOf([...cells.values()], learned).filter(field => field !== null).length
  const candidates = sheet.rows.slice(0, LOOKED_AT)
  let best = candidates[0]
  for (const row of candidates) if (best !== undefined && named(row.cells) > named(best.cells)) best = row
  return best
}

export const sheetsOf = async (service: Service, file: File): Promise<{ sheets: SheetFound[] }> => {
  const learned = await learnedOf(service)
  const found = (await readSheets(file)).map((sheet): SheetFound => {
    const header = headerOf(sheet, learned)
    const below = sheet.rows.filter(row => header !== undefined && row.row > header.row)
    const width = Math.max(0, ...sheet.rows.flatMap(row => [...row.cells.keys()].map(column => column + 1)))
    const headers = Array.from({ length: width }, (_, index) => header?.cells.get(index) ?? '')
    const fields = fieldsOf(headers, learned)
    return {
      name: sheet.name,
      headerRow: header?.row ?? 0,
      rows: below.length,
      columns: headers.map((text, index) => ({
        index,
        header: text.slice(0, 500),
        field: fields[index] ?? null,
        sample: (below.find(row => (row.cells.get(index) ?? '') !== '')?.cells.get(index) ?? '').slice(0, 200)
      })),
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
      unsolved: sheet.source.unsolved
    }
  })
  const known = (sheet: SheetFound): number => sheet.columns.filter(column => column.field !== null).length
  return { sheets: found.toSorted((a, b) => known(b) - known(a)) }
}

export type Mapping = readonly { index: number; field: ImportField }[]
