import type { CellValue, GridColumn } from './column.ts'

const words = new Intl.Collator('uz', { numeric: true, sensitivity: 'base' })

/** Order of two cell values: empty last, numbers by size, no before yes, text with '9' before '10'. */
export const compareValues = (a: CellValue, b: CellValue): number => {
  const emptyA = a === null || a === ''
  const emptyB = b === null || b === ''
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return words.compare(String(a), String(b))
}

/** Order of two rows by a column. */
export const compareRows = <T>(column: GridColumn<T>, a: T, b: T): number =>
  column.compare === undefined ? compareValues(column.value(a), column.value(b)) : column.compare(a, b)
