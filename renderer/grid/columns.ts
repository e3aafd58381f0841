import type { ColDef } from 'ag-grid-community'
import type { GridView } from '#api/views.ts'
import { fold } from '#language/fold.ts'
import { cellText, type GridColumn, isEditable, wraps } from './column.ts'
import { EditCell, LongCell, OwnCell, YesNoCell } from './cells.tsx'
import { compareRows } from './order.ts'
import { quickText } from './quick.ts'
import { arranged, isFrozen, isHidden } from './view.ts'

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

/** Why a cell took nothing last time, in words; '' when it did. */
export type WhyRefused = (row: string, column: string) => string

/**
 * Our columns as the library's, in the order, widths and sorting of the view the grid begins with. Made once for a shape:
 * new definitions would make the library lay every row anew.
 */
export const toColDefs = <T>(
  columns: readonly GridColumn<T>[],
  live: Live<T>,
  view: GridView,
  { isCut, whyRefused, isOrdered }: { isCut: IsCut; whyRefused: WhyRefused; isOrdered: () => boolean }
): ColDef<T>[] =>
  arranged(columns, view).map(column => ({
    colId: column.id,
    headerName: column.header,
    wrapHeaderText: true,
    cellDataType: false,
    valueGetter: ({ data }) => (data === undefined ? null : live(column.id).value(data)),
    valueFormatter: ({ data }) => (data === undefined ? '' : cellText(live(column.id), data)),
    getQuickFilterText: ({ data }) => quickText(cellText(live(column.id), data)),
    filterValueGetter: ({ data }) => (data === undefined ? '' : cellText(live(column.id), data)),
    sortable: column.sortable !== false,
    // Grouped rows come in their order: the library shows what they are sorted by and leaves them there.
    comparator: (_a, _b, nodeA, nodeB) =>
      isOrdered() || nodeA.data === undefined || nodeB.data === undefined
        ? 0
        : compareRows(live(column.id), nodeA.data, nodeB.data),
    filter: column.filter === 'plain' ? 'agTextColumnFilter' : false,
    filterParams: { filterOptions: ['contains'], maxNumConditions: 1, textFormatter: fold, debounceMs: 150 },
    tooltipValueGetter: ({ data, node }) => {
      if (data == null) return ''
      const why = whyRefused(node?.id ?? '', column.id)
      return why === '' ? tooltipOf(live(column.id), data, isCut) : why
    },
    initialHide: isHidden(column, view),
    ...(isFrozen(column, view) ? { initialPinned: 'left' as const } : {}),
    ...sizeOf(column, view),
    ...sortOf(column, view),
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

const sizeOf = <T>(column: GridColumn<T>, view: GridView): ColDef<T> => {
  const width = view.widths[column.id]
  if (width !== undefined) return { width }
  const own = column.width ?? DEFAULT_WIDTH
  return column.grow === undefined ? { width: own } : { flex: column.grow, minWidth: own }
}

const sortOf = <T>(column: GridColumn<T>, view: GridView): ColDef<T> => {
  const index = view.sort.findIndex(({ id }) => id === column.id)
  if (index < 0) return {}
  return { initialSort: view.sort[index]!.down ? 'desc' : 'asc', initialSortIndex: index }
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
