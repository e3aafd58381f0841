/** Tables without ruling lines: columns are the white strips that go down through many lines, rows begin at numbers and gaps. */
import { lessTrust, printedDoubt } from '../../blocks/blocks.ts'
import { annexMark } from '../../recognisers/annex-heads.ts'
import { columnKind } from '../../recognisers/columns.ts'
import type { CellText, PageTable } from './cell-text.ts'
import type { GridCell } from './grid.ts'
import { baselines, type Line, lineOf } from './lines.ts'
import type { Run } from './page.ts'
import { type Baseline, inColumn, type Region, rowsOf, type Strip, textOf } from './unruled-rows.ts'

/** What a table found on one page teaches about the next: its columns and the lines of its header. */
export type Known = { strips: Strip[]; left: number; right: number; header: string[] }
export type FoundColumns = { tables: PageTable[]; free: Run[]; known: Known | null }

const LEAST_COLUMNS = 3
const LEAST_LINES = 4
/** A strip must stay this wide, in points. */
const LEAST_STRIP = 4
/** A gap wider than this share of the font size parts two pieces of a line. */
const PIECE = 0.75
/** Baselines farther apart than this many font sizes end the table. */
const FAR = 4
const MAX_HEADING_LINES = 4

const baselineOf = (runs: Run[]): Baseline => {
  const widest = runs.reduce((best, run) => (run.size > best.size ? run : best))
  return { runs, y: widest.y, size: widest.size }
}

/** The white gaps of one line. */
function gapsOf({ runs, size }: Baseline): Strip[] {
  const gaps: Strip[] = []
  let right = runs[0]!.right
  for (const run of runs.slice(1)) {
    if (run.left - right > PIECE * size) gaps.push({ from: right, to: run.left })
    right = Math.max(right, run.right)
  }
  return gaps
}

/** The strips narrowed by a line that keeps to the columns; null when a piece of it goes over a strip. */
function narrowed(strips: readonly Strip[], line: Baseline): Strip[] | null {
  const next = strips.map(strip => ({ ...strip }))
  for (const run of line.runs) {
    for (const strip of next) {
      if (run.right <= strip.from || run.left >= strip.to) continue
      if (run.left < strip.from && run.right > strip.to) return null
      const isRight = run.left >= strip.from && (run.right > strip.to || strip.to - run.right < run.left - strip.from)
      if (isRight) strip.to = Math.min(strip.to, run.left)
      else strip.from = Math.max(strip.from, run.right)
      if (strip.to - strip.from < LEAST_STRIP) return null
    }
  }
  return next
}

/** Follows the columns down from line `from`; lines that go over them are headings when the columns go on below. */
function follow(lines: readonly Baseline[], from: number, start: readonly Strip[]): Region {
  let strips: Strip[] = [...start]
  const headings = new Set<number>()
  let to = from
  for (let i = from; i < lines.length; i++) {
    if (i > from && lines[i]!.y - lines[i - 1]!.y > FAR * lines[i]!.size) break
    const next = narrowed(strips, lines[i]!)
    if (next !== null) {
      strips = next
      to = i + 1
      continue
    }
    const back = lines.slice(i, i + MAX_HEADING_LINES).findIndex((line, k) => {
      const kept = k === 0 ? null : narrowed(strips, line)
      return kept !== null && gapsOf(line).length > 0
    })
    if (back < 0) break
    // The head of the next annex ends the table whatever stands below it.
    if (lines.slice(i, i + back).some(line => annexMark(lineOf(line.runs).text) !== null)) break
    for (let k = i; k < i + back; k++) headings.add(k)
    i += back - 1
  }
  return { from, to, strips, headings }
}

/**
 * The unruled tables among the runs of a page that stand in no grid. `before` is what the table that reached the end of the
 * page above had: its columns go on even where its header is not repeated.
 */
export function findColumns(runs: readonly Run[], before: Known | null): FoundColumns {
  const lines = baselines(runs).map(baselineOf)
  const tables: PageTable[] = []
  const free: Run[] = []
  let known = before
  let open = false
  for (let i = 0; i < lines.length; ) {
    const region = regionAt(lines, i, i === 0 ? before : null, known)
    if (region === null) {
      free.push(...lines[i]!.runs)
      open = false
      i++
      continue
    }
    const { table, header } = tableOf(lines, region, known?.header ?? [])
    tables.push(table)
    known = { strips: region.strips, left: table.grid.left, right: table.grid.right, header }
    open = region.to === lines.length
    i = region.to
  }
  return { tables, free, known: open ? known : known === null ? null : { ...known, strips: [] } }
}

/** Whether the pieces of a line are names of columns, most of them known. */
function namesColumns(line: Baseline, gaps: readonly Strip[]): boolean {
  const kinds = Array.from({ length: gaps.length + 1 }, (_, at) => inColumn(line, gaps, at))
    .filter(piece => piece.length > 0)
    .map(piece => columnKind(lineOf(piece).text))
  return kinds.filter(kind => kind !== null).length * 2 > kinds.length && new Set(kinds).size > 2
}

function regionAt(lines: readonly Baseline[], at: number, going: Known | null, known: Known | null): Region | null {
  const line = lines[at]!
  if (going !== null && going.strips.length > 0) {
    const inside = line.runs[0]!.left >= going.left - line.size && line.runs.at(-1)!.right <= going.right + line.size
    const region = inside && narrowed(going.strips, line) !== null ? follow(lines, at, going.strips) : null
    if (region !== null && region.to > at) return region
  }
  const gaps = gapsOf(line)
  const isKnownHeader = known?.header[0] !== undefined && textOf(line) === known.header[0]
  if (gaps.length + 1 < LEAST_COLUMNS) return null
  const region = follow(lines, at, gaps)
  const kept = lines.slice(at, region.to).filter((_, k) => !region.headings.has(at + k))
  const aligned = kept.filter(one => gapsOf(one).length > 0).length
  const isHeader = isKnownHeader || (aligned > 1 && namesColumns(line, gaps))
  return region.to > at && (aligned >= LEAST_LINES || (isHeader && aligned > 1)) ? region : null
}

/** No line of a scan's table says where its cells end: the words at their edges are as unsure as this. */
const UNRULED = 0.45
/** Recognised words of one cell, the first and the last of them doubtful; the file's own text stays. */
function unsureEdges(lines: readonly Run[][]): Run[][] {
  const words = lines.flat()
  const edges = new Set([words[0], words.at(-1)])
  return lines.map(line =>
    line.map(run =>
      edges.has(run) && run.confidence !== undefined ? { ...run, confidence: Math.min(run.confidence, UNRULED) } : run
    )
  )
}

/** Pieces farther apart than this, in font sizes, may be two cells. */
const TWO_CELLS = 1.2
/** A line of a cell; one whose pieces stand far apart, or whose row may be two, is doubtful. */
function doubted(piece: readonly Run[], doubt: boolean): Line {
  const line = lineOf(piece)
  const isWide = piece.some((run, i) => i > 0 && run.left - piece[i - 1]!.right > TWO_CELLS * run.size)
  return doubt || isWide ? { ...line, trust: lessTrust([line.trust, printedDoubt([line.text])]) } : line
}

function tableOf(
  lines: readonly Baseline[],
  region: Region,
  before: readonly string[]
): { table: PageTable; header: string[] } {
  const { rows, header } = rowsOf(lines, region, before)
  const columns = region.strips.length + 1
  const all = lines.slice(region.from, region.to).flatMap(line => line.runs)
  const left = Math.min(...all.map(run => run.left))
  const right = Math.max(...all.map(run => run.right))
  // All cells are padded alike, so the narrowest strip tells how far the text of every column may reach.
  const least = Math.min(...region.strips.map(strip => strip.to - strip.from))
  const lefts = [left, ...region.strips.map(strip => strip.to)]
  const rights = [...region.strips.map(strip => strip.to - least), right]
  const top = (at: number) => lines[at]!.y - lines[at]!.size
  const bottom = (at: number) => lines[at - 1]!.y + lines[at - 1]!.size * 0.3
  const cells = rows.flatMap((span, row): CellText[] => {
    const own = lines.slice(span.from, span.to)
    const place = (column: number, width: number): GridCell => ({
      row,
      rows: 1,
      column,
      columns: width,
      left: lefts[column]!,
      right: rights[column + width - 1]!,
      top: top(span.from),
      bottom: bottom(span.to)
    })
    const cellOf = (cell: GridCell, pieces: Run[][], doubt: boolean): CellText => {
      const filled = unsureEdges(pieces.filter(piece => piece.length > 0))
      return { cell, runs: filled.flat(), lines: filled.map(piece => doubted(piece, doubt)) }
    }
    if (span.heading)
      return [
        cellOf(
          place(0, columns),
          own.map(line => line.runs),
          false
        )
      ]
    return Array.from({ length: columns }, (_, column) =>
      cellOf(
        place(column, 1),
        own.map(line => inColumn(line, region.strips, column)),
        span.doubt && column > 0
      )
    )
  })
  const grid = {
    left,
    right,
    top: top(region.from),
    bottom: bottom(region.to),
    rows: rows.length,
    columns,
    cells: cells.map(({ cell }) => cell)
  }
  return { table: { grid, cells, pad: 0 }, header }
}
