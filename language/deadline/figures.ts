import { afterDash, type Cursor, isMark, isQuote, numberAt } from './cursor.ts'
import type { Span } from './expression.ts'
import { type Case, caseWord, isRussian, word } from './words.ts'
import { yearAt } from './years.ts'

/** A calendar expression without a year beside it, or a date all in figures with its own. */
export type Part = { spans: Span[]; to: Span | null; case: Case; next: number; bare: boolean; russian: boolean }

export const part = (spans: Span[], kase: Case, next: number, russian = false): Part => ({
  spans,
  to: null,
  case: kase,
  next,
  bare: false,
  russian
})

/** The case of the word before `next`, or the one printed apart from it ("май-гача"). */
export function withCase(c: Cursor, kase: Case, next: number): { case: Case; next: number } {
  if (kase !== 'none') return { case: kase, next }
  const j = afterDash(c, next)
  const separate = caseWord(c.tokens[j])
  return separate ? { case: separate, next: j + 1 } : { case: kase, next }
}

/** "25.09.2020й.", "01.10.2026 йилгача", "2024-09-01". */
export function dotted(c: Cursor, i: number): Part | null {
  const at = (k: number, digits: number): number | null => numberAt(c, i + k, digits)
  const separator = c.tokens[i + 1]
  if (!separator || !isMark(separator, './-') || c.tokens[i + 3]?.text !== separator.text) return null
  if (![1, 2, 3, 4].every(k => c.tokens[i + k]?.glued)) return null
  const iso = c.tokens[i]!.text.length === 4
  if (separator.text !== '.' && iso !== (separator.text === '-')) return null
  const [year, month, day] = iso ? [at(0, 4), at(2, 2), at(4, 2)] : [at(4, 4), at(2, 2), at(0, 2)]
  if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null
  const yearText = c.tokens[i + (iso ? 0 : 4)]!.text
  if (yearText.length === 3 || yearText.length === 1) return null
  let next = i + 5
  let kase: Case = 'none'
  const yearWord = word(c.tokens[afterDash(c, next)], 'year')
  let russian = false
  if (yearWord) {
    next = afterDash(c, next)
    russian = isRussian(c.tokens[next])
    kase = yearWord.case
    next++
    if (/^(й|y|г)$/i.test(c.tokens[next - 1]!.text) && isMark(c.tokens[next], '.')) next++
  }
  const span: Span = { unit: 'day', year: year < 100 ? 2000 + year : year, month, day }
  return dayWord(c, part([span], kase, next, russian))
}

/** «25» «11» 2021 йил */
export function quoted(c: Cursor, i: number): Part | null {
  const [day, month, year] = [numberAt(c, i + 1, 2), numberAt(c, i + 4, 2), yearAt(c, i + 6)]
  if (day === null || month === null || !year || typeof year.ref !== 'number' || year.to) return null
  if (![0, 2, 3, 5].every(k => isQuote(c.tokens[i + k])) || month < 1 || month > 12 || day < 1 || day > 31) return null
  return part([{ unit: 'day', year: year.ref, month, day }], year.case, year.next)
}

/** "12.2025" in a cell of its own. */
export function monthAndYear(c: Cursor, i: number): Part | null {
  const month = numberAt(c, i, 2)
  if (c.mode !== 'cell' || month === null || month < 1 || month > 12 || c.tokens[i]!.text.length !== 2) return null
  if (c.tokens[i - 1]?.type === 'mark' || !isMark(c.tokens[i + 1], './') || !c.tokens[i + 1]!.glued) return null
  const number = c.tokens[i + 2]
  if (number?.type !== 'number' || number.text.length !== 4 || !number.glued) return null
  const year = Number(number.text)
  if (year < 1991 || year > 2099) return null
  const after = word(c.tokens[afterDash(c, i + 3)], 'year')
  return part([{ unit: 'month', year, month }], after?.case ?? 'none', after ? afterDash(c, i + 3) + 1 : i + 3)
}

/** "кунига", "санасига" after a day take over its ending. */
export function dayWord(c: Cursor, found: Part): Part {
  const j = found.case === 'none' || found.case === 'genitive' ? found.next : -1
  const noun = word(c.tokens[j], 'day') ?? word(c.tokens[j], 'date')
  const merged = noun ? { case: noun.case, next: j + 1 } : { case: found.case, next: found.next }
  return { ...found, ...withCase(c, merged.case, merged.next) }
}
