import { afterBracket, afterDash, type Cursor, isDash, isMark, keyIs, numberAt, phrase } from './cursor.ts'
import type { Expression, LengthUnit } from './expression.ts'
import { type Match, match } from './match.ts'
import { amountAt } from './relative.ts'
import { pieceAt } from './spans.ts'
import { lengthUnit, monthWord, word } from './words.ts'

const EVERY = /^(har|kajdi(y|e|h)|kajdogo|kajduyu|kajdoe|kajdoy)$/
const TIMES = /^(marta|martadan|marotaba|marotabadan|martalik|mahal|raz|raza|martani)$/
const AT_LEAST = /^(kamida|kami|bilan|ne|rezhe|reje|menee|bir)$/
const WEEKDAYS = /^(dushanba|seshanba|chorshanba|payshanba|juma|shanba|yakshanba)/
const SCHOOL = /^okuv$/
// Words that may stand between the period and the day it names: "ҳар чорак якуни билан кейинги ойнинг 25 санаси".
const BETWEEN =
  /^(yakun|keingi|oy|oi|chora[kg]|hisobot|davr|ohirgi|birinchi|ikkinchi|uchinchi|bilan|boicha|otgan|mesasa|mesasem|sleduyushego|sleduushego|za|otchetnim|kvartala|kajdogo|goda|tugagan|tugaga|dan|kein|song|kunid|va|yil|kalendar|yarim)/
const UNITS: Partial<Record<LengthUnit, string>> = { day: 'D', 'work-day': 'D', week: 'W', month: 'M', year: 'Y' }

function period(amount: number, unit: LengthUnit): string | null {
  if (unit === 'quarter') return `P${amount * 3}M`
  if (unit === 'half') return `P${amount * 6}M`
  if (!Number.isInteger(amount)) return unit === 'year' ? `P${amount * 12}M` : null
  return UNITS[unit] ? `P${amount}${UNITS[unit]}` : null
}

/** The period between events that fall `times` into one `every`. */
function divided(every: string, times: number): string {
  const months = /^P(\d+)M$/.exec(every)?.[1] ?? (every === 'P1Y' ? '12' : null)
  if (times <= 1) return every
  if (months && Number(months) % times === 0) return `P${Number(months) / times}M`
  if (every === 'P1M') return times === 2 ? 'P2W' : times === 4 ? 'P1W' : `P${Math.floor(30 / times)}D`
  return every
}

const recurring = (
  every: string | null,
  dayOfMonth: number | null = null,
  month: number | null = null
): Expression => ({
  form: 'recurring',
  every,
  since: null,
  dayOfMonth,
  month
})

/** The Nth of the month that a recurrence names: "5-санасига қадар", "1 (биринчи) санасидан 10 санасига қадар", "до 5 числа". */
function dayOfMonthAt(c: Cursor, i: number): { day: number; next: number } | null {
  const at = phrase(c, i, /^(do|k|po|ne)$/) ?? i
  const day = numberAt(c, at, 2)
  if (day === null || day < 1 || day > 31) return null
  let next = afterBracket(c, at + 1)
  if (isDash(c.tokens[next])) next++
  // "1-5 саналарида": the last day of the window counts.
  const last = isDash(c.tokens[next - 1]) ? dayOfMonthAt(c, next) : null
  if (last) return last
  if (keyIs(c.tokens[next], /^(va|i|go)$/)) {
    const second = dayOfMonthAt(c, next + 1)
    if (second) return second
    if (keyIs(c.tokens[next], /^go$/)) next++
  }
  const noun = word(c.tokens[next], 'date') ?? word(c.tokens[next], 'day')
  if (!noun) return null
  next++
  if (noun.case === 'ablative') {
    const end = dayOfMonthAt(c, next)
    if (end) return end
    next = phrase(c, next, /^(boshlab|kech\S*)$/) ?? next
  }
  return { day, next: phrase(c, next, /^kadar$/) ?? next }
}

/** Goes over the filler words of a recurrence to the day it names; null when another deadline or no day comes. */
function lookForDay(c: Cursor, i: number): { day: number; next: number } | null {
  for (let j = i; j < i + 14 && j < c.tokens.length; j++) {
    const found = dayOfMonthAt(c, j)
    if (found) return found
    if (!keyIs(c.tokens[j], BETWEEN) && !isMark(c.tokens[j], ',')) return null
  }
  return null
}

/** "1-февралга қадар", "март ойида", "1 февраля" behind a yearly recurrence. */
function dayOfYearAt(c: Cursor, i: number): { day: number | null; month: number; next: number } | null {
  const at = phrase(c, i, /^(do|k|v|po)$/) ?? i
  const day = numberAt(c, at, 2)
  const monthAt = day === null ? at : afterDash(c, at + 1)
  const found = monthWord(c.tokens[monthAt], day !== null)
  if (!found || (day !== null && (day < 1 || day > 31))) return null
  let next = monthAt + 1
  let month = found.month
  if (isDash(c.tokens[next])) {
    const last = monthWord(c.tokens[next + 1], false)
    if (last) {
      month = last.month
      next += 2
    }
  }
  if (word(c.tokens[next], 'month') || word(c.tokens[next], 'day') || word(c.tokens[next], 'date')) next++
  if (word(c.tokens[next], 'end')) next++
  return { day, month, next: phrase(c, next, /^(kadar|davomida|boshlab|kech\S*)$/) ?? next }
}

/** "икки марта", "камида 2 марта", "бир маротаба". */
function timesAt(c: Cursor, i: number): { times: number; next: number } | null {
  let at = i
  while (keyIs(c.tokens[at], AT_LEAST) && !(keyIs(c.tokens[at], /^bir$/) && keyIs(c.tokens[at + 1], TIMES))) at++
  const amount = amountAt(c, at)
  const next = amount && phrase(c, amount.next, TIMES)
  if (!amount || !next) return null
  return { times: amount.amount, next: keyIs(c.tokens[next], /^(kam|bolmagan)/) ? next + 1 : next }
}

/** The behind of a recurrence: how often, on which day. */
function complete(c: Cursor, from: number, i: number, every: string | null): Match {
  const times = timesAt(c, i)
  if (times) {
    const often = every === null ? null : divided(every, times.times)
    return match(from, asOfDays(c, times.next), recurring(often))
  }
  if (every === 'P1Y' || every === null) {
    const date = dayOfYearAt(c, isMark(c.tokens[i], ',') ? i + 1 : i)
    if (date) return match(from, date.next, recurring('P1Y', date.day, date.month))
    const part = every === null ? null : pieceAt(c, i)
    if (part && !part.explicitYear && (part.span.unit === 'quarter' || part.span.unit === 'half')) {
      const end = word(c.tokens[part.next], 'end') ? part.next + 1 : part.next
      return match(from, phrase(c, end, /^(kadar|davomida)$/) ?? end, recurring(every))
    }
  }
  const day = lookForDay(c, i)
  if (day) return match(from, day.next, recurring(every, day.day))
  const weekday = every === 'P1W' || every === 'P2W' ? weekdayAt(c, i) : null
  if (weekday !== null) return match(from, weekday, recurring(every))
  const lastDay = lastDayAt(c, i)
  if (lastDay !== null) return match(from, lastDay, recurring(every))
  let next = i
  while (keyIs(c.tokens[next], /^(yakun\S*|ohir\S*|boicha|bilan|davomida|kamida)$/)) next++
  const again = keyIs(c.tokens[next - 1], /^kamida$/) ? timesAt(c, next) : null
  return match(from, again ? again.next : next, recurring(every))
}

/** "… жума куни", "… душанба ва пайшанба кунлари" behind a week. */
function weekdayAt(c: Cursor, i: number): number | null {
  if (!keyIs(c.tokens[i], WEEKDAYS)) return null
  const more = keyIs(c.tokens[i + 1], /^(va|hamda)$/) || isMark(c.tokens[i + 1], ',')
  const rest = more ? weekdayAt(c, i + 2) : null
  if (rest !== null) return rest
  return word(c.tokens[i + 1], 'day') ? (phrase(c, i + 2, /^kadar$/) ?? i + 2) : i + 1
}

/** "… охирги иш куни", "… биринчи куни": a day of the period that has no number in the calendar. */
function lastDayAt(c: Cursor, i: number): number | null {
  const at = phrase(c, i, /^(ohirgi|birinchi|oxirgi)$/)
  if (at === null) return null
  const day = keyIs(c.tokens[at], /^(ish|dam|bank)$/) ? at + 1 : at
  if (keyIs(c.tokens[day], WEEKDAYS)) return weekdayAt(c, day)
  return word(c.tokens[day], 'day') ? (phrase(c, day + 1, /^(kadar|davomida)$/) ?? day + 1) : null
}

/** "(1 апрель ва 1 октябрь ҳолатига)" behind "йилига 2 марта" says as of which days, and is no deadline of its own. */
function asOfDays(c: Cursor, i: number): number {
  if (!isMark(c.tokens[i], '(')) return i
  for (let j = i + 1; j < i + 14 && j < c.tokens.length; j++)
    if (isMark(c.tokens[j], ')')) return keyIs(c.tokens[j - 1], /^(holat|kad)/) ? j + 1 : i
  return i
}

function everyAt(c: Cursor, i: number): Match | null {
  if (!keyIs(c.tokens[i], EVERY)) return null
  let at = i + 1
  if (keyIs(c.tokens[at], WEEKDAYS)) return match(i, word(c.tokens[at + 1], 'day') ? at + 2 : at + 1, recurring('P1W'))
  const amount = amountAt(c, at)
  const half = amount?.amount === 0.5 && keyIs(c.tokens[at], /^yarim$/)
  if (amount && !half) at = afterDash(c, amount.next)
  if (half) {
    const next = phrase(c, at + 1, /^yil/)
    return next ? complete(c, i, next, 'P6M') : null
  }
  if (keyIs(c.tokens[at], /^yarimy?il/)) return complete(c, i, at + 1, 'P6M')
  const schoolYear = keyIs(c.tokens[at], SCHOOL)
  while (keyIs(c.tokens[at], /^(kalendar|okuv|moliya|hisobot|ish|takvim)$/)) at++
  const unit = lengthUnit(c.tokens[at])
  if (!unit || unit === 'hour') return null
  const every = period(amount?.amount ?? 1, unit)
  // "ҳар йили ярим йил ва календарь йили якунлари бўйича" is twice a year.
  if (every === 'P1Y' && !schoolYear && keyIs(c.tokens[at + 1], /^yarim/) && phrase(c, at + 2, /^yil/)) {
    let next = at + 3
    while (keyIs(c.tokens[next], BETWEEN)) next++
    return match(i, next, recurring('P6M'))
  }
  return complete(c, i, at + 1, every)
}

const ADVERBS: [RegExp, string][] = [
  [/^ejednevno$/, 'P1D'],
  [/^ejenedel\S*no$/, 'P1W'],
  [/^ejemes[ya]+chno$/, 'P1M'],
  [/^ejekvartalno$/, 'P3M'],
  [/^ejegodno$/, 'P1Y']
]

function adverbAt(c: Cursor, i: number): Match | null {
  const found = ADVERBS.find(([pattern]) => keyIs(c.tokens[i], pattern))
  if (found) {
    const next = isMark(c.tokens[i + 1], ',') && (lookForDay(c, i + 2) || dayOfYearAt(c, i + 2)) ? i + 2 : i + 1
    return complete(c, i, next, found[1])
  }
  // "ойма-ой", "чоракма-чорак", "йилма-йил".
  const doubled = c.tokens[i]
  if (doubled?.type === 'word' && doubled.key.endsWith('ma') && isDash(c.tokens[i + 1])) {
    const unit = lengthUnit(c.tokens[i + 2])
    const same = unit && c.tokens[i + 2]!.key === doubled.key.slice(0, -2)
    if (unit && same) return match(i, i + 3, recurring(period(1, unit)))
  }
  return null
}

/** "икки йилда бир марта", "йилига 2 марта", "чоракда камида бир марта", "ой давомида икки марта". */
function timesInAt(c: Cursor, i: number): Match | null {
  const amount = amountAt(c, i)
  const half = keyIs(c.tokens[i], /^yarim$/)
  const at = amount ? amount.next : i
  const unit = lengthUnit(c.tokens[at])
  if (!unit || unit === 'hour' || !/(da|ga)$/.test(c.tokens[at]!.key)) return null
  const times = timesAt(c, at + 1)
  if (!times) return null
  const every = half ? 'P6M' : period(amount?.amount ?? 1, unit)
  return match(i, asOfDays(c, times.next), recurring(every === null ? null : divided(every, times.times)))
}

/** "раз в квартал", "один раз в два года", "не реже двух раз в год", "раз в полгода". */
function russianTimesAt(c: Cursor, i: number): Match | null {
  const amount = amountAt(c, i)
  const at = phrase(c, amount ? amount.next : i, /^raza?$/, /^v$/)
  if (at === null) return null
  const length = amountAt(c, at)
  const unitAt = length ? length.next : at
  if (keyIs(c.tokens[unitAt], /^(polgoda|polugodie)$/)) return match(i, unitAt + 1, recurring('P6M'))
  const unit = lengthUnit(c.tokens[unitAt])
  const every = unit && period(length?.amount ?? 1, unit)
  return every ? match(i, unitAt + 1, recurring(divided(every, amount?.amount ?? 1))) : null
}

/** "ойнинг 5-санасига қадар" without "ҳар", "до 20 числа каждого месяца". */
function dayOfEveryMonthAt(c: Cursor, i: number): Match | null {
  const monthly = keyIs(c.tokens[i], /^(oyning|oining)$/) ? dayOfMonthAt(c, i + 1) : null
  if (monthly) return match(i, monthly.next, recurring('P1M', monthly.day))
  // "до 20 числа каждого месяца"
  const day = keyIs(c.tokens[i], /^(do|k|ne)$/) || c.tokens[i]?.type === 'number' ? dayOfMonthAt(c, i) : null
  const every = day && (phrase(c, day.next, EVERY, /^mesasa$/) ?? phrase(c, day.next, /^ejemesachno$/))
  if (day && every) return match(i, every, recurring('P1M', day.day))
  return null
}

/** "даврдан кейинги ойнинг 2 санасига қадар": a report's own rhythm, by the month after the period it is about. */
function afterPeriodAt(c: Cursor, i: number): Match | null {
  const start = phrase(c, i, /^hisobot$/) ?? i
  const noun = c.tokens[start]
  if (!keyIs(noun, /^(davr|oy|oi|chora[kg]|yil)(i)?(dan)$/) || !keyIs(c.tokens[start + 1], /^keingi$/)) return null
  if (!keyIs(c.tokens[start + 2], /^(oyning|oining)$/)) return null
  const day = lookForDay(c, start + 3)
  if (!day) return null
  const key = noun!.key
  const every = key.startsWith('chora') ? 'P3M' : key.startsWith('o') ? 'P1M' : key.startsWith('yil') ? 'P1Y' : null
  return match(i, day.next, recurring(every, day.day))
}

const PERIODS: Record<string, string> = {
  kunlik: 'P1D',
  haftalik: 'P1W',
  oylik: 'P1M',
  choraklik: 'P3M',
  yillik: 'P1Y',
  mesachniy: 'P1M',
  kvartalniy: 'P3M',
  godovoy: 'P1Y'
}

/** A cell that says only how often: "Ойлик", "Чораклик", "ҳар йиллик". */
function aloneAt(c: Cursor, i: number): Match | null {
  const at = phrase(c, i, EVERY) ?? i
  const token = c.tokens[at]
  const alone = c.mode === 'cell' && i === 0 && c.tokens.length === at + 1 && token?.type === 'word'
  const every = alone ? PERIODS[token.key] : undefined
  return every ? match(i, at + 1, recurring(every)) : null
}

/** Reads a recurrence at token i: every month, quarter or two years, N times a year, by the Nth of each month. */
export function recurringAt(c: Cursor, i: number): Match | null {
  return (
    aloneAt(c, i) ??
    everyAt(c, i) ??
    adverbAt(c, i) ??
    timesInAt(c, i) ??
    russianTimesAt(c, i) ??
    dayOfEveryMonthAt(c, i) ??
    afterPeriodAt(c, i)
  )
}
