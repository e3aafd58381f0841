import { afterBracket, afterDash, type Cursor, isDash, isMark, isQuote, keyIs, numberAt } from './cursor.ts'
import type { PartRef, Span, YearRef } from './expression.ts'
import { dayWord, dotted, monthAndYear, type Part, part, quoted, withCase } from './figures.ts'
import { type Case, isRussian, monthWord, numeral, ordinalWord, roman, word } from './words.ts'
import { yearAt, yearNumber } from './years.ts'

/**
 * Part of a calendar or several listed together ("I, III чорак"). `to`: the end of a range. `explicitYear`: a year stands with
 * it; `yearAfter`: behind it. `bare`: a month name alone, without year or day.
 */
export type Piece = {
  span: Span
  to: Span | null
  more: Span[]
  case: Case
  next: number
  explicitYear: boolean
  yearAfter: boolean
  bare: boolean
  russian: boolean
}

const THIS = /^(joriy|shu|mazkur|tekush(ego|em|iy))$/
const NEXT = /^(kelasi|kelgusi|keingi|sleduyush(ego|em|iy))$/
const HALF_RUSSIAN = /^(polugodi(e|ya|i|yu)|polovin(a|i|e|u))$/
const WEEK_OF_MONTH = /^hafta(si)?/

/** A day of the month: "1", "«14»", "1 (биринчи)", "1-го"; gives the index of what follows. */
function dayNumber(c: Cursor, i: number): { day: number; next: number } | null {
  const at = isQuote(c.tokens[i]) ? i + 1 : i
  const day = numberAt(c, at, 2)
  if (day === null || day < 1 || day > 31) return null
  let next = at + 1
  if (isQuote(c.tokens[next])) next++
  next = afterBracket(c, next)
  if (isDash(c.tokens[next])) next++
  if (keyIs(c.tokens[next], /^(go|e|ye)$/)) next++
  return { day, next }
}

/** "марта" after a number is March only in Russian: a preposition before or a year behind shows it. */
function isTimes(c: Cursor, i: number, monthIndex: number): boolean {
  if (!keyIs(c.tokens[monthIndex], /^marta$/)) return false
  const before = c.tokens[i - 1]
  if (keyIs(before, /^(do|s|so|k|po|pozdnee|nachinaya)$/)) return false
  const year = yearAt(c, monthIndex + 1)
  return !(year && (year.russian || yearNumber(c, monthIndex + 1) !== null))
}

function dayAndMonth(c: Cursor, i: number): Part | null {
  const first = dayNumber(c, i)
  if (!first) return null
  // "1-15 март": the dash was taken as the one that joins day and month.
  const second = isDash(c.tokens[first.next - 1]) ? dayNumber(c, first.next) : null
  const monthIndex = second ? second.next : first.next
  const month = monthWord(c.tokens[monthIndex], true)
  if (!month || isTimes(c, i, monthIndex)) return null
  let next = monthIndex + 1
  let kase = month.ending.case
  const noun = kase === 'none' ? word(c.tokens[next], 'month') : null
  if (noun) {
    kase = noun.case
    next++
  }
  const russian = /^(.*(ya|a)|maya)$/.test(c.tokens[monthIndex]!.key) && kase === 'none'
  const span: Span = second
    ? { unit: 'days', year: 'plan', month: month.month, from: first.day, to: second.day }
    : { unit: 'day', year: 'plan', month: month.month, day: first.day }
  if (second && second.day < first.day) return null
  return dayWord(c, part([span], kase, next, russian))
}

const counts = (c: Cursor, i: number): boolean => c.tokens[i]?.type === 'number' || numeral(c.tokens[i]) !== null

function monthRef(c: Cursor, i: number): { month: PartRef; case: Case; next: number; bare: boolean } | null {
  const ref = keyIs(c.tokens[i], THIS) ? 'this' : keyIs(c.tokens[i], NEXT) ? 'next' : null
  if (ref) {
    const noun = word(c.tokens[i + 1], 'month')
    if (noun) return { month: ref, case: noun.case, next: i + 2, bare: false }
    return keyIs(c.tokens[i + 1], /^mesasa$/) ? { month: ref, case: 'genitive', next: i + 2, bare: false } : null
  }
  // "ой якунига қадар": the act's own month.
  const own = c.mode === 'cell' ? word(c.tokens[i], 'month') : null
  if (
    own &&
    !own.plural &&
    ['none', 'genitive'].includes(own.case) &&
    word(c.tokens[i + 1], 'end') &&
    !counts(c, i - 1)
  )
    return { month: 'this', case: own.case, next: i + 1, bare: false }
  const month = monthWord(c.tokens[i], false)
  if (!month) return null
  let next = i + 1
  let kase = month.ending.case
  const noun = kase === 'none' || kase === 'genitive' ? word(c.tokens[next], 'month') : null
  if (noun) {
    kase = noun.case
    next++
  }
  return { month: month.month, ...withCase(c, kase, next), bare: noun === null }
}

/** A month, and what is said of it: its Nth day, its decade, half or week. */
function monthPart(c: Cursor, i: number): Part | null {
  const found = monthRef(c, i)
  if (!found) return null
  const { month, next } = found
  const year: YearRef = 'plan'
  if (found.case === 'genitive' || found.case === 'none') {
    const day = dayNumber(c, next)
    const noun = day && (word(c.tokens[day.next], 'date') ?? word(c.tokens[day.next], 'day'))
    if (day && noun) return part([{ unit: 'day', year, month, day: day.day }], noun.case, day.next + 1)
  }
  if (found.case === 'genitive') {
    const ordinal = ordinalAt(c, next)
    if (ordinal) {
      const inside = insideMonth(c, afterDash(c, ordinal.next), ordinal.value)
      if (inside) return part([{ unit: 'days', year, month, ...inside.days }], inside.case, inside.next)
    }
  }
  // "кейинги ойнинг" without a day belongs to something else.
  if (typeof month === 'string' && found.case === 'genitive' && !word(c.tokens[next], 'end')) return null
  return { ...part([{ unit: 'month', year, month }], found.case, next), bare: found.bare }
}

function insideMonth(
  c: Cursor,
  i: number,
  ordinal: number
): { days: { from: number; to: number }; case: Case; next: number } | null {
  const decade = word(c.tokens[i], 'decade')
  const tenDays = keyIs(c.tokens[i], /^on$/) && keyIs(c.tokens[i + 1], /^kunli(k|gi)/)
  if ((decade || tenDays) && ordinal <= 3) {
    const to = ordinal === 3 ? 31 : ordinal * 10
    return { days: { from: ordinal * 10 - 9, to }, case: decade?.case ?? 'locative', next: tenDays ? i + 2 : i + 1 }
  }
  const half = word(c.tokens[i], 'half')
  if (half && ordinal <= 2)
    return { days: ordinal === 1 ? { from: 1, to: 15 } : { from: 16, to: 31 }, case: half.case, next: i + 1 }
  if (keyIs(c.tokens[i], WEEK_OF_MONTH) && ordinal <= 4)
    return {
      days: { from: ordinal * 7 - 6, to: ordinal * 7 },
      case: word(c.tokens[i], 'week')?.case ?? 'none',
      next: i + 1
    }
  return null
}

/** An ordinal in any dress: IV, 2, учинчи, 1-й, 3 (учинчи). */
function ordinalAt(c: Cursor, i: number): { value: number; next: number } | null {
  const value = roman(c.tokens[i]) ?? ordinalWord(c.tokens[i]) ?? numberAt(c, i, 1)
  if (value === null || value === undefined || value < 1) return null
  let next = i + 1
  if (isDash(c.tokens[next]) && keyIs(c.tokens[next + 1], /^(y|i|go|m|om|e|ya|oy)$/)) next += 2
  return { value, next: afterBracket(c, next) }
}

/** "I", "I-II", "I, II ва III" before чорак or ярим йиллик. */
function ordinals(c: Cursor, i: number): { values: number[]; range: boolean; next: number } | null {
  const first = ordinalAt(c, i)
  if (!first) return null
  const values = [first.value]
  let next = first.next
  let range = false
  for (;;) {
    const dash = isDash(c.tokens[next])
    const joins = dash || isMark(c.tokens[next], ',') || keyIs(c.tokens[next], /^(va|hamda|i)$/)
    // "I" is also the Russian "and": it joins only when an ordinal follows.
    const following = joins ? ordinalAt(c, next + 1) : null
    if (!following || following.value <= values.at(-1)!) break
    values.push(following.value)
    range ||= dash
    next = following.next
  }
  return { values, range: range && values.length === 2, next: afterDash(c, next) }
}

function quarterPart(c: Cursor, i: number): Part | null {
  const ref: PartRef | null = keyIs(c.tokens[i], THIS) ? 'this' : keyIs(c.tokens[i], NEXT) ? 'next' : null
  const relative = ref ? word(c.tokens[i + 1], 'quarter') : null
  if (ref && relative) return part([{ unit: 'quarter', year: 'plan', quarter: ref }], relative.case, i + 2)
  const list = ordinals(c, i)
  const noun = list ? word(c.tokens[list.next], 'quarter') : null
  if (!list || !noun || list.values.some(value => value > 4)) return null
  const spans = list.values.map((quarter): Span => ({ unit: 'quarter', year: 'plan', quarter }))
  const russian = /^kv/.test(c.tokens[list.next]!.key)
  // "IV кв."
  const abbreviated = c.tokens[list.next]!.key === 'kv' && isMark(c.tokens[list.next + 1], '.')
  return finishList(part(spans, noun.case, list.next + (abbreviated ? 2 : 1), russian), list.range, c)
}

function halfPart(c: Cursor, i: number): Part | null {
  const list = ordinals(c, i)
  if (!list || list.values.some(value => value > 2)) return null
  const spans = list.values.map((half): Span => ({ unit: 'half', year: 'plan', half }))
  if (keyIs(c.tokens[list.next], HALF_RUSSIAN))
    return finishList(part(spans, 'none', list.next + 1, true), list.range, c)
  const glued = /^yarimy?illi[kg](i)?(.*)$/.exec(c.tokens[list.next]?.key ?? '')
  if (glued) return finishList(part(spans, halfCase(c, list.next), list.next + 1), list.range, c)
  const half = word(c.tokens[list.next], 'half')
  if (!half) return null
  const year = half.case === 'none' ? word(c.tokens[afterDash(c, list.next + 1)], 'halfYear') : null
  if (year) return finishList(part(spans, year.case, afterDash(c, list.next + 1) + 1), list.range, c)
  return half.possessive ? finishList(part(spans, half.case, list.next + 1), list.range, c) : null
}

const halfCase = (c: Cursor, i: number): Case => {
  const tail = /(gacha|dan|da|ga|ning)$/.exec(c.tokens[i]!.key)?.[1]
  return tail === 'gacha'
    ? 'terminative'
    : tail === 'dan'
      ? 'ablative'
      : tail === 'ga'
        ? 'dative'
        : tail === 'da'
          ? 'locative'
          : 'none'
}

function finishList(found: Part, range: boolean, c: Cursor): Part {
  const separate = { ...found, ...withCase(c, found.case, found.next) }
  return range ? { ...separate, spans: [found.spans[0]!], to: found.spans[1]! } : separate
}

/** "2021 йил олти ойи", "9 ойлик": the first months of the year, only behind a year. */
function monthsOfYear(c: Cursor, i: number): Part | null {
  const count = numberAt(c, i, 2) ?? numeral(c.tokens[i])
  if (count === null || count < 2 || count > 11) return null
  const noun = c.tokens[afterDash(c, i + 1)]
  const match = noun?.type === 'word' ? /^(oi|oylik|oyligi)(ning|da|ga|dan|gacha)?$/.exec(noun.key) : null
  if (!match) return null
  const from: Span = { unit: 'month', year: 'plan', month: 1 }
  const kase = match[2] === 'ga' ? 'dative' : match[2] === 'gacha' ? 'terminative' : 'none'
  return { ...part([from], kase, afterDash(c, i + 1) + 1), to: { unit: 'month', year: 'plan', month: count } }
}

/** "первая декада марта" */
function russianDecade(c: Cursor, i: number): Part | null {
  const ordinal = ordinalAt(c, i)
  const at = ordinal ? afterDash(c, ordinal.next) : -1
  const month = word(c.tokens[at], 'decade') ? monthWord(c.tokens[at + 1], true) : null
  if (!ordinal || !month) return null
  const inside = insideMonth(c, at, ordinal.value)
  return inside && part([{ unit: 'days', year: 'plan', month: month.month, ...inside.days }], 'none', at + 2, true)
}

function partAt(c: Cursor, i: number): Part | null {
  return dayAndMonth(c, i) ?? russianDecade(c, i) ?? quarterPart(c, i) ?? halfPart(c, i) ?? monthPart(c, i)
}

export function inYear(span: Span, year: YearRef): Span {
  return { ...span, year }
}

function piece(
  found: Part,
  year: YearRef | null,
  extra: { yearAfter?: boolean; case?: Case; next?: number; russian?: boolean } = {}
): Piece {
  const set = (span: Span): Span => (year === null ? span : inYear(span, year))
  return {
    span: set(found.spans[0]!),
    more: found.spans.slice(1).map(set),
    to: found.to && set(found.to),
    case: extra.case ?? found.case,
    next: extra.next ?? found.next,
    explicitYear: year !== null,
    yearAfter: extra.yearAfter ?? false,
    bare: found.bare && year === null,
    russian: extra.russian ?? found.russian
  }
}

/** One calendar expression with its year before or after it, or the year alone; no words of extent (қадар, бошлаб) yet. */
export function pieceAt(c: Cursor, i: number): Piece | null {
  const full = dotted(c, i) ?? quoted(c, i) ?? monthAndYear(c, i)
  if (full) return piece({ ...full }, (full.spans[0] as { year: YearRef }).year)
  return yearFirst(c, i) ?? partFirst(c, i)
}

function yearFirst(c: Cursor, i: number): Piece | null {
  const year = yearAt(c, i)
  if (!year) {
    // "2026 декабрь": the word "йил" may be missing before a month or quarter.
    const number = yearNumber(c, i)
    const found = number === null ? null : partAt(c, afterDash(c, i + 1))
    return found && !isDash(c.tokens[i + 1]) ? piece(found, number) : null
  }
  if (!year.to && year.from.unit === 'year' && ['none', 'genitive'].includes(year.case)) {
    const j = isMark(c.tokens[year.next], ',/') ? year.next + 1 : year.next
    const found = partAt(c, j) ?? monthsOfYear(c, j)
    // "2024 йил, 2 март" with its own year behind it is another date.
    if (found && !(j > year.next && yearAt(c, found.next)?.explicit)) return piece(found, year.ref)
  }
  return {
    span: year.from,
    more: [],
    to: year.to,
    case: year.case,
    next: year.next,
    explicitYear: year.explicit,
    yearAfter: false,
    bare: false,
    russian: year.russian
  }
}

function partFirst(c: Cursor, i: number): Piece | null {
  const found = partAt(c, i)
  if (!found) return null
  const j = isMark(c.tokens[found.next], ',') ? found.next + 1 : found.next
  const year = ['none', 'locative'].includes(found.case) || found.russian ? yearAt(c, j) : null
  if (year && !year.to && year.from.unit === 'year' && (year.russian || (j === found.next && !partAt(c, year.next)))) {
    const kase = year.russian ? 'none' : year.case
    return piece(found, year.ref, { yearAfter: true, case: kase, next: year.next, russian: year.russian })
  }
  const bareYear = yearAt(c, j) ? null : yearNumber(c, j)
  if (bareYear !== null && j === found.next && found.case === 'none' && c.mode === 'cell' && !partAt(c, j + 1))
    return piece(found, bareYear, { yearAfter: true, next: j + 1 })
  return piece(found, null)
}

/** The year that is printed as the bare word: "йил охирига", "йил давомида", "до конца года"; only with such words. */
export function bareYearAt(c: Cursor, i: number): Piece | null {
  const found = word(c.tokens[i], 'year')
  if (!found || found.plural || counts(c, i - 1) || c.tokens[i]!.text.length < 3) return null
  const common = {
    more: [],
    to: null,
    explicitYear: false,
    yearAfter: false,
    bare: false,
    russian: isRussian(c.tokens[i])
  }
  if (found.case === 'genitive' && !common.russian) {
    const inside = partAt(c, i + 1)
    if (inside) return piece(inside, null)
  }
  return { span: { unit: 'year', year: 'plan' }, case: found.case, next: i + 1, ...common }
}
