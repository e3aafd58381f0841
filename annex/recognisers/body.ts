/** The body of an act: preamble, clauses and where its signature begins. */
import { fold } from './fold.ts'
import { type Block, flat, type Paragraph } from '../blocks/blocks.ts'
import { isPerson } from './bodies.ts'

/** The paragraphs of the preamble and those of the clauses; both empty where no numbered clause begins. */
export type ActBody = { preamble: Paragraph[]; clauses: Paragraph[] }

const LAST_WORDS = 60
/** With or without spaces between the letters ("Қ А Р О Р  Қ И Л А М А Н"). */
const RESOLVES =
  /(qarorqil(aman|adi|indi)|farmonberaman|farmoy?ish(beraman|beradi|qilaman)|buyuraman|buyruqberaman|postanovl[ay]+u|postanovlaet|prikazivay?u|reshil[ai]?)[:,]?$/
const REASONS = /(maqsadida|muvofiq|asosan)[:,]?$/
const resolves = (line: string): boolean => {
  const folded = fold(line.slice(-LAST_WORDS))
  return REASONS.test(folded) || RESOLVES.test(folded.replace(/\s/g, ''))
}
/** Minutes and orders may go over to their points without a word that resolves. */
const HEADING = /(bayoni?|bayonnomasi?|bayonnoma|qarori|farmoni|farmoy?ishi|buyrugi|buyruq|topshiriqlari?)$/
const HEAD_LINES = 25
const MAX_HEADING = 160

const NUMBERED = /^(\d{1,2})\.(?:\s+(?=\S)|(?=[\p{L}“"«(]))/u
const MAX_SIGN_LINE = 120
const ENDS = /[.;:,!?][”"»)]*$/

/** The number of a clause that the paragraph begins with (typed or by Word's own numbering) and the words behind it. */
export function clauseNumber(paragraph: Paragraph): { number: number; text: string } | null {
  const text = flat(paragraph)
  const label = paragraph.list !== null && !paragraph.list.bullet ? /^(\d{1,2})\.?$/.exec(paragraph.list.label) : null
  if (label !== null && paragraph.list!.level === 0) return { number: Number(label[1]), text }
  const typed = NUMBERED.exec(text)
  return typed === null ? null : { number: Number(typed[1]), text: text.slice(typed[0].length) }
}

const PERSON_AT_END = /(?:^|\s)((?:\p{Lu}\p{Ll}?[‘’ʻʼ`']?\.\s?){1,3}\s?\p{Lu}[\p{L}‘’ʻʼ`'-]+)$/u
const isSignature = (line: string): boolean =>
  line.length <= MAX_SIGN_LINE && !ENDS.test(line) && (isPerson(line) || PERSON_AT_END.test(line))

/** Index of the first line of the signature (post above the name) behind `from`, or -1. */
function signatureFrom(lines: readonly string[], from: number): number {
  const name = lines.findIndex((line, i) => i > from && isSignature(line) && clauseLike(line) === false)
  if (name < 0) return -1
  let first = name
  while (first - 1 > from && !ENDS.test(lines[first - 1]!) && lines[first - 1]!.length <= MAX_SIGN_LINE) first--
  return first
}
const clauseLike = (line: string) => NUMBERED.test(line)

/**
 * Divides the blocks of a body. Clauses begin at the first paragraph numbered 1 behind the preamble's last words
 * ("ҚАРОР ҚИЛАМАН:", "… мақсадида:"), without them behind the heading, and end at the signature, or without one at the table behind the last clause.
 */
export function readBody(blocks: readonly Block[]): ActBody {
  const all = blocks.filter(block => block.kind === 'paragraph').filter(paragraph => !isEmpty(paragraph))
  const lines = all.map(flat)
  const told = lines.findIndex(resolves)
  const resolved =
    told >= 0
      ? told
      : lines.slice(0, HEAD_LINES).findIndex(line => line.length < MAX_HEADING && HEADING.test(fold(line)))
  const first = all.findIndex((paragraph, i) => i > resolved && resolved >= 0 && clauseNumber(paragraph)?.number === 1)
  if (first < 0) return { preamble: [], clauses: [] }
  const signed = signatureFrom(lines, first)
  let end = signed >= 0 ? signed : endAtTable(blocks, all, first)
  // Without a signature the lines of a title above the table are no clause.
  if (signed < 0) while (end > first + 1 && !ENDS.test(lines[end - 1]!)) end--
  let begin = first
  while (begin > 0 && isPreamble(lines[begin - 1]!)) begin--
  return { preamble: all.slice(begin, first), clauses: all.slice(first, Math.max(end, first + 1)) }
}

/** Index behind the last paragraph above the first table that no clause goes on behind: a list may stand between two clauses. */
function endAtTable(blocks: readonly Block[], all: readonly Paragraph[], first: number): number {
  let last = 0
  let end = -1
  let at = 0
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (at > first && end < 0) end = at
      continue
    }
    if (isEmpty(block)) continue
    const number = at < first ? null : (clauseNumber(block)?.number ?? null)
    if (number === last + 1) {
      last = number
      end = -1
    }
    at++
  }
  return end < 0 ? all.length : end
}

const isEmpty = (block: Block) => block.kind === 'paragraph' && flat(block) === ''

const TITLE = /(togrisida|haqida|xususida)"?\.?$/
/** A preamble ends in a comma or a colon, or resolves; the title above it does not. */
function isPreamble(line: string): boolean {
  return (/[,;:.]$/.test(line) || resolves(line)) && !TITLE.test(fold(line.slice(-LAST_WORDS)))
}
