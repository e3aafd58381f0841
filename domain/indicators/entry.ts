import { parseNumber } from '#language/numbers.ts'
import { type Figure, type IndicatorKind, NOT_APPLICABLE } from './indicator.ts'

/** Why a text is no figure. */
export const ENTRY_REFUSALS = [
  'text',
  'dash',
  'date',
  'percent-in-count',
  'wrong-unit',
  'negative',
  'too-large'
] as const
export type EntryRefusal = (typeof ENTRY_REFUSALS)[number]

export type Entry =
  | { kind: 'empty' }
  | { kind: 'figure'; figure: Figure }
  /** It can be read in two ways; the person says which. */
  | { kind: 'asked'; readings: readonly number[]; mark: Figure['mark'] }
  | { kind: 'refused'; why: EntryRefusal }

/** Figures of a hokimiyat end long before; beyond it a double no longer holds every whole number of thousands. */
const LARGEST = 1e15

const MORE_BEFORE = /^(?:>|≥|(?:kamida|камида|свыше|более|больше|не менее)(?=[\s\d]))\s*/iu
const MORE_AFTER = /\s*(?:dan|дан)?\s+(?:ortiq|ортиқ|ko[‘'ʻ’`]?p(?:roq)?|кўп(?:роқ)?|ziyod|зиёд)$/iu
const ABOUT_BEFORE = /^(?:~|≈|(?:qariyb|қарийб|taxminan|тахминан|salkam|салкам|около|примерно|почти)(?=[\s\d]))\s*/iu
const DATE = /^(?:\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?:\D.*)?$/
const TWO_READINGS = /^(-?)([1-9]\d{0,2})[.,](\d{3})$/
const UNIT_AFTER = /^(.*\d)\s*(%|[\p{L}][\p{L}./‘'ʻ’ ]*)$/u

/** Words that may follow a number, by the units they stand for. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent'],
  foiz: ['percent'],
  фоиз: ['percent'],
  процент: ['percent'],
  процентов: ['percent'],
  km: ['km'],
  км: ['km'],
  ta: ['piece'],
  та: ['piece'],
  nafar: ['person'],
  нафар: ['person'],
  ball: ['score'],
  балл: ['score'],
  ming: ['thousand', 'thousand-km', 'thousand-person', 'thousand-dollars'],
  минг: ['thousand', 'thousand-km', 'thousand-person', 'thousand-dollars'],
  'o‘rin': ['rank'],
  ўрин: ['rank']
}

const isPercent = (word: string): boolean => UNIT_WORDS[word]?.includes('percent') === true

/**
 * What a person typed or pasted into a cell of an indicator: `85,7`, `1 240`, `630 mingdan ortiq`, `~ 50`, `x`. `1,240` is asked;
 * a date, a word, `12 %` in a count, a minus where there can be none and 1e300 are refused. Nothing is guessed.
 */
export const readEntry = (text: string, { unit, kind }: { unit: string; kind: IndicatorKind }): Entry => {
  const given = text.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim()
  if (given === '') return { kind: 'empty' }
  if (/^[xхXХ]$/.test(given)) return { kind: 'figure', figure: NOT_APPLICABLE }
  if (/^[-–—−]+$/.test(given)) return { kind: 'refused', why: 'dash' }
  if (DATE.test(given)) return { kind: 'refused', why: 'date' }
  if (/^[-+]?[\d.,]+e[-+]?\d+$/i.test(given)) return { kind: 'refused', why: 'too-large' }
  const { mark, rest } = marked(given)
  const bare = withoutUnit(rest, unit)
  if (typeof bare !== 'string') return { kind: 'refused', why: bare.why }
  const two = TWO_READINGS.exec(bare)
  const number = parseNumber(bare)
  if (number === null && two !== null) {
    const [, sign, whole, tail] = two
    if (sign !== '' && kind !== 'ratio') return { kind: 'refused', why: 'negative' }
    return { kind: 'asked', mark, readings: [Number(`${sign}${whole}.${tail}`), Number(`${sign}${whole}${tail}`)] }
  }
  if (number === null) return { kind: 'refused', why: 'text' }
  if (Math.abs(number) >= LARGEST) return { kind: 'refused', why: 'too-large' }
  if (number < 0 && kind !== 'ratio') return { kind: 'refused', why: 'negative' }
  return { kind: 'figure', figure: { value: number, mark } }
}

const marked = (text: string): { mark: Figure['mark']; rest: string } => {
  if (MORE_BEFORE.test(text)) return { mark: 'more', rest: text.replace(MORE_BEFORE, '') }
  if (ABOUT_BEFORE.test(text)) return { mark: 'about', rest: text.replace(ABOUT_BEFORE, '') }
  if (MORE_AFTER.test(text)) return { mark: 'more', rest: text.replace(MORE_AFTER, '').replace(/(?:dan|дан)$/iu, '') }
  return { mark: 'exact', rest: text }
}

const withoutUnit = (text: string, unit: string): string | { why: EntryRefusal } => {
  const found = UNIT_AFTER.exec(text)
  if (found === null) return text
  const [, number, words] = found as unknown as [string, string, string]
  const named = words.toLowerCase().split(' ').filter(Boolean)
  const wrong = named.find(word => !(UNIT_WORDS[word]?.includes(unit) || fits(word, unit)))
  if (wrong === undefined) return number.trim()
  if (isPercent(wrong)) return { why: 'percent-in-count' }
  return { why: UNIT_WORDS[wrong] === undefined ? 'text' : 'wrong-unit' }
}

/** "630 ming nafar" in thousands of people: each word is a part of the unit. */
const fits = (word: string, unit: string): boolean =>
  (unit === 'thousand-km' && /^(?:km|км)$/.test(word)) ||
  (unit === 'thousand-person' && /^(?:nafar|нафар)$/.test(word)) ||
  (unit === 'thousand' && /^(?:ta|та)$/.test(word)) ||
  word === unit.toLowerCase()
