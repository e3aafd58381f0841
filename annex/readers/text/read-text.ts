import { LIMITS, type Read } from '../../blocks/blocks.ts'
import { BlockBuilder } from '../../blocks/builder.ts'
import { AnnexError } from '../../error.ts'
import { note } from '../../recognisers/notes.ts'
import { addHtml } from '../html/read-html.ts'
import { cutIn } from './cut.ts'
import { cellsOf, isRule, LINE_END } from './lines.ts'

/**
 * The blocks of a plain text as it comes from decree sites and from pasting: a line with tabs (or a Markdown row between
 * bars) is a table row, an empty line ends a table, every other line is a paragraph. Mark-up that was left in the text
 * (`<p>`, `<i>`, `<ul …>`, `<br>`, `**`, `*`, `#`) is not text; `<p>` and `<li>` begin a paragraph of a cell. An HTML
 * table standing in the text is read as one.
 */
export function readText(text: string): Read {
  if (isMore(text, /[\n\r\f\u2028\u2029]/g, MAX_LINES) || isMore(text, /\t/g, LIMITS.cells))
    throw new AnnexError('BOMB', { detail: 'qatorlari yoki kataklari juda ko‘p' })
  const builder = new BlockBuilder()
  for (const piece of tablesApart(text)) {
    if (piece.isTable) addHtml(builder, piece.text)
    else addLines(builder, piece.text)
  }
  const cut = cutIn(text)
  return { blocks: builder.finish(), notes: cut === null ? [] : [note('CUT_TEXT', null, cut)], pages: null }
}

const MAX_LINES = 1_000_000
/** Whether `sign` stands in the text more than `limit` times; asked before lines are cut, which costs memory for each. */
function isMore(text: string, sign: RegExp, limit: number): boolean {
  let count = 0
  for (const _ of text.matchAll(sign)) if (++count > limit) return true
  return false
}

/** HTML tables that stand in a plain text, cut out whole (a table inside a table stays in it). */
function tablesApart(text: string): { isTable: boolean; text: string }[] {
  const pieces: { isTable: boolean; text: string }[] = []
  let depth = 0
  let from = 0
  const take = (to: number, isTable: boolean) => {
    if (to > from) pieces.push({ isTable, text: text.slice(from, to) })
    from = to
  }
  for (const match of text.matchAll(/<(\/?)table\b[^<>]*>/gi)) {
    if (match[1] === '') {
      if (depth++ === 0) take(match.index, false)
    } else if (depth > 0 && --depth === 0) take(match.index + match[0].length, true)
  }
  take(text.length, depth > 0)
  return pieces
}

function addLines(builder: BlockBuilder, text: string): void {
  let width = 0
  const endTable = () => {
    if (width > 0) builder.endTable()
    width = 0
  }
  for (const line of joinQuoted(text).split(LINE_END)) {
    if (line.trim() === '') {
      endTable()
      builder.gap()
    } else if (isRule(line)) {
      if (width === 0) builder.gap()
    } else {
      const cells = cellsOf(line)
      if (cells === null) {
        endTable()
        addParagraphs(builder, line)
      } else {
        if (width === 0) builder.startTable()
        width = Math.max(width, cells.length)
        addRow(builder, cells)
      }
    }
  }
  endTable()
}

/** A cell that a spreadsheet put in quotes may hold line ends; they begin paragraphs of that cell. */
function joinQuoted(text: string): string {
  return text.replace(/(?<=^|\t)"(?:[^"]|""){1,20000}"(?=\t|\r?$)/gm, cell =>
    cell.includes('\n') ? cell.slice(1, -1).replace(/""/g, '"').replace(/\r?\n/g, '<p>') : cell
  )
}

function addRow(builder: BlockBuilder, cells: readonly string[]): void {
  builder.startRow()
  for (const cell of cells) {
    builder.startCell()
    addParagraphs(builder, cell)
    builder.endCell()
  }
  builder.endRow()
}

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi
const BREAKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'tr', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const INLINE = new Set(['i', 'b', 'u', 'em', 'strong', 'span', 'font', 'sup', 'sub', 'a', 'br', 'small', 'mark'])

/** One line or cell as paragraphs, its mark-up taken out; a tag nobody knows stays text. */
function addParagraphs(builder: BlockBuilder, raw: string): void {
  const heading = raw.replace(/^\s{0,3}#{1,6}\s+/, '')
  const pieces = heading
    .replace(/(?:<br\s*\/?>\s*){2,}/gi, '\u0000')
    .replace(TAG, (tag, _closing: string, name: string) => {
      const known = name.toLowerCase()
      if (known === 'br') return '\n'
      return BREAKS.has(known) ? '\u0000' : INLINE.has(known) ? '' : tag
    })
  for (const piece of pieces.split('\u0000')) {
    const text = plain(piece)
    if (text.trim() === '') continue
    builder.startParagraph()
    builder.text(text)
    builder.endParagraph()
  }
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—'
}

function plain(text: string): string {
  return text
    .replace(/\*\*([^*]*)\*\*/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/(^|[\s(“"«,;–-])\*(?=\S)([^*\n]*\S)\*(?=$|[\s).,;:”"»–-])/g, '$1$2')
    .replace(/(^|\s)__(?=\S)([^_]*\S)__(?=$|\s)/g, '$1$2')
    .replace(/\\([*_#|.-])/g, '$1')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|laquo|raquo|ndash|mdash);/g, (_, name: string) => ENTITIES[name]!)
}
