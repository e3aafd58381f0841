import type { Block, Spot } from './range.ts'

/** The cells a drag of the handle goes on with: a block beside the dragged one; `back` upwards or to the left. */
export type Filling = { target: Block; along: 'rows' | 'columns'; back: boolean }

/**
 * Where the handle of `block` was dragged to, as in Excel: along rows or columns, whichever the pointer is farther out; null
 * while it is inside.
 */
export const fillingOf = (block: Block, to: Spot): Filling | null => {
  const { top, bottom, left, right } = block
  const rows = Math.max(top - to.row, to.row - bottom, 0)
  const columns = Math.max(left - to.column, to.column - right, 0)
  if (rows === 0 && columns === 0) return null
  if (rows >= columns) {
    const back = to.row < top
    const target = back ? { ...block, top: to.row, bottom: top - 1 } : { ...block, top: bottom + 1, bottom: to.row }
    return { target, along: 'rows', back }
  }
  const back = to.column < left
  const target = back ? { ...block, left: to.column, right: left - 1 } : { ...block, left: right + 1, right: to.column }
  return { target, along: 'columns', back }
}

/** The dragged block and what it goes on with, as one. */
export const withFilling = (block: Block, filling: Filling | null): Block =>
  filling === null
    ? block
    : {
        top: Math.min(block.top, filling.target.top),
        bottom: Math.max(block.bottom, filling.target.bottom),
        left: Math.min(block.left, filling.target.left),
        right: Math.max(block.right, filling.target.right)
      }
