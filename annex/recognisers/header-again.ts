/** The header of a table printed again on its further pages, its letters read amiss or not. */
import { flatAll, type Row } from '../blocks/blocks.ts'
import { alike } from './alike.ts'
import { type Header, readHeader } from './columns.ts'
import { fold } from './fold.ts'

const MUCH = 2
const wordsOf = (texts: readonly string[]) => texts.map(fold).join(' ')

/**
 * The header that begins at `rows[at]`, or null. One whose words are alike to those of `known` has the columns of `known`: a scan
 * that loses "Т/р" on one page does not begin another plan there.
 */
export function headerAgain(rows: readonly Row[], at: number, known: Header): Header | null {
  const read = readHeader(rows, at)
  const row = rows[at]
  if ((read !== null && read.rows > 1) || known.rows > 1 || row === undefined) return read
  if (row.cells.length !== known.texts.length || row.cells.some(cell => cell.continued)) return read
  const texts = row.cells.map(cell => flatAll(cell.paragraphs))
  // Folding changes the length of a text a little; a row of many more words is no header read amiss.
  const length = (all: readonly string[]) => all.reduce((sum, one) => sum + one.length, 0)
  const [own, its] = [length(texts), length(known.texts)]
  if (own > its * MUCH || its > own * MUCH || !alike(wordsOf(texts), wordsOf(known.texts))) return read
  return { ...known, starts: row.cells.map(cell => cell.column) }
}
