import { afterDash, type Cursor, isDash, isMark, keyIs, numberAt } from './cursor.ts'
import type { Span, YearRef } from './expression.ts'
import { type Case, caseWord, isRussian, monthWord, word } from './words.ts'

/** One year or a range of years with what its last word says; `span` of a school year is a 'school-year'. */
export type YearPiece = {
  from: Span
  to: Span | null
  ref: YearRef
  case: Case
  next: number
  russian: boolean
  explicit: boolean
}

const THIS = /^(joriy|shu|mazkur|bu|ushbu|tekushego|tekushem|tekushiy|nastoyashego|etogo)$/
const NEXT = /^(kelasi|kelgusi|keingi|budushego|budushem|sleduyushego|sleduyushem)$/
const ABBREVIATED = /^(й{1,2}|y{1,2}|г{1,2})$/i
const SCHOOL = /^(okuv|uchebn(iy|ogo|om|ie|ih|i))$/

/** 1991…2099: a year printed in four digits that is no part of an act number such as ПҚ-2019 or 8888-2021. */
export function yearNumber(c: Cursor, i: number): number | null {
  const token = c.tokens[i]
  if (token?.type !== 'number' || token.text.length !== 4) return null
  const year = Number(token.text)
  if (year < 1991 || year > 2099) return null
  const before = c.tokens[i - 1]
  if (isMark(before, '№')) return null
  const first = c.tokens[i - 2]
  if (!first || !before || !token.glued || !before.glued || !(isDash(before) || isMark(before, './'))) return year
  const calendarWord =
    monthWord(first, true) !== null || word(first, 'year') !== null || word(first, 'quarter') !== null
  return calendarWord || (first.type === 'number' && first.text.length === 4) ? year : null
}

/** "йил", "йиллар", "ўқув йили" after a number, with a hyphen in between or not. */
function yearWord(c: Cursor, i: number): { case: Case; next: number; school: boolean; russian: boolean } | null {
  let j = afterDash(c, i)
  const school = keyIs(c.tokens[j], SCHOOL)
  if (school) j++
  const found = word(c.tokens[j], 'year')
  if (!found) return null
  const russian = isRussian(c.tokens[j])
  j++
  if (ABBREVIATED.test(c.tokens[j - 1]!.text) && isMark(c.tokens[j], '.')) j++
  if (/^[йy]$/i.test(c.tokens[j]?.text ?? '') && c.tokens[j]!.glued && isMark(c.tokens[j + 1], '.')) j += 2
  const separate = isDash(c.tokens[j])
    ? caseWord(c.tokens[j + 1])
    : found.case === 'none'
      ? caseWord(c.tokens[j])
      : null
  if (separate) return { case: separate, next: isDash(c.tokens[j]) ? j + 2 : j + 1, school, russian }
  return { case: found.case, next: j, school, russian }
}

const spanOf = (year: YearRef, school: boolean): Span => ({ unit: school ? 'school-year' : 'year', year })

/** Reads "2024-yil", "2023–2025 йилларда", "2021/2022 ўқув йили", "жорий йил", "2025 года"; null when no year word follows. */
export function yearAt(c: Cursor, i: number): YearPiece | null {
  const token = c.tokens[i]
  const short = shortThis(c, i)
  if (short) return short
  const ref: YearRef | null = keyIs(token, THIS) ? 'this' : keyIs(token, NEXT) ? 'next' : null
  if (ref) {
    const after = yearWord(c, i + 1)
    // "келгуси йилларда" is no date.
    if (!after || word(c.tokens[after.next - 1], 'year')?.plural) return null
    return { ...after, from: spanOf(ref, after.school), to: null, ref, explicit: true }
  }
  if (keyIs(token, SCHOOL) || keyIs(c.tokens[i + 1], SCHOOL)) {
    const after = yearWord(c, keyIs(token, SCHOOL) ? i : i + 1)
    if (after && (keyIs(token, SCHOOL) || keyIs(token, /^(yangi|nov(iy|ogo|om))$/)))
      return { ...after, from: spanOf('plan', true), to: null, ref: 'plan', explicit: false }
  }
  const first = yearNumber(c, i)
  if (first === null) return null
  const range = yearRange(c, i, first)
  if (range) return range
  const after = yearWord(c, i + 1)
  if (!after) return null
  return { ...after, from: spanOf(first, after.school), to: null, ref: first, explicit: true }
}

/** "т.г.", "ж.й.": текущего года, жорий йил. */
function shortThis(c: Cursor, i: number): YearPiece | null {
  const first = c.tokens[i]?.text ?? ''
  const second = c.tokens[i + 2]?.text ?? ''
  if (!/^[тжj]$/i.test(first) || !/^[гйy]$/i.test(second) || !isMark(c.tokens[i + 1], '.')) return null
  const next = isMark(c.tokens[i + 3], '.') ? i + 4 : i + 3
  return {
    from: spanOf('this', false),
    to: null,
    ref: 'this',
    case: 'none',
    next,
    russian: /т/i.test(first),
    explicit: true
  }
}

function yearRange(c: Cursor, i: number, first: number): YearPiece | null {
  // "2023-йил — 2025-йил" and "2023 – 2025 йиллар"; the first word may be missing.
  const own = yearWord(c, i + 1)
  const j = own && own.case === 'none' && isDash(c.tokens[own.next]) ? own.next : i + 1
  if (!isDash(c.tokens[j]) && !isMark(c.tokens[j], '/')) return null
  const full = yearNumber(c, j + 1)
  const short = full === null && c.tokens[j + 1]?.text.length === 2 ? numberAt(c, j + 1, 2) : null
  const last = full ?? (short === null ? null : Math.floor(first / 100) * 100 + short)
  const after = last === null ? null : yearWord(c, j + 2)
  if (last === null || !after || last < first) return null
  const school = after.school
  if (isMark(c.tokens[j], '/') && !school && last !== first + 1) return null
  // One school year is printed with both its calendar years.
  const single = school && last === first + 1
  return {
    ...after,
    from: spanOf(first, school),
    to: single ? null : spanOf(last - (school ? 1 : 0), school),
    ref: last,
    explicit: true
  }
}
