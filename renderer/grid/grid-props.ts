import type { ReactNode, Ref } from 'react'
import type { GridView } from '#api/views.ts'
import type { GridColumn } from './column.ts'
import type { GridTable } from './table.ts'
import type { WriteCells } from './use-writes.ts'

export type GridProps<T> = {
  /** Accessible name of the grid. */
  label: string
  /** Keep the array's identity between draws (useMemo): a new array draws every cell anew. Ids are different from each other. */
  columns: readonly GridColumn<T>[]
  rows: readonly T[]
  rowId: (row: T) => string | number
  /** What is shown in place of rows when there are none: say what to do. */
  empty: ReactNode
  /** Shows only rows in which every word occurs, in either script. */
  quickText?: string
  /** Check boxes before the rows; Space and Ctrl+A by keyboard. Ids are `rowId` as text. */
  selected?: ReadonlySet<string>
  onSelect?: (ids: ReadonlySet<string>) => void
  /** Enter or double-click on a cell that is not edited; with `openOn: 'click'` a single click too. */
  onRowOpen?: (row: T, by: 'key' | 'mouse') => void
  openOn?: 'click' | 'double'
  /** The row the cursor came to, by mouse or keyboard. */
  onRowFocus?: (row: T) => void
  /** The row shown as open. */
  openId?: string | number | null
  /** Rows grow with their long cells up to so many lines; 3 when not given. */
  maxLines?: number
  /** Every row is at least so many lines high; 1 when not given. */
  minLines?: number
  /** The rows are not there yet: says so in place of `empty`. */
  loading?: boolean
  /** One extra class of a row ('reference'...), styled by the feature; '' for none. */
  rowClass?: (row: T) => string
  /** Name under which the arrangement of the grid is kept in this browser. Not kept without it. */
  stateKey?: string
  /** The arrangement where the screen keeps it itself (useGridView), beside its tools; `onView` gets what a person changed. */
  view?: GridView
  onView?: (view: GridView) => void
  /** ISO day by which filters and colours count; the machine's own when not given. */
  today?: string
  /** Takes pasted, filled and deleted cells together as one deed. Without it each goes by its column's `onEdit`. */
  onEditCells?: WriteCells<T>
  /** Takes rows of a pasted block that go below the last one, as texts by the ids of the columns. Without it they are left out and counted. */
  onAddRows?: (rows: readonly Readonly<Record<string, string>>[]) => Promise<void>
  handle?: Ref<GridHandle>
  /** CSS height; the grid fills its parent when not given. */
  height?: string | number
}

export type GridHandle = {
  /** Puts the focus on the cell it was last on, else on the open row, else on the first one. */
  focus: () => void
  /** Opens the cell of a row for typing. */
  edit: (row: string, column: string) => void
  /** Folds or unfolds every group. */
  foldAll: (closed: boolean) => void
  /** What stands on the screen, for a file: shown columns, filtered and sorted rows, headings of groups between them. */
  table: () => GridTable
}
