import './modules.ts'
import './grid.css'
import type { CellEditRequestEvent, Column, GridApi } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { useLanguage, useT } from '../i18n/i18n.ts'
import { styleNonce } from '../lib/nonce.ts'
import { cellText, type CellValue, type GridColumn, isEditable, wraps } from './column.ts'
import { DEFAULT_WIDTH, shapeOf, toColDefs } from './columns.ts'
import { type KeptState, readState, writeState } from './kept-state.ts'
import { heightOf, linesOf } from './lines.ts'
import { quickWords } from './quick.ts'
import { theme } from './theme.ts'
import { localeText } from './words.ts'

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
  /** Name under which widths, order and sorting of columns are kept in this browser. Not kept without it. */
  stateKey?: string
  handle?: Ref<GridHandle>
  /** CSS height; the grid fills its parent when not given. */
  height?: string | number
}

export type GridHandle = {
  /** Puts the focus on the cell it was last on, else on the open row, else on the first one. */
  focus: () => void
  /** Opens the cell of a row for typing. */
  edit: (row: string, column: string) => void
}

/**
 * The one door to the grid library: rows and columns in, edits and choices out as calls. The grid changes no row itself:
 * `column.onEdit` is called, and the new rows come in by props.
 */
export function Grid<T>(props: GridProps<T>) {
  const {
    columns,
    rows,
    rowId,
    maxLines = MAX_LINES,
    minLines = 1,
    stateKey,
    selected,
    onSelect,
    openId,
    rowClass,
    label
  } = props
  const t = useT('grid')
  const language = useLanguage()
  const words = useMemo(() => localeText(t), [t])
  const api = useRef<GridApi<T>>(null)
  const frame = useRef<HTMLDivElement>(null)
  const now = useRef(props)
  now.current = props
  const columnById = useMemo(() => new Map(columns.map(column => [column.id, column])), [columns])
  const kept = useMemo(() => (stateKey === undefined ? null : readState(localStorage, stateKey)), [stateKey])
  const widths = useRef(new Map<string, number>())
  const shape = shapeOf(columns)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape says all that is taken from the columns here
  const colDefs = useMemo(() => {
    const live = (id: string) => now.current.columns.find(column => column.id === id)!
    const isCut = (id: string, text: string) =>
      linesOf(text, widths.current.get(id) ?? DEFAULT_WIDTH) > (now.current.maxLines ?? MAX_LINES)
    return toColDefs(columns, live, kept, isCut)
  }, [shape, kept])
  // New words and deeds in columns of the same shape: the cells are drawn anew, the columns stay.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the columns are others
  useEffect(() => {
    if (api.current?.isDestroyed() === false) api.current.refreshCells({ force: true })
  }, [columns])

  // Cells of text wrap; what is drawn by a feature keeps to its own lines.
  const wrapped = useMemo(() => columns.filter(wraps), [columns])
  const rowHeight = useCallback(
    ({ data }: { data: T | undefined }) => {
      if (data === undefined) return heightOf(minLines, maxLines)
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

  // Marks move without a new drawing of the rows: that would break the second click of a double-click.
  const marks = useRef(new Map<string, string>())
  const mark = useCallback(() => {
    const { rowClass, openId } = now.current
    for (const line of frame.current?.querySelectorAll('.ag-row') ?? []) {
      const id = line.getAttribute('row-id') ?? ''
      line.classList.toggle('grid-open-row', openId != null && id === String(openId))
      const data = api.current?.getRowNode(id)?.data
      const own = data === undefined ? '' : (rowClass?.(data) ?? '')
      const before = marks.current.get(id) ?? ''
      if (own === before) continue
      if (before !== '') line.classList.remove(before)
      if (own !== '') line.classList.add(own)
      marks.current.set(id, own)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the marks may differ
  useEffect(mark, [openId, rowClass])

  // A row chosen elsewhere comes into view. One that shows even in part stays: it may be under the pointer.
  useEffect(() => {
    const grid = api.current
    const node = grid === null || grid.isDestroyed() || openId == null ? undefined : grid.getRowNode(String(openId))
    if (grid === null || node?.rowTop == null) return
    const { top, bottom } = grid.getVerticalPixelRange()
    if (node.rowTop + (node.rowHeight ?? 0) <= top || node.rowTop >= bottom) grid.ensureNodeVisible(node, 'middle')
  }, [openId])

  // Settings handed over anew make the library draw its rows anew, so each keeps its identity between draws.
  const classOf = useCallback(({ data }: { data: T | undefined }) => {
    if (data === undefined) return undefined
    const { rowClass, rowId, openId } = now.current
    const own = rowClass?.(data) ?? ''
    marks.current.set(String(rowId(data)), own)
    const opened = openId != null && String(rowId(data)) === String(openId) ? ['grid-open-row'] : []
    return own === '' ? opened : [own, ...opened]
  }, [])
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
      }
    }),
    []
  )
  const open = (column: GridColumn<T> | undefined, row: T | undefined, by: 'key' | 'mouse') => {
    if (row !== undefined && (column === undefined || !isEditable(column, row))) now.current.onRowOpen?.(row, by)
  }
  const edit = (event: CellEditRequestEvent<T, CellValue>) => {
    const column = columnById.get(event.column.getColId())
    const typed = event.newValue ?? null
    if (event.data !== undefined && typed !== (event.oldValue ?? null)) column?.onEdit?.(event.data, typed)
  }
  // Only what a person did is kept: widths that follow from the window stay free.
  const keep = (grid: GridApi<T>, resized?: Column | null) => {
    if (stateKey === undefined) return
    const before = readState(localStorage, stateKey)
    const width = resized == null ? {} : { [resized.getColId()]: resized.getActualWidth() }
    writeState(localStorage, stateKey, arrangedNow(grid, { ...before?.widths, ...width }))
  }

  return (
    <div className="grid" ref={frame} style={{ height: props.height ?? '100%' }}>
      <AgGridReact<T>
        // The library takes its words and its columns once: others are another grid.
        key={language + shape}
        localeText={words}
        theme={theme}
        styleNonce={styleNonce() || undefined}
        rowData={rows as T[]}
        columnDefs={colDefs}
        getRowId={({ data }) => String(rowId(data))}
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
        quickFilterText={props.quickText}
        quickFilterParser={quickWords}
        cacheQuickFilter
        onCellFocused={event => {
          const node = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)
          if (node?.id !== undefined && event.column !== null && typeof event.column !== 'string') {
            cursor.current = { row: node.id, column: event.column.getColId() }
          }
          if (node?.data !== undefined) now.current.onRowFocus?.(node.data)
        }}
        onCellClicked={event => {
          if (props.openOn === 'click' && columnById.has(event.column.getColId())) {
            open(columnById.get(event.column.getColId()), event.data, 'mouse')
          }
        }}
        onCellDoubleClicked={event => {
          if (props.openOn !== 'click') open(columnById.get(event.column.getColId()), event.data, 'mouse')
        }}
        onCellKeyDown={event => {
          if (!('column' in event) || !(event.event instanceof KeyboardEvent)) return
          const column = columnById.get(event.column.getColId())
          if (event.event.key === 'Enter' && event.data !== undefined) open(column, event.data, 'key')
          if (event.event.key === ' ' && column?.kind === 'check' && event.data !== undefined) {
            event.event.preventDefault()
            if (isEditable(column, event.data)) column.onEdit?.(event.data, column.value(event.data) !== true)
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
        onGridSizeChanged={measure}
        onColumnResized={event => {
          if (!event.finished) return
          measure()
          if (event.source === 'uiColumnResized' || event.source === 'autosizeColumns') keep(event.api, event.column)
        }}
        onColumnMoved={event => event.finished && event.source === 'uiColumnMoved' && keep(event.api)}
        onSortChanged={event => event.source === 'uiColumnSorted' && keep(event.api)}
      />
    </div>
  )
}

const MAX_LINES = 3
const TICKS = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  selectAll: 'filtered',
  ctrlASelectsRows: true
} as const
const TICK_COLUMN = { width: 38, pinned: 'left', resizable: false, suppressHeaderMenuButton: true } as const

const Empty = ({ content }: { content: ReactNode }) => <div className="grid-empty">{content}</div>

const arrangedNow = <T,>(grid: GridApi<T>, widths: Record<string, number>): KeptState => {
  const columns = grid.getColumnState()
  const sorted = columns.filter(column => column.sort != null).sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
  return {
    widths,
    order: columns.map(column => column.colId),
    sort: sorted.map(column => ({ id: column.colId, down: column.sort === 'desc' }))
  }
}
