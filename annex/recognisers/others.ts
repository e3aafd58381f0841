/** Annexes that are neither road map nor group: lists of bodies, tables of targets, regulations, amendments. */
import type { Note, Other } from '#domain/draft.ts'
import { fold } from './fold.ts'
import { type Block, flat, flatAll, type Paragraph, type Row, type Table } from '../blocks/blocks.ts'
import { isCollective, wholeness } from './bodies.ts'
import { note } from './notes.ts'
import { repairNotes } from './repairs.ts'

const CHAPTER = /^(?:(?:\d{1,2}|[IVX]{1,4}|\p{L}+)\s*-\s*(?:bob|bolim|paragraf)\b|§)/u
const NUMBERED = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|[IVX]{1,4}\.|[–—•·▪-])\s*\S/u
const MAX_TITLE_LINES = 6

/** A paragraph with the number or bullet that Word put before it. */
const printed = (paragraph: Paragraph): string => {
  const text = flat(paragraph)
  return paragraph.list === null || paragraph.list.bullet ? text : `${paragraph.list.label} ${text}`
}
const isNumbered = (text: string) => NUMBERED.test(text) || CHAPTER.test(fold(text))

/** The lines a title takes: up to the first chapter, number, table or sentence. */
function titleLength(blocks: readonly Block[]): number {
  let length = 0
  for (const block of blocks.slice(0, MAX_TITLE_LINES)) {
    if (block.kind === 'table' || block.list !== null) break
    const text = flat(block)
    if (isNumbered(text) || (length > 0 && /[.;:]$/.test(text))) break
    if (length > 0 && block.gap && /^\p{Lu}\p{Ll}/u.test(text) && isWholeTitle(blocks.slice(0, length))) break
    length++
  }
  return length
}
const isWholeTitle = (lines: readonly Block[]) =>
  /(nizom|royxati?|korsatkichlari?|ozgartirish\w*|qoshimchalar|dasturi?|tartibi?|namunasi|shakli|tarkibi|mezonlari|jadvali|reglamenti|konsepsiyasi|strategiyasi|parametrlari|togrisida|miqdorlari|ulushi)"?$/i.test(
    fold(lines.map(line => (line.kind === 'paragraph' ? flat(line) : '')).join(' '))
  )

/** One row by grid column; a cell that spans several stands in its first. */
function cellsOf(row: Row, columns: number): string[] {
  const cells = new Array<string>(columns).fill('')
  for (const cell of row.cells) if (cell.column < columns) cells[cell.column] = flatAll(cell.paragraphs)
  return cells
}
const isEmpty = (cells: readonly string[]) => cells.every(cell => cell === '')
const isAlone = (row: Row) => row.cells.filter(cell => flatAll(cell.paragraphs) !== '').length === 1

/** Words over a table: a row of one merged cell is no header. */
function headRows(table: Table): { from: number; to: number } {
  let from = 0
  while (from < table.rows.length - 1 && isAlone(table.rows[from]!)) from++
  const first = table.rows[from]
  if (first === undefined) return { from: 0, to: 0 }
  const isTall = first.cells.some(cell => cell.span > 1) && table.rows.length > from + 2
  const next = table.rows[from + 1]
  const hasLower =
    isTall &&
    next !== undefined &&
    !next.cells.some(
      cell =>
        !cell.continued &&
        /^\d+[.,]?\d*[.)%]?$/.test(flatAll(cell.paragraphs)) &&
        !/^20\d\d$/.test(flatAll(cell.paragraphs))
    )
  return { from, to: from + (hasLower ? 2 : 1) }
}

/** Column names of a header of one or two rows: the lower cell behind the upper that covers it. */
function columnNames(table: Table, { from, to }: { from: number; to: number }): string[] {
  const upper = new Array<string>(table.columns).fill('')
  for (const cell of table.rows[from]?.cells ?? [])
    for (let i = cell.column; i < Math.min(table.columns, cell.column + cell.span); i++)
      upper[i] = flatAll(cell.paragraphs)
  if (to - from < 2) return cellsOf(table.rows[from]!, table.columns)
  const lower = cellsOf(table.rows[to - 1]!, table.columns)
  return upper.map((text, i) => (lower[i] === '' || lower[i] === text ? text : `${text} ${lower[i]}`.trim()))
}

const INDICATOR_HEAD = /korsatkich|indikator|olchov birlig|prognoz|maqsadli|ulushi|20\d\d ?-? ?yil/
const FIGURE = /^[-–]?\d[\d\s.,]*%?$|^[xх–-]$/
function isIndicators(title: string, columns: readonly string[], rows: readonly string[][]): boolean {
  const cells = rows.flatMap(row => row.slice(1)).filter(cell => cell !== '')
  const figures = cells.filter(cell => FIGURE.test(cell)).length
  const named = INDICATOR_HEAD.test(fold(`${title} ${columns.join(' ')}`))
  return cells.length > 0 && figures * (named ? 4 : 2) >= cells.length && (named || figures > 3)
}

const LISTED = 0.6
/** Whether the lines name bodies or things one by one and say nothing of them. */
function isListing(title: string, lines: readonly string[]): boolean {
  if (
    lines.length < 2 ||
    /nizom|reglament|tartibi\b|ozgartirish|qoshimcha/.test(fold(title)) ||
    lines.some(line => CHAPTER.test(fold(line)))
  )
    return false
  const names = lines.map(line => line.replace(/^(?:\d{1,3}[.)]|[–—•·▪-])\s*/, '').replace(/[;.,]$/, ''))
  const short = names.filter(name => name.length < 160 && !/[.:;]\s/.test(name)).length
  const bodies = names.filter(name => wholeness(name) === 'sure' || isCollective(name)).length
  return short >= lines.length * LISTED && (/royxat/.test(fold(title)) || bodies >= lines.length * LISTED)
}

const numberApart = (line: string): string[] => {
  const match = /^(\d{1,3})[.)]\s*(.+)$/u.exec(line)
  return match === null ? [line] : [match[1]!, match[2]!]
}

const PLAN = /yol xaritasi|chora-? ?tadbir|reja(si)?\b/
const TEXT_SHARE = 0.6

/**
 * One annex as `Other`: `indicators` and `list` with columns and rows, `text` with a row for each paragraph, in the order of the
 * file; lines and tables that stand between are rows too, so that nothing is lost. A plan whose columns are not known carries an UNKNOWN_COLUMN note.
 */
export function readOther(blocks: readonly Block[], number: string | null): Other {
  const used = titleLength(blocks)
  const titleLines = blocks
    .slice(0, used)
    .filter(block => block.kind === 'paragraph')
    .map(flat)
  const title = titleLines.join(' ')
  const rest = blocks.slice(used)
  const tables = rest.filter(block => block.kind === 'table')
  const lines = rest
    .filter(block => block.kind === 'paragraph')
    .map(printed)
    .filter(text => text !== '')
  const notes: Note[] = blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? repairNotes([flat(block)], block.at)
      : block.rows.flatMap(row =>
          repairNotes(
            row.cells.filter(cell => !cell.continued).map(cell => flatAll(cell.paragraphs)),
            row.at
          )
        )
  )
  const shared = { number, title: title === '' ? null : title }
  const main =
    tables.length === 0
      ? null
      : tables.reduce((widest, table) =>
          table.rows.length * table.columns > widest.rows.length * widest.columns ? table : widest
        )
  if (main === null) {
    const isList = isListing(title, lines)
    return {
      kind: isList ? 'list' : 'text',
      ...shared,
      columns: [],
      rows: lines.map(line => (isList ? numberApart(line) : [line])),
      notes
    }
  }
  const head = headRows(main)
  const columns = columnNames(main, head)
  const rows = rest.flatMap(block => {
    if (block.kind === 'paragraph') return flat(block) === '' ? [] : [[printed(block)]]
    return block.rows.flatMap((row, i) => {
      if (block === main && i >= head.from && i < head.to) return []
      const cells = isAlone(row)
        ? row.cells.map(cell => flatAll(cell.paragraphs)).filter(text => text !== '')
        : cellsOf(row, block.columns)
      // The header that each page repeats is told once.
      return isEmpty(cells) || (block !== main && cells.join() === cellsOf(main.rows[head.from]!, main.columns).join())
        ? []
        : [cells]
    })
  })
  const inTables = tables.reduce(
    (sum, table) =>
      sum + table.rows.flatMap(row => row.cells).reduce((all, cell) => all + flatAll(cell.paragraphs).length, 0),
    0
  )
  const inLines = lines.reduce((sum, line) => sum + line.length, 0)
  if (inLines > (inLines + inTables) * TEXT_SHARE && lines.length > 5)
    return {
      kind: 'text',
      ...shared,
      columns: [],
      rows: columns.every(column => column === '') ? rows : withHead(rest, main, columns, rows),
      notes
    }
  if (PLAN.test(fold(title)))
    notes.push(note('UNKNOWN_COLUMN', main.at, columns.filter(column => column !== '').join(' | ')))
  const body = rows.filter(row => row.length > 1)
  return { kind: isIndicators(title, columns, body) ? 'indicators' : 'list', ...shared, columns, rows, notes }
}

/** In a text the header of a table is a row like the others, before the rows of its table. */
function withHead(rest: readonly Block[], main: Table, columns: string[], rows: readonly string[][]): string[][] {
  const above = rest
    .slice(0, rest.indexOf(main))
    .reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : flat(block) === '' ? 0 : 1), 0)
  return rows.toSpliced(Math.min(above, rows.length), 0, columns)
}
