/** Road map tables to measures: what is a measure, what continues one (ANNEX-DRAFT.md "Cut rows"). */
import type { Measure, Note, Place, RoadMap } from '#domain/draft.ts'
import { flatAll, isRecognised, type Paragraph, type Table } from '../blocks/blocks.ts'
import { actInWords } from './act-head.ts'
import type { Header } from './columns.ts'
import { finishMeasure, type RawMeasure, type RawPart, type Times } from './measure.ts'
import { note } from './notes.ts'
import { type BodyRow, numberIn, readSection, type RowEvent, rowEvents } from './rows.ts'
import { SectionList } from './sections.ts'

const text = (row: BodyRow, kind: 'measure' | 'deadline' | 'executors' | 'mechanism') => {
  const cell = row.cells.get(kind)
  return cell === undefined || cell.continued ? '' : flatAll(cell.paragraphs)
}
const beginsLow = (words: string) => /^[("“«–—-]*\s*\p{Ll}/u.test(words)
const endsOpen = (words: string) => !/[.;:!?…][”"»)]*$/.test(words)

const LETTERED = /^\(?\p{L}\s*[).]$/u

/** Letters were recognised, so that a number may be lost or made of a speck. */
const isScanned = (row: BodyRow) => [...row.cells.values()].some(cell => cell.paragraphs.some(isRecognised))

/** A number at the top of a page that does not go on from the one above, where the words do: no number at all. */
function isSpeck(row: BodyRow, above: RawMeasure, upper: string): boolean {
  if (!row.afterBreak || row.number === null || above.printedNumber === null || !isScanned(row)) return false
  const own = Number(row.number.split('.').at(-1))
  const before = Number(above.printedNumber.split('.').at(-1))
  const words = text(row, 'measure')
  return own !== before + 1 && own !== 1 && (words === '' || beginsLow(words) || endsOpen(upper))
}

/** A whole row at the top of a page whose number was lost: sentence, date and bodies of its own, or a sign that is no number. */
function hasLostNumber(row: BodyRow, upper: string): boolean {
  if (!isScanned(row) || beginsLow(text(row, 'measure')) || endsOpen(upper)) return false
  const own = [text(row, 'deadline'), text(row, 'executors')].filter(words => words !== '')
  return own.length === 2 || (own.length === 1 && row.strange !== null && row.strange.length <= SIGN)
}
/** A number read amiss is not longer. */
const SIGN = 4

/** How a row without a number of its own stands to the measure above it; null: it is a measure itself. */
function continues(row: BodyRow, above: RawMeasure | undefined, printsNumbers: boolean): RawPart['how'] | null {
  if (above === undefined) return null
  const number = row.cells.get('number')
  const measure = row.cells.get('measure')
  const hasOwn = text(row, 'deadline') !== '' || text(row, 'executors') !== ''
  // "а)" with words and a date of its own is a duty under the number above.
  if (row.strange !== null && LETTERED.test(row.strange) && text(row, 'measure') !== '' && hasOwn) return null
  if (number?.continued && number.paragraphs.length > 0) {
    // One number over several duties, each with words, a deadline or executors of its own: each is a measure.
    const own = text(row, 'measure')
    return own !== '' && !beginsLow(own) && hasOwn ? null : 'merged'
  }
  const upper = flatAll(above.parts.flatMap(part => part.cells.get('measure')?.paragraphs ?? []))
  if (isSpeck(row, above, upper)) return 'cut'
  if (row.number !== null) {
    // Some print the number again where the row goes on; the words tell that it is the same measure.
    const again = row.afterBreak && row.number === above.printedNumber
    return again && (text(row, 'measure') === '' || beginsLow(text(row, 'measure'))) ? 'cut' : null
  }
  if (measure?.continued && measure.paragraphs.length > 0) return 'merged'
  const words = text(row, 'measure')
  if (words === '') return 'cut'
  if (printsNumbers && row.afterBreak) return hasLostNumber(row, upper) ? null : 'cut'
  if (hasOwn && !(printsNumbers && beginsLow(words))) return null
  // Not a full row: more of the measure above only where the printed words themselves go on.
  const last = flatAll(above.parts.at(-1)!.cells.get('measure')?.paragraphs ?? [])
  return printsNumbers || beginsLow(words) || endsOpen(last) ? 'cut' : null
}

/** The number of a cell that spans this row too. */
const mergedNumber = ({ cells }: BodyRow): string | null => {
  const cell = cells.get('number')
  return cell?.continued ? numberIn(cell.paragraphs) : null
}

function partOf(row: BodyRow, how: RawPart['how']): RawPart {
  const cells = new Map(row.cells)
  // In a further row of a merged measure the merged cells are already told; a measure's own first row has them all.
  if (how !== 'first') for (const [kind, cell] of cells) if (cell.continued) cells.delete(kind)
  return { how, cells, at: row.at }
}

/** Printed numbers are shown, never obeyed; a note stands where they do not go on by one (a new section may begin again at 1). */
function numberNote(
  row: BodyRow,
  last: string | null,
  isFirst: boolean,
  sectionChanged: boolean,
  printsNumbers: boolean
): Note | null {
  if (!printsNumbers) return null
  if (row.number === null) return note('NUMBER_GAP', row.at)
  const parts = row.number.split('.').map(Number)
  const own = parts.at(-1)!
  const before = last === null ? null : last.split('.').map(Number)
  if (isFirst || before === null) return own === 1 ? null : note('NUMBER_GAP', row.at, row.number)
  const follows =
    own === (before[parts.length - 1] ?? Number.NaN) + 1 ||
    (own === 1 && (sectionChanged || parts.length !== before.length || parts[0] !== before[0]))
  return follows ? null : note('NUMBER_GAP', row.at, row.number)
}

const unknownNotes = (row: BodyRow): Note[] => row.unknown.map(words => note('IGNORED_CONTENT', row.at, words))

/** The raw measures of all rows in order, with the sections they stand under. */
function gather(
  pieces: readonly (Table | Paragraph)[],
  header: Header
): { raw: RawMeasure[]; sections: SectionList; notes: Note[] } {
  const events = rowEvents(pieces, header)
  const notes: Note[] = []
  const sections = new SectionList()
  const printsNumbers = events.some(event => event.type === 'row' && event.number !== null)
  const raw: RawMeasure[] = []
  let last: string | null = null
  let sectionChanged = false
  // A control table may print the act as a heading above the rows that carry it out.
  let actAbove: string | null | undefined = header.kinds.includes('source') ? undefined : namesActs(events)
  for (const event of events) {
    if (event.type === 'note') {
      notes.push(note('IGNORED_CONTENT', event.at, event.text))
      continue
    }
    if (event.type === 'section') {
      const heading = readSection(event)
      if (heading !== null) sections.open(heading)
      if (actAbove !== undefined) actAbove = heading === null ? null : heading.title
      sectionChanged = true
      continue
    }
    const above = sectionChanged ? undefined : raw.at(-1)
    const how = continues(event, above, printsNumbers)
    if (how !== null && above !== undefined) {
      above.parts.push(partOf(event, how))
      if (how === 'cut') above.notes.push(note('ROW_JOINED', event.at))
      above.notes.push(...unknownNotes(event))
      if (event.strange !== null) above.notes.push(note('ROW_NOT_UNDERSTOOD', event.at, event.strange))
      continue
    }
    const measure: RawMeasure = {
      printedNumber: event.number ?? mergedNumber(event),
      section: sections.section,
      subsection: sections.subsection,
      parts: [partOf(event, 'first')],
      notes: unknownNotes(event),
      ...(actAbove === undefined ? {} : { actAbove })
    }
    const gap =
      mergedNumber(event) !== null ? null : numberNote(event, last, raw.length === 0, sectionChanged, printsNumbers)
    if (gap !== null) measure.notes.push(gap)
    if (event.shifted || event.strange !== null) measure.notes.push(note('ROW_NOT_UNDERSTOOD', event.at, event.strange))
    raw.push(measure)
    last = event.number ?? last
    sectionChanged = false
  }
  return { raw, sections, notes }
}

/** null where every heading (two at least, or one with a date) names an act: the first rows' act is not known yet; else undefined. */
function namesActs(events: readonly RowEvent[]): null | undefined {
  const headings = events.filter(event => event.type === 'section').map(event => actInWords(event.text).act)
  const named = headings.filter(act => act.number !== null && act.date !== null)
  return named.length > 0 && named.length === headings.length ? null : undefined
}

/** The columns whose words are not known; what stands in them is not taken. */
const columnNotes = (header: Header, at: Place): Note[] =>
  header.texts.flatMap((words, i) =>
    words !== '' && header.kinds[i] === null ? [note('UNKNOWN_COLUMN', at, words)] : []
  )

type ReadRoadMap = { roadMap: RoadMap; notes: Note[] }

/**
 * One road map from its page tables and the section lines between them. `times.planYear` is the year of the annex title,
 * else of the act. A measure's doubts are in its own notes; those of the table as a whole are returned beside it.
 */
export function readRoadMap(
  pieces: readonly (Table | Paragraph)[],
  header: Header,
  annex: { number: string | null; title: string | null },
  times: Times
): ReadRoadMap {
  const { raw, sections, notes } = gather(pieces, header)
  const measures: Measure[] = raw.map((measure, i) =>
    finishMeasure(measure, i + 1, header, { title: annex.title, times })
  )
  const table = pieces.find(piece => piece.kind === 'table')
  const at = table?.at ?? { page: null, table: null, row: null, paragraph: null }
  return {
    roadMap: { kind: 'roadmap', ...annex, columns: header.texts, sections: sections.sections, measures },
    notes: [...columnNotes(header, at), ...notes]
  }
}
