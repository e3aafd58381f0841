import type { ColDef } from 'ag-grid-community'
import { fold } from '#language/fold.ts'
import { cellText, type GridColumn, isEditable, wraps } from './column.ts'
import { EditCell, LongCell, OwnCell, YesNoCell } from './cells.tsx'
import type { KeptState } from './kept-state.ts'
import { compareRows } from './order.ts'
import { quickText } from './quick.ts'

export const DEFAULT_WIDTH = 140

/** The column of an id as the feature gave it last: its values, words and deeds, which may be new at every draw. */
export type Live<T> = (id: string) => GridColumn<T>

/** Whether a text is longer than its cell may be high. */
export type IsCut = (id: string, text: string) => boolean

/** What of the columns the library is built from; the rest is asked of the live column at every cell. */
export const shapeOf = <T>(columns: readonly GridColumn<T>[]): string =>
  JSON.stringify(
    columns.map(one => [one.id, one.header, one.kind, one.width, one.grow, one.pinned, one.filter, one.sortable])
  )

/**
 * Our columns as the library's, in the kept order with the kept widths and sorting. Made once for a shape: new
 * definitions would make the library lay every row anew.
 */
export const toColDefs = <T>(
  columns: readonly GridColumn<T>[],
  live: Live<T>,
  kept: KeptState | null,
  isCut: IsCut
): ColDef<T>[] =>
  arranged(columns, kept).map(column => ({
    colId: column.id,
    headerName: column.header,
    wrapHeaderText: true,
    cellDataType: false,
    valueGetter: ({ data }) => (data === undefined ? null : live(column.id).value(data)),
    valueFormatter: ({ data }) => (data === undefined ? '' : cellText(live(column.id), data)),
    getQuickFilterText: ({ data }) => quickText(cellText(live(column.id), data)),
    filterValueGetter: ({ data }) => (data === undefined ? '' : cellText(live(column.id), data)),
    sortable: column.sortable !== false,
    comparator: (_a, _b, nodeA, nodeB) =>
      nodeA.data === undefined || nodeB.data === undefined ? 0 : compareRows(live(column.id), nodeA.data, nodeB.data),
    filter: column.filter === 'plain' ? 'agTextColumnFilter' : false,
    filterParams: { filterOptions: ['contains'], maxNumConditions: 1, textFormatter: fold, debounceMs: 150 },
    tooltipValueGetter: ({ data }) => (data == null ? '' : tooltipOf(live(column.id), data, isCut)),
    ...(column.pinned === true ? { pinned: 'left' as const, lockPinned: true } : {}),
    ...sizeOf(column, kept),
    ...sortOf(column, kept),
    ...cellOf(column, live),
    editable: ({ data }) => data !== undefined && column.kind !== 'check' && isEditable(live(column.id), data),
    cellEditor: EditCell,
    cellEditorParams: () => ({ ours: live(column.id) }),
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

const cellOf = <T>(column: GridColumn<T>, live: Live<T>): ColDef<T> => {
  const cellRendererParams = () => ({ ours: live(column.id) })
  const cellClass = `grid-${column.kind ?? 'text'}${column.onEdit === undefined ? '' : ' grid-edit'}`
  // A drawn cell shows more of its row than its value, and hands the row to its deeds: a new row draws it anew.
  const drawn = { cellClass, cellRendererParams, equals: () => false }
  if (column.render !== undefined) return { ...drawn, cellRenderer: OwnCell }
  if (column.kind === 'check') return { ...drawn, cellRenderer: YesNoCell }
  if (wraps(column)) return { ...drawn, cellRenderer: LongCell }
  return { cellClass }
}

const tooltipOf = <T>(column: GridColumn<T>, row: T, isCut: IsCut): string => {
  if (column.tooltip !== undefined) return column.tooltip(row)
  const text = wraps(column) ? cellText(column, row) : ''
  return isCut(column.id, text) ? text : ''
}
