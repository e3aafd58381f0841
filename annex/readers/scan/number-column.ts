/** The column of row numbers, where a lone figure is easily taken for a letter: read again as figures, and held against the row above. */
import { SURE } from '#domain/draft.ts'
import type { Run } from '../layout/page.ts'

/** Runs of the cells of one column from top to bottom; `again` reads a cell as figures, null where that says nothing. */
export type NumberCell = { runs: Run[]; again: () => Promise<string | null> }

const NUMBER = /^(\d{1,3})[.)]?$/
/** A number or what a number may have been taken for: no word. */
const SHORT = /^\S{1,4}$/
/** Of the cells below the header so many must be numbers, and so many short. */
const NUMBERS = 0.5
const SHORTS = 0.8
/** How sure a number is that fits the row above, and one that nothing confirms. */
const CERTAIN = 0.95
const UNSURE = 0.45

const textOf = ({ runs }: NumberCell) => runs.map(run => run.text).join('')
const numberOf = (text: string): number | null => {
  const found = NUMBER.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

/** Reads doubtful numbers of a column again; the runs of their cells are changed in place. A column of other things is left alone. */
export async function numbersAgain(cells: readonly NumberCell[]): Promise<void> {
  const filled = cells.filter(cell => cell.runs.length > 0)
  // The first is the header, or stands above what can be held against it.
  const below = filled.slice(1)
  const numbers = below.filter(cell => numberOf(textOf(cell)) !== null).length
  const shorts = below.filter(cell => SHORT.test(textOf(cell))).length
  if (numbers < NUMBERS * below.length || shorts < SHORTS * below.length) return
  let above = filled[0] === undefined ? null : numberOf(textOf(filled[0]))
  for (const cell of below) {
    const own = textOf(cell)
    const value = numberOf(own)
    const isSure = value !== null && cell.runs.every(run => (run.confidence ?? 1) >= SURE)
    const read = isSure || !SHORT.test(own) ? null : await cell.again()
    const figures = read === null ? null : numberOf(read)
    const follows = above !== null && figures === above + 1
    // A sign that was read as another number stands unless the row above says otherwise.
    if (figures !== null && (value === null || value === figures || follows)) {
      const [run] = cell.runs as [Run]
      const mark = /[.)]$/.exec(own)?.[0] ?? /[.)]$/.exec(read!)?.[0] ?? ''
      const right = Math.max(...cell.runs.map(one => one.right))
      const confidence = follows || value === figures ? CERTAIN : UNSURE
      cell.runs.splice(0, cell.runs.length, { ...run, text: `${figures}${mark}`, right, confidence })
    }
    above = numberOf(textOf(cell)) ?? (above === null ? null : above + 1)
  }
}
