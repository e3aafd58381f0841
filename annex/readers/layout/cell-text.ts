import type { Grid, GridCell } from './grid.ts'
import { type Line, linesOf, splitRun } from './lines.ts'
import type { Run } from './page.ts'

/** A cell of a page's table with what is printed in it. */
export type CellText = { cell: GridCell; runs: Run[]; lines: Line[] }
/** A table as it stands on one page; `pad` is the space between a cell's sides and its text, in points. */
export type PageTable = { grid: Grid; cells: CellText[]; pad: number }

const MAX_PAD = 12

const holds = (box: { left: number; right: number; top: number; bottom: number }, x: number, y: number) =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
/** The middle of a run's small letters: by it a run belongs to a cell. */
const middle = (run: Run) => ({ x: (run.left + run.right) / 2, y: run.y - run.size * 0.3 })
const area = ({ grid }: { grid: Grid }) => (grid.right - grid.left) * (grid.bottom - grid.top)

/** The ruled tables of a page with their text, and the runs that stand outside of all of them. */
export function fillGrids(grids: readonly Grid[], runs: readonly Run[]): { tables: PageTable[]; free: Run[] } {
  const filled = grids.map(grid => ({
    grid,
    cells: grid.cells.map((cell): CellText => ({ cell, runs: [], lines: [] }))
  }))
  // The smallest grid that holds a run has it: a table may stand inside a frame.
  const bySize = [...filled].sort((a, b) => area(a) - area(b))
  const free: Run[] = []
  for (const run of runs) {
    const { x, y } = middle(run)
    const own = bySize.find(({ grid }) => holds(grid, x, y))
    if (own === undefined) free.push(run)
    else for (const piece of overBorders(run, own.cells, y)) put(piece, own.cells, free)
  }
  for (const { cells } of filled) for (const one of cells) one.lines = linesOf(one.runs)
  const tables = filled
    .filter(({ cells }) => cells.some(({ lines }) => lines.length > 0))
    .map(table => ({ ...table, pad: padding(table.cells) }))
  return { tables, free }
}

function put(run: Run, cells: readonly CellText[], free: Run[]): void {
  const { x, y } = middle(run)
  const found = cells.find(({ cell }) => holds(cell, x, y))
  if (found === undefined) free.push(run)
  else found.runs.push(run)
}

/** The pieces of a run that was printed over the line between two cells. */
function overBorders(run: Run, cells: readonly CellText[], y: number): Run[] {
  const border = cells.find(
    ({ cell }) =>
      cell.top <= y && cell.bottom >= y && run.left < cell.right - run.size / 2 && run.right > cell.right + run.size / 2
  )
  if (border === undefined) return [run]
  const [head, ...rest] = splitRun(run, border.cell.right)
  return rest.length === 0 ? [run] : [head!, ...rest.flatMap(piece => overBorders(piece, cells, y))]
}

/** Distances from the left side that are the same, in points; so many lines show where the text of all cells begins. */
const SAME = 0.4
const SHOWN = 3
/**
 * Cells are padded alike on both sides: where the text of several lines begins is the padding of all, else the smallest distance of text from
 * a side (a word too wide for its column stands over the padding).
 */
function padding(cells: readonly CellText[]): number {
  let least = MAX_PAD
  const lefts = cells.flatMap(({ cell, lines }) => lines.map(line => line.left - cell.left)).sort((a, b) => a - b)
  const shown = lefts.find((left, i) => left > 0 && (lefts[i + SHOWN - 1] ?? Number.POSITIVE_INFINITY) - left < SAME)
  if (shown !== undefined && shown < MAX_PAD) return shown
  for (const { cell, lines } of cells)
    for (const line of lines) least = Math.min(least, line.left - cell.left, cell.right - line.right)
  return Math.max(0, least)
}
