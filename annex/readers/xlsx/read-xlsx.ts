import type { Note } from '#domain/draft.ts'
import { type Block, type Cell, LIMITS, type Paragraph, type Read, type Row, type Table } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'
import { annexMark } from '../../recognisers/annex-heads.ts'
import { isHeaderRow } from '../../recognisers/columns.ts'
import type { Zip } from '../../zip/open-zip.ts'
import { type SeenCell, type SeenRow, seenRows } from './sheet-rows.ts'
import { readWorkbook } from './workbook.ts'

const NUMBER = /^\d{1,3}(?:\.\d{1,3})*\s*[.)]?$/
const textOf = ({ lines }: SeenCell) => lines.join(' ')

/** A row as the block model knows it, at its place in the sheet. */
function rowOf({ row, cells }: SeenRow, width: number, table: number): Row {
  const at = { page: null, table, row, paragraph: null }
  const made: Cell[] = []
  let column = 0
  for (const cell of cells) {
    for (; column < cell.column; column++) made.push({ column, span: 1, continued: false, paragraphs: [] })
    const paragraphs = cell.lines.map(
      (text, i): Paragraph => ({ kind: 'paragraph', text, list: null, gap: false, at: { ...at, paragraph: i + 1 } })
    )
    made.push({ column, span: cell.span, continued: cell.top < row, paragraphs })
    column += cell.span
  }
  for (; column < width; column++) made.push({ column, span: 1, continued: false, paragraphs: [] })
  return { cells: made, header: false, at }
}

/** Words alone in their row at its left end: a title, a section, a line of text; a bare number is none. */
const isLine = ({ cells, row }: SeenRow) =>
  cells.length === 1 && cells[0]!.top === row && cells[0]!.column === 0 && !NUMBER.test(textOf(cells[0]!))
/** The line of an annex head ("… қарорига 2-илова") in any column. */
const isMark = ({ cells }: SeenRow) => cells.some(cell => cell.lines.some(line => annexMark(line) !== null))

/** The rows of a sheet as tables and the lines around them: a table begins at its header and ends with its last row of several cells. */
class SheetWriter {
  readonly blocks: Block[] = []
  readonly #table: number
  readonly #width: number
  #rows: SeenRow[] = []
  #hasHeader = false
  #last = 0

  constructor(table: number, width: number) {
    this.#table = table
    this.#width = width
  }

  add(row: SeenRow): void {
    const isHeader = isHeaderRow(rowOf(row, this.#width, this.#table))
    const last = this.#rows.at(-1)
    // An annex head and the title over a header do not belong to the table above them.
    if (isMark(row)) this.end(({ cells }) => cells.length === 1 && !NUMBER.test(textOf(cells[0]!)))
    else if (isHeader && (!this.#hasHeader || this.#hasTitleBelow())) this.end()
    if (isHeader) this.#hasHeader = true
    if (!this.#hasHeader && (isMark(row) || row.cells.length === 1)) {
      this.end()
      this.#lines(row, last !== undefined && row.row > last.row + 1)
    } else this.#rows.push(row)
  }

  /** Whether words behind an empty row stand at the end of the open table. */
  #hasTitleBelow(): boolean {
    const from = this.#rows.findLastIndex(row => !isLine(row)) + 1
    return from > 0 && from < this.#rows.length && this.#rows[from]!.row > this.#rows[from - 1]!.row + 1
  }

  /** Ends the open table; the rows at its end that are lines stand below it. */
  end(isBelow: (row: SeenRow) => boolean = isLine): void {
    const rows = this.#rows
    this.#rows = []
    this.#hasHeader = false
    const to = rows.findLastIndex(row => !isBelow(row)) + 1
    if (to > 0) {
      const at = { page: null, table: this.#table, row: rows[0]!.row, paragraph: null }
      const made = rows.slice(0, to).map(row => rowOf(row, this.#width, this.#table))
      const table: Table = { kind: 'table', columns: this.#width, rows: made, gap: true, at }
      this.blocks.push(table)
      this.#last = rows[to - 1]!.row
    }
    for (const row of rows.slice(to)) this.#lines(row, true)
  }

  /** Every line of a row of words is a paragraph; cells beside each other are parted by a tab. */
  #lines(row: SeenRow, gap: boolean): void {
    const isApart = gap || row.row > this.#last + 1
    this.#last = row.row
    const texts = row.cells.length === 1 ? row.cells[0]!.lines : [row.cells.map(textOf).join('\t')]
    texts.forEach((text, i) => {
      const at = { page: null, table: this.#table, row: row.row, paragraph: i + 1 }
      this.blocks.push({ kind: 'paragraph', text, list: null, gap: i === 0 && isApart, at })
    })
  }
}

const ignored = (what: string): Note => ({
  code: 'IGNORED_CONTENT',
  message: `Hujjatdagi “${what}” o‘qilmadi.`,
  at: null,
  was: what,
  now: null
})

/**
 * The blocks of a workbook, read from its XML by ourselves: the library at hand gives neither merges nor formats nor what is
 * hidden. Sheets that are seen come in their order; `at.table` is the sheet, `at.row` its row. Hidden sheets, rows and
 * columns that hold something are named in the notes. Throws AnnexError as the zip and the XML do, EMPTY when no cell is filled.
 */
export function readXlsx(zip: Zip): Read {
  const notes: Note[] = []
  const blocks: Block[] = []
  let rowCount = 0
  readWorkbook(zip).forEach((sheet, i) => {
    if (sheet.hidden) {
      if (sheet.cells.length > 0) notes.push(ignored(`yashirin varaq: ${sheet.name}`))
      return
    }
    const { rows, hiddenRows, hiddenColumns } = seenRows(sheet)
    if (hiddenRows > 0) notes.push(ignored(`${sheet.name}: yashirin qatorlar (${hiddenRows} ta)`))
    if (hiddenColumns > 0) notes.push(ignored(`${sheet.name}: yashirin ustunlar (${hiddenColumns} ta)`))
    if (sheet.unsolved > 0) notes.push(ignored(`${sheet.name}: natijasi saqlanmagan formulalar (${sheet.unsolved} ta)`))
    rowCount += rows.length
    if (rowCount > LIMITS.rows) throw new AnnexError('BOMB', { detail: `${LIMITS.rows} dan ortiq qator` })
    const width = Math.max(0, ...rows.flatMap(row => row.cells.map(cell => cell.column + cell.span)))
    const writer = new SheetWriter(i + 1, width)
    for (const row of rows) writer.add(row)
    writer.end()
    blocks.push(...writer.blocks)
  })
  if (blocks.length === 0) throw new AnnexError('EMPTY')
  return { blocks, notes, pages: null }
}
