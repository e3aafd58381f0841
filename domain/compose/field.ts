import { plainText, tokensOf } from '#language/number-tokens.ts'
import type { FigureSource } from '../indicators/facts.ts'

/** Which side of an indicator a figure prints: its value, plan, fulfilment in percent, growth in words or with its sign. */
export const INDICATOR_SIDES = ['fact', 'plan', 'percent', 'on-year', 'on-last', 'change'] as const
export type IndicatorSide = (typeof INDICATOR_SIDES)[number]

/** What of the tasks under control is counted: as they stand, or of those whose day came within the period; 'discipline' in percent. */
export const TASK_COUNTS = [
  'all',
  'done',
  'running',
  'late',
  'due',
  'in-time',
  'done-late',
  'not-done',
  'discipline'
] as const
export type TaskCount = (typeof TASK_COUNTS)[number]

/** Who came to an event, all bodies together. */
export const EVENT_COUNTS = ['invited', 'attended', 'passed'] as const
export type EventCount = (typeof EVENT_COUNTS)[number]

/**
 * Where a figure of a paper comes from. `tasks`: of these acts (none = all) within [first, last], of one body by its key ('' = all);
 * `work`: the n-th number of a work entry, from 0; `given`: typed by a person who names the source.
 */
export type FieldSource =
  | (FigureSource & { what: IndicatorSide })
  | { kind: 'tasks'; what: TaskCount; acts: number[]; first: string; last: string; body: string }
  | { kind: 'work'; entry: number; n: number }
  | { kind: 'event'; event: number; what: EventCount }
  | { kind: 'given'; words: string }

/** A live figure of a paper: `text` as printed. Prose and tables hold its marker, never its digits. */
export type FigureField = { id: number; text: string; value: number | null; source: FieldSource }

/** Where the figure of this id stands in a text. */
export const markerOf = (id: number): string => `⟦${id}⟧`
const MARKER = /⟦(\d{1,6})⟧/g

/** A text cut at its figures; `at` is the offset in the text. */
export type Piece = { at: number; text: string; field: number | null }
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: mark, 1: id } of text.matchAll(MARKER)) {
    if (index > from) pieces.push({ at: from, text: text.slice(from, index), field: null })
    pieces.push({ at: index, text: mark, field: Number(id) })
    from = index + mark.length
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from), field: null })
  return pieces
}

/** The ids of the figures that stand in a text, in its order. */
export const fieldsIn = (text: string): number[] => piecesOf(text).flatMap(({ field }) => field ?? [])

/** The text as a reader sees it; a marker without a figure stays as it was typed. */
export const printedText = (text: string, fields: ReadonlyMap<number, Pick<FigureField, 'text'>>): string =>
  text.replace(MARKER, (mark, id: string) => fields.get(Number(id))?.text ?? mark)

const blank = (text: string): string => text.replace(MARKER, mark => ' '.repeat(mark.length))
/** 'Qonunning 6 va 25-moddalari': the first number counts as little as the second. */
const ALSO_ORDINAL = /^\s*(?:va|ва|и|,)\s*\d+(?:\s*(?:va|ва|и|,)\s*\d+)*-\p{L}/u

/** 'пункт 20', 'приложение № 1': the number names a place. */
const NAMED_PLACE = /(?:пункт|приложени|стат|част|банд|илова|модда)\p{L}*\s*№?\s*$/iu

/** Numbers typed into a text that have no source, by offset; dates, years, numbers of acts and clauses count nothing. */
export const unsourcedIn = (text: string): { start: number; end: number; text: string }[] => {
  const plain = plainText(blank(text))
  return (
    tokensOf(plain)
      .filter(token => token.kind === 'number')
      .map(({ start, text: printed }) => ({ start, end: start + printed.length, text: printed }))
      // '21а-илова' is a name.
      .filter(({ start }) => !NAMED_PLACE.test(plain.slice(0, start)))
      .filter(({ end }) => !ALSO_ORDINAL.test(plain.slice(end)) && !/^\p{L}-/u.test(plain.slice(end)))
  )
}

/** Every number of a text that counts something, as printed, in order. */
export const numbersIn = (text: string): { start: number; end: number; text: string; value: number }[] =>
  tokensOf(plainText(text))
    .filter(token => token.kind === 'number')
    .map(({ start, text: printed, value }) => ({
      start,
      end: start + printed.length,
      text: text.slice(start, start + printed.length),
      value
    }))

/** A figure against what the register says today. `turned`: a growth became a decline, so the words around it are wrong too. */
export const FIELD_STANDS = ['same', 'changed', 'turned', 'gone', 'given'] as const
export type FieldStand = (typeof FIELD_STANDS)[number]
export const standOf = (field: FigureField, now: { text: string; value: number } | null): FieldStand => {
  if (field.source.kind === 'given') return 'given'
  if (now === null) return 'gone'
  const { kind, what } = field.source as { kind: string; what?: string }
  const grows = kind === 'indicator' && (what === 'on-year' || what === 'on-last')
  if (grows && field.value !== null && Math.sign(field.value) !== Math.sign(now.value)) return 'turned'
  return now.text === field.text ? 'same' : 'changed'
}
