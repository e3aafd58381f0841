import { fold } from '#language/fold.ts'
import { cellText, type GridColumn } from './column.ts'

/** Folded words of cells, kept as long as their row lives: a filter of 20,000 rows asks for each again at every letter typed. */
const known = new WeakMap<object, Map<string, string>>()

export const foldedWords = <T>(column: GridColumn<T>, row: T): string => {
  if (typeof row !== 'object' || row === null) return fold(cellText(column, row))
  let words = known.get(row)
  if (words === undefined) {
    words = new Map()
    known.set(row, words)
  }
  // The header says in which language the words are.
  const key = `${column.id} ${column.header}`
  const found = words.get(key)
  if (found !== undefined) return found
  const folded = fold(cellText(column, row))
  words.set(key, folded)
  return folded
}
