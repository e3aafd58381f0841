/** Whether a plain text breaks off in the middle of a table's last row. */
import { foldSpaces } from '../../blocks/blocks.ts'
import { cellsOf, isRule, LINE_END } from './lines.ts'

const LAST_WORDS = 80
/** The words with their mark-up. */
const MARKED_WORDS = 2000
/** Rows of a table that are compared with its last one; fewer tell nothing. */
const LEAST_ROWS = 2

/** A tag that the text stops in, or a paragraph of a cell that is never closed in a row that closes its others. */
const endsInsideMarkup = (row: string): boolean => {
  if (/<\/?(?:[a-z][^<>]*)?$/i.test(row)) return true
  const closed = row.toLowerCase().lastIndexOf('</p>')
  return closed >= 0 && /<p\b/i.test(row.slice(closed))
}

const lastWords = (line: string): string => {
  const words = foldSpaces(line.slice(-MARKED_WORDS).replace(/<[^<>]*>?/g, ' ')).replace(/\s+/g, ' ')
  return `…${words.trim().slice(-LAST_WORDS)}`
}

const count = (text: string, tag: RegExp): number => text.match(tag)?.length ?? 0

/** The widths of the table rows above the last line, up to the next line that is no row. */
const rowsAbove = (lines: readonly string[]): number[] => {
  const widths: number[] = []
  for (const line of lines.slice(0, -1).reverse()) {
    if (line.trim() === '' || isRule(line)) continue
    const cells = cellsOf(line)
    if (cells === null) break
    widths.push(cells.length)
  }
  return widths
}

/**
 * The last words of a text that ends inside a table row, or null. The last line is a row that has fewer cells than each of the rows
 * above it, or stops inside its mark-up; an HTML table that is never closed counts too. A text that goes on below its tables is whole.
 */
export function cutIn(text: string): string | null {
  const lines = text.split(LINE_END)
  // Tabs at the end of the last row are its empty cells: only whole lines are left out.
  const all = lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1)
  const last = all.at(-1)
  if (last === undefined) return null
  const unclosed = count(text, /<table\b/gi) > count(text, /<\/table>/gi)
  if (unclosed || endsInsideMarkup(last)) return lastWords(last)
  const above = rowsAbove(all)
  // Directly under a row a single tab is no indent but an empty first cell.
  const under = above.length > 0 && all.at(-2)!.trim() !== ''
  const cells = cellsOf(last) ?? (under && last.includes('\t') ? last.split('\t') : null)
  if (cells === null || above.length < LEAST_ROWS || cells.length >= Math.min(...above)) return null
  return lastWords(last)
}
