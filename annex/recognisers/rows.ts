/** What each row of a road map's tables is: header, section, a measure's own row, or more of the measure above. */
import type { Place } from '#domain/draft.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'
import { fold } from './fold.ts'
import { type Cell, flat, flatAll, type Paragraph, type Row, type Table } from '../blocks/blocks.ts'
import { type ColumnKind, type Header, isCountingRow } from './columns.ts'
import { headerAgain } from './header-again.ts'
import { mergedHeading, sectionHeading } from './sections.ts'

export type RowCell = { paragraphs: Paragraph[]; continued: boolean }
/** A row by the kinds of its columns; `afterBreak`: the first behind a header or at the top of a page's table. */
export type BodyRow = {
  type: 'row'
  cells: Map<ColumnKind, RowCell>
  number: string | null
  afterBreak: boolean
  shifted: boolean
  /** Words in the number cell that are no number. */
  strange: string | null
  /** What stands in columns nobody knows, each behind its header. */
  unknown: string[]
  at: Place
}
export type RowEvent =
  | BodyRow
  | { type: 'section'; text: string; merged: boolean; at: Place }
  | { type: 'note'; text: string; at: Place }

const NUMBER = /^(?:№\s*)?\(?(\d{1,4}(?:\.\d{1,4})*)\s*[.,:;)–-]*$/
const ROMAN_ONLY = /^[IVXLCІӀХС]{1,7}\s*[.)]?$/u
/** A row that sums up those above it. */
const TOTAL = /^(jami|hammasi|itogo|vsego)\b/
/** A dash stands for an empty cell. */
const NOTHING = /^[-–—]+$/
const DITTO = /^[-–—\s]*\/\/[-–—\s]*$|^[“”„"]{1,2}$/
const TABLE_NOTE = /^\*?\s*(izoh|eslatma)\b/

/** The printed or automatic number in a cell without its dot, or null. */
export function numberIn(paragraphs: readonly Paragraph[]): string | null {
  const first = paragraphs.find(paragraph => paragraph.text !== '' || paragraph.list !== null)
  if (first === undefined) return null
  if (first.list !== null && !first.list.bullet && flat(first) === '') return NUMBER.exec(first.list.label)?.[1] ?? null
  return NUMBER.exec(flatAll(paragraphs))?.[1] ?? null
}

/** All the words of a row that a heading could be made of, with the automatic number in front. */
function withLabel(paragraphs: readonly Paragraph[]): string {
  const label = paragraphs.find(paragraph => paragraph.list !== null && !paragraph.list.bullet)?.list?.label
  const text = flatAll(paragraphs)
  return label === undefined ? text : `${label} ${text}`
}

const has = (cell: Cell) =>
  !cell.continued && cell.paragraphs.some(paragraph => paragraph.text !== '' || paragraph.list !== null)
const isEmpty = (row: Row) =>
  !row.cells.some(cell => cell.continued || cell.paragraphs.some(p => p.text !== '' || p.list !== null))

/** The heading that a row is, or null: one merged cell, a lone first cell, or a Roman number with a title and nothing else. */
function headingOf(row: Row, columns: number, header: Header): { text: string; merged: boolean } | null {
  const filled = row.cells.filter(has)
  if (row.cells.some(cell => cell.continued)) return null
  const only = filled.length === 1 ? filled[0]! : null
  if (only !== null) {
    const text = withLabel(only.paragraphs)
    const isMerged = only.span > 1 && only.span >= columns - 1
    if (isMerged) return { text, merged: true }
    if (
      only.column === 0 &&
      header.kinds[0] === 'number' &&
      numberIn(only.paragraphs) === null &&
      flatAll(only.paragraphs).length > 3
    )
      return { text, merged: true }
    const kind = sectionHeading(text)?.kind
    const isNested = kind === 'nested' && kindAt(header, row, only) === 'measure' && !/[.;:,]$/.test(text)
    return kind === 'roman' || isNested ? { text, merged: false } : null
  }
  if (filled.length !== 2) return null
  const [mark, title] = filled as [Cell, Cell]
  const markText = withLabel(mark.paragraphs)
  const roman = ROMAN_ONLY.test(markText)
  const nested = /^\d{1,2}\.\d{1,2}[.)]?$/.test(markText)
  const titleKind = kindAt(header, row, title)
  const isTitle = titleKind === 'measure' || title.span >= columns - 2
  if (mark.column !== 0 || !isTitle || !(roman || (nested && title.span > 1))) return null
  return { text: `${markText.replace(/[.)]?$/, '.')} ${flatAll(title.paragraphs)}`, merged: false }
}

/** Which column of the header a cell stands under: by count where the rows agree, else by the grid. */
function columnOf(header: Header, row: Row, cell: Cell): number {
  if (row.cells.length === header.starts.length) return row.cells.indexOf(cell)
  let found = -1
  header.starts.forEach((start, i) => {
    if (start <= cell.column) found = i
  })
  return found
}
const kindAt = (header: Header, row: Row, cell: Cell) => header.kinds[columnOf(header, row, cell)] ?? null

function bodyRow(row: Row, header: Header, afterBreak: boolean): BodyRow {
  let cells = new Map<ColumnKind, RowCell>()
  const unknown: string[] = []
  for (const cell of row.cells) {
    const kind = kindAt(header, row, cell)
    if (kind === null) {
      const words = cell.continued ? '' : flatAll(cell.paragraphs)
      if (words !== '') unknown.push(`${header.texts[columnOf(header, row, cell)] ?? ''}: ${words}`)
      continue
    }
    const paragraphs = cell.paragraphs.filter(({ text, list }) => (text !== '' || list !== null) && !NOTHING.test(text))
    const put = (as: ColumnKind, own: Paragraph[]) => {
      const before = cells.get(as)
      cells.set(
        as,
        before === undefined
          ? { paragraphs: own, continued: cell.continued }
          : { ...before, paragraphs: [...before.paragraphs, ...own] }
      )
    }
    if (kind === 'when-who') {
      const { when, who } = whenAndWho(paragraphs)
      put('deadline', when)
      put('executors', who)
    } else put(kind, paragraphs)
  }
  const shifted = isShifted(cells, header)
  if (shifted) cells = shiftRight(cells, header)
  const numberCell = cells.get('number')
  const number = numberCell === undefined || numberCell.continued ? null : numberIn(numberCell.paragraphs)
  const strange = number === null && !numberCell?.continued ? flatAll(numberCell?.paragraphs ?? []) || null : null
  return { type: 'row', cells, number, afterBreak, shifted, strange, unknown, at: row.at }
}

/** Dates and bodies that share a cell: the dates of a line up to the last of them, and the words behind. */
function whenAndWho(paragraphs: readonly Paragraph[]): { when: Paragraph[]; who: Paragraph[] } {
  const when: Paragraph[] = []
  const who: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const found = readDeadlineCell(paragraph.text).filter(({ kind }) => kind !== 'none')
    const end = found.at(-1)?.end ?? 0
    if (end > 0) when.push({ ...paragraph, text: paragraph.text.slice(found[0]!.start, end) })
    const words = [paragraph.text.slice(0, found[0]?.start ?? 0), paragraph.text.slice(end)]
      .map(text => text.replace(/^[\s,;.:–—-]+|[\s,;:–—-]+$/gu, ''))
      .filter(text => /\p{L}{2}/u.test(text))
    for (const text of words) who.push({ ...paragraph, text })
  }
  return { when, who }
}

/** A row typed one column to the left: a sentence where the number belongs and nothing in the last column. */
function isShifted(cells: Map<ColumnKind, RowCell>, header: Header): boolean {
  const number = cells.get('number')
  const last = header.kinds.at(-1)
  if (header.kinds[0] !== 'number' || number === undefined || last === undefined || last === null) return false
  const text = flatAll(number.paragraphs)
  return (
    text.length > 12 &&
    numberIn(number.paragraphs) === null &&
    flatAll(cells.get(last)?.paragraphs ?? []) === '' &&
    !number.continued
  )
}

function shiftRight(cells: Map<ColumnKind, RowCell>, header: Header): Map<ColumnKind, RowCell> {
  const shifted = new Map<ColumnKind, RowCell>()
  header.kinds.forEach((kind, i) => {
    const from = i === 0 ? null : (header.kinds[i - 1] ?? null)
    const cell = from === null ? undefined : cells.get(from)
    if (kind !== null && cell !== undefined) shifted.set(kind, cell)
  })
  return shifted
}

/** Where a table has no number column, the number may stand at the head of the measure itself. */
const INLINE_NUMBER = /^(\d{1,3})[.)]\s*(?=\S)/
function takeInlineNumbers(rows: readonly BodyRow[]): void {
  if (rows.some(row => row.cells.has('number'))) return
  const first = (row: BodyRow) => row.cells.get('measure')?.paragraphs[0]
  const numbered = rows.filter(row => {
    const paragraph = first(row)
    return (
      paragraph !== undefined &&
      (INLINE_NUMBER.test(paragraph.text) || (paragraph.list !== null && !paragraph.list.bullet))
    )
  })
  if (numbered.length * 2 < rows.length) return
  for (const row of numbered) {
    const cell = row.cells.get('measure')!
    const [head, ...rest] = cell.paragraphs as [Paragraph, ...Paragraph[]]
    if (cell.continued) continue
    const typed = INLINE_NUMBER.exec(head.text)
    row.number =
      head.list !== null && !head.list.bullet ? (NUMBER.exec(head.list.label)?.[1] ?? null) : (typed?.[1] ?? null)
    row.cells.set('measure', {
      ...cell,
      paragraphs: [
        { ...head, list: null, text: typed === null ? head.text : head.text.slice(typed[0].length) },
        ...rest
      ]
    })
  }
}

const rowWords = (row: Row) =>
  row.cells
    .filter(has)
    .map(cell => flatAll(cell.paragraphs))
    .join(' | ')

/** "Жами | 12 та": sums belong to no measure. */
function isTotal(row: Row, header: Header): boolean {
  const filled = row.cells.filter(has)
  const first = filled[0]
  const isDuty = filled.some(cell => ['deadline', 'executors'].includes(kindAt(header, row, cell) ?? ''))
  return first !== undefined && TOTAL.test(fold(flatAll(first.paragraphs))) && !(isDuty && first.span === 1)
}

/** "-//-" stands for what is printed above it in the same column. */
function fillDittos(rows: readonly BodyRow[]): void {
  const above = new Map<ColumnKind, Paragraph[]>()
  for (const row of rows) {
    for (const [kind, cell] of row.cells) {
      const words = flatAll(cell.paragraphs)
      if (DITTO.test(words)) row.cells.set(kind, { ...cell, paragraphs: above.get(kind) ?? cell.paragraphs })
      else if (words !== '') above.set(kind, cell.paragraphs)
    }
  }
}

/** The rows of one road map, over all its page tables and the lines between them, as events in order. */
export function rowEvents(pieces: readonly (Table | Paragraph)[], header: Header): RowEvent[] {
  const events: RowEvent[] = []
  let current = header
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') {
      const text = withLabel([piece])
      if (sectionHeading(text) !== null) events.push({ type: 'section', text, merged: false, at: piece.at })
      continue
    }
    let afterBreak = true
    for (let i = 0; i < piece.rows.length; i++) {
      const row = piece.rows[i]!
      const repeated = headerAgain(piece.rows, i, current)
      if (repeated !== null) {
        current = repeated
        i += repeated.rows - 1
        afterBreak = true
        continue
      }
      if (isEmpty(row) || (afterBreak && isCountingRow(row))) continue
      const heading = headingOf(row, Math.max(piece.columns, current.kinds.length), current)
      if (heading !== null && (TABLE_NOTE.test(fold(heading.text)) || isTotal(row, current)))
        events.push({ type: 'note', text: heading.text, at: row.at })
      else if (heading !== null) events.push({ type: 'section', ...heading, at: row.at })
      else if (isTotal(row, current)) events.push({ type: 'note', text: rowWords(row), at: row.at })
      else events.push(bodyRow(row, current, afterBreak))
      afterBreak = false
    }
  }
  const body = events.filter(event => event.type === 'row')
  takeInlineNumbers(body)
  fillDittos(body)
  return events
}

export const readSection = (event: { text: string; merged: boolean }) =>
  event.merged ? mergedHeading(event.text) : sectionHeading(event.text)
