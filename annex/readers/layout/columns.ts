/** Tables without ruling lines: columns are the white strips that go down through many lines, rows begin at numbers and gaps. */
import { fold } from '#language/fold.ts'
import type { CellText, PageTable } from './cell-text.ts'
import type { GridCell } from './grid.ts'
import { baselines, lineOf } from './lines.ts'
import type { Run } from './page.ts'

/** White between two columns: from the right end of the left one to the left end of the right one. */
type Strip = { from: number; to: number }
type Baseline = { runs: Run[]; y: number; size: number }
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
/** A row's first line stands farther from the line above than this many usual distances. */
const APART = 1.3
const MAX_HEADING_LINES = 4
const NUMBER = /^\d{1,3}(?:\.\d{1,3})*\s*[.)]?$/

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

type Region = { from: number; to: number; strips: Strip[]; headings: Set<number> }

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
    for (let k = i; k < i + back; k++) headings.add(k)
    i += back - 1
  }
  return { from, to, strips, headings }
}

/** A line by its pieces, with look-alike letters and both scripts as one: headers are typed anew on every page. */
const textOf = (line: Baseline) => fold(line.runs.map(run => run.text.trim()).join(' '))

/** The piece of a line that stands in column `at`. */
function inColumn(line: Baseline, strips: readonly Strip[], at: number): Run[] {
  const middles = strips.map(strip => (strip.from + strip.to) / 2)
  return line.runs.filter(run => {
    const x = (run.left + run.right) / 2
    return (at === 0 || x > middles[at - 1]!) && (at === strips.length || x <= middles[at]!)
  })
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
  return region.to > at && (aligned >= LEAST_LINES || (isKnownHeader && aligned > 1)) ? region : null
}

type RowSpan = { from: number; to: number; heading: boolean }

/** Where rows begin: at headings, at a number in the first column, behind a gap, and around a header printed before. */
function rowsOf(
  lines: readonly Baseline[],
  region: Region,
  header: readonly string[]
): { rows: RowSpan[]; header: string[] } {
  const texts = lines.slice(region.from, region.to).map(textOf)
  const steps = texts.map((_, k) => (k === 0 ? 0 : lines[region.from + k]!.y - lines[region.from + k - 1]!.y))
  const usual = [...steps.slice(1)].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 3)] ?? 0
  const starts = new Set<number>([0])
  const isHeader = (k: number) => header.length > 0 && header.every((text, n) => texts[k + n] === text)
  texts.forEach((_, k) => {
    const line = lines[region.from + k]!
    const isHeading = region.headings.has(region.from + k)
    const wasHeading = region.headings.has(region.from + k - 1)
    if (isHeading !== wasHeading) starts.add(k)
    if (steps[k]! > APART * usual && !(isHeading && wasHeading)) starts.add(k)
    const first = inColumn(line, region.strips, 0)
    if (!isHeading && first.length > 0 && NUMBER.test(lineOf(first).text)) starts.add(k)
    if (isHeader(k)) starts.add(k).add(k + header.length)
  })
  const sorted = [...starts].filter(k => k < texts.length).sort((a, b) => a - b)
  const rows = sorted.map((k, n) => ({
    from: region.from + k,
    to: region.from + (sorted[n + 1] ?? texts.length),
    heading: region.headings.has(region.from + k)
  }))
  // Of the first table of its kind the first row is the header; later ones are known by it.
  const own = header.length > 0 && isHeader(0) ? [...header] : texts.slice(0, sorted[1] ?? texts.length)
  return { rows, header: header.length > 0 ? [...header] : own }
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
    const cellOf = (cell: GridCell, pieces: Run[][]): CellText => {
      const filled = unsureEdges(pieces.filter(piece => piece.length > 0))
      return { cell, runs: filled.flat(), lines: filled.map(piece => lineOf(piece)) }
    }
    if (span.heading)
      return [
        cellOf(
          place(0, columns),
          own.map(line => line.runs)
        )
      ]
    return Array.from({ length: columns }, (_, column) =>
      cellOf(
        place(column, 1),
        own.map(line => inColumn(line, region.strips, column))
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
