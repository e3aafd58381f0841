/** Selection of cells as in Excel: rows and columns are counted in the view, from 0. Pure: nothing of the page or the grid library. */
export type Spot = { row: number; column: number }
export type Size = { rows: number; columns: number }
/** `from` is where the selection began and stays, `to` is the corner that moves. */
type Stretch = { from: Spot; to: Spot }
/** One or more stretches; the last one is the one that grows. Empty: nothing is selected. */
export type Selection = readonly Stretch[]
/** Both ends belong to it. */
export type Block = { top: number; left: number; bottom: number; right: number }
export type Way = 'up' | 'down' | 'left' | 'right'

export const EMPTY: Selection = []
export const select = (spot: Spot): Selection => [{ from: spot, to: spot }]

const clampTo = (spot: Spot, { rows, columns }: Size): Spot => ({
  row: Math.max(0, Math.min(spot.row, rows - 1)),
  column: Math.max(0, Math.min(spot.column, columns - 1))
})

/** The selection within a grid that has become smaller; empty when the grid is. */
export const within = (selection: Selection, size: Size): Selection =>
  size.rows === 0 || size.columns === 0
    ? EMPTY
    : selection
        .filter(({ from }) => from.row < size.rows && from.column < size.columns)
        .map(({ from, to }) => ({ from, to: clampTo(to, size) }))

/** Shift and a click, or a drag: the last stretch reaches to the spot. */
export const reach = (selection: Selection, to: Spot): Selection => {
  const last = selection.at(-1)
  return last === undefined ? select(to) : [...selection.slice(0, -1), { from: last.from, to }]
}

/** Ctrl and a click: one more stretch, which a drag then grows. */
export const also = (selection: Selection, spot: Spot): Selection => [...selection, { from: spot, to: spot }]

/** Shift and an arrow; with Ctrl to the edge of the grid. */
export const grow = (selection: Selection, way: Way, size: Size, toEdge = false): Selection => {
  const last = selection.at(-1)
  if (last === undefined) return selection
  const { row, column } = last.to
  const far = toEdge ? Number.MAX_SAFE_INTEGER : 1
  const moved: Record<Way, Spot> = {
    up: { row: row - far, column },
    down: { row: row + far, column },
    left: { row, column: column - far },
    right: { row, column: column + far }
  }
  return reach(selection, clampTo(moved[way], size))
}

export const everything = ({ rows, columns }: Size): Selection =>
  rows === 0 || columns === 0 ? EMPTY : [{ from: { row: 0, column: 0 }, to: { row: rows - 1, column: columns - 1 } }]

/** Shift+Space: the rows of every stretch whole; Ctrl+Space: the columns. */
export const wholeRows = (selection: Selection, { columns }: Size): Selection =>
  selection.map(({ from, to }) => ({ from: { row: from.row, column: 0 }, to: { row: to.row, column: columns - 1 } }))
export const wholeColumns = (selection: Selection, { rows }: Size): Selection =>
  selection.map(({ from, to }) => ({ from: { row: 0, column: from.column }, to: { row: rows - 1, column: to.column } }))

export const blockOf = ({ from, to }: Stretch): Block => ({
  top: Math.min(from.row, to.row),
  left: Math.min(from.column, to.column),
  bottom: Math.max(from.row, to.row),
  right: Math.max(from.column, to.column)
})
export const blocksOf = (selection: Selection): Block[] => selection.map(blockOf)

export const isIn = (blocks: readonly Block[], row: number, column: number): boolean =>
  blocks.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)

/** More than one cell. */
export const isWide = (selection: Selection): boolean =>
  selection.length > 1 || selection.some(({ from, to }) => from.row !== to.row || from.column !== to.column)

/** How many cells the blocks have; those that overlap count once each time. */
export const cellsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0)

/**
 * The one block that is copied: stretches side by side over the same rows, or one under another over the same columns, are
 * put together as Excel does; null for others, which cannot be copied as one block.
 */
export const copied = (selection: Selection): { rows: number[]; columns: number[] } | null => {
  const blocks = blocksOf(selection)
  const first = blocks[0]
  if (first === undefined) return null
  const sameRows = blocks.every(({ top, bottom }) => top === first.top && bottom === first.bottom)
  const sameColumns = blocks.every(({ left, right }) => left === first.left && right === first.right)
  if (!sameRows && !sameColumns) return null
  const line = (spans: [number, number][]): number[] =>
    [...new Set(spans.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, index) => a + index)))].sort(
      (a, b) => a - b
    )
  return {
    rows: line(blocks.map(({ top, bottom }) => [top, bottom])),
    columns: line(blocks.map(({ left, right }) => [left, right]))
  }
}
