import { type IsoDay, isoDay, parseDate } from '#language/dates.ts'
import { fold } from '#language/fold.ts'
import { monthOf } from '#language/months.ts'
import { parseNumber } from '#language/numbers.ts'

/** What a cell of a table holds: an ISO day, a number, yes or no, words; null is an empty cell. */
export type CellValue = string | number | boolean | null

/** How the text of a cell is understood. `people`: names with commas or semicolons between them. `words`: other spellings of a choice. */
export type CellType =
  | { kind: 'text'; longest?: number; required?: boolean }
  | { kind: 'number'; min?: number; max?: number; whole?: boolean }
  | { kind: 'date' }
  | { kind: 'check' }
  | { kind: 'people'; longest?: number }
  | { kind: 'choice'; choices: readonly { value: string; words: readonly string[] }[] }

/** Why a value does not go into a cell; the sentence for each stands with the screen that shows it. */
export const CELL_REFUSALS = [
  'read-only',
  'not-date',
  'no-such-day',
  'not-number',
  'two-readings',
  'not-whole',
  'too-small',
  'too-great',
  'not-choice',
  'not-yes-no',
  'too-long',
  'empty',
  'needs-reason',
  'changed-meanwhile',
  'gone'
] as const
export type CellRefusal = (typeof CELL_REFUSALS)[number]
export type ParsedCell = { value: CellValue; refusal: null } | { value: null; refusal: CellRefusal }

const taken = (value: CellValue): ParsedCell => ({ value, refusal: null })
const refused = (refusal: CellRefusal): ParsedCell => ({ value: null, refusal })

/** Excel's own limit of characters in a cell. */
export const LONGEST_CELL = 32_767

/** A typed or pasted text as the value of a cell of this type, or why it is none. An empty text is an empty cell. Pure. */
export const parseCell = (type: CellType, text: string): ParsedCell => {
  const plain = text.replace(/\r\n?/g, '\n').trim()
  if (plain.length > ('longest' in type && type.longest !== undefined ? type.longest : LONGEST_CELL))
    return refused('too-long')
  if (plain === '')
    return type.kind === 'choice' || ('required' in type && type.required) ? refused('empty') : taken(emptyOf(type))
  switch (type.kind) {
    case 'text':
      return taken(plain)
    case 'people':
      return taken(namesOf(plain).join(', '))
    case 'number':
      return numberOf(type, plain)
    case 'date':
      return dateOf(plain)
    case 'check':
      return yesNoOf(plain)
    case 'choice': {
      const folded = fold(plain)
      const found = type.choices.find(one => one.value === plain || one.words.some(word => fold(word) === folded))
      return found === undefined ? refused('not-choice') : taken(found.value)
    }
  }
}

const emptyOf = (type: CellType): CellValue => (type.kind === 'text' || type.kind === 'people' ? '' : null)

/** Names out of a line: each once, in order. */
export const namesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map(name => name.trim())
      .filter(name => name !== '')
  )
]

const numberOf = (type: Extract<CellType, { kind: 'number' }>, text: string): ParsedCell => {
  const bare = text.replace(/\s*(?:%|foiz|фоиз|процентов|процента)$/iu, '')
  const value = parseNumber(bare)
  if (value === null) return refused(/^-?\d{1,3}[.,]\d{3}$/.test(bare) ? 'two-readings' : 'not-number')
  if (type.whole === true && !Number.isInteger(value)) return refused('not-whole')
  if (type.min !== undefined && value < type.min) return refused('too-small')
  if (type.max !== undefined && value > type.max) return refused('too-great')
  return taken(value)
}

const YES = new Set(['ha', 'bor', 'da', 'est', 'yes', 'true', 'istina', '1', '+', '✓', '✔', 'x'])
const NO = new Set(['yoq', 'net', 'no', 'false', 'loj', '0', '-', '–'])
const yesNoOf = (text: string): ParsedCell => {
  const word = fold(text)
  if (YES.has(word) || YES.has(text)) return taken(true)
  return NO.has(word) || NO.has(text) ? taken(false) : refused('not-yes-no')
}

const TIME = /[T ]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/
const FIGURES =
  /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\s*(?:-?\s*(?:y(?:il)?|й(?:ил)?|г(?:ода)?)\.?)?$/iu
const ISO = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/
const YEAR_WORDS = new Set(['yil', 'yili', 'yilda', 'yilgacha', 'y', 'g', 'god', 'goda', 'gacha', 'do', 'dagi', 'kuni'])

/** Years of two figures: a register of control holds no others. */
const century = (year: string): number => (year.length === 4 ? Number(year) : 2000 + Number(year))

const dateOf = (text: string): ParsedCell => {
  const plain = text.replace(TIME, '').trim()
  const day = (iso: IsoDay | null): ParsedCell => (iso === null ? refused('no-such-day') : taken(iso))
  const figures = FIGURES.exec(plain)
  if (figures !== null) return day(isoDay(century(figures[3]!), Number(figures[2]), Number(figures[1])))
  const iso = ISO.exec(plain)
  if (iso !== null) return day(isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const words = plain.match(/\p{L}+/gu) ?? []
  const hasMonth = words.some(word => monthOf(word, true) !== null)
  const isOnlyDate = words.every(word => monthOf(word, true) !== null || YEAR_WORDS.has(fold(word)))
  const numbers = plain.match(/\d+/g) ?? []
  if (!isOnlyDate || !hasMonth || numbers.length !== 2) return refused('not-date')
  // '21-noyabr-26': Excel's own short form.
  const [first, last] = numbers as [string, string]
  const short = /^\d{1,2}\P{N}+\d{2}$/u.test(plain)
  const found = short
    ? isoDay(century(last), words.map(word => monthOf(word, true)).find(month => month !== null)!, Number(first))
    : parseDate(plain)
  if (found !== null) return taken(found)
  return refused(short || numbers.some(one => one.length === 4) ? 'no-such-day' : 'not-date')
}
