/** Lines of a plain text: which are rules of a printed table, which are its rows. */

export const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/

/** A line of a printed table's rule: `-----`, `|---|:--:|`, `=====`. */
const RULE = /^[\s|:+=_-]*[-=_]{2,}[\s|:+=_-]*$/
export const isRule = (line: string): boolean => RULE.test(line)

/** The cells of a table row (parted by tabs, or Markdown between bars), or null for a line that is no row. */
export function cellsOf(line: string): string[] | null {
  // A single leading tab is an indent; a row has text or emptiness on both sides of a tab.
  if (line.trimStart().includes('\t') || /\t.*\t/.test(line)) return line.split('\t').map(unquoted)
  const bars = line.trim()
  if (bars.length > 2 && bars.startsWith('|') && bars.endsWith('|')) return bars.slice(1, -1).split('|')
  return null
}

/** A spreadsheet's clipboard puts a cell in quotes and doubles those inside. */
function unquoted(cell: string): string {
  const inner = /^"((?:[^"]|"")*)"$/.exec(cell)?.[1]
  return inner?.includes('""') ? inner.replace(/""/g, '"') : cell
}
