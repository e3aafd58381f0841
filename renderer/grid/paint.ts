import type { ColourRule, GridView } from '#api/views.ts'
import type { GridColumn } from './column.ts'
import { foldedWords } from './words-of.ts'
import { testOf, type Test } from './model/filter.ts'
import { type Block, isIn } from './model/range.ts'
import { recordOf, type Line, type Places } from './places.ts'

export type Painted = {
  blocks: readonly Block[]
  /** Cells that refused what was to go in: 'row id' + tab + column. */
  isRefused: (id: string, column: string) => boolean
  coloured: readonly ColourTest[]
}

export type ColourTest = ColourRule & { test: Test }
/** Colour rules ready to be asked; rules that say nothing are left out. */
export const colourTests = (view: GridView, today: string): ColourTest[] =>
  view.colours.flatMap(rule => {
    const test = testOf(rule.when, today)
    return test === null ? [] : [{ ...rule, test }]
  })

/** What was put on an element last, so that only differences touch the page. */
const put = new WeakMap<Element, string>()

/** Puts selection, refusals and colours on the cells that are on the page: no row is drawn anew. */
export const paint = <T>(
  frame: Element,
  places: Places<T>,
  dataOf: (id: string) => Line<T> | undefined,
  { blocks, isRefused, coloured }: Painted
): void => {
  const last = blocks.at(-1)
  const byId = new Map(places.columns.map(column => [column.id, column]))
  for (const line of frame.querySelectorAll('.ag-row')) {
    const row = Number(line.getAttribute('row-index'))
    const id = line.getAttribute('row-id') ?? ''
    const record = coloured.length === 0 ? undefined : recordOf(dataOf(id))
    const colours = record === undefined ? [] : coloured.filter(rule => fits(rule, record, byId))
    const whole = colours.find(rule => rule.row)
    for (const cell of line.querySelectorAll('.ag-cell')) {
      const name = cell.getAttribute('col-id') ?? ''
      const column = places.columnOf(name)
      const classes: string[] = []
      if (column >= 0 && isIn(blocks, row, column)) {
        classes.push('grid-in')
        if (!isIn(blocks, row - 1, column)) classes.push('grid-top')
        if (!isIn(blocks, row + 1, column)) classes.push('grid-bottom')
        if (!isIn(blocks, row, column - 1)) classes.push('grid-left')
        if (!isIn(blocks, row, column + 1)) classes.push('grid-right')
        if (last !== undefined && row === last.bottom && column === last.right) classes.push('grid-corner')
      }
      if (isRefused(id, name)) classes.push('grid-refused')
      const own = colours.find(rule => !rule.row && rule.column === name) ?? whole
      if (own !== undefined) classes.push(`grid-colour-${own.colour}`)
      if (whole !== undefined && own === whole && whole.column !== name) classes.push('grid-colour-plain')
      const before = put.get(cell) ?? ''
      const now = classes.join(' ')
      if (now === before) continue
      if (before !== '') cell.classList.remove(...before.split(' '))
      if (now !== '') cell.classList.add(...classes)
      put.set(cell, now)
    }
  }
}

const fits = <T>(rule: ColourTest, row: T, byId: ReadonlyMap<string, GridColumn<T>>): boolean => {
  const column = byId.get(rule.column)
  return column !== undefined && rule.test({ value: column.value(row), words: () => foldedWords(column, row) })
}
