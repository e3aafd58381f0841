import type { GridApi } from 'ag-grid-community'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { GridView } from '#api/views.ts'
import type { CellRefusal } from '#domain/cell-value.ts'
import { copyText, type GridColumn } from './column.ts'
import { tableOf } from './html-table.ts'
import { fromTable, fromTsv, toHtml, toTsv } from './model/clipboard.ts'
import { fillingOf, withFilling } from './model/drag.ts'
import { deedOf } from './model/keys.ts'
import { planPaste } from './model/paste.ts'
import {
  also,
  blockOf,
  blocksOf,
  copied,
  EMPTY,
  isWide,
  reach,
  type Selection,
  type Spot,
  select,
  within
} from './model/range.ts'
import { colourTests, paint as paintCells } from './paint.ts'
import { keepFocus } from './keep-focus.ts'
import { type Line, type Places, placesOf, spotOf } from './places.ts'
import { MOST_CELLS, useWrites, type WriteCells } from './use-writes.ts'

/** Width of the handle at the corner of the selection, in pixels. */
const HANDLE = 9
const SCROLL_EVERY = 60

type Given<T> = {
  frame: RefObject<HTMLDivElement | null>
  api: RefObject<GridApi<Line<T>> | null>
  columnById: ReadonlyMap<string, GridColumn<T>>
  now: RefObject<{
    rowId: (row: T) => string | number
    onEditCells?: WriteCells<T> | undefined
    onAddRows?: ((rows: readonly Readonly<Record<string, string>>[]) => Promise<void>) | undefined
  }>
  view: GridView
  today: string
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')

/**
 * Selected cells, by mouse and keyboard, with copy, cut, paste, fill and delete: the model's hands in the page. The
 * selection is painted on the cells that are there; the library keeps only the focus.
 */
export const useCells = <T>({ frame, api, columnById, now, view, today }: Given<T>) => {
  const selection = useRef<Selection>(EMPTY)
  const [shown, setShown] = useState<Selection>(EMPTY)
  // The focus moves, the selection stays.
  const held = useRef(false)
  const dragged = useRef(false)
  const columns = useRef(columnById)
  columns.current = columnById
  const coloured = useRef(colourTests(view, today))
  const frames = useRef(0)

  const places = useCallback((): Places<T> | null => {
    const grid = api.current
    return grid === null || grid.isDestroyed() ? null : placesOf(grid, columns.current)
  }, [api])

  const refusals = useRef<{ has: (key: string) => boolean }>(new Map())
  const paintNow = useCallback(() => {
    frames.current = 0
    const at = places()
    if (at === null || frame.current === null) return
    paintCells(frame.current, at, id => api.current?.getRowNode(id)?.data, {
      blocks: blocksOf(selection.current),
      isRefused: (id, column) => refusals.current.has(`${id}\t${column}`),
      coloured: coloured.current
    })
  }, [places, frame, api])
  /** Once a frame, however often it is asked for. */
  const paint = useCallback(() => {
    if (frames.current === 0) frames.current = requestAnimationFrame(paintNow)
  }, [paintNow])

  const writes = useWrites<T>({ places, now, paint })
  refusals.current = writes.refused.current
  const { report, setReport, refused, forget, paste, clear, fillDown, fillTo } = writes

  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the rules or the marks are others
  useEffect(() => {
    coloured.current = colourTests(view, today)
    paint()
  }, [view, today, report, paint])

  const put = useCallback(
    (next: Selection) => {
      selection.current = next
      setShown(next)
      paint()
    },
    [paint]
  )

  /** The focus came to a cell: it is the selection, unless the selection itself moved it. */
  const onFocus = useCallback(
    (spot: Spot) => {
      const from = selection.current.at(-1)?.from
      // Cells drawn anew get their focus again: that is no move.
      if (from !== undefined && from.row === spot.row && from.column === spot.column) return
      if (!held.current) put(select(spot))
    },
    [put]
  )
  /** Other rows, or the same in another order: places mean other cells. */
  const onModel = useCallback(() => {
    const at = places()
    const last = selection.current
    const beyond = (one: Spot) => at !== null && (one.row >= at.size.rows || one.column >= at.size.columns)
    if (at !== null && last.some(({ from, to }) => beyond(from) || beyond(to))) put(within(last, at.size))
    else paint()
  }, [places, put, paint])

  const canAdd = useCallback(() => now.current.onAddRows !== undefined, [now])
  /** Rows of a block below the last one, by the ids of the columns. */
  const addRows = useCallback(
    (added: readonly (readonly string[])[], at: Places<T>) => {
      if (added.length === 0) return
      const named = added.map(texts => Object.fromEntries(texts.map((text, index) => [at.columnAt(index).id, text])))
      void now.current.onAddRows?.(named)
    },
    [now]
  )

  useEffect(() => {
    const box = frame.current
    if (box === null) return
    const show = ({ row, column }: Spot) => {
      const at = places()
      api.current?.ensureIndexVisible(row)
      const id = at?.columns[column]?.id
      if (id !== undefined) api.current?.ensureColumnVisible(id)
    }

    const press = (event: KeyboardEvent) => {
      const at = places()
      if (at === null || isTyping(event.target) || !(event.target as Element).closest('.ag-cell')) return
      const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event
      const deed = deedOf(
        { key, code, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey },
        selection.current,
        at.size
      )
      if (deed === null) return
      if (deed.kind === 'collapse') {
        const wide = isWide(selection.current)
        if (!wide && refused.current.size === 0) return
        if (wide) put(select(selection.current.at(-1)!.from))
        forget()
      } else if (deed.kind === 'select') {
        put(deed.selection)
        if (key.startsWith('Arrow')) show(deed.selection.at(-1)!.to)
      } else if (deed.kind === 'fill-down') fillDown(selection.current)
      else clear(selection.current, 'delete')
      event.preventDefault()
      event.stopPropagation()
    }

    const copy = (event: ClipboardEvent): boolean => {
      const at = places()
      if (at === null || isTyping(event.target) || selection.current.length === 0) return false
      const block = copied(within(selection.current, at.size))
      event.preventDefault()
      if (block === null) {
        setReport({ kind: 'refused', why: 'several-blocks' })
        return false
      }
      const rows = block.rows.flatMap(row => at.rowAt(row) ?? [])
      const texts = rows.map(row => block.columns.map(column => copyText(at.columnAt(column), row)))
      event.clipboardData?.setData('text/plain', toTsv(texts))
      // Above this the table flavour costs more than it gives.
      if (rows.length * block.columns.length <= MOST_CELLS) event.clipboardData?.setData('text/html', toHtml(texts))
      return true
    }
    const onCopy = (event: ClipboardEvent) => void copy(event)
    const onCut = (event: ClipboardEvent) => {
      if (copy(event)) clear(selection.current, 'cut')
    }
    const onPaste = (event: ClipboardEvent) => {
      const at = places()
      if (at === null || isTyping(event.target) || event.clipboardData === null) return
      event.preventDefault()
      const table = tableOf(event.clipboardData.getData('text/html'))
      const text = event.clipboardData.getData('text/plain')
      if (table === null && text === '') return setReport({ kind: 'refused', why: 'nothing' })
      const pasted = table === null ? fromTsv(text, MOST_CELLS) : fromTable(table, MOST_CELLS)
      if ('refusal' in pasted) {
        return setReport({ kind: 'refused', why: pasted.refusal === 'nothing' ? 'nothing' : 'too-many' })
      }
      const plan = planPaste({
        rows: pasted.rows,
        selection: selection.current,
        size: at.size,
        isRow: row => at.rowAt(row) !== null,
        canAdd: canAdd()
      })
      void paste(plan)
      addRows(plan.added, at)
      const first = selection.current[0]
      const ends = plan.writes.at(-1)
      if (first !== undefined && ends !== undefined && pasted.rows.length * pasted.rows[0]!.length > 1) {
        const { top, left } = blockOf(first)
        put([{ from: { row: top, column: left }, to: { row: ends.row, column: ends.column } }])
      }
    }

    let drag:
      | { kind: 'select' }
      | { kind: 'fill'; block: ReturnType<typeof blockOf>; to: Spot; series: boolean }
      | null = null
    let scroll: ReturnType<typeof setInterval> | undefined
    let pointer = { x: 0, y: 0 }
    const stop = () => {
      clearInterval(scroll)
      window.removeEventListener('mousemove', move)
      window.removeEventListener('mouseup', drop)
      held.current = false
    }
    const follow = () => {
      const at = places()
      if (at === null || drag === null) return
      const spot = spotOf(document.elementFromPoint(pointer.x, pointer.y), at)
      if (spot === null) return
      if (drag.kind === 'select') {
        const last = selection.current.at(-1)
        if (last !== undefined && last.to.row === spot.row && last.to.column === spot.column) return
        dragged.current = true
        put(reach(selection.current, spot))
        return
      }
      drag.to = spot
      putBlock(withFilling(drag.block, fillingOf(drag.block, spot)))
    }
    const putBlock = ({ top, bottom, left, right }: ReturnType<typeof blockOf>) =>
      put([{ from: { row: top, column: left }, to: { row: bottom, column: right } }])
    const move = (event: MouseEvent) => {
      pointer = { x: event.clientX, y: event.clientY }
      if (event.buttons === 0) return drop()
      follow()
    }
    const drop = () => {
      stop()
      if (drag?.kind === 'fill') {
        const { block, to, series } = drag
        const filling = fillingOf(block, to)
        if (filling !== null) fillTo(block, filling, series)
        else putBlock(block)
      }
      drag = null
    }
    /** At the upper and lower edge the rows move on under the pointer. */
    const edge = () => {
      const { top, bottom } = box.getBoundingClientRect()
      const grid = api.current
      const last = selection.current.at(-1)
      if (grid === null || last === undefined || drag === null) return
      const by = pointer.y < top + 44 ? -1 : pointer.y > bottom - 20 ? 1 : 0
      if (by === 0) return
      const row = Math.max(
        0,
        Math.min((drag.kind === 'fill' ? drag.to.row : last.to.row) + by, grid.getDisplayedRowCount() - 1)
      )
      grid.ensureIndexVisible(row)
      if (drag.kind === 'select') put(reach(selection.current, { row, column: last.to.column }))
      else drag.to = { ...drag.to, row }
    }
    const down = (event: MouseEvent) => {
      const at = places()
      const target = event.target as Element
      if (at === null || event.button !== 0 || isTyping(target) || target.closest('button, a, input') !== null) return
      const spot = spotOf(target, at)
      if (spot === null) return
      dragged.current = false
      const corner = target.closest('.grid-corner')
      const box = corner?.getBoundingClientRect()
      if (box !== undefined && event.clientX > box.right - HANDLE && event.clientY > box.bottom - HANDLE) {
        drag = { kind: 'fill', block: blockOf(selection.current.at(-1)!), to: spot, series: !event.ctrlKey }
        dragged.current = true
        event.preventDefault()
        event.stopPropagation()
      } else if (event.shiftKey || event.ctrlKey || event.metaKey) {
        put(event.shiftKey ? reach(selection.current, spot) : also(selection.current, spot))
        drag = { kind: 'select' }
        dragged.current = true
        event.preventDefault()
        event.stopPropagation()
      } else {
        put(select(spot))
        drag = { kind: 'select' }
      }
      held.current = true
      pointer = { x: event.clientX, y: event.clientY }
      window.addEventListener('mousemove', move)
      window.addEventListener('mouseup', drop)
      scroll = setInterval(edge, SCROLL_EVERY)
    }

    const stopKeeping = keepFocus(box, {
      back: () => {
        const from = selection.current.at(-1)?.from
        const column = from === undefined ? undefined : places()?.columns[from.column]
        if (from === undefined || column === undefined) return false
        held.current = true
        api.current?.setFocusedCell(from.row, column.id)
        held.current = false
        return true
      },
      clipboard: { copy: onCopy, cut: onCut, paste: onPaste }
    })

    // Rows that come into view by scrolling are painted as they come.
    const watcher = new MutationObserver(paint)
    watcher.observe(box, { childList: true, subtree: true })
    box.addEventListener('keydown', press, true)
    box.addEventListener('mousedown', down, true)
    box.addEventListener('copy', onCopy)
    box.addEventListener('cut', onCut)
    box.addEventListener('paste', onPaste)
    return () => {
      stop()
      watcher.disconnect()
      stopKeeping()
      box.removeEventListener('keydown', press, true)
      box.removeEventListener('mousedown', down, true)
      box.removeEventListener('copy', onCopy)
      box.removeEventListener('cut', onCut)
      box.removeEventListener('paste', onPaste)
    }
  }, [frame, api, places, put, paint, paste, addRows, canAdd, clear, fillDown, fillTo, forget, refused, setReport])

  /** A typed value that its cell did not take. */
  const refuse = useCallback(
    (id: string, column: string, reason: CellRefusal, text: string) => {
      const refusal = { id, column, reason, text }
      refused.current = new Map([[`${id}\t${column}`, refusal]])
      setReport({ kind: 'written', written: 0, refusals: [refusal], outside: 0 })
    },
    [refused, setReport]
  )

  return { selection: shown, places, report, forget, refuse, refused, onFocus, onModel, dragged }
}
