/** One page of a text PDF read as a picture, counted cell by cell against the page's own text. */
import { edits } from '#annex/recognisers/alike.ts'
import { type Block, flat, flatAll, lessTrust } from '#annex/blocks/blocks.ts'
import { SURE } from '#domain/draft.ts'
import { findRepairs } from '#language/repair.ts'

type Cell = { text: string; sure: boolean }

const cellsOf = (blocks: readonly Block[]): Cell[] =>
  blocks
    .flatMap((block): Cell[] =>
      block.kind === 'paragraph'
        ? [{ text: flat(block), sure: (block.trust?.confidence ?? 1) >= SURE }]
        : block.rows.flatMap(row =>
            row.cells
              .filter(cell => !cell.continued)
              .map(cell => ({
                text: flatAll(cell.paragraphs),
                sure: (lessTrust(cell.paragraphs.map(one => one.trust))?.confidence ?? 1) >= SURE
              }))
          )
    )
    .filter(cell => cell.text !== '')

/** As repaired, with one kind of quotes, dashes and spaces. */
export function even(text: string): string {
  let now = text
  for (const { was, now: mended, index } of findRepairs(text).reverse())
    now = now.slice(0, index) + mended + now.slice(index + was.length)
  return now
    .replace(/[“”„"«»]/g, '"')
    .replace(/[’‘ʻʼ`']/g, "'")
    .replace(/[–—-]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
const numbers = (text: string) => (text.match(/\d+/g) ?? []).join(' ')
/** Of the characters of a cell. */
const RIGHT = 0.97
const isRight = (read: string, want: string) =>
  edits(read, want) <= (1 - RIGHT) * want.length && numbers(read) === numbers(want)

const bag = (text: string) => new Set(text.toLowerCase().match(/.{1,3}/gsu) ?? [])
function likeness(a: Set<string>, b: Set<string>): number {
  let common = 0
  for (const one of a) if (b.has(one)) common++
  return (2 * common) / Math.max(1, a.size + b.size)
}

/** Cells in order, each with the one it most likely is: a longest common sequence weighed by common words. */
function paired(read: readonly Cell[], want: readonly Cell[]): [Cell | null, Cell | null][] {
  const bagsOf = (cells: readonly Cell[]) => cells.map(cell => new Set([...words(cell.text), ...bag(even(cell.text))]))
  const [own, other] = [bagsOf(read), bagsOf(want)]
  const best = Array.from({ length: read.length + 1 }, () => new Float64Array(want.length + 1))
  const like = own.map(a => other.map(b => likeness(a, b) + 0.05))
  for (let i = read.length - 1; i >= 0; i--)
    for (let k = want.length - 1; k >= 0; k--)
      best[i]![k] = Math.max(best[i + 1]![k]!, best[i]![k + 1]!, best[i + 1]![k + 1]! + like[i]![k]!)
  const pairs: [Cell | null, Cell | null][] = []
  let [i, k] = [0, 0]
  while (i < read.length || k < want.length) {
    if (i < read.length && k < want.length && best[i]![k] === best[i + 1]![k + 1]! + like[i]![k]!)
      pairs.push([read[i++]!, want[k++]!])
    else if (k >= want.length || (i < read.length && best[i]![k] === best[i + 1]![k]!)) pairs.push([read[i++]!, null])
    else pairs.push([null, want[k++]!])
  }
  return pairs
}
const words = (text: string) => even(text).split(' ')

export type CellScore = {
  letters: number
  wrongLetters: number
  cells: number
  right: number
  spare: number
  sure: number
  sureWrong: number
  /** "read | printed", with * where it was marked sure. */
  faults: string[]
}

export function scoreCells(read: readonly Block[], printed: readonly Block[]): CellScore {
  const score: CellScore = {
    letters: 0,
    wrongLetters: 0,
    cells: 0,
    right: 0,
    spare: 0,
    sure: 0,
    sureWrong: 0,
    faults: []
  }
  for (const [own, want] of paired(cellsOf(read), cellsOf(printed))) {
    if (want === null) {
      score.spare++
      score.faults.push(`+ ${own!.text}`)
      if (own!.sure) score.sureWrong++
      continue
    }
    const [a, b] = [even(own?.text ?? ''), even(want.text)]
    const amiss = edits(a, b)
    score.cells++
    score.letters += b.length
    score.wrongLetters += Math.min(b.length, amiss)
    const isSure = own?.sure === true
    if (isSure) score.sure++
    if (isRight(a, b)) score.right++
    else if (isSure) score.sureWrong++
    if (amiss > 0)
      score.faults.push(`${isRight(a, b) ? '~' : '!'}${isSure ? '*' : ' '} ${own === null ? '∅' : differing(a, b)}`)
  }
  return score
}

/** Only the words that differ. */
function differing(a: string, b: string): string {
  const [own, other] = [a.split(' '), b.split(' ')]
  const spare = own.filter(word => !other.includes(word))
  const lost = other.filter(word => !own.includes(word))
  return `${spare.join(' ')} | ${lost.join(' ')}`
}
