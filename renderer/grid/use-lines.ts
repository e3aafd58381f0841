import { useCallback, useMemo, useState } from 'react'
import type { GridView } from '#api/views.ts'
import { cellText, type GridColumn } from './column.ts'
import { matcherOf } from './model/filter.ts'
import { type GroupLine, grouped, keysOf } from './model/group.ts'
import { compareRows } from './order.ts'
import { quickText, quickWords } from './quick.ts'
import { foldedWords } from './words-of.ts'

type Given<T> = {
  rows: readonly T[]
  columns: readonly GridColumn<T>[]
  view: GridView
  today: string
  quickText: string | undefined
}

/**
 * What the library is given: all rows and a test while nothing is grouped (it filters and sorts by itself and keeps its
 * rows), else headings and rows filtered, sorted and folded by the model.
 */
export const useLines = <T>({ rows, columns, view, today, quickText: quick }: Given<T>) => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const { filters, group, sort } = view
  const byId = useMemo(() => new Map(columns.map(column => [column.id, column])), [columns])
  const fits = useMemo(
    () =>
      matcherOf<T>(
        filters,
        (row, id) => {
          const column = byId.get(id)
          return column === undefined ? null : { value: column.value(row), words: () => foldedWords(column, row) }
        },
        today
      ),
    [filters, byId, today]
  )
  const grouping = useMemo(() => {
    const known = group.filter(id => byId.has(id))
    if (known.length === 0) return null
    return {
      columns: known,
      wordsOf: (row: T, id: string) => cellText(byId.get(id)!, row),
      sums: columns
        .filter(column => column.sum === true)
        .map(column => ({
          column: column.id,
          value: (row: T) => {
            const value = column.value(row)
            return typeof value === 'number' ? value : null
          }
        }))
    }
  }, [group, byId, columns])
  const sorted = useMemo(() => {
    if (grouping === null) return null
    const words = quickWords(quick ?? '')
    const shown = rows.filter(row => {
      if (fits !== null && !fits(row)) return false
      return words.every(word => columns.some(column => quickText(cellText(column, row)).includes(word)))
    })
    const orders = sort.flatMap(({ id, down }) => {
      const column = byId.get(id)
      return column === undefined ? [] : [(a: T, b: T) => (down ? -1 : 1) * compareRows(column, a, b)]
    })
    if (orders.length === 0) return shown
    return shown.toSorted((a, b) => orders.reduce((found, order) => (found === 0 ? order(a, b) : found), 0))
  }, [grouping, rows, fits, quick, columns, sort, byId])
  const lines = useMemo<readonly (T | GroupLine)[]>(
    () => (grouping === null || sorted === null ? rows : grouped(sorted, { ...grouping, folded })),
    [grouping, sorted, rows, folded]
  )
  const fold = useCallback((key: string, closed?: boolean) => {
    setFolded(before => {
      const next = new Set(before)
      if (closed ?? !before.has(key)) next.add(key)
      else next.delete(key)
      return next
    })
  }, [])
  const foldAll = useCallback(
    (closed: boolean) => {
      if (grouping === null || sorted === null) return
      setFolded(new Set(closed ? keysOf(sorted, { ...grouping, folded: new Set() }) : []))
    },
    [grouping, sorted]
  )
  return { lines, fits: grouping === null ? fits : null, isGrouped: grouping !== null, fold, foldAll }
}
