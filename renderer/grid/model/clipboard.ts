import { inert, live } from './inert.ts'

/** The block of texts that a clipboard holds, rows of cells; `too-large` when it has more cells than the limit. */
export type Pasted = { rows: string[][] } | { refusal: 'too-large' | 'nothing' }

const lines = (text: string): string => text.replace(/\r\n?/g, '\n')
const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A block as Excel and Word take it from the clipboard's text: tabs between cells, quotes around what holds tabs or line ends. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(text => quoted(inert(lines(text)))).join('\t')}\r\n`).join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The same as a table: Excel keeps every cell as text ('\@'), a line end stays inside its cell. */
export const toHtml = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string) =>
    `<td style="mso-number-format:'\\@';white-space:pre-wrap">${escaped(inert(lines(text))).replaceAll('\n', '<br style="mso-data-placement:same-cell">')}</td>`
  return `<table data-nazorat-block="1">${rows.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}

/**
 * Reads a block from the clipboard's text. A cell in quotes may hold tabs, line ends and doubled quotes; a quote inside a
 * cell that does not begin with one stands for itself, as Excel writes it. Rows are as wide as the widest. One line end at
 * the end is no row.
 */
export const fromTsv = (given: string, limit: number): Pasted => {
  const text = lines(given)
  const rows: string[][] = []
  let row: string[] = []
  let cells = 0
  let at = 0
  for (;;) {
    const [cell, end] = cellAt(text, at)
    row.push(live(cell))
    if (++cells > limit) return { refusal: 'too-large' }
    const mark = text[end]
    if (mark !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + 1
    if (mark === undefined || (mark === '\n' && at === text.length)) break
  }
  return squared(rows, limit)
}

/** One cell from `at` on, and where it ends: at a tab, a line end or the end of the text. */
const cellAt = (text: string, at: number): [string, number] => {
  if (text[at] === '"') {
    const quotedCell = quotedAt(text, at)
    if (quotedCell !== null) return quotedCell
  }
  let end = at
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++
  return [text.slice(at, end), end]
}

/** A cell in quotes; null when the quote that opens is not closed before the end of a cell: then it is a sign like any other. */
const quotedAt = (text: string, at: number): [string, number] | null => {
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    if (text[close + 1] === '"') {
      close++
      continue
    }
    const after = text[close + 1]
    if (after !== undefined && after !== '\t' && after !== '\n') return null
    return [text.slice(at + 1, close).replaceAll('""', '"'), close + 1]
  }
  return null
}

const squared = (rows: string[][], limit: number): Pasted => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width === 0) return { refusal: 'nothing' }
  if (width * rows.length > limit) return { refusal: 'too-large' }
  return {
    rows: rows.map(row => (row.length === width ? row : [...row, ...Array<string>(width - row.length).fill('')]))
  }
}

/** A cell of an HTML table: its text with line ends, and how many columns and rows it covers. */
export type HtmlCell = { text: string; across: number; down: number }

/**
 * A table of Word or Excel as a block: a merged cell stands at its upper left, the cells under it are empty, as when Excel
 * unmerges it. Spans are cut to the table.
 */
export const fromTable = (table: readonly (readonly HtmlCell[])[], limit: number): Pasted => {
  const rows: string[][] = table.map(() => [])
  const taken = table.map(() => new Set<number>())
  let cells = 0
  for (const [index, row] of table.entries()) {
    let column = 0
    for (const { text, across, down } of row) {
      while (taken[index]!.has(column)) column++
      const width = Math.max(1, across)
      for (let below = index; below < Math.min(index + Math.max(1, down), table.length); below++) {
        cells += width
        if (cells > limit) return { refusal: 'too-large' }
        for (let beside = column; beside < column + width; beside++) {
          taken[below]!.add(beside)
          rows[below]![beside] = below === index && beside === column ? live(lines(text)) : ''
        }
      }
      column += width
    }
  }
  return squared(
    rows.map(row => Array.from(row, text => text ?? '')),
    limit
  )
}
