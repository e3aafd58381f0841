import { useCallback, useState } from 'react'
import { type GridView, gridView } from '#api/views.ts'
import type { GridColumn } from './column.ts'
import { readState, writeState } from './kept-state.ts'

/** Nothing arranged: the columns as the program has them. */
export const FIRST_VIEW: GridView = gridView.parse({ widths: {}, order: [], sort: [] })

/**
 * How a grid is arranged now, kept under `name` in this browser from one start to the next; not kept without a name.
 * `saved` counts the times a whole view was put in place of it, so that the grid takes it over.
 */
export const useGridView = (name: string | undefined) => {
  const [view, put] = useState<GridView>(
    () => (name === undefined ? null : readState(localStorage, name)) ?? FIRST_VIEW
  )
  const setView = useCallback(
    (next: GridView) => {
      put(next)
      if (name !== undefined) writeState(localStorage, name, next)
    },
    [name]
  )
  return { view, setView }
}

/** The columns in the order of the view; one that the view does not know stands where the program puts it. */
export const arranged = <T>(columns: readonly GridColumn<T>[], { order }: GridView): GridColumn<T>[] => {
  const place = new Map(order.map((id, index) => [id, index]))
  const known = columns.filter(column => place.has(column.id)).sort((a, b) => place.get(a.id)! - place.get(b.id)!)
  let next = 0
  return columns.map(column => (place.has(column.id) ? known[next++]! : column))
}

/** Whether a column is hidden. `order` names every column that was there when the view was made: a later one is as the program has it. */
export const isHidden = <T>(column: GridColumn<T>, { hidden, order }: GridView): boolean =>
  hidden.includes(column.id) || (column.hidden === true && !order.includes(column.id))

export const isFrozen = <T>(column: GridColumn<T>, { frozen }: GridView): boolean =>
  frozen === null ? column.pinned === true : frozen.includes(column.id)
