/**
 * The block model between readers and recognisers: what stands in a file, without any meaning of acts.
 * Readers of every format give these; recognisers see nothing else.
 */
import type { Note, Place } from '#domain/draft.ts'

/** A number or bullet that the file itself generates (Word numbering, HTML lists); `level` counts from 0. */
export type ListMark = { label: string; level: number; bullet: boolean }

/** Four corners on a page's picture, clockwise from the upper left: x and y in turn, as shares of its width and height. */
export type Corners = number[]
/** Where a line of a scan stands on the picture of its page: all of it, and each of its cells. */
export type Outline = { whole: Corners; cells: Corners[] }

/**
 * One paragraph. In `text` spaces are folded, U+00AD is dropped, '\n' is a soft break inside the paragraph and '\t' a tab.
 * `gap` says that an empty line, an empty paragraph or a page break stands before it.
 */
export type Paragraph = {
  kind: 'paragraph'
  text: string
  list: ListMark | null
  gap: boolean
  at: Place
  /** Only of letters that were recognised from a picture. */
  trust?: Trust
  /** Only on a scan. */
  outline?: Outline
}

/**
 * How far recognised letters are to be trusted: `confidence` 0…1 of the least sure word, and the words that are not sure. `printed`: the
 * letters are the file's own, only how they were put together is not sure.
 */
export type Trust = { confidence: number; doubtful: string[]; printed?: true }

/** What was put together by likelihood is as sure as a word hardly read. */
const LIKELY = 0.45
export const printedDoubt = (doubtful: readonly string[]): Trust => ({
  confidence: LIKELY,
  doubtful: [...doubtful],
  printed: true
})
/** Whether the letters were recognised from a picture. */
export const isRecognised = ({ trust }: { trust?: Trust }): boolean => trust !== undefined && trust.printed !== true

/** The trust of parts put together; undefined where all of it is the file's own text. */
export function lessTrust(parts: readonly (Trust | undefined)[]): Trust | undefined {
  const known = parts.filter(part => part !== undefined)
  if (known.length === 0) return undefined
  return {
    confidence: Math.min(...known.map(part => part.confidence)),
    doubtful: [...new Set(known.flatMap(part => part.doubtful))],
    ...(known.every(part => part.printed) ? { printed: true } : {})
  }
}

/**
 * One cell at grid column `column` (from 0), `span` columns wide. A vertically merged cell stands in every row it
 * covers; in the rows below its first it is `continued` (ECMA-376 17.4.84, HTML rowspan).
 */
export type Cell = { column: number; span: number; continued: boolean; paragraphs: Paragraph[] }

/** `header` is set where the file itself marks the row as a header that repeats on each page (ECMA-376 17.4.78, thead). */
export type Row = { cells: Cell[]; header: boolean; at: Place; outline?: Outline }
export type Table = { kind: 'table'; columns: number; rows: Row[]; gap: boolean; at: Place }
export type Block = Paragraph | Table

/** What a reader gives; `notes` name what it left out. */
export type Read = { blocks: Block[]; notes: Note[]; pages: number | null }

/** The most cells, rows and characters a file may have: far above any real annex, far below what fills a memory. */
export const LIMITS = { cells: 500_000, rows: 100_000, characters: 40_000_000, cellCharacters: 200_000, depth: 256 }

/** What folding could change: anything but letters, figures and marks of ordinary papers with single spaces between them. */
const UNUSUAL = /[^ !-~\u0400-\u04FF\u02BB\u02BC\u2010-\u2015\u2018-\u201F\u2116«»]| {2}|^ | $/

/** Folds spaces (also no-break and thin ones) to one and drops soft hyphens and zero-width marks; keeps '\n' and '\t'. */
export function foldSpaces(raw: string): string {
  if (!UNUSUAL.test(raw)) return raw
  return raw
    .replace(/[\u00AD\p{Cf}]/gu, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?([\n\t])[ \n\t]*/g, '$1')
    .trim()
}

/** Puts texts on one line with a space between them; a hyphen at a line end stays and takes no space: "чора-" + "тадбир". */
export function glue(texts: readonly string[], by = ' '): string {
  return texts
    .filter(text => text !== '')
    .reduce(
      (line, text) => (line === '' ? text : line + (/(?:[\p{L}\d][-\u2010\u2011/]|\d–)$/u.test(line) ? '' : by) + text),
      ''
    )
}

/** The paragraph on one line: soft breaks and tabs are one space. */
export function flat(paragraph: { text: string }): string {
  const { text } = paragraph
  return /[\n\t]/.test(text) ? glue(text.split(/[\n\t]/).map(piece => piece.trim())) : text
}

/** The paragraphs on one line, empty ones left out. */
export function flatAll(paragraphs: readonly { text: string }[]): string {
  return glue(paragraphs.map(flat))
}
