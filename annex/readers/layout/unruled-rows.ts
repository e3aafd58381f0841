/** The rows of a table without ruling lines: where they begin, and which of them may be two. */
import { fold } from '#language/fold.ts'
import { sectionHeading } from '../../recognisers/sections.ts'
import { lineOf } from './lines.ts'
import type { Run } from './page.ts'

/** White between two columns: from the right end of the left one to the left end of the right one. */
export type Strip = { from: number; to: number }
export type Baseline = { runs: Run[]; y: number; size: number }
/** Lines `from`…`to` of a page that keep to the same strips; `headings` go over them. */
export type Region = { from: number; to: number; strips: Strip[]; headings: Set<number> }

/** A row's first line stands farther from the line above than this many usual distances. */
const APART = 1.3
const NUMBER = /^\d{1,3}(?:\.\d{1,3})*\s*[.)]?$/
const ROMAN = /^[IVXLCІХ]{1,6}\s*[.)]?$/u
const MARKED = /^\d{1,2}(?:\.\d{1,2})?[.)]\s/
/** A line that sums up, in folded words. */
const TOTAL = /^(jami|hammasi|itogo|vsego)\b/

/** A line by its pieces, with look-alike letters and both scripts as one: headers are typed anew on every page. */
export const textOf = (line: Baseline) => fold(line.runs.map(run => run.text.trim()).join(' '))

/** The piece of a line that stands in column `at`. */
export function inColumn(line: Baseline, strips: readonly Strip[], at: number): Run[] {
  const middles = strips.map(strip => (strip.from + strip.to) / 2)
  return line.runs.filter(run => {
    const x = (run.left + run.right) / 2
    return (at === 0 || x > middles[at - 1]!) && (at === strips.length || x <= middles[at]!)
  })
}

/** `doubt`: the row may be two, for several of its columns begin anew on one line. */
export type RowSpan = { from: number; to: number; heading: boolean; doubt: boolean }

/** Where rows begin: at headings, at a number in the first column, behind a gap, and around a header printed before. */
export function rowsOf(
  lines: readonly Baseline[],
  region: Region,
  header: readonly string[]
): { rows: RowSpan[]; header: string[] } {
  const texts = lines.slice(region.from, region.to).map(textOf)
  const steps = texts.map((_, k) => (k === 0 ? 0 : lines[region.from + k]!.y - lines[region.from + k - 1]!.y))
  const usual = [...steps.slice(1)].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 3)] ?? 0
  const starts = new Set<number>([0])
  const first = (k: number) => {
    const piece = inColumn(lines[region.from + k]!, region.strips, 0)
    return piece.length === 0 ? '' : lineOf(piece).text
  }
  // Of the first table of its kind the first row is the header; later ones, and where it is printed again, are known by it.
  const firstBody = texts.findIndex(
    (_, k) =>
      k > 0 &&
      (region.headings.has(region.from + k) ||
        NUMBER.test(first(k)) ||
        ROMAN.test(first(k)) ||
        steps[k]! > APART * usual)
  )
  const own = header.length > 0 ? [...header] : texts.slice(0, Math.max(1, firstBody))
  const isHeader = (k: number) => own.every((text, n) => texts[k + n] === text)
  texts.forEach((_, k) => {
    const isHeading = region.headings.has(region.from + k)
    const wasHeading = region.headings.has(region.from + k - 1)
    if (isHeading !== wasHeading) starts.add(k)
    if (steps[k]! > APART * usual && !(isHeading && wasHeading)) starts.add(k)
    const words = lineOf(lines[region.from + k]!.runs).text
    if (
      isHeading ? sectionHeading(words) !== null || MARKED.test(words) : NUMBER.test(first(k)) || ROMAN.test(first(k))
    )
      starts.add(k)
    if (TOTAL.test(texts[k]!)) starts.add(k)
    if (isHeader(k)) starts.add(k).add(k + own.length)
  })
  const sorted = [...starts].filter(k => k < texts.length).sort((a, b) => a - b)
  const rows = sorted.map((k, n) => {
    const to = sorted[n + 1] ?? texts.length
    const own = lines.slice(region.from + k, region.from + to)
    const heading = region.headings.has(region.from + k)
    const doubt =
      !heading && !isHeader(k) && own.some((line, i) => i > 0 && beginsAnew(own[i - 1]!, line, region.strips))
    return { from: region.from + k, to: region.from + to, heading, doubt }
  })
  return { rows, header: own }
}

/** Columns that begin anew on one line beside an empty first one: so many, or two where there are few, may be a row of their own. */
const MANY = 3
const FEW_COLUMNS = 4
/** White that stays between the text of two columns, in points. */
const LEAST_WHITE = 4
function beginsAnew(above: Baseline, line: Baseline, strips: readonly Strip[]): boolean {
  if (inColumn(line, strips, 0).length > 0) return false
  let anew = 0
  for (let at = 1; at <= strips.length; at++) {
    const [upper, lower] = [inColumn(above, strips, at), inColumn(line, strips, at)]
    if (upper.length === 0 || lower.length === 0) continue
    const [end, begin] = [lineOf(upper), lineOf(lower)]
    const strip = strips[at]
    const right = strip === undefined ? end.right : strip.to - LEAST_WHITE
    const hasRoom =
      strip === undefined
        ? /[.;,]$/.test(end.text) || begin.first < end.size * LONG_WORD
        : begin.first + end.right < right
    if (/^["“«(]?[\p{Lu}\d]/u.test(begin.text) && hasRoom) anew++
  }
  return anew >= (strips.length + 1 <= FEW_COLUMNS ? 2 : MANY)
}
/** Nothing tells where the last column ends; a longer word than this, in font sizes, may not have fitted. */
const LONG_WORD = 7
