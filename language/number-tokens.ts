import { fold } from './fold.ts'
import { plainDashes, plainSpaces } from './letters.ts'
import { monthOf } from './months.ts'

/** `value` may have a second reading: "1,240" is thousands or decimals. */
export type NumberToken = {
  kind: 'number'
  text: string
  start: number
  value: number
  decimals: number
  other: number | null
  depth: number
}
export type WordToken = { kind: 'word'; text: string; fold: string; start: number; depth: number }
/** A calendar year with the word for it, of which it is the number. */
export type YearToken = { kind: 'year'; text: string; start: number; value: number; depth: number }
/** `skipped` is a number that counts nothing: a date, an ordinal, a range, a code. */
export type MarkToken = { kind: 'mark'; text: string; start: number; depth: number }
export type SkippedToken = { kind: 'skipped'; text: string; start: number; depth: number }
export type Token = NumberToken | WordToken | YearToken | MarkToken | SkippedToken

/** Text in which every space and dash is plain, so that offsets in it are those of what is reported. */
export const plainText = (text: string): string => plainDashes(plainSpaces(text))

const PIECE =
  /(?<number>\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)|(?<word>\p{L}[\p{L}\p{M}'`´‘’ʻʼ]*)|(?<mark>[^\s\p{L}\d])/gu
/** Numbers that count nothing: dates in figures, clock times, telephone numbers, act numbers, ranges, addresses. */
const CODES = [
  /(?<![\d.,])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?![\d])/g,
  /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g,
  /(?<!\d)\d{1,2}:\d\d(?!\d)/g,
  /\d+(?:[-/]\d+)+(?:-?\p{L}+\/\d+)?/gu,
  /\p{L}+\d+[\p{L}\d]*/gu,
  /(?:\p{L}+-|(?<!\p{L})\p{Lu}{1,3} ?- ?)\d+(?:[-/]\d+)*(?:-\p{L}+)?/gu,
  /\+\d[\d ()-]{6,}/g,
  /\(\d{2,3}\) ?\d{2,3}-\d\d-\d\d/g,
  /(?:№|N°|No\.?) ?\d[\d/-]*/g,
  /\d+(?:\.\d+){2,}/g,
  /[\p{L}\d._-]+\.(?:uz|ru|com|org)\b/gu
]
const UNIT_AFTER_HYPHEN = /^-(?:та|ta|нафар|nafar|фоиз|foiz)/u

const numberOf = (text: string): { value: number; decimals: number; other: number | null } => {
  const plain = text.replace(/ /g, '')
  const decimal = plain.replace(',', '.')
  const decimals = /[.,](\d+)$/.exec(plain)?.[1]?.length ?? 0
  // "12.572" may be twelve thousand; after spaces or a leading zero it cannot.
  const other = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? Number(plain.replace(/[.,]/, '')) : null
  return { value: Number(decimal), decimals, other }
}

const skippedSpans = (text: string): [number, number][] =>
  CODES.flatMap(code =>
    [...text.matchAll(code)].map(({ index, 0: found }): [number, number] => [index, index + found.length])
  )
const YEAR_WORD = /^(?:yil|god|y|g|й|yy|gg)/

/** The words, numbers and marks of one sentence in order. `depth` counts the brackets a token stands in. */
export const tokensOf = (sentence: string): Token[] => {
  const skip = skippedSpans(sentence)
  const tokens: Token[] = []
  let depth = 0
  for (const match of sentence.matchAll(PIECE)) {
    const { number, word, mark } = match.groups as { number?: string; word?: string; mark?: string }
    const start = match.index
    if (mark !== undefined) {
      if (mark === '(' || mark === '[') depth++
      tokens.push({ kind: 'mark', text: mark, start, depth })
      if ((mark === ')' || mark === ']') && depth > 0) depth--
    } else if (word !== undefined) tokens.push({ kind: 'word', text: word, fold: fold(word), start, depth })
    else if (number !== undefined) {
      const after = sentence.slice(start + number.length, start + number.length + 12)
      const inCode = skip.some(([from, to]) => from <= start && start < to)
      const ordinal = /^-[\p{L}\d]/u.test(after) && !UNIT_AFTER_HYPHEN.test(after)
      const numbered = /^[.)] ?\p{L}/u.test(after) && tokens.length === 0
      const beforeDash = /[\p{L}\d]-$|[/№]$/u.test(sentence.slice(0, start))
      const size = Number(number)
      const ofYear = /^\d{4}$/.test(number) && size >= 1900 && size <= 2100
      if (ofYear && !inCode && YEAR_WORD.test(fold(/^[ -]*(\p{L}*)/u.exec(after)?.[1] ?? '')))
        tokens.push({ kind: 'year', text: number, start, value: size, depth })
      else if (inCode || ordinal || numbered || beforeDash) tokens.push({ kind: 'skipped', text: number, start, depth })
      else tokens.push({ kind: 'number', text: number, start, ...numberOf(number), depth })
    }
  }
  return tokens.map((token, index) => dayOrNumber(token, tokens[index + 1], tokens[index + 2]))
}

/** "14 сентябр" is a day; "2 марта" with a word of growth behind it is twice. */
const dayOrNumber = (token: Token, next: Token | undefined, then: Token | undefined): Token => {
  if (token.kind !== 'number' || next?.kind !== 'word' || token.decimals > 0 || token.value > 31) return token
  const twice = next.fold === 'marta' && then?.kind !== 'year' && then?.kind !== 'skipped'
  if (twice || monthOf(next.text, true) === null) return token
  return { kind: 'skipped', text: token.text, start: token.start, depth: token.depth }
}
