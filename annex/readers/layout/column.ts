import type { Line } from './lines.ts'

/** Where the lines of a cell or page may stand; `leading` is the usual distance of their baselines as a share of the font size. */
export type Column = { left: number; right: number; leading: number }

/** Distances from the sides that differ by less are the same, in points. */
export const CENTRED = 3

/** Whether a line stands as far from the left side as from the right one. */
export const isCentred = (line: Line, column: Pick<Column, 'left' | 'right'>) => {
  const left = line.left - column.left
  return left > CENTRED && Math.abs(left - (column.right - line.right)) < CENTRED * 2
}
