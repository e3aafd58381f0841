import { orderKey } from '#language/order.ts'
import type { CellValue, GridColumn } from './column.ts'

/** Keys of texts already compared: sorting 20,000 rows asks for each some fifteen times. */
const keys = new Map<string, string>()
const KEPT_KEYS = 100_000

const keyOf = (text: string): string => {
  const known = keys.get(text)
  if (known !== undefined) return known
  if (keys.size >= KEPT_KEYS) keys.clear()
  const key = orderKey(text)
  keys.set(text, key)
  return key
}

/** Order of two cell values: empty last, numbers by size, no before yes, text by the Uzbek alphabet with '9' before '10'. */
export const compareValues = (a: CellValue, b: CellValue): number => {
  const emptyA = a === null || a === ''
  const emptyB = b === null || b === ''
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  const one = keyOf(String(a))
  const other = keyOf(String(b))
  return one < other ? -1 : Number(one > other)
}

/** Order of two rows by a column. */
export const compareRows = <T>(column: GridColumn<T>, a: T, b: T): number =>
  column.compare === undefined ? compareValues(column.value(a), column.value(b)) : column.compare(a, b)
