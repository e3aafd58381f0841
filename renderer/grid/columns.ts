import type { ColDef } from 'ag-grid-community'
import { fold } from '#language/fold.ts'
import { cellText, type GridColumn, isEditable, wraps } from './column.ts'
import { EditCell, LongCell, OwnCell, YesNoCell } from './cells.tsx'
import type { KeptState } from './kept-state.ts'
import { compareRows } from './order.ts'

export const DEFAULT_WIDTH = 140

/** Our columns as the library's, in the kept order with the kept widths and sorting. */
export const toColDefs = <T>(columns: readonly GridColumn<T>[], kept: KeptState | null): ColDef<T>[] =>
  arranged(columns, kept).map(column => ({
    colId: column.id,
    headerName: column.header,
    headerTooltip: column.header,
    wrapHeaderText: true,
    cellDataType: false,
    valueGetter: ({ data }) => (data === undefined ? null : column.value(data)),
    valueFormatter: ({ data }) => (data === undefined ? '' : cellText(column, data)),
    getQuickFilterText: ({ data }) => fold(cellText(column, data)),
    filterValueGetter: ({ data }) => (data === undefined ? '' : cellText(column, data)),
    sortable: column.sortable !== false,
    comparator: (_a, _b, nodeA, nodeB) =>
      nodeA.data === undefined || nodeB.data === undefined ? 0 : compareRows(column, nodeA.data, nodeB.data),
    filter: column.filter === 'plain' ? 'agTextColumnFilter' : false,
    filterParams: { filterOptions: ['contains'], maxNumConditions: 1, textFormatter: fold, debounceMs: 150 },
    tooltipValueGetter: ({ data }) => (data == null ? '' : tooltipOf(column, data)),
    ...(column.pinned === true ? { pinned: 'left' as const } : {}),
    ...sizeOf(column, kept),
    ...sortOf(column, kept),
    ...cellOf(column),
    editable: ({ data }) => data !== undefined && column.kind !== 'check' && isEditable(column, data),
    cellEditor: EditCell,
    cellEditorParams: { column },
    cellEditorPopup: column.kind === 'long',
    cellEditorPopupPosition: 'over',
    // Inside the long editor Shift+Enter and Alt+Enter begin a new line; Space in a yes-no cell turns it over.
    suppressKeyboardEvent: ({ event, editing }) =>
      (editing && event.key === 'Enter' && (event.shiftKey || event.altKey)) ||
      (!editing && column.kind === 'check' && column.onEdit !== undefined && event.key === ' ')
  }))

const arranged = <T>(columns: readonly GridColumn<T>[], kept: KeptState | null): GridColumn<T>[] => {
  const place = new Map(kept?.order.map((id, index) => [id, index]))
  const known = columns.filter(column => place.has(column.id)).sort((a, b) => place.get(a.id)! - place.get(b.id)!)
  // A column added since the state was kept stands where the program puts it.
  let next = 0
  return columns.map(column => (place.has(column.id) ? known[next++]! : column))
}

const sizeOf = <T>(column: GridColumn<T>, kept: KeptState | null): ColDef<T> => {
  const width = kept?.widths[column.id]
  if (width !== undefined) return { width }
  const own = column.width ?? DEFAULT_WIDTH
  return column.grow === undefined ? { width: own } : { flex: column.grow, minWidth: own }
}

const sortOf = <T>(column: GridColumn<T>, kept: KeptState | null): ColDef<T> => {
  const index = kept?.sort.findIndex(({ id }) => id === column.id) ?? -1
  if (kept === null || index < 0) return {}
  return { initialSort: kept.sort[index]!.down ? 'desc' : 'asc', initialSortIndex: index }
}

const cellOf = <T>(column: GridColumn<T>): ColDef<T> => {
  const cellClass = `grid-${column.kind ?? 'text'}${column.onEdit === undefined ? '' : ' grid-edit'}`
  if (column.render !== undefined) return { cellClass, cellRenderer: OwnCell, cellRendererParams: { column } }
  if (column.kind === 'check') return { cellClass, cellRenderer: YesNoCell, cellRendererParams: { column } }
  if (wraps(column)) return { cellClass, cellRenderer: LongCell, cellRendererParams: { column } }
  return { cellClass }
}

const tooltipOf = <T>(column: GridColumn<T>, row: T): string => {
  if (column.tooltip !== undefined) return column.tooltip(row)
  return wraps(column) ? cellText(column, row) : ''
}
