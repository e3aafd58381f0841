/** Printed lines to paragraphs: a line ends a paragraph where the next word would still have fitted on it. */
import { glue, lessTrust, printedDoubt, type Trust } from '../../blocks/blocks.ts'
import type { Line } from './lines.ts'
import { CENTRED, type Column, isCentred } from './column.ts'
import { cutBetween, type Words } from './cut-words.ts'

export type Printed = { text: string; first: Line; last: Line; trust?: Trust }

/** A larger distance of baselines than this many usual ones is a space between paragraphs. */
const APART = 1.25
/** Letters are measured by a rough table, so a word must fit with this much to spare before a break is taken for wanted. */
const SPARE = 1.15
/** Where the file tells the widths of its letters. */
const SPARE_EXACT = 1.02
const SPACE_WIDTH = 0.25
/** The first line of a paragraph is set in by at least this much, in points. */
const INDENT = 8

const MARK = /^(?:(\d{1,3})(?:[.)](?!\d)|-(?:босқич|bosqich)\.?)|(\p{L})\)|[–—•·▪➢✓-])(?=\s|\p{L}|["“«]|$)/u
const ENDS = /[.;:!?…][”"»)]*$/
/** No line begins with such a mark unless a column is too narrow for its words. */
const CLOSING = /^[.,;:!?…”»)](?!\S*\d)/u
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

/** Of the ends of paragraphs so many stand apart where the page sets all of them apart; fewer than this show nothing. */
const ALL_APART = 0.8
const LEAST_ENDS = 6

/**
 * How running text is spaced, as shares of the font size: `leading` inside paragraphs, `between` the distance that parts them where the page
 * sets all of them apart (a page of a browser), null where only some stand apart: there the distance is an empty line.
 */
export function spacingOf(pages: readonly (readonly Line[])[]): { leading: number; between: number | null } {
  const pairs = pages.flatMap(lines => lines.slice(1).map((line, i) => ({ above: lines[i]!, line })))
  const share = ({ above, line }: (typeof pairs)[number]) => (line.y - above.y) / Math.max(above.size, line.size)
  const wrapped = pairs.filter(
    ({ above, line }) => /^\p{Ll}/u.test(line.text) && !ENDS.test(above.text) && line.size === above.size
  )
  const common = usualLeading(pages)
  // Where hardly a line is wrapped the usual distance is that of paragraphs.
  const inside = wrapped.map(share).filter(one => one >= LEAST_LEADING && one <= common * APART)
  const leading = inside.length === 0 ? common : Math.min(common, ...inside)
  const ends = pairs.filter(({ above, line }) => ENDS.test(above.text) && !/^\p{Ll}/u.test(line.text)).map(share)
  const apart = ends.filter(one => one > APART * leading && one < MOST_APART * leading).sort((a, b) => a - b)
  if (ends.length < LEAST_ENDS || apart.length < ALL_APART * ends.length) return { leading, between: null }
  return { leading, between: apart[apart.length >> 1]! }
}
const LEAST_LEADING = 0.95
const MOST_APART = 3

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
  return next.first * (next.exact ? SPARE_EXACT : SPARE) + space >= room(line, next, column)
}

/** A sentence that goes on below so wide a line, as a share of the width, was wrapped wherever the margin is. */
const WIDE = 0.75
const isWide = (line: Line, column: Column) => line.right - line.left > WIDE * (column.right - column.left)
/** Justified lines end nearer to the margin, in points. */
const FLUSH = 1

/** Whether a new paragraph begins with `line`. */
function begins(
  above: Line,
  line: Line,
  below: Line | undefined,
  mark: string | null,
  column: Column,
  kind: 'prose' | 'cell'
): boolean {
  if (CLOSING.test(line.text)) return false
  if (line.y - above.y > APART * column.leading * Math.max(above.size, line.size)) return true
  const low = /^\p{Ll}/u.test(line.text) && MARK.exec(line.text) === null
  if (!isFull(above, line, column))
    return !(kind === 'prose' && low && !ENDS.test(above.text) && isWide(above, column) && !isCentred(above, column))
  // "…:" and "…;" at the end of a line mostly end a paragraph, unless the line is set flush.
  if (kind === 'prose' && low && /[:;]$/.test(above.text) && column.right - above.right > FLUSH) return true
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

/**
 * The lines of one cell or column as paragraphs; a hyphen at a line end stays and takes no space. In a cell a line that
 * begins with a capital or a quote keeps its line end as '\n': nobody can tell whether it was wanted.
 */
export function paragraphsOf(lines: readonly Line[], column: Column, words: Words, kind: 'prose' | 'cell'): Printed[] {
  const found: Printed[] = []
  let mark: string | null = null
  // Where the first lines of paragraphs stand out to the left of the others.
  let hanging: number | null = null
  lines.forEach((line, i) => {
    const open = found.at(-1)
    const own = MARK.exec(line.text)?.[1] ?? null
    const isOut = hanging !== null && Math.abs(line.left - hanging) < CENTRED
    if (open === undefined || isOut || begins(open.last, line, lines[i + 1], mark, column, kind)) {
      found.push({ text: line.text, first: line, last: line, trust: line.trust })
      if (own !== null) mark = own
    } else {
      const cut = CLOSING.test(line.text) ? { joined: true, doubt: null } : cutBetween(open.last, line, column, words)
      const end = kind === 'cell' && /^["“«(]?\p{Lu}/u.test(line.text) ? '\n' : ' '
      open.text = cut.joined ? open.text + line.text : glue([open.text, line.text], end)
      open.last = line
      open.trust = lessTrust([open.trust, line.trust, ...(cut.doubt === null ? [] : [printedDoubt([cut.doubt])])])
      hanging = line.left - open.first.left >= INDENT && !isCentred(line, column) ? open.first.left : null
    }
  })
  return found
}
