/** Tables that hold no data: letterheads, signatures, lists of those who agreed. */
import { parseDate } from '#language/dates.ts'
import { flatAll, type Row, type Table } from '../blocks/blocks.ts'
import { isPerson, personAtEnd } from './bodies.ts'
import { fold } from './fold.ts'

const textsOf = (row: Row): string[] =>
  row.cells
    .filter(cell => !cell.continued)
    .map(cell => flatAll(cell.paragraphs))
    .filter(text => text !== '')

/** Whether the rows are counted: 1, 2, … in the first cells of two rows at least. */
export function countsRows(table: Table): boolean {
  const numbers = table.rows.map(row => /^(\d{1,4})[.)]?$/.exec(textsOf(row)[0] ?? '')?.[1])
  return numbers.filter((number, i) => number !== undefined && numbers[i - 1] === String(Number(number) - 1)).length > 0
}

const SIGN =
  /^(kiritildi|kelishildi|kelishilgan|tasdiqla|imzo|ijrochi|tayyorladi|rozi|vizalar|soglasovan|vnesen|kelishish|(№|n) ?\d)|_{3,}/
const HALF = 0.5
/** Whether the table frames a paper: persons that signed or agreed, or a date with a number; a list or plan is none. */
export function isFrame(table: Table): boolean {
  if (countsRows(table)) return false
  const rows = table.rows.map(textsOf).filter(texts => texts.length > 0)
  const signed = rows.filter(texts =>
    texts.some(
      text =>
        isPerson(text) ||
        personAtEnd(text) !== null ||
        SIGN.test(fold(text)) ||
        (text.length < 40 && parseDate(text) !== null)
    )
  )
  return signed.length >= rows.length * HALF
}
