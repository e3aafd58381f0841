/** Divides a file into its body and its annexes, and finds road maps, groups and their titles in each. */
import { parseDate } from '#language/dates.ts'
import { fold } from './fold.ts'
import { type Block, flat, flatAll, isRecognised, type Paragraph, type Table } from '../blocks/blocks.ts'
import { type AnnexHead, annexMark, findAnnexHeads } from './annex-heads.ts'
import { readBody } from './body.ts'
import { type Header, readHeader } from './columns.ts'
import { countsRows } from './frames.ts'
import { headerAgain } from './header-again.ts'
import { sectionHeading } from './sections.ts'

const MAX_LAYOUT_ROWS = 3
/**
 * Small tables that only place words on the page (the letterhead, date | number | city, post | name under an act's text, an annex
 * head at the right) as their paragraphs; every other block as it is.
 */
function loosen(blocks: readonly Block[]): Block[] {
  const isAnnex = (block: Block) =>
    block.kind === 'table' ? headerOf(block) !== null : annexMark(flat(block)) !== null
  const annexes = blocks.findIndex(isAnnex)
  const end = annexes < 0 && readBody(blocks).clauses.length > 0 ? blocks.length : annexes
  return blocks.flatMap((block, i) => {
    if (block.kind === 'paragraph' || block.rows.length > MAX_LAYOUT_ROWS || headerOf(block) !== null) return [block]
    const cells = block.rows.flatMap(row => row.cells.filter(cell => !cell.continued))
    const paragraphs = cells.flatMap(cell => cell.paragraphs).filter(({ text }) => text !== '')
    const isHead = paragraphs.some(paragraph => annexMark(flat(paragraph)) !== null)
    return isHead || (i < end && !countsRows(block)) ? paragraphs : [block]
  })
}

/** The blocks of the act's body (`head` null) or of one annex behind its head. */
export type FilePart = { head: AnnexHead | null; blocks: Block[] }

export function divide(file: readonly Block[]): FilePart[] {
  const blocks = loosen(file)
  const heads = findAnnexHeads(blocks)
  const body: FilePart = { head: null, blocks: blocks.slice(0, heads[0]?.from ?? blocks.length) }
  return [
    body,
    ...heads.map((head, i) => ({ head, blocks: blocks.slice(head.to, heads[i + 1]?.from ?? blocks.length) }))
  ]
}

/**
 * The tables of one road map with the lines between them; `from` is the index of its first table in the part, `above` the
 * words of the rows over its header, `taken` the blocks it is made of.
 */
export type RoadMapBlocks = {
  from: number
  to: number
  pieces: (Table | Paragraph)[]
  taken: Block[]
  header: Header
  above: string
}

const MAX_ROWS_ABOVE = 3
/** The header among the first rows of a table (a title row or two may stand above it). */
function headerOf(table: Table): { header: Header; at: number } | null {
  for (let at = 0; at < Math.min(table.rows.length, MAX_ROWS_ABOVE + 1); at++) {
    const header = readHeader(table.rows, at)
    if (header !== null) return { header, at }
  }
  return null
}

const PLAN_WORDS = /(yol xaritasi|chora-? ?tadbirlar|reja(si)?|dastur(i)?|tarmoq jadvali|grafigi?)\b/
const isTitleLine = (text: string) => PLAN_WORDS.test(fold(text)) && /[\p{Lu}“"]/u.test(text) && !/[.;:,]$/.test(text)

/** The road maps of a part: page tables belong together until a title or another set of columns begins a new one. */
export function findRoadMaps(blocks: readonly Block[]): RoadMapBlocks[] {
  const found: RoadMapBlocks[] = []
  let between: Paragraph[] = []
  blocks.forEach((block, i) => {
    if (block.kind === 'paragraph') {
      between.push(block)
      return
    }
    const first = headerOf(block)
    const open = found.at(-1)
    const titled = between.some(paragraph => isTitleLine(flat(paragraph)) && sectionHeading(flat(paragraph)) === null)
    const again = open === undefined ? null : headerAgain(block.rows, first?.at ?? 0, open.header)
    const goesOn =
      open !== undefined &&
      !titled &&
      (again === null ? isLike(block, open.header) && between.every(isPageEdge) : sameColumns(again, open.header))
    if (goesOn) {
      open.pieces.push(...between, block)
      open.taken.push(block)
      open.to = i + 1
    } else if (first !== null) {
      const rows = block.rows.slice(0, first.at).flatMap(row => row.cells.map(cell => flatAll(cell.paragraphs)))
      const table = { ...block, rows: block.rows.slice(first.at) }
      found.push({
        from: i,
        to: i + 1,
        pieces: [...sectionsAbove(between), table],
        taken: [block],
        header: first.header,
        above: rows.filter(text => text !== '').join(' ')
      })
    }
    between = []
  })
  return found
}

/** A page number whose signs were read amiss, a mark on the paper. */
const MARK = 4
/** What may stand between two pages of a table that repeats no header: a section line, a page number. */
const isPageEdge = (paragraph: Paragraph) =>
  /^[-–\s]*\d{0,4}[-–\s]*$/.test(flat(paragraph)) ||
  (isRecognised(paragraph) && flat(paragraph).length <= MARK) ||
  sectionHeading(flat(paragraph)) !== null
const isLike = (table: Table, header: Header) => table.rows.some(row => row.cells.length === header.texts.length)
const sameColumns = (a: Header, b: Header) =>
  a.kinds.filter(kind => kind !== null).join() === b.kinds.filter(kind => kind !== null).join()

/** Section lines directly above the first table belong to it. */
function sectionsAbove(paragraphs: readonly Paragraph[]): Paragraph[] {
  let from = paragraphs.length
  while (
    from > 0 &&
    sectionHeading(flat(paragraphs[from - 1]!)) !== null &&
    !/[.;:]$/.test(flat(paragraphs[from - 1]!))
  )
    from--
  return paragraphs.slice(from)
}

const PLACE_OR_SIGN = /(shahri|shahar|sh\.|tumani)$|(?:^|\s)\p{Lu}\p{Ll}?\.\s?\p{Lu}[\p{L}‘’ʻʼ'`-]+$/u
/** The block of approval above a plan: "ТАСДИҚЛАЙМАН", a line to sign on. */
const APPROVAL = /^"?(tasdiqla|kelishil|utverjd)|_{3,}|(qarori|buyrugi|farmoishi|bayoni) bilan$/
const MAX_TITLE_LINES = 8
const MAX_TITLE_LINE = 600
const SHORT_TITLE = 40

/**
 * The title above block `to`: the lines before it back to a sentence end, a place or a signature. In an annex with a head
 * it reaches up to the head; without one, to the first gap, unless what was gathered is too short to say anything.
 */
export function titleAbove(blocks: readonly Block[], to: number, hasHead: boolean): string | null {
  const lines: Paragraph[] = []
  for (let i = to - 1; i >= 0 && lines.length < MAX_TITLE_LINES; i--) {
    const above = blocks[i]!
    if (above.kind !== 'paragraph') break
    const text = flat(above)
    // A workbook's sheets are tables of their own number; a title stands on the sheet of its table.
    if (above.at.table !== null && above.at.table !== (blocks[to]?.at.table ?? above.at.table)) break
    if (sectionHeading(text) !== null && lines.length === 0) continue
    if (/[.;:]$/.test(text) || text.length > MAX_TITLE_LINE) break
    if (!hasHead && (PLACE_OR_SIGN.test(fold(text)) || PLACE_OR_SIGN.test(text) || APPROVAL.test(fold(text)))) break
    if (!hasHead && text.length < SHORT_TITLE && parseDate(text) !== null) break
    if (!hasHead && lines[0]?.gap === true && lines.map(flat).join(' ').length >= SHORT_TITLE) break
    lines.unshift(above)
  }
  const title = lines.map(flat).join(' ').trim()
  return title === '' ? null : title
}
