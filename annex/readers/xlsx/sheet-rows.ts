/** A sheet's cells to rows of what is seen: merges spread, hidden rows and columns left out and counted. */
import type { Merge, Sheet, SheetCell } from './workbook.ts'

/** `column` and `span` count the columns that are seen, from 0; `top` is the row (from 1) where the cell begins. */
export type SeenCell = { column: number; span: number; top: number; lines: string[] }
/** `row` as the sheet counts it, from 1; cells in order, empty ones left out. */
export type SeenRow = { row: number; cells: SeenCell[] }
export type SeenSheet = { rows: SeenRow[]; hiddenRows: number; hiddenColumns: number }

/** The rows that hold something, also those under a vertically merged cell. */
export function seenRows(sheet: Sheet): SeenSheet {
  const isHidden = (column: number) => sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to)
  const merges = new Map(sheet.merges.map(merge => [`${merge.top},${merge.left}`, merge]))
  const covered = (cell: SheetCell, merge: Merge | undefined) => merge ?? single(cell)
  // What stands under a merged cell is not seen.
  const over = mergesByRow(sheet.merges)
  const anchors = sheet.cells.filter(
    cell =>
      !over
        .get(cell.row)
        ?.some(merge => isUnder(cell, merge) && !(cell.row === merge.top && cell.column === merge.left))
  )
  const columns = new Set<number>()
  for (const cell of anchors) {
    const { left, right } = covered(cell, merges.get(`${cell.row},${cell.column}`))
    const first = Array.from({ length: Math.min(right - left + 1, 256) }, (_, i) => left + i).find(at => !isHidden(at))
    if (first !== undefined) columns.add(first)
  }
  const order = [...columns].sort((a, b) => a - b)
  const rows = new Map<number, SeenCell[]>()
  const lost = { rows: new Set<number>(), columns: new Set<number>() }
  for (const cell of anchors) {
    const { top, bottom, left, right } = covered(cell, merges.get(`${cell.row},${cell.column}`))
    const column = order.findIndex(at => at >= left && at <= right)
    if (column < 0) {
      lost.columns.add(cell.column)
      continue
    }
    const span = Math.max(1, order.filter(at => at >= left && at <= right).length)
    const last = Math.min(bottom, top + MAX_DOWN)
    let shown = false
    for (let row = top; row <= last; row++) {
      if (sheet.hiddenRows.has(row)) continue
      shown = true
      const seen = { column, span, top, lines: cell.lines }
      const others = rows.get(row)
      if (others === undefined) rows.set(row, [seen])
      else others.push(seen)
    }
    if (!shown) lost.rows.add(cell.row)
  }
  return {
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) })),
    hiddenRows: lost.rows.size,
    hiddenColumns: lost.columns.size
  }
}

/** A cell merged over more rows than this is a format of the whole column. */
const MAX_DOWN = 5_000

function mergesByRow(merges: readonly Merge[]): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + MAX_DOWN); row++) {
      const others = byRow.get(row)
      if (others === undefined) byRow.set(row, [merge])
      else others.push(merge)
    }
  }
  return byRow
}

const single = ({ row, column }: SheetCell): Merge => ({ top: row, left: column, bottom: row, right: column })
const isUnder = ({ row, column }: SheetCell, { top, left, bottom, right }: Merge) =>
  row >= top && row <= bottom && column >= left && column <= right
