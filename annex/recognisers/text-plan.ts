/** A plan written as text: numbered paragraphs, each with its "Муддат: …" and "Масъул: …", as the table it would be. */
import type { Place } from '#domain/draft.ts'
import { type Block, flat, type Paragraph, type Row, type Table } from '../blocks/blocks.ts'
import { isPerson, personAtEnd } from './bodies.ts'
import type { ColumnKind, Header } from './columns.ts'
import { fold } from './fold.ts'
import { type Label, labelled, labelsIn } from './labels.ts'
import type { RoadMapBlocks } from './parts.ts'
import { sectionHeading } from './sections.ts'

type Part = { kind: ColumnKind; name: string; paragraphs: Paragraph[] }
type Entry = { number: string | null; mark: Mark; parts: Part[]; labels: number; at: Place; index: number; to: number }
type Mark = 'dot' | 'bracket' | 'nested' | 'none'
type Piece = Entry | { section: Paragraph; index: number }

const TYPED = /^(\d{1,4}(?:\.\d{1,2})*)\s*([.)])\s*(?=\D)/
/** The number that a paragraph begins with, typed or by Word, and the words behind it. */
function numberOf(paragraph: Paragraph): { number: string; mark: Mark; text: string } | null {
  const text = flat(paragraph)
  const { list } = paragraph
  if (list !== null && !list.bullet) {
    const label = /^(\d{1,4}(?:\.\d{1,2})*)([.)]?)$/.exec(list.label)
    return label === null ? null : { number: label[1]!, mark: markOf(label[1]!, label[2]!), text }
  }
  const typed = TYPED.exec(text)
  if (typed === null) return null
  return { number: typed[1]!, mark: markOf(typed[1]!, typed[2]!), text: text.slice(typed[0].length) }
}
const markOf = (number: string, sign: string): Mark =>
  number.includes('.') ? 'nested' : sign === ')' ? 'bracket' : 'dot'

const isEntry = (piece: Piece): piece is Entry => 'parts' in piece
const paragraphOf = (paragraph: Paragraph, text: string): Paragraph => ({ ...paragraph, text, list: null })
const has = (entry: Entry, kind: ColumnKind) => entry.parts.some(part => part.kind === kind)

/** Puts a paragraph's words into the entry: those before its first label where the last one ended, each label's into its own. */
function take(entry: Entry, paragraph: Paragraph, text: string): void {
  const labels = labelsIn(text)
  const first: Label | undefined = labels[0]
  const isInBracket = first?.bracketed === true
  const before = (first === undefined ? text : text.slice(0, first.start)).replace(/[\s(–—-]+$/, '').trim()
  if (before !== '') {
    const open = entry.parts.at(-1)!
    open.paragraphs.push(paragraphOf(paragraph, before))
  }
  for (const label of labels) {
    const words = labelled(text, label, isInBracket)
    entry.parts.push({ kind: label.kind, name: label.name, paragraphs: [paragraphOf(paragraph, words)] })
    entry.labels++
  }
}

/** A line apart behind all that an entry tells: a signature, a note, a title below. */
const isOver = (entry: Entry, line: Paragraph) =>
  entry.labels > 1 && line.list === null && labelsIn(flat(line)).length === 0 && (line.gap || isSigned(flat(line)))
const isSigned = (text: string) => !/[.;:,]$/.test(text) && (isPerson(text) || personAtEnd(text) !== null)

/** The paragraphs as entries and section lines; null where none is numbered or labelled. */
function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = []
  let top: Mark | null = null
  blocks.forEach((block, index) => {
    if (block.kind === 'table' || flat(block) === '') return
    const text = flat(block)
    const open = pieces.at(-1)
    const entry = open !== undefined && isEntry(open) ? open : null
    if (sectionHeading(text)?.kind === 'roman' && labelsIn(text).length === 0) {
      pieces.push({ section: block, index })
      return
    }
    const numbered = numberOf(block)
    const isOwn =
      numbered !== null &&
      (top === null ||
        numbered.mark === top ||
        (top === 'dot' && numbered.mark === 'nested') ||
        (top === 'nested' && numbered.mark === 'dot'))
    // Without numbers an entry begins behind one that has told both when and who.
    const isNext =
      numbered === null &&
      top === null &&
      (entry === null || entry.labels > 0) &&
      labelsIn(text)[0]?.start !== 0 &&
      block.list === null
    if (isOwn || isNext) {
      if (isOwn) top ??= numbered.mark
      const begun: Entry = {
        number: isOwn ? numbered.number : null,
        mark: isOwn ? numbered.mark : 'none',
        parts: [{ kind: 'measure', name: '', paragraphs: [] }],
        labels: 0,
        at: block.at,
        index,
        to: index + 1
      }
      pieces.push(begun)
      take(begun, block, isOwn ? numbered.text : text)
    } else if (entry !== null && !isOver(entry, block)) {
      take(entry, block, block.list === null || block.list.bullet ? text : `${block.list.label} ${text}`)
      entry.to = index + 1
    }
  })
  return pieces
}

/** "1. …" without when and who above "1.1. …" is the heading of a section. */
const isHeading = (entry: Entry, next: Piece | undefined) =>
  entry.labels === 0 &&
  next !== undefined &&
  isEntry(next) &&
  entry.number !== null &&
  next.number?.startsWith(`${entry.number}.`) === true

const LEAST = 2
const SHARE = 0.6
const RULES = /nizom|reglament|tartibi\b|yoriqnoma|qoida|polojeni|ustav/
const PLAN = /reja(si)?\b|chora-? ?tadbir|yol xaritasi|dastur|plan\b|doroj/
const ORDER: readonly ColumnKind[] = [
  'number',
  'measure',
  'mechanism',
  'deadline',
  'when-who',
  'executors',
  'co-executors',
  'controller',
  'funding',
  'result'
]

/**
 * The plan that the paragraphs of an annex are, or null: most of its entries tell who or when under labels of their own, and it is
 * not called a regulation.
 */
export function findTextPlan(blocks: readonly Block[]): RoadMapBlocks | null {
  if (!blocks.some(block => block.kind === 'paragraph' && labelsIn(flat(block)).length > 0)) return null
  const pieces = piecesOf(blocks)
  const first = pieces.findIndex(piece => (isEntry(piece) ? piece.number !== null || piece.labels > 0 : true))
  if (first < 0) return null
  const all = pieces.slice(first)
  const entries = all.filter(isEntry).filter((entry, i, list) => !isHeading(entry, list[i + 1]))
  const told = entries.filter(entry => has(entry, 'deadline') || has(entry, 'executors') || has(entry, 'when-who'))
  const whole = entries.filter(entry => (has(entry, 'deadline') && has(entry, 'executors')) || has(entry, 'when-who'))
  if (told.length < LEAST || told.length < entries.length * SHARE || whole.length * 2 < told.length) return null
  const from = all[0]!.index
  const title = blocks.slice(0, from).flatMap(block => (block.kind === 'paragraph' ? [flat(block)] : []))
  const words = fold(title.join(' '))
  if (RULES.test(words) && !PLAN.test(words)) return null

  const named = ORDER.filter(kind => kind === 'number' || kind === 'measure' || entries.some(entry => has(entry, kind)))
  const nameOf = (kind: ColumnKind) =>
    entries.flatMap(({ parts }) => parts).find(part => part.kind === kind)?.name ?? ''
  const header: Header = {
    texts: named.map(nameOf),
    kinds: named,
    starts: named.map((_, i) => i),
    rows: 0
  }
  const rowOf = (entry: Entry): Row => ({
    header: false,
    at: entry.at,
    cells: named.map((kind, column) => ({
      column,
      span: 1,
      continued: false,
      paragraphs:
        kind === 'number'
          ? entry.number === null
            ? []
            : [{ kind: 'paragraph', text: entry.number, list: null, gap: false, at: entry.at }]
          : entry.parts.filter(part => part.kind === kind).flatMap(part => part.paragraphs)
    }))
  })
  const out: (Table | Paragraph)[] = []
  const addRow = (row: Row): void => {
    const open = out.at(-1)
    if (open !== undefined && open.kind === 'table') open.rows.push(row)
    else out.push({ kind: 'table', columns: named.length, rows: [row], gap: false, at: row.at })
  }
  all.forEach((piece, i) => {
    if (!isEntry(piece)) out.push(piece.section)
    else if (isHeading(piece, all[i + 1])) addRow(headingRow(piece, named.length))
    else addRow(rowOf(piece))
  })
  const to = all.reduce((end, piece) => Math.max(end, isEntry(piece) ? piece.to : piece.index + 1), from)
  return { from, to, pieces: out, taken: blocks.slice(from, to), header, above: '' }
}

/** "1. Ҳуқуқий асослар" as the merged row that it would be in a table. */
function headingRow(entry: Entry, columns: number): Row {
  const words = entry.parts
    .flatMap(part => part.paragraphs)
    .map(flat)
    .join(' ')
  const paragraph: Paragraph = {
    kind: 'paragraph',
    text: `${entry.number}. ${words}`,
    list: null,
    gap: false,
    at: entry.at
  }
  return {
    header: false,
    at: entry.at,
    cells: [{ column: 0, span: columns, continued: false, paragraphs: [paragraph] }]
  }
}
