/** Lines and tables of pages to blocks; what a page end cut in two is put together where that needs no meaning. */
import type { Place } from '#domain/draft.ts'
import {
  type Block,
  type Cell,
  foldSpaces,
  glue,
  lessTrust,
  printedDoubt,
  LIMITS,
  type Outline,
  type Paragraph,
  type Row,
  type Table
} from '../../blocks/blocks.ts'
import { alike } from '../../recognisers/alike.ts'
import { isHeaderRow } from '../../recognisers/columns.ts'
import { sectionHeading } from '../../recognisers/sections.ts'
import { AnnexError } from '../../error.ts'
import type { PageTable } from './cell-text.ts'
import type { Grid, GridCell } from './grid.ts'
import type { Line } from './lines.ts'
import { cornersOf, type PageContent } from './page.ts'
import type { TextEdge } from './text-edges.ts'
import { cutBetween, type Words } from './cut-words.ts'
import type { Column } from './column.ts'
import { isFull, paragraphsOf, type Printed, usualLeading } from './paragraphs.ts'

type Layout = { words: Words; leading: number; between: number | null; edges: Map<number, TextEdge> }

/** Lines of running text farther apart than this many usual distances have an empty line between them. */
const EMPTY_LINE = 1.6
/** Where every paragraph stands apart an empty line is seen by a distance so much wider. */
const WIDER = 1.25
/** A line of running text, not of a heading, as a share of the width. */
const WIDE = 0.8
/** A page whose text ends this many lines above the foot ended there on purpose. */
const SHORT_PAGE = 4
/** The share of a page's height above its lower margin. */
const FOOT = 0.93
const ENDS = /[.;:!?…][”"»)]*$/
const LONE_NUMBER = /(?<=[.;:!?…][”"»)]*)\s\d{1,2}[.)]$/
/** Rows at the top of a page's table that may be the header printed again. */
const MAX_HEADER_ROWS = 3
/** Sides of a table on two pages that differ by less are the same, in points. */
const SAME_EDGE = 4

/** The last line of each column of a table, by its column. */
type Tails = Map<number, { paragraph: Paragraph; line: Line; column: Column }>
type Heads = Map<Cell, { line: Line; column: Column }>
type MadeTable = { rows: Row[]; heads: Heads; tails: Tails; at: Place }

export class Writer {
  readonly #blocks: Block[] = []
  #waiting: { lines: readonly Line[]; content: PageContent }[] = []
  readonly #layout: Layout
  #cells = 0
  #rows = 0
  #characters = 0
  #paragraphs = 0
  #tables = 0
  /** The paragraph that the last page ended with. */
  #open: { line: Line; block: Paragraph; short: boolean } | null = null
  /** The table that the last page ended with: the texts of its first rows and its last lines. */
  #above: { columns: number; left: number; right: number; tops: string[]; tails: Tails } | null = null

  constructor(layout: Layout) {
    this.#layout = layout
  }

  /** Adds a page: `tables` from top to bottom, `lines` what stands between them. */
  page(content: PageContent, tables: readonly PageTable[], lines: readonly Line[]): void {
    const isAbove = (grid: Grid) => (line: Line) => line.y <= grid.top + line.size * 0.3
    let from = 0
    tables.forEach((table, i) => {
      const to = Math.max(from, lines.filter(isAbove(table.grid)).length)
      const above = lines.slice(from, to)
      from = to
      const made = this.#table(table, content)
      if (made === null) this.#waiting.push({ lines: above, content })
      // What stands at the edges of the pages inside a table (a note at the foot, "давоми") comes behind the table.
      else if (i === 0 && this.#goesOn(table.grid, made.rows, above)) {
        this.#waiting.push({ lines: above, content })
        this.#place(table, made)
      } else {
        this.#flush()
        this.#text(above, content)
        this.#open = null
        this.#place(table, made)
      }
    })
    const rest = { lines: lines.slice(from), content }
    if (tables.length > 0) this.#waiting.push(rest)
    else {
      this.#flush()
      this.#text(rest.lines, content)
    }
  }

  /** The blocks of all pages. */
  finish(): Block[] {
    this.#flush()
    return this.#blocks
  }

  #flush(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const { lines, content } of waiting) this.#text(lines, content)
  }

  /**
   * Whether a page's first table goes on with the last one of the page above: the same columns, no header of its own and no
   * section line between them.
   */
  #goesOn(grid: Grid, rows: readonly Row[], lines: readonly Line[]): boolean {
    const above = this.#above
    if (above === null || above.columns !== grid.columns || isHeaderRow(rows[0]!)) return false
    const between = [...this.#waiting.flatMap(waiting => waiting.lines), ...lines]
    if (between.some(line => sectionHeading(line.text) !== null)) return false
    return Math.abs(above.left - grid.left) < SAME_EDGE && Math.abs(above.right - grid.right) < SAME_EDGE
  }

  #said(text: string): string {
    this.#characters += text.length
    if (this.#characters > LIMITS.characters) throw new AnnexError('BOMB', { detail: 'matni haddan uzun' })
    return foldSpaces(text)
  }

  #text(lines: readonly Line[], content: PageContent): void {
    if (lines.length === 0) return
    this.#above = null
    const { leading, between, words, edges } = this.#layout
    const empty = between === null ? EMPTY_LINE * leading : Math.max(EMPTY_LINE * leading, between * WIDER)
    const edge = edges.get(Math.round(content.width)) ?? { left: 0, right: content.width }
    const column: Column = { ...edge, leading }
    const printed = paragraphsOf(lines, column, words, 'prose')
    printed.forEach((one, i) => {
      const open = this.#open
      if (i === 0 && open !== null && goesOn(open.line, one, column)) {
        open.block.text = this.#said(glue([open.block.text, one.text]))
        open.line = one.last
        open.block.trust = lessTrust([open.block.trust, one.trust])
        return
      }
      const before = printed[i - 1]?.last
      const isApart = before !== undefined && one.first.y - before.y > empty * one.first.size
      const at = { page: content.number, table: null, row: null, paragraph: ++this.#paragraphs }
      const gap = isApart || this.#blocks.length === 0 || (i === 0 && open?.short === true)
      const place = cornersOf(content, { ...edge, ...heightOf(one) })
      const block: Paragraph = {
        kind: 'paragraph',
        text: this.#said(one.text),
        list: null,
        gap,
        at,
        trust: one.trust,
        ...(place === undefined ? {} : { outline: { whole: place, cells: [place] } })
      }
      if (block.text === '') return
      this.#blocks.push(block)
      this.#open = { line: one.last, block, short: false }
    })
    const last = lines.at(-1)!
    if (this.#open !== null) this.#open.short = content.height * FOOT - last.y > SHORT_PAGE * leading * last.size
  }

  #table({ grid, cells: all, pad }: PageTable, content: PageContent): MadeTable | null {
    const page = content.number
    const number = ++this.#tables
    const leading = usualLeading(all.map(({ lines }) => lines))
    const made = new Map<GridCell, { paragraphs: Paragraph[]; printed: Printed[]; column: Column }>()
    const rows: Row[] = []
    const heads: Heads = new Map()
    const tails: Tails = new Map()
    const filled = new Set(all.flatMap(({ cell, lines }) => (lines.length === 0 ? [] : [cell.row])))
    for (let r = 0; r < grid.rows; r++) {
      const own = all.filter(({ cell }) => cell.row <= r && r < cell.row + cell.rows)
      own.sort((a, b) => a.cell.column - b.cell.column)
      this.#cells += own.length
      if (++this.#rows > LIMITS.rows || this.#cells > LIMITS.cells)
        throw new AnnexError('BOMB', { detail: 'kataklari haddan ko‘p' })
      // A row of nothing is where border lines stand a little apart.
      if (!filled.has(r) && own.every(({ cell }) => cell.rows === 1)) continue
      const at = { page, table: number, row: rows.length + 1, paragraph: null }
      const cells = own.map(({ cell, lines }): Cell => {
        let text = made.get(cell)
        if (text === undefined) {
          const column: Column = { left: cell.left + pad, right: cell.right - pad, leading }
          const printed = paragraphsOf(lines, column, this.#layout.words, 'cell')
          const paragraphs = printed.map(
            (one, i): Paragraph => ({
              kind: 'paragraph',
              text: this.#said(one.text),
              list: null,
              gap: false,
              at: { ...at, paragraph: i + 1 },
              trust: one.trust
            })
          )
          text = { paragraphs, printed, column }
          made.set(cell, text)
        }
        const { paragraphs, printed, column } = text
        const written = { column: cell.column, span: cell.columns, continued: cell.row < r, paragraphs }
        if (printed.length > 0) {
          heads.set(written, { line: printed[0]!.first, column })
          tails.set(cell.column, { paragraph: paragraphs.at(-1)!, line: printed.at(-1)!.last, column })
        } else tails.delete(cell.column)
        return written
      })
      rows.push({
        cells,
        header: false,
        at,
        ...outlineOf(
          content,
          own.map(({ cell }) => cell),
          r
        )
      })
    }
    return rows.length === 0 ? null : { rows, heads, tails, at: { page, table: number, row: null, paragraph: null } }
  }

  #place({ grid }: PageTable, { rows, heads, tails, at }: MadeTable): void {
    this.#mendCut(rows, heads)
    const table: Table = { kind: 'table', columns: grid.columns, rows, gap: false, at }
    this.#blocks.push(table)
    const tops = rows.slice(0, MAX_HEADER_ROWS).map(words)
    this.#above = { columns: grid.columns, left: grid.left, right: grid.right, tops, tails }
  }

  /**
   * What the end of a page cut inside a cell and the paragraphs cannot tell: a word of a narrow column belongs to the upper
   * part whole, a list number left alone at its end to the words below.
   */
  #mendCut(rows: readonly Row[], heads: Heads): void {
    if (this.#above === null) return
    const { tops, tails } = this.#above
    let first = 0
    while (first < rows.length - 1 && isAgain(words(rows[first]!), tops[first], first)) first++
    for (const cell of rows[first]!.cells) {
      const tail = tails.get(cell.column)
      const head = heads.get(cell)
      const own = cell.paragraphs[0]
      if (tail === undefined || head === undefined || own === undefined) continue
      const number = LONE_NUMBER.exec(tail.paragraph.text)?.[0]
      if (number !== undefined) {
        tail.paragraph.text = tail.paragraph.text.slice(0, -number.length)
        own.text = `${number.trim()} ${own.text}`
        continue
      }
      const cut = cutBetween(tail.line, head.line, tail.column, this.#layout.words)
      if (cut.doubt !== null) own.trust = lessTrust([own.trust, printedDoubt([cut.doubt])])
      if (cut.joined) {
        const [rest] = own.text.split(/\s/, 1)
        tail.paragraph.text += rest
        own.text = own.text.slice(rest!.length).trim()
        if (own.text === '') cell.paragraphs.shift()
      }
    }
  }
}

/** From the top of the first line's letters to the foot of the last one's. */
const heightOf = ({ first, last }: Printed) => ({ top: first.y - first.size, bottom: last.y + last.size * 0.3 })

/** Where a row of cells stands on the picture of its page; a cell merged over further rows does not make it higher. */
function outlineOf(content: PageContent, cells: readonly GridCell[], row: number): { outline?: Outline } {
  const own = cells.filter(cell => cell.row === row && cell.rows === 1)
  const high = own.length > 0 ? own : cells
  const whole = cornersOf(content, {
    left: Math.min(...cells.map(cell => cell.left)),
    right: Math.max(...cells.map(cell => cell.right)),
    top: Math.min(...high.map(cell => cell.top)),
    bottom: Math.max(...high.map(cell => cell.bottom))
  })
  return whole === undefined ? {} : { outline: { whole, cells: cells.map(cell => cornersOf(content, cell)!) } }
}

const words = (row: Row) => row.cells.map(cell => cell.paragraphs.map(({ text }) => text).join(' ')).join('\t')

/** A row of the header is the same on every page; its first one may have letters read amiss. */
const isAgain = (own: string, top: string | undefined, row: number) =>
  own === top || (row === 0 && top !== undefined && alike(own, top))

/** A paragraph cut by the end of its page: its last line was full and its sentence goes on. */
function goesOn(last: Line, next: Printed, column: Column): boolean {
  if (ENDS.test(last.text) || !isFull(last, next.first, column)) return false
  // A capital may begin a name inside the sentence: only a line that is measured full and wide says so.
  const begin = /^[\p{Ll}("“«\d]/u.test(next.text)
  return begin || (next.first.exact && last.right - last.left > WIDE * (column.right - column.left))
}
