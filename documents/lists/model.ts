/** A list as it is written to Excel, Word and PDF: one model for all three. */
export type ListColumn = {
  header: string
  kind: 'text' | 'number' | 'date'
  /** Share of the width; on the screen it was pixels. */
  width: number
}
/** A heading of a group, or the cells of a record in the order of the columns; days are ISO days. */
export type ListRow = { group: string; level: number; count: number } | { cells: readonly (string | number | null)[] }

export type List = {
  title: string
  /** Whose list it is: the office. */
  office: string
  /** Said above the table in full size: for whom it is, what it counts. */
  lines?: readonly string[]
  /** What it was filtered by, in words; '' for everything. */
  filter: string
  /** Where it comes from. */
  source: string
  /** When it was made: '21.11.2026 10:05'. */
  made: string
  columns: readonly ListColumn[]
  rows: readonly ListRow[]
  words: ListWords
}

/** The words of the paper itself, in the language of the reader. */
export type ListWords = {
  filter: string
  everything: string
  source: string
  made: string
  rows: string
  page: (page: number, of: number) => string
  /** Before and after the page number where the program of the reader counts itself. */
  pageParts: readonly [before: string, between: string, after: string]
  part: (number: number) => string
}

/** Something the reader of the file must be told. */
export type ListWarning =
  | { code: 'MISSING_GLYPHS'; signs: string }
  | { code: 'CUT_TEXT'; cells: number }
  | { code: 'SEVERAL_SHEETS'; sheets: number }

/** ISO day as papers write it: '21.11.2026'; anything else as it is. */
export const dayOnPaper = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1')

/** The words of a cell on paper: numbers with a comma and thousands apart (no-break space). */
export const cellOnPaper = (column: ListColumn, value: string | number | null): string => {
  if (value === null) return ''
  if (typeof value === 'number') {
    const [whole, part] = String(Math.abs(value)).split('.')
    const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
    return `${value < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`
  }
  return column.kind === 'date' ? dayOnPaper(value) : value
}

/** The head of every list: filter, source and date, and how many records. */
export const headLines = (list: List): string[] => {
  const { words } = list
  const records = list.rows.filter(row => 'cells' in row).length
  return [
    `${words.filter}: ${list.filter === '' ? words.everything : list.filter}`,
    `${words.source}: ${list.source}. ${words.made}: ${list.made}. ${words.rows}: ${records}`
  ]
}
