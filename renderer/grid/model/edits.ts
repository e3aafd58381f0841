import { type CellRefusal, type CellValue, parseCell } from '#domain/cell-value.ts'
import { cellType, type GridColumn, isEditable } from '../column.ts'
import type { Write } from './paste.ts'

/** One cell to write. `before` is what stood there when the person saw it. */
export type CellEdit<T> = { row: T; column: string; value: CellValue; before: CellValue }
/** A cell that was not written, with the reason; `text` is what was to go in. */
export type Refusal = { id: string; column: string; reason: CellRefusal; text: string }

type Given<T> = {
  writes: readonly Write[]
  rowAt: (row: number) => T | null
  columnAt: (column: number) => GridColumn<T>
  idOf: (row: T) => string
}

/** What is to be written, cell by cell: valid values as edits, the others as refusals. What would change nothing is left out. */
export const editsOf = <T>({
  writes,
  rowAt,
  columnAt,
  idOf
}: Given<T>): { edits: CellEdit<T>[]; refusals: Refusal[] } => {
  const edits: CellEdit<T>[] = []
  const refusals: Refusal[] = []
  for (const { row: at, column: place, text } of writes) {
    const row = rowAt(at)
    if (row === null) continue
    const column = columnAt(place)
    const refuse = (reason: CellRefusal) => refusals.push({ id: idOf(row), column: column.id, reason, text })
    if (!isEditable(column, row)) {
      refuse('read-only')
      continue
    }
    const { value, refusal } = parseCell(cellType(column), text)
    const before = column.value(row)
    if (refusal !== null) refuse(refusal)
    else if (value !== before && !(isNothing(value) && isNothing(before))) {
      edits.push({ row, column: column.id, value, before })
    }
  }
  return { edits, refusals }
}

const isNothing = (value: CellValue): boolean => value === null || value === ''
