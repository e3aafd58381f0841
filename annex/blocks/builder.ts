import { NOWHERE } from '#domain/draft.ts'
import { AnnexError } from '../error.ts'
import { isHeaderRow } from '../recognisers/columns.ts'
import {
  type Block,
  type Cell,
  foldSpaces,
  LIMITS,
  type ListMark,
  type Paragraph,
  type Row,
  type Table
} from './blocks.ts'

/** How a cell merges downwards: `rows` > 1 as in HTML, or 'restart' / 'continue' as in Word. */
export type Merge = number | 'restart' | 'continue'

type OpenCell = Cell & { blocks: Block[] }
type OpenRow = { cells: OpenCell[]; header: boolean; number: number; nextColumn: number }
type OpenTable = {
  rows: OpenRow[]
  row: OpenRow | null
  cell: OpenCell | null
  /** By start column: the cell that goes on downwards and how many rows are left of it (Infinity for Word's way). */
  down: Map<number, { cell: OpenCell; rows: number }>
  number: number | null
  gap: boolean
}

/** No real annex is wider; a gridSpan of two billion is clamped to this. */
const MAX_COLUMNS = 256

/** Takes a reader's events in document order and makes blocks of them: merges spread, places counted, limits kept. */
export class BlockBuilder {
  readonly #blocks: Block[] = []
  readonly #tables: OpenTable[] = []
  #paragraph: { pieces: string[]; list: ListMark | null; length: number } | null = null
  #gap = false
  #paragraphs = 0
  #tableCount = 0
  #cells = 0
  #rows = 0
  #characters = 0

  get #table(): OpenTable | null {
    return this.#tables.at(-1) ?? null
  }
  get inCell(): boolean {
    return this.#table?.cell !== null && this.#table !== null
  }
  get inParagraph(): boolean {
    return this.#paragraph !== null
  }

  /** The next block stands after an empty line or on a new page. */
  gap(): void {
    this.#gap = true
  }

  startParagraph(list: ListMark | null = null): void {
    this.endParagraph()
    this.#paragraph = { pieces: [], list, length: 0 }
  }

  /** Text of the open paragraph; opens one when there is none. '\n' is a soft break, '\t' a tab. */
  text(piece: string): void {
    if (this.#paragraph === null) this.#paragraph = { pieces: [], list: null, length: 0 }
    this.#paragraph.pieces.push(piece)
    this.#paragraph.length += piece.length
    this.#characters += piece.length
    if (this.#characters > LIMITS.characters || this.#paragraph.length > LIMITS.cellCharacters) {
      throw new AnnexError('BOMB', { detail: 'matni haddan uzun' })
    }
  }

  /** A line break: soft when alone, the end of the paragraph when the line before it is empty. */
  breakLine(): void {
    const last = this.#paragraph?.pieces.findLast(piece => piece === '\n' || piece.trim() !== '')
    if (last === '\n') this.endParagraph()
    else this.text('\n')
  }

  endParagraph(): void {
    const open = this.#paragraph
    if (open === null) return
    this.#paragraph = null
    const text = foldSpaces(open.pieces.join(''))
    const table = this.#table
    if (table === null) {
      this.#paragraphs++
      if (text === '') this.#gap = true
      else this.#blocks.push(this.#finished(text, open.list, null, this.#paragraphs))
      return
    }
    // Text between cells belongs to no cell of the grid; formats that allow it do not show it in the table either.
    if (table.cell === null || (text === '' && open.list === null)) return
    table.cell.blocks.push(this.#finished(text, open.list, table, table.cell.blocks.length + 1))
  }

  #finished(text: string, list: ListMark | null, table: OpenTable | null, paragraph: number): Paragraph {
    const gap = this.#gap
    this.#gap = false
    const outer = this.#tables[0]
    return {
      kind: 'paragraph',
      text,
      list,
      gap,
      at: {
        page: null,
        table: outer?.number ?? null,
        row: table === null ? null : (outer?.row?.number ?? null),
        paragraph
      }
    }
  }

  startTable(): void {
    this.endParagraph()
    const top = this.#tables.length === 0
    if (top) this.#tableCount++
    this.#tables.push({
      rows: [],
      row: null,
      cell: null,
      down: new Map(),
      number: top ? this.#tableCount : null,
      gap: this.#gap
    })
    this.#gap = false
  }

  startRow(header = false, skippedColumns = 0): void {
    const table = this.#table
    if (table === null) return
    if (table.row !== null) this.endRow()
    if (++this.#rows > LIMITS.rows) throw new AnnexError('BOMB', { detail: `${LIMITS.rows} dan ortiq qator` })
    table.row = { cells: [], header, number: table.rows.length + 1, nextColumn: Math.min(skippedColumns, MAX_COLUMNS) }
  }

  /** Throws away the open row (a deleted one) with all it holds. */
  dropRow(): void {
    this.endCell()
    if (this.#table) this.#table.row = null
  }

  startCell(span = 1, merge: Merge = 1): void {
    const table = this.#table
    if (table === null) return
    if (table.row === null) this.startRow()
    this.endCell()
    if (++this.#cells > LIMITS.cells) throw new AnnexError('BOMB', { detail: `${LIMITS.cells} dan ortiq katak` })
    const row = table.row!
    this.#fillFromAbove(table, row)
    const column = Math.min(row.nextColumn, MAX_COLUMNS)
    const width = Math.max(1, Math.min(Number.isFinite(span) ? span : 1, MAX_COLUMNS - column + 1))
    const above = table.down.get(column)
    table.cell = {
      column,
      span: width,
      continued: merge === 'continue' && above !== undefined,
      paragraphs: [],
      blocks: []
    }
    if (merge === 'restart') table.down.set(column, { cell: table.cell, rows: Number.POSITIVE_INFINITY })
    else if (typeof merge === 'number') {
      if (merge > 1) table.down.set(column, { cell: table.cell, rows: merge - 1 })
      else table.down.delete(column)
    }
  }

  /** HTML leaves the covered cells out of the rows below; Word writes them, so only counted merges are filled here. */
  #fillFromAbove(table: OpenTable, row: OpenRow): void {
    for (
      let above = table.down.get(row.nextColumn);
      above !== undefined && Number.isFinite(above.rows);
      above = table.down.get(row.nextColumn)
    ) {
      if (above.rows === 0) {
        table.down.delete(row.nextColumn)
        return
      }
      row.cells.push({ ...above.cell, continued: true })
      if (--above.rows === 0) table.down.delete(row.nextColumn)
      row.nextColumn += above.cell.span
    }
  }

  endCell(): void {
    const table = this.#table
    if (table === null || table.cell === null) return
    this.endParagraph()
    const cell = table.cell
    table.cell = null
    const above = cell.continued ? table.down.get(cell.column) : undefined
    if (above !== undefined) {
      cell.blocks = above.cell.blocks
      cell.paragraphs = above.cell.paragraphs
    } else cell.paragraphs = cell.blocks.flatMap(paragraphsOf)
    if (table.row !== null) {
      table.row.cells.push(cell)
      table.row.nextColumn = cell.column + cell.span
    }
  }

  endRow(): void {
    const table = this.#table
    if (table === null || table.row === null) return
    this.endCell()
    this.#fillFromAbove(table, table.row)
    table.rows.push(table.row)
    table.row = null
  }

  endTable(): void {
    const table = this.#table
    if (table === null) return
    this.endRow()
    this.endParagraph()
    this.#tables.pop()
    const blocks = this.#asBlocks(table)
    const parent = this.#table
    if (parent === null) this.#blocks.push(...blocks)
    else parent.cell?.blocks.push(...blocks)
  }

  #asBlocks(table: OpenTable): Block[] {
    // A table of one column that holds tables, or any that holds one with a header and has none, is a frame for the layout.
    const holdsTables = table.rows.some(row => row.cells.some(cell => cell.blocks.some(isTable)))
    const isFrame =
      holdsTables &&
      (table.rows.every(row => row.cells.length === 1) ||
        (table.rows.some(row => row.cells.some(cell => cell.blocks.some(hasHeader))) &&
          !table.rows.slice(0, HEADER_REACH).some(row => isHeaderRow({ ...row, at: NOWHERE }))))
    if (isFrame) return table.rows.flatMap(row => row.cells.flatMap(cell => (cell.continued ? [] : cell.blocks)))
    const place = (row: number | null) => ({ page: null, table: table.number, row, paragraph: null })
    const rows: Row[] = table.rows.map((row, i) => ({
      header: row.header,
      at: place(i + 1),
      cells: row.cells.map(({ column, span, continued, paragraphs }) => ({ column, span, continued, paragraphs }))
    }))
    if (rows.length === 0) return []
    const columns = Math.max(
      ...rows.map(row => row.cells.reduce((end, cell) => Math.max(end, cell.column + cell.span), 0))
    )
    return [{ kind: 'table', columns, rows, gap: table.gap, at: place(null) }]
  }

  finish(): Block[] {
    while (this.#tables.length > 0) this.endTable()
    this.endParagraph()
    return this.#blocks
  }
}

const isTable = (block: Block): block is Table => block.kind === 'table'
/** Rows in which a header is looked for: a title may stand above it. */
const HEADER_REACH = 4
const hasHeader = (block: Block): boolean => isTable(block) && block.rows.slice(0, HEADER_REACH).some(isHeaderRow)

function paragraphsOf(block: Block): Paragraph[] {
  if (block.kind === 'paragraph') return [block]
  return block.rows.flatMap(row => row.cells.filter(cell => !cell.continued).flatMap(cell => cell.paragraphs))
}
