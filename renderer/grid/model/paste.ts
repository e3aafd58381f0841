import { type Block, blocksOf, type Selection, type Size } from './range.ts'

/** A text for a cell of the view. */
export type Write = { row: number; column: number; text: string }
/**
 * What a block of texts does: the cells it writes, rows of texts that go below the last one where the grid takes new rows
 * (in the order of the grid's columns, '' outside of the block), and how many of its cells have no place.
 */
export type PastePlan = { writes: Write[]; added: string[][]; outside: number }

type Given = {
  rows: readonly (readonly string[])[]
  selection: Selection
  size: Size
  /** Rows of the view that are no records (group lines): a block goes on below them. */
  isRow?: (row: number) => boolean
  canAdd?: boolean
}

/**
 * Where a pasted block goes, as in Excel: a single cell fills everything selected; a selection that the block fits into a
 * whole number of times is filled with it; else the block begins at the upper left corner of the first stretch. Never
 * writes outside of the grid.
 */
export const planPaste = ({ rows, selection, size, isRow = () => true, canAdd = false }: Given): PastePlan => {
  const height = rows.length
  const width = rows[0]?.length ?? 0
  const plan: PastePlan = { writes: [], added: [], outside: 0 }
  if (height === 0 || width === 0 || size.columns === 0) return plan
  const blocks = selection.length === 0 ? [{ top: 0, left: 0, bottom: 0, right: 0 }] : blocksOf(selection)
  const single = height === 1 && width === 1
  for (const block of single ? blocks : blocks.slice(0, 1)) {
    const area = single ? block : tiled(block, height, width)
    const places = rowsFrom(block.top, area.bottom - area.top + 1, size, isRow)
    for (let down = 0; down <= area.bottom - area.top; down++) {
      const row = places[down]
      const texts = rows[down % height]!
      const added = row === undefined && canAdd && down >= places.length ? Array<string>(size.columns).fill('') : null
      for (let beside = 0; beside <= area.right - area.left; beside++) {
        const column = area.left + beside
        const text = texts[beside % width]!
        if (column >= size.columns || (row === undefined && added === null)) plan.outside++
        else if (row !== undefined) plan.writes.push({ row, column, text })
        else added![column] = text
      }
      if (added !== null) plan.added.push(added)
    }
  }
  return single ? { ...plan, writes: unique(plan.writes) } : plan
}

/** Stretches that overlap write a cell once. */
const unique = (writes: readonly Write[]): Write[] => [
  ...new Map(writes.map(write => [`${write.row} ${write.column}`, write])).values()
]

/** The selected block where the pasted one fits into it a whole number of times, else the room of the pasted one. */
const tiled = (block: Block, height: number, width: number): Block => {
  const tall = block.bottom - block.top + 1
  const wide = block.right - block.left + 1
  const fits = tall % height === 0 && wide % width === 0
  return {
    top: block.top,
    left: block.left,
    bottom: fits ? block.bottom : block.top + height - 1,
    right: fits ? block.right : block.left + width - 1
  }
}

/** The next `count` records from a row on; fewer at the end of the grid. */
const rowsFrom = (top: number, count: number, { rows }: Size, isRow: (row: number) => boolean): number[] => {
  const found: number[] = []
  for (let row = top; row < rows && found.length < count; row++) if (isRow(row)) found.push(row)
  return found
}
