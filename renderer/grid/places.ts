import type { GridApi } from 'ag-grid-community'
import type { GridColumn } from './column.ts'
import { GroupLine } from './model/group.ts'
import type { Size, Spot } from './model/range.ts'

/** A line of the library's rows: a record of ours or a heading. */
export type Line<T> = T | GroupLine
/** The record of a line; undefined for a heading or none. */
export const recordOf = <T>(data: Line<T> | null | undefined): T | undefined =>
  data == null || data instanceof GroupLine ? undefined : data

/** What is shown now, counted as the selection counts it. */
export type Places<T> = {
  size: Size
  columns: readonly GridColumn<T>[]
  rowAt: (row: number) => T | null
  columnAt: (column: number) => GridColumn<T>
  columnOf: (id: string) => number
}

export const placesOf = <T>(api: GridApi<Line<T>>, byId: ReadonlyMap<string, GridColumn<T>>): Places<T> => {
  const columns = api.getAllDisplayedColumns().flatMap(column => byId.get(column.getColId()) ?? [])
  const places = new Map(columns.map((column, index) => [column.id, index]))
  return {
    size: { rows: api.getDisplayedRowCount(), columns: columns.length },
    columns,
    rowAt: row => recordOf(api.getDisplayedRowAtIndex(row)?.data) ?? null,
    columnAt: column => columns[column]!,
    columnOf: id => places.get(id) ?? -1
  }
}

/** The cell under an element of the page; null for headers, tick boxes and headings. */
export const spotOf = <T>(element: Element | null, places: Places<T>): Spot | null => {
  const cell = element?.closest('.ag-cell')
  const row = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN)
  const column = places.columnOf(cell?.getAttribute('col-id') ?? '')
  return Number.isNaN(row) || column < 0 ? null : { row, column }
}
