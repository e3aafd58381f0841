import './modules.ts'
import './grid.css'
import type { CellEditRequestEvent, GridApi, StateUpdatedEvent } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { fold } from '#language/fold.ts'
import { useLanguage, useT } from '../i18n/i18n.ts'
import { styleNonce } from '../lib/nonce.ts'
import { cellText, type CellValue, type GridColumn, isEditable } from './column.ts'
import { DEFAULT_WIDTH, toColDefs } from './columns.ts'
import { type KeptState, readState, writeState } from './kept-state.ts'
import { heightOf, linesOf } from './lines.ts'
import { theme } from './theme.ts'
import { localeText } from './words.ts'

export type GridProps<T> = {
  /** Accessible name of the grid. */
  label: string
  /** Keep the array's identity between draws (useMemo): a new array draws every cell anew. */
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
  onRowOpen?: (row: T) => void
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
  /** Extra class of a row ('late', 'reference'...), styled by the feature. */
  rowClass?: (row: T) => string
  /** Name under which widths, order and sorting of columns are kept in this browser. Not kept without it. */
  stateKey?: string
  /** CSS height; the grid fills its parent when not given. */
  height?: string | number
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
    maxLines = 3,
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
  const colDefs = useMemo(() => toColDefs(columns, kept), [columns, kept])
  const widths = useRef(new Map<string, number>())

  const long = useMemo(() => columns.filter(column => column.kind === 'long'), [columns])
  const rowHeight = useCallback(
    ({ data }: { data: T | undefined }) => {
      if (data === undefined) return heightOf(minLines, maxLines)
      const lines = long.map(column =>
        linesOf(cellText(column, data), widths.current.get(column.id) ?? column.width ?? DEFAULT_WIDTH)
      )
      return heightOf(Math.max(minLines, ...lines), maxLines)
    },
    [long, maxLines, minLines]
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

  // The mark moves without a new drawing of the row: that would break the second click of a double-click.
  useEffect(() => {
    for (const row of frame.current?.querySelectorAll('.ag-row') ?? []) {
      row.classList.toggle('grid-open-row', openId != null && row.getAttribute('row-id') === String(openId))
    }
  }, [openId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the marks of the rows change
  useEffect(() => {
    const grid = api.current
    if (grid === null || grid.isDestroyed()) return
    grid.redrawRows()
  }, [rowClass])

  // Settings handed over anew make the library draw its rows anew, so each keeps its identity between draws.
  const classOf = useCallback(({ data }: { data: T | undefined }) => {
    if (data === undefined) return undefined
    const { rowClass, rowId, openId } = now.current
    const own = rowClass?.(data) ?? ''
    const opened = openId != null && String(rowId(data)) === String(openId) ? ['grid-open-row'] : []
    return own === '' ? opened : [own, ...opened]
  }, [])
  const { empty } = props
  const emptyParams = useMemo(() => ({ content: empty }), [empty])

  const open = (column: GridColumn<T> | undefined, row: T | undefined) => {
    if (row !== undefined && (column === undefined || !isEditable(column, row))) now.current.onRowOpen?.(row)
  }
  const edit = (event: CellEditRequestEvent<T, CellValue>) => {
    const column = columnById.get(event.column.getColId())
    const typed = event.newValue ?? null
    if (event.data !== undefined && typed !== (event.oldValue ?? null)) column?.onEdit?.(event.data, typed)
  }
  const keep = (event: StateUpdatedEvent<T>) => {
    if (stateKey === undefined || event.sources.every(source => source === 'gridInitializing')) return
    if (event.sources.some(source => source === 'columnSizing' || source === 'columnOrder' || source === 'sort')) {
      writeState(localStorage, stateKey, stateOf(event))
    }
  }

  return (
    <div className="grid" ref={frame} style={{ height: props.height ?? '100%' }}>
      <AgGridReact<T>
        // The library takes its words once: another language is another grid.
        key={language}
        localeText={words}
        theme={theme}
        styleNonce={styleNonce() || undefined}
        rowData={rows as T[]}
        columnDefs={colDefs}
        getRowId={({ data }) => String(rowId(data))}
        getRowHeight={rowHeight}
        rowHeight={heightOf(minLines, maxLines)}
        loading={props.loading === true}
        headerHeight={32}
        animateRows={false}
        suppressColumnMoveAnimation
        suppressDragLeaveHidesColumns
        maintainColumnOrder
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
        quickFilterParser={foldedWords}
        cacheQuickFilter
        onCellFocused={event => {
          const row = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data
          if (row !== undefined) now.current.onRowFocus?.(row)
        }}
        onCellClicked={event => {
          if (props.openOn === 'click' && columnById.has(event.column.getColId())) {
            open(columnById.get(event.column.getColId()), event.data)
          }
        }}
        onCellDoubleClicked={event => {
          if (props.openOn !== 'click') open(columnById.get(event.column.getColId()), event.data)
        }}
        onCellKeyDown={event => {
          if (!('column' in event) || !(event.event instanceof KeyboardEvent)) return
          const column = columnById.get(event.column.getColId())
          if (event.event.key === 'Enter' && event.data !== undefined) open(column, event.data)
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
        onRowDataUpdated={tick}
        onGridSizeChanged={measure}
        onColumnResized={event => event.finished && measure()}
        onStateUpdated={keep}
      />
    </div>
  )
}

const TICKS = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  selectAll: 'filtered',
  ctrlASelectsRows: true
} as const
const TICK_COLUMN = { width: 38, pinned: 'left', resizable: false, suppressHeaderMenuButton: true } as const
const foldedWords = (text: string) => fold(text).split(' ')

const Empty = ({ content }: { content: ReactNode }) => <div className="grid-empty">{content}</div>

const stateOf = <T,>({ state, api }: StateUpdatedEvent<T>): KeptState => ({
  widths: Object.fromEntries(
    (state.columnSizing?.columnSizingModel ?? [])
      .filter(({ colId, flex, width }) => flex == null && width !== undefined && api.getColumn(colId) !== null)
      .map(({ colId, width }) => [colId, width!])
  ),
  order: state.columnOrder?.orderedColIds ?? [],
  sort: (state.sort?.sortModel ?? []).map(({ colId, sort }) => ({ id: colId, down: sort === 'desc' }))
})
