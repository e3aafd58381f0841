/** What neither a road map nor a group took of a part: told, never lost. */
import type { Note } from '#domain/draft.ts'
import { type Block, flat, flatAll, type Paragraph, type Table } from '../blocks/blocks.ts'
import { isPerson, personAtEnd } from '../recognisers/bodies.ts'
import { isFrame } from '../recognisers/frames.ts'
import { isSuccessionRule } from '../recognisers/members.ts'
import { note } from '../recognisers/notes.ts'

/** `others`: tables with the lines above them that are an annex of their own beside a plan or a group. */
type LeftOver = { others: Block[][]; notes: Note[] }

/** The longest words that a note carries. */
const MAX_WORDS = 4000
const shortened = (words: string) => (words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words)

/** All words of a table, cells and rows apart. */
const tableWords = (table: Table): string =>
  table.rows
    .map(row =>
      row.cells
        .filter(cell => !cell.continued)
        .map(cell => flatAll(cell.paragraphs))
        .filter(text => text !== '')
        .join(' | ')
    )
    .filter(text => text !== '')
    .join(' / ')

const MAX_SIGN = 120
/** A post takes so many lines above its name. */
const POST_LINES = 3
/** Post and name under a paper. */
function isSigned(lines: readonly Paragraph[], from: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + POST_LINES); i++) {
    const text = flat(lines[i]!)
    if ((i > from && lines[i]!.gap) || text.length > MAX_SIGN || /[.;:!?]$/.test(text)) return false
    if (isPerson(text) || personAtEnd(text) !== null) return true
  }
  return false
}

/**
 * The blocks of a part without those that were `taken`. Beside a plan or a group a table with data is an annex of its own; in an act's
 * text (not `isAnnex`) it is a doubt with its words. A signature or a visa is a remark.
 */
export function leftOver(blocks: readonly Block[], taken: ReadonlySet<Block>, isAnnex: boolean): LeftOver {
  const left: LeftOver = { others: [], notes: [] }
  const lastTaken = blocks.findLastIndex(block => taken.has(block))
  let from = 0
  blocks.forEach((block, i) => {
    if (taken.has(block)) from = i + 1
    if (block.kind === 'paragraph' || taken.has(block)) return
    const words = tableWords(block)
    if (words === '') return
    if (isFrame(block)) left.notes.push(note('IGNORED_CONTENT', block.at, shortened(words)))
    else if (lastTaken < 0 || (from === 0 && !isAnnex))
      left.notes.push(note('UNKNOWN_COLUMN', block.at, shortened(words)))
    else {
      left.others.push(blocks.slice(from, i + 1))
      from = i + 1
    }
  })
  const told = new Set(left.others.flat())
  const behind = lastTaken < 0 ? [] : blocks.slice(lastTaken + 1).filter(block => block.kind === 'paragraph')
  const lines = behind.filter((line, i) => flat(line) !== '' && !told.has(line) && !isSigned(behind, i))
  const words = lines.map(flat)
  if (words.join('').length > 0 && !isSuccessionRule(words.join(' ')))
    left.notes.push(note('IGNORED_CONTENT', lines[0]!.at, shortened(words.join(' '))))
  return left
}
