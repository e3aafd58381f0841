/** Rows under headings by the words of columns, with counts and sums; folded headings hide what is under them. Pure. */

/** A heading. `key` names it by its path, so that it stays folded when rows change. `sums` by column. */
export class GroupLine {
  readonly key: string
  readonly column: string
  readonly words: string
  readonly level: number
  readonly count: number
  readonly sums: ReadonlyMap<string, number>
  readonly folded: boolean
  constructor(given: Omit<GroupLine, 'never'>) {
    this.key = given.key
    this.column = given.column
    this.words = given.words
    this.level = given.level
    this.count = given.count
    this.sums = given.sums
    this.folded = given.folded
  }
}

export type Grouping<T> = {
  columns: readonly string[]
  wordsOf: (row: T, column: string) => string
  sums: readonly { column: string; value: (row: T) => number | null }[]
  folded: ReadonlySet<string>
}

/** Path of a heading: a control character between its parts, which no cell holds. */
const PATH = '\u001f'

/** Headings and rows in the order of the rows given; a heading stands where its first row stood. */
export const grouped = <T>(rows: readonly T[], grouping: Grouping<T>): (T | GroupLine)[] => {
  const found: (T | GroupLine)[] = []
  const under = (some: readonly T[], level: number, path: string): void => {
    const column = grouping.columns[level]
    if (column === undefined) {
      for (const row of some) found.push(row)
      return
    }
    for (const [words, members] of Map.groupBy(some, row => grouping.wordsOf(row, column))) {
      const key = `${path}${PATH}${column}=${words}`
      const folded = grouping.folded.has(key)
      found.push(
        new GroupLine({ key, column, words, level, count: members.length, sums: sumsOf(members, grouping), folded })
      )
      if (!folded) under(members, level + 1, key)
    }
  }
  under(rows, 0, '')
  return found
}

/** Every heading's key, for folding all at once. */
export const keysOf = <T>(rows: readonly T[], grouping: Grouping<T>): string[] =>
  grouped(rows, { ...grouping, folded: new Set() }).flatMap(line => (line instanceof GroupLine ? [line.key] : []))

const sumsOf = <T>(rows: readonly T[], { sums }: Grouping<T>): Map<string, number> =>
  new Map(sums.map(({ column, value }) => [column, rows.reduce((sum, row) => sum + (value(row) ?? 0), 0)] as const))
