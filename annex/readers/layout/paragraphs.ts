/** Printed lines to paragraphs: a line ends a paragraph where the next word would still have fitted on it. */
import { glue, lessTrust, type Trust } from '../../blocks/blocks.ts'
import type { Line } from './lines.ts'
import { inkWidth } from './page.ts'

/** Where the lines of a cell or page may stand; `leading` is the usual distance of their baselines as a share of the font size. */
export type Column = { left: number; right: number; leading: number }
/** The words of a file that stand whole, and whether its printer cuts words that its columns are too narrow for. */
export type Words = { whole: ReadonlySet<string>; cutting: boolean }
export type Printed = { text: string; first: Line; last: Line; trust?: Trust }

/** A larger distance of baselines than this many usual ones is a space between paragraphs. */
const APART = 1.25
/** Letters are measured by a rough table, so a word must fit with this much to spare before a break is taken for wanted. */
const SPARE = 1.15
const SPACE_WIDTH = 0.25
/** The first line of a paragraph is set in by at least this much, in points. */
const INDENT = 8
const CENTRED = 3
/** The room that is left where a word was cut, in widths of the next letter; a little less, for widths are rough. */
const NEXT_LETTER = 0.9
/** Letters of a case ending: what is left of a word whose stem is a word of its own (Республикаси-ни). */
const ENDING = 4
/** Words of so few letters are told from endings by a list: what stands in the file may be such an ending itself. */
const SHORT = 3
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'ва ё ёки ҳам бу шу у ўз эса энг та йил ой кун хат уч икки va yo yoki ham bu shu u esa eng ta yil oy kun xat'.split(
    ' '
  )
)

const MARK = /^(?:(\d{1,3})(?:[.)](?!\d)|-(?:босқич|bosqich)\.?)|(\p{L})\)|[–—•·▪➢✓-])(?=\s|\p{L}|["“«]|$)/u
const ENDS = /[.;:!?…][”"»)]*$/
const HYPHEN = /(?:[\p{L}\d][-\u2010\u2011/]|\d–)$/u

/** The usual distance of baselines among lines, as a share of their font size. */
export function usualLeading(groups: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>()
  for (const lines of groups) {
    for (let i = 1; i < lines.length; i++) {
      const share = Math.round(((lines[i]!.y - lines[i - 1]!.y) / lines[i]!.size) * 20) / 20
      if (share >= 0.9 && share < 3) counts.set(share, (counts.get(share) ?? 0) + 1)
    }
  }
  // The smallest distance that is common: single lines with space between them must not become the rule.
  const most = Math.max(0, ...counts.values())
  const common = [...counts].filter(([, count]) => count * 4 >= most).map(([share]) => share)
  return common.length === 0 ? 1.2 : Math.min(...common)
}

const isCentred = (line: Line, column: Column) => {
  const left = line.left - column.left
  return left > CENTRED && Math.abs(left - (column.right - line.right)) < CENTRED * 2
}

/** How much room the line left on its right: in centred text twice what is seen. */
function room(line: Line, next: Line, column: Column): number {
  const right = column.right - line.right
  const centred =
    isCentred(line, column) &&
    (isCentred(next, column) || next.right - next.left > column.right - column.left - CENTRED)
  return centred ? right * 2 : right
}

/** Whether the first word of `next` would not have fitted on the line. */
export function isFull(line: Line, next: Line, column: Column): boolean {
  const space = HYPHEN.test(line.text) ? 0 : SPACE_WIDTH * next.size
  return next.first * SPARE + space >= room(line, next, column)
}

/** Whether a new paragraph begins with `line`. */
function begins(above: Line, line: Line, below: Line | undefined, mark: string | null, column: Column): boolean {
  if (line.y - above.y > APART * column.leading * Math.max(above.size, line.size)) return true
  if (!isFull(above, line, column)) return true
  const own = MARK.exec(line.text)
  if (own !== null) {
    const follows = own[1] !== undefined && mark !== null && Number(own[1]) === Number(mark) + 1
    if (follows || ENDS.test(above.text)) return true
  }
  // A first line is set in; the further lines of a list entry are too, but they stay so.
  const indent = line.left - above.left
  const isFirst =
    indent >= INDENT && !isCentred(line, column) && (below === undefined || below.left < line.left - INDENT / 2)
  return isFirst && MARK.exec(above.text) === null && ENDS.test(above.text)
}

/** Letters only, folded in case: how words are remembered. */
const bare = (word: string) => word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')

/** One letter alone at the head of a line ("технологияла" above "р") is no word, but for "у" and "ё". */
const isLetter = (head: string, tail: string): boolean => /\p{L}{4}$/u.test(head) && /^(?![уёuo])\p{Ll}$/u.test(tail)

/** Words that must be seen cut before a printer is believed to cut. */
const SEEN_CUT = 2

/** The words of all columns: only a lone word can be cut at its end, and only then does the next line begin with the rest. */
export function wordsOf(columns: readonly (readonly Line[])[]): Words {
  const whole = new Set<string>()
  const pairs: [string, string][] = []
  for (const lines of columns) {
    // A cell's first line may go on with a word that the page above cut.
    let lone: string | null = ''
    for (const { text } of lines) {
      const own = text.split(/\s+/)
      if (lone !== null) pairs.push([lone, own[0]!])
      if (own.length > 1) for (const word of lone === null ? own : own.slice(1)) whole.add(bare(word))
      lone = own.length === 1 ? text : null
    }
  }
  const isCut = ([head, tail]: [string, string]) =>
    head !== '' && /^\p{Ll}/u.test(tail) && !whole.has(bare(head)) && whole.has(bare(head + tail))
  return {
    whole,
    cutting: pairs.filter(isCut).length >= SEEN_CUT || pairs.some(([head, tail]) => isLetter(head, tail))
  }
}

/**
 * In a column narrower than a word the printer cuts the word where the line is full and prints no hyphen. Only a lone word
 * that leaves no room for one letter more can be cut so; whether it was, the file's other words tell.
 */
export function isCutWord(above: Line, line: Line, column: Column, { whole, cutting }: Words): boolean {
  const tail = /^[\p{Ll}‘’ʻʼ'-]*\p{Ll}/u.exec(line.text)?.[0]
  if (tail === undefined || /\s/.test(above.text) || !/\p{L}$/u.test(above.text)) return false
  const letter = ((above.right - above.left) * inkWidth(tail[0]!)) / inkWidth(above.text)
  if (column.right - above.right > letter * NEXT_LETTER) return false
  if (whole.has(bare(above.text + tail))) return true
  if (!cutting || (tail.length > SHORT ? whole.has(bare(tail)) : SHORT_WORDS.has(tail))) return false
  return !whole.has(bare(above.text)) || tail.length <= ENDING
}

/**
 * The lines of one cell or column as paragraphs; a hyphen at a line end stays and takes no space. With `soft` a line that
 * begins with a capital or a quote keeps its line end as '\n': nobody can tell whether it was wanted.
 */
export function paragraphsOf(lines: readonly Line[], column: Column, words: Words, soft = false): Printed[] {
  const found: Printed[] = []
  let mark: string | null = null
  // Where the first lines of paragraphs stand out to the left of the others.
  let hanging: number | null = null
  lines.forEach((line, i) => {
    const open = found.at(-1)
    const own = MARK.exec(line.text)?.[1] ?? null
    const isOut = hanging !== null && Math.abs(line.left - hanging) < CENTRED
    if (open === undefined || isOut || begins(open.last, line, lines[i + 1], mark, column)) {
      found.push({ text: line.text, first: line, last: line, trust: line.trust })
      if (own !== null) mark = own
    } else {
      const cut = isCutWord(open.last, line, column, words)
      const end = soft && /^["“«(]?\p{Lu}/u.test(line.text) ? '\n' : ' '
      open.text = cut ? open.text + line.text : glue([open.text, line.text], end)
      open.last = line
      open.trust = lessTrust([open.trust, line.trust])
      hanging = line.left - open.first.left >= INDENT && !isCentred(line, column) ? open.first.left : null
    }
  })
  return found
}
