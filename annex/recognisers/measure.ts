/** From the gathered cells of one measure to the measure of the draft. */
import { pairSteps } from '#domain/deadline/pair.ts'
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Deadline, Executor, ExecutorRole, Measure, Note, Place, RowSource } from '#domain/draft.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'
import { flat, flatAll, glue, type Paragraph } from '../blocks/blocks.ts'
import type { ColumnKind, Header } from './columns.ts'
import { beginsAnew, readExecutors, roleOfHeader } from './executors.ts'
import { type Line, joined, linesOf } from './lines.ts'
import { readTitle } from './list-items.ts'
import { note } from './notes.ts'
import { timesOf } from './plan-year.ts'
import { repairNotes } from './repairs.ts'
import type { RowCell } from './rows.ts'
import { rowSource } from './row-source.ts'
import { readSteps } from './steps.ts'
import { trustIn } from './trust.ts'

/** `how`: the measure's first row, a row cut off by a page, or a further row under vertically merged cells. */
export type RawPart = { how: 'first' | 'cut' | 'merged'; cells: Map<ColumnKind, RowCell>; at: Place }
export type RawMeasure = {
  printedNumber: string | null
  section: string | null
  subsection: string | null
  parts: RawPart[]
  notes: Note[]
  /** The act that the heading above the row names, in a control table that prints acts as headings. */
  actAbove?: string | null
}
/** ISO day of the act, and the printed year that dates without a year take (null: the act's). */
export type Times = { actDate: string | null; planYear: number | null }
export type TableTimes = { title: string | null; times: Times }

const paragraphsIn = (raw: RawMeasure, kind: ColumnKind): Paragraph[][] =>
  raw.parts.map(part => part.cells.get(kind)?.paragraphs ?? [])
const lines = (raw: RawMeasure, kind: ColumnKind, text?: (paragraph: Paragraph) => string): Line[] =>
  linesOf(paragraphsIn(raw, kind), part => raw.parts[part]!.how === 'cut', text)
const withLineEnds = ({ text }: Paragraph) => text.replace(/\t/g, ' ')
const textIn = (raw: RawMeasure, kind: ColumnKind): string | null => flatAll(paragraphsIn(raw, kind).flat()) || null

/** Words of a deadline cell that belong to none of the deadlines found in it. */
function leftOver(words: string, found: readonly { start: number; end: number }[]): string[] {
  const rest: string[] = []
  let from = 0
  for (const { start, end } of [...found, { start: words.length, end: words.length }]) {
    rest.push(words.slice(from, start).replace(/\s+/g, ' ').trim())
    from = Math.max(from, end)
  }
  return rest.filter(
    text =>
      (/\p{L}{3,}/u.test(text) || /\d{1,2}\.\d{1,2}(?!\d|\.\s*\p{L})/u.test(text)) &&
      !/^[\s,;]*(ҳамда|hamda)[\s,;]*$/iu.test(text)
  )
}

function deadlinesOf(raw: RawMeasure, header: Header, times: Times): { deadlines: Deadline[]; notes: Note[] } {
  if (!header.kinds.includes('deadline') && !header.kinds.includes('when-who')) return { deadlines: [], notes: [] }
  const at = raw.parts[0]!.at
  const notes: Note[] = []
  const read = (kind: ColumnKind) => {
    // A line end may part two dates, so soft ones stay here.
    const words = joined(lines(raw, kind, withLineEnds), '\n')
    const found = readDeadlineCell(words)
    notes.push(...leftOver(words, found).map(rest => note('UNKNOWN_DEADLINE', at, rest)))
    return found.map(one => {
      const { deadline, notes: codes } = resolveDeadline(one, times)
      for (const code of codes) notes.push(note(code, at, deadline.text))
      return deadline
    })
  }
  const deadlines = spanned(read('deadline'), header.kinds.includes('deadline-end') ? read('deadline-end') : [])
  if (deadlines.length === 0) notes.push(note('NO_DEADLINE', at))
  return { deadlines, notes }
}

const LONGER: Partial<Record<Deadline['kind'], Deadline['kind']>> = {
  month: 'months',
  quarter: 'months',
  half: 'months',
  year: 'years'
}
/** What begins in one column and ends in the next is one deadline; where their counts differ, only the ends are sure. */
function spanned(begins: readonly Deadline[], ends: readonly Deadline[]): Deadline[] {
  if (begins.length !== ends.length) return ends.length > 0 ? [...ends] : [...begins]
  return ends.map((end, i) => {
    const begin = begins[i]!
    const start = begin.start ?? begin.due
    if (start === null || end.due === null || start > end.due) return end
    const kind = end.start === begin.start ? end.kind : (LONGER[end.kind] ?? end.kind)
    return { ...end, text: `${begin.text} – ${end.text}`, kind, start, certain: begin.certain && end.certain }
  })
}

/** Lines of executor cells: paragraphs are lines, soft breaks stay as '\n'. */
const executorLines = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(paragraph => paragraph.text.replace(/\t/g, ' ')).filter(text => text !== '')

/** Rows of executors that stand on their own, with the rows (from 0) each run covers. */
type Run = { lines: string[]; parts: number[] }
function runsOf(raw: RawMeasure, kind: ColumnKind): Run[] {
  const runs: Run[] = []
  paragraphsIn(raw, kind).forEach((paragraphs, part) => {
    const own = executorLines(paragraphs)
    const above = runs.at(-1)
    if (own.length === 0) above?.parts.push(part)
    else if (above === undefined) runs.push({ lines: own, parts: [part] })
    else if (raw.parts[part]!.how === 'merged' || beginsAnew(above.lines, own)) runs.push({ lines: own, parts: [part] })
    else {
      // The cell was cut, not ended: its last line goes on in the lower part's first.
      const [first, ...rest] = own as [string, ...string[]]
      above.lines.push(glue([above.lines.pop()!, first]), ...rest)
      above.parts.push(part)
    }
  })
  return runs
}

function executorsIn(raw: RawMeasure, kind: ColumnKind, role: ExecutorRole, stepParts: readonly number[]): Executor[] {
  const runs = runsOf(raw, kind)
  const stepsOfRun = (run: Run) => stepParts.flatMap((part, i) => (run.parts.includes(part) ? [i + 1] : []))
  // Executors belong to their rows' steps only where every run has steps of its own; else nobody can tell whose they are.
  const apart = runs.length > 1 && runs.every(run => stepsOfRun(run).length > 0)
  return runs.flatMap(run =>
    readExecutors(run.lines, role).map(executor => ({ ...executor, steps: apart ? stepsOfRun(run) : null }))
  )
}

function executorsOf(raw: RawMeasure, header: Header, stepParts: readonly number[]): Executor[] {
  const headerOf = (kind: ColumnKind) => header.texts[header.kinds.indexOf(kind)] ?? ''
  return [
    ...executorsIn(raw, 'executors', roleOfHeader(headerOf('executors')), stepParts),
    ...executorsIn(raw, 'co-executors', 'co', stepParts),
    ...executorsIn(raw, 'controller', 'controller', stepParts)
  ]
}

/** Columns that have no place in a measure: what they say of it stands in its notes. */
const ASIDE: readonly ColumnKind[] = ['place', 'state', 'note', 'clause']
function asideNotes(raw: RawMeasure, header: Header, isOfControl: boolean): Note[] {
  // A control table's clause and state stand in the row's source.
  return ASIDE.filter(kind => !isOfControl || (kind !== 'clause' && kind !== 'state')).flatMap(kind => {
    const words = header.kinds.includes(kind) ? textIn(raw, kind) : null
    return words === null
      ? []
      : [note('IGNORED_CONTENT', raw.parts[0]!.at, `${header.texts[header.kinds.indexOf(kind)]}: ${words}`)]
  })
}

/** The act that a row of a control table names; undefined in a table that has no acts in its rows. */
function sourceOf(raw: RawMeasure, header: Header): RowSource | null | undefined {
  if (!isControl(header) && raw.actAbove === undefined) return undefined
  const clause = header.kinds.includes('clause') ? textIn(raw, 'clause') : raw.printedNumber
  const own = header.kinds.includes('source')
    ? raw.parts.flatMap(part => part.cells.get('source')?.paragraphs ?? [])
    : []
  const words = own.length > 0 ? own.map(paragraph => flat(paragraph)).join(' / ') : (raw.actAbove ?? '')
  // Where documents have a column of their own, the row's number only counts the rows.
  const ownClause = header.kinds.includes('clause') || !header.kinds.includes('source') ? clause : null
  return rowSource(words, ownClause, textIn(raw, 'state'))
}
/** Rows that name their acts, with a duty, and who or when: a control table and not a list of documents. */
export const isControl = ({ kinds }: Header): boolean =>
  kinds.includes('source') && kinds.includes('measure') && (kinds.includes('deadline') || kinds.includes('executors'))

/** The lowest confidence of all cells and a note for each that has words which are not sure. */
function trustOf(raw: RawMeasure): { confidence: number; notes: Note[] } {
  const found = raw.parts.flatMap(({ cells, at }) =>
    [...cells.values()].filter(cell => !cell.continued).map(cell => trustIn(cell.paragraphs, at))
  )
  return { confidence: Math.min(1, ...found.map(one => one.confidence)), notes: found.flatMap(one => one.notes) }
}

/** A measure counted as `number`, with every doubt in its own notes. */
export function finishMeasure(raw: RawMeasure, number: number, header: Header, table: TableTimes): Measure {
  const at = raw.parts[0]!.at
  const source = sourceOf(raw, header)
  // What a row of a control table is counted from is its own act's date.
  const times = source === undefined ? table.times : timesOf(table.title, source?.date ?? null)
  const measureLines = lines(raw, 'measure')
  const { title, items, declaredItems } = readTitle(joined(measureLines, '\n'))
  const { deadlines: unpaired, notes: deadlineNotes } = deadlinesOf(raw, header, times)
  const { steps, parts } = readSteps(lines(raw, 'mechanism'), unpaired.length)
  const { deadlines, mismatch } = pairSteps(unpaired, steps)
  const executors = executorsOf(raw, header, parts)
  const notes = [...raw.notes, ...deadlineNotes]
  if (mismatch) notes.push(note('STEPS_DEADLINES_MISMATCH', at, `${steps.length}`, `${deadlines.length}`))
  if (executors.length === 0 && (header.kinds.includes('executors') || header.kinds.includes('when-who')))
    notes.push(note('NO_EXECUTOR', at))
  if (declaredItems !== null && items.length > 0 && declaredItems !== items.length) {
    notes.push(note('ITEM_COUNT_DIFFERS', at, `${declaredItems}`, `${items.length}`))
  }
  const text = joined(measureLines)
  const repairs = repairNotes([text, ...steps.map(step => step.text), ...executors.map(executor => executor.text)], at)
  if (source === null) notes.push(note('ROW_NOT_UNDERSTOOD', at, textIn(raw, 'source')))
  const trust = trustOf(raw)
  const doubtful =
    source === null ||
    deadlines.some(deadline => !deadline.certain) ||
    raw.notes.some(({ code }) => code === 'ROW_NOT_UNDERSTOOD')
  return {
    number,
    printedNumber: raw.printedNumber,
    section: raw.section,
    subsection: raw.subsection,
    text,
    title,
    items,
    declaredItems,
    steps,
    deadlines,
    executors,
    funding: textIn(raw, 'funding'),
    result: textIn(raw, 'result'),
    targets: [],
    confidence: Math.min(doubtful ? 0.5 : 1, trust.confidence),
    at,
    notes: [...notes, ...trust.notes, ...asideNotes(raw, header, source !== undefined), ...repairs],
    ...(source === undefined ? {} : { source })
  }
}
