import type { GridApi } from 'ag-grid-community'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { type Line, recordOf } from './places.ts'

type Marked<T> = {
  rowId: (row: T) => string | number
  rowClass?: ((row: T) => string) | undefined
  openId?: string | number | null | undefined
}
type Given<T> = {
  frame: RefObject<HTMLDivElement | null>
  api: RefObject<GridApi<Line<T>> | null>
  now: RefObject<Marked<T>>
} & Omit<Marked<T>, 'rowId'>

/** The open row and the rows' own classes: `mark` puts them on rows that are there, `classOf` on those being drawn. */
export const useMarks = <T>({ frame, api, now, openId, rowClass }: Given<T>) => {
  // Marks move without a new drawing of the rows: that would break the second click of a double-click.
  const marks = useRef(new Map<string, string>())
  const mark = useCallback(() => {
    const { rowClass, openId } = now.current
    for (const line of frame.current?.querySelectorAll('.ag-row') ?? []) {
      const id = line.getAttribute('row-id') ?? ''
      line.classList.toggle('grid-open-row', openId != null && id === String(openId))
      const data = recordOf(api.current?.getRowNode(id)?.data)
      const own = data === undefined ? '' : (rowClass?.(data) ?? '')
      const before = marks.current.get(id) ?? ''
      if (own === before) continue
      if (before !== '') line.classList.remove(before)
      if (own !== '') line.classList.add(own)
      marks.current.set(id, own)
    }
  }, [frame, api, now])
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the marks may differ
  useEffect(mark, [openId, rowClass])

  // Settings handed over anew make the library draw its rows anew, so each keeps its identity between draws.
  const classOf = useCallback(
    ({ data: line }: { data: Line<T> | undefined }) => {
      const data = recordOf(line)
      if (data === undefined) return undefined
      const { rowClass, rowId, openId } = now.current
      const own = rowClass?.(data) ?? ''
      marks.current.set(String(rowId(data)), own)
      const opened = openId != null && String(rowId(data)) === String(openId) ? ['grid-open-row'] : []
      return own === '' ? opened : [own, ...opened]
    },
    [now]
  )

  return { mark, classOf }
}
