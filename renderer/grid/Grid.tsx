import './modules.ts'
import './grid.css'
import type { CellEditRequestEvent, ColDef, Column, FullWidthCellKeyDownEvent, GridApi } from 'ag-grid-community'
import type { GridView } from '#api/views.ts'
import { parseCell } from '#domain/cell-value.ts'
import { AgGridReact } from 'ag-grid-react'
import { type ReactNode, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { useLanguage, useT } from '../i18n/i18n.ts'
import { styleNonce } from '../lib/nonce.ts'
import { enterControl } from './cell-controls.ts'
import { cellText, cellType, type CellValue, type GridColumn, isEditable, wraps } from './column.ts'
import { DEFAULT_WIDTH, shapeOf, toColDefs } from './columns.ts'
import type { GridProps } from './grid-props.ts'
import { GroupRow } from './group-row.tsx'
import { heightOf, linesOf } from './lines.ts'
import { GroupLine } from './model/group.ts'
import { type Line, recordOf } from './places.ts'
import { quickWords } from './quick.ts'
import { Status } from './status.tsx'
import { tableOf } from './table.ts'
import { theme } from './theme.ts'
import { useBuffer } from './use-buffer.ts'
import { useCells } from './use-cells.ts'
import { useLines } from './use-lines.ts'
import { useMarks } from './use-marks.ts'
import { arranged, isFrozen, isHidden, useGridView } from './view.ts'
import { localeText } from './words.ts'

export type { GridHandle, GridProps } from './grid-props.ts'

/**
 * The one door to the grid library: rows and columns in, edits and choices out as calls. The grid changes no row itself:
 * `column.onEdit` is called, and the new rows come in by props.
 */
export function Grid<T>(props: GridProps<T>) {
  const { columns, rows, rowId, minLines = 1, selected, onSelect, openId, rowClass, label } = props
  const own = useGridView(props.view === undefined ? props.stateKey : undefined)
  const view = props.view ?? own.view
  const onView = props.onView ?? own.setView
  const maxLines = view.lines === null ? (props.maxLines ?? MAX_LINES) : view.lines === 0 ? ALL_LINES : view.lines
  const today = props.today ?? TODAY()
  const t = useT('grid')
  const language = useLanguage()
  const words = useMemo(() => localeText(t), [t])
  const api = useRef<GridApi<Line<T>>>(null)
  const frame = useRef<HTMLDivElement>(null)
  const now = useRef({ ...props, view, onView })
  now.current = { ...props, view, onView }
  const columnById = useMemo(() => new Map(columns.map(column => [column.id, column])), [columns])
  const { lines, fits, isGrouped, fold, foldAll } = useLines({ rows, columns, view, today, quickText: props.quickText })
  const grouping = useRef(isGrouped)
  grouping.current = isGrouped
  const onScroll = useBuffer()
  const cells = useCells<T>({ frame, api, columnById, now, view, today })
  const widths = useRef(new Map<string, number>())
  const most = useRef(maxLines)
  most.current = maxLines
  const shape = shapeOf(columns)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape says all that is taken from the columns here
  const colDefs = useMemo(() => {
    const live = (id: string) => now.current.columns.find(column => column.id === id)!
    const isCut = (id: string, text: string) => linesOf(text, widths.current.get(id) ?? DEFAULT_WIDTH) > most.current
    const whyRefused = (row: string, column: string) => {
      const refusal = cells.refused.current.get(`${row}\t${column}`)
      return refusal === undefined ? '' : `“${refusal.text}” – ${t(`refusal.${refusal.reason}`)}`
    }
    return toColDefs(columns, live, now.current.view, { isCut, whyRefused, isOrdered: () => grouping.current })
  }, [shape])
  // New words and deeds in columns of the same shape: the cells are drawn anew, the columns stay.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the columns are others
  useEffect(() => {
    if (api.current?.isDestroyed() === false) api.current.refreshCells({ force: true })
  }, [columns])

  // Cells of text wrap; what is drawn by a feature keeps to its own lines.
  const wrapped = useMemo(() => columns.filter(wraps), [columns])
  const rowHeight = useCallback(
    ({ data: line }: { data: Line<T> | undefined }) => {
      const data = recordOf(line)
      if (data === undefined) return line === undefined ? heightOf(minLines, maxLines) : heightOf(1, 1)
      const lines = wrapped.map(column =>
        linesOf(cellText(column, data), widths.current.get(column.id) ?? column.width ?? DEFAULT_WIDTH)
      )
      return heightOf(Math.max(minLines, ...lines), maxLines)
    },
    [wrapped, maxLines, minLines]
  )
  const measure = useCallback(() => {
    const grid = api.current
    if (grid === null || grid.isDestroyed()) return
    let changed = false
    for (const column of grid.getAllDisplayedColumns()) {
      const width = column.getActualWidth()
      if (widths.current.get(column.getColId()) !== width) changed = true
      widths.current.set(column.getColId(), width)
    }
    if (changed) grid.resetRowHeights()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: again when rows may be higher or lower
  useEffect(() => {
    if (api.current?.isDestroyed() === false) api.current.resetRowHeights()
  }, [maxLines])
  // Typed filters: the library asks `fits` of the rows it has.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the test is another
  useEffect(() => {
    if (api.current?.isDestroyed() === false) api.current.onFilterChanged()
  }, [fits])
  const test = useRef(fits)
  test.current = fits
  const isFiltered = useCallback(() => test.current !== null, [])
  const passes = useCallback(({ data }: { data?: Line<T> | undefined }) => {
    const record = recordOf(data)
    return record === undefined || test.current === null || test.current(record)
  }, [])

  // A view chosen or changed by the tools goes to the library; what a person did in the library comes from there.
  const taken = useRef(view)
  useEffect(() => {
    const grid = api.current
    if (grid === null || grid.isDestroyed() || taken.current === view) return
    taken.current = view
    const state = arranged(now.current.columns, view).map(column => {
      const index = view.sort.findIndex(({ id }) => id === column.id)
      const width = view.widths[column.id]
      return {
        colId: column.id,
        hide: isHidden(column, view),
        pinned: isFrozen(column, view) ? ('left' as const) : null,
        sort: index < 0 ? null : view.sort[index]!.down ? ('desc' as const) : ('asc' as const),
        sortIndex: index < 0 ? null : index,
        ...(width === undefined ? {} : { width, flex: null })
      }
    })
    grid.applyColumnState({ state, applyOrder: true })
  }, [view])

  // The rows come later than the first draw, and new rows come without their ticks.
  const tick = useCallback(() => {
    const grid = api.current
    const { selected } = now.current
    if (grid === null || grid.isDestroyed() || selected === undefined) return
    const wrong = { on: [] as string[], off: [] as string[] }
    grid.forEachNode(node => {
      if (node.id === undefined || node.isSelected() === selected.has(node.id)) return
      wrong[selected.has(node.id) ? 'on' : 'off'].push(node.id)
    })
    const nodes = (ids: string[]) => ids.map(id => grid.getRowNode(id)).filter(node => node !== undefined)
    grid.setNodesSelected({ nodes: nodes(wrong.on), newValue: true, source: 'api' })
    grid.setNodesSelected({ nodes: nodes(wrong.off), newValue: false, source: 'api' })
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the ticks change
  useEffect(tick, [selected])

  useEffect(() => {
    frame.current?.querySelector('[role="grid"],[role="treegrid"]')?.setAttribute('aria-label', label)
  }, [label])

  const { mark, classOf } = useMarks<T>({ frame, api, now, openId, rowClass })

  // A row chosen elsewhere comes into view. One that shows even in part stays: it may be under the pointer.
  useEffect(() => {
    const grid = api.current
    const node = grid === null || grid.isDestroyed() || openId == null ? undefined : grid.getRowNode(String(openId))
    if (grid === null || node?.rowTop == null) return
    const { top, bottom } = grid.getVerticalPixelRange()
    if (node.rowTop + (node.rowHeight ?? 0) <= top || node.rowTop >= bottom) grid.ensureNodeVisible(node, 'middle')
  }, [openId])

  const { empty } = props
  const emptyParams = useMemo(() => ({ content: empty }), [empty])

  const cursor = useRef<{ row: string; column: string } | null>(null)
  useImperativeHandle(
    props.handle,
    () => ({
      focus: () => {
        const grid = api.current
        if (grid === null || grid.isDestroyed()) return
        const column = cursor.current?.column ?? now.current.columns[0]?.id
        const row = grid.getRowNode(cursor.current?.row ?? String(now.current.openId))?.rowIndex ?? 0
        if (column === undefined || grid.getDisplayedRowAtIndex(row) === undefined) return
        grid.ensureIndexVisible(row)
        grid.setFocusedCell(row, column)
      },
      edit: (row, column) => {
        const grid = api.current
        const rowIndex = grid === null || grid.isDestroyed() ? null : grid.getRowNode(row)?.rowIndex
        if (grid === null || rowIndex == null) return
        grid.ensureIndexVisible(rowIndex)
        grid.ensureColumnVisible(column)
        grid.setFocusedCell(rowIndex, column)
        grid.startEditingCell({ rowIndex, colKey: column })
      },
      foldAll,
      table: () => {
        const at = cells.places()
        const shown: Line<T>[] = []
        api.current?.forEachNodeAfterFilterAndSort(node => node.data !== undefined && shown.push(node.data))
        return tableOf(shown, at?.columns ?? [], widths.current)
      }
    }),
    [foldAll, cells.places]
  )
  const open = (column: GridColumn<T> | undefined, row: T | undefined, by: 'key' | 'mouse') => {
    if (row !== undefined && (column === undefined || !isEditable(column, row))) now.current.onRowOpen?.(row, by)
  }
  const edit = (event: CellEditRequestEvent<Line<T>, CellValue>) => {
    const column = columnById.get(event.column.getColId())
    const row = recordOf(event.data)
    if (row === undefined || column === undefined) return
    const typed = String(event.newValue ?? '')
    const { value, refusal } = parseCell(cellType(column), typed)
    if (refusal !== null) cells.refuse(String(rowId(row)), column.id, refusal, typed)
    else {
      cells.forget()
      if (value !== (column.value(row) ?? null)) column.onEdit?.(row, value)
    }
  }
  // Only what a person did is kept: widths that follow from the window stay free.
  const keep = (grid: GridApi<Line<T>>, resized?: Column | null) => {
    const { view, onView, columns } = now.current
    const width = resized == null ? {} : { [resized.getColId()]: resized.getActualWidth() }
    const next = arrangedNow(grid, { ...view, widths: { ...view.widths, ...width } }, columns)
    taken.current = next
    onView(next)
  }
  /** On a heading: Enter and Space turn it over, the arrows close and open it, with Shift all of them. */
  const groupKey = (event: FullWidthCellKeyDownEvent<Line<T>>) => {
    const pressed = event.event
    if (!(event.data instanceof GroupLine) || !(pressed instanceof KeyboardEvent)) return
    const { key } = pressed
    if (key === 'Enter' || key === ' ') fold(event.data.key)
    else if ((key === 'ArrowLeft' || key === 'ArrowRight') && pressed.shiftKey) foldAll(key === 'ArrowLeft')
    else if (key === 'ArrowLeft' || key === 'ArrowRight') fold(event.data.key, key === 'ArrowLeft')
    else return
    pressed.preventDefault()
  }
  const groupParams = useMemo(
    () => ({ headers: (id: string) => columnById.get(id)?.header ?? id, onFold: (key: string) => fold(key) }),
    [columnById, fold]
  )

  return (
    <div className="grid" ref={frame} style={{ height: props.height ?? '100%' }}>
      <AgGridReact<Line<T>>
        // The library takes its words and its columns once: others are another grid.
        key={language + shape}
        localeText={words}
        theme={theme}
        styleNonce={styleNonce() || undefined}
        rowData={lines as Line<T>[]}
        columnDefs={colDefs as ColDef<Line<T>>[]}
        getRowId={({ data }) => (data instanceof GroupLine ? `group ${data.key}` : String(rowId(data)))}
        isFullWidthRow={isHeading}
        fullWidthCellRenderer={GroupRow}
        fullWidthCellRendererParams={groupParams}
        isExternalFilterPresent={isFiltered}
        doesExternalFilterPass={passes}
        getRowHeight={rowHeight}
        rowHeight={heightOf(minLines, maxLines)}
        loading={props.loading === true}
        headerHeight={40}
        animateRows={false}
        suppressColumnMoveAnimation
        suppressDragLeaveHidesColumns
        maintainColumnOrder
        // Arrows walk the cells; Tab leaves the list, or while typing goes on to the next cell that is typed into.
        tabToNextCell={({ editing, nextCellPosition }) => (editing ? (nextCellPosition ?? false) : false)}
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        onCellEditRequest={edit}
        rowSelection={onSelect === undefined ? undefined : TICKS}
        selectionColumnDef={TICK_COLUMN}
        onSelectionChanged={event => {
          if (event.source === 'api' || event.source === 'gridInitializing') return
          onSelect?.(new Set((event.selectedNodes ?? []).map(node => String(node.id))))
        }}
        quickFilterText={isGrouped ? undefined : props.quickText}
        quickFilterParser={quickWords}
        cacheQuickFilter
        onCellFocused={event => {
          const node = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)
          if (node?.id !== undefined && event.column !== null && typeof event.column !== 'string') {
            cursor.current = { row: node.id, column: event.column.getColId() }
          }
          const record = recordOf(node?.data)
          if (record !== undefined) now.current.onRowFocus?.(record)
          const at = cells.places()
          if (at !== null && event.rowIndex !== null && event.column !== null && typeof event.column !== 'string') {
            const column = at.columnOf(event.column.getColId())
            if (column >= 0) cells.onFocus({ row: event.rowIndex, column })
          }
        }}
        onCellClicked={event => {
          if (props.openOn === 'click' && !cells.dragged.current && columnById.has(event.column.getColId())) {
            open(columnById.get(event.column.getColId()), recordOf(event.data), 'mouse')
          }
        }}
        onCellDoubleClicked={event => {
          if (props.openOn !== 'click') open(columnById.get(event.column.getColId()), recordOf(event.data), 'mouse')
        }}
        onCellKeyDown={event => {
          if (!('column' in event)) return groupKey(event)
          if (!(event.event instanceof KeyboardEvent)) return
          const column = columnById.get(event.column.getColId())
          const record = recordOf(event.data)
          if (record === undefined) return
          if (event.event.key === 'Enter' && !enterControl(event.event)) open(column, record, 'key')
          if (event.event.key === ' ' && column?.kind === 'check') {
            event.event.preventDefault()
            if (isEditable(column, record)) column.onEdit?.(record, column.value(record) !== true)
          }
        }}
        getRowClass={classOf}
        tooltipShowDelay={500}
        noRowsOverlayComponent={Empty}
        noRowsOverlayComponentParams={emptyParams}
        onGridReady={event => {
          api.current = event.api
          frame.current?.querySelector('[role="grid"],[role="treegrid"]')?.setAttribute('aria-label', label)
        }}
        onFirstDataRendered={measure}
        onRowDataUpdated={() => {
          tick()
          mark()
        }}
        onModelUpdated={cells.onModel}
        onBodyScroll={onScroll}
        onGridSizeChanged={measure}
        onColumnResized={event => {
          if (!event.finished) return
          measure()
          if (event.source === 'uiColumnResized' || event.source === 'autosizeColumns') keep(event.api, event.column)
        }}
        onColumnMoved={event => event.finished && event.source === 'uiColumnMoved' && keep(event.api)}
        onSortChanged={event => event.source === 'uiColumnSorted' && keep(event.api)}
      />
      <Status
        selection={cells.selection}
        places={cells.places}
        report={cells.report}
        columnById={columnById}
        onClose={cells.forget}
      />
    </div>
  )
}

const MAX_LINES = 3
/** More lines than any text of a paper takes. */
const ALL_LINES = 400
const TODAY = () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)
const isHeading = ({ rowNode }: { rowNode: { data?: unknown } }) => rowNode.data instanceof GroupLine
const TICKS = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  selectAll: 'filtered',
  // Ctrl+A is the cells'; the box in the header ticks all rows.
  ctrlASelectsRows: false,
  isRowSelectable: (node: { data?: unknown }) => !(node.data instanceof GroupLine)
} as const
const TICK_COLUMN = { width: 38, pinned: 'left', resizable: false, suppressHeaderMenuButton: true } as const

const Empty = ({ content }: { content: ReactNode }) => <div className="grid-empty">{content}</div>

const arrangedNow = <T,>(grid: GridApi<Line<T>>, before: GridView, columns: readonly GridColumn<T>[]): GridView => {
  const known = new Set(columns.map(column => column.id))
  const states = grid.getColumnState().filter(column => known.has(column.colId))
  const sorted = states.filter(column => column.sort != null).sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
  return {
    ...before,
    order: states.map(column => column.colId),
    hidden: states.filter(column => column.hide === true).map(column => column.colId),
    sort: sorted.map(column => ({ id: column.colId, down: column.sort === 'desc' }))
  }
}
