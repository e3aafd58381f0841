import { afterBracket, afterDash, type Cursor, isDash, isMark, keyIs, numberAt, phrase } from './cursor.ts'
import type { Length, LengthUnit } from './expression.ts'
import { type Match, match } from './match.ts'
import { lengthUnit, monthWord, numeral } from './words.ts'

// "сўнгги 12 ой ичида" looks back; "камида 3 йил давомида" is a duration.
const LOOKS_BACK = /^(songgi|ohirgi|otgan|avvalgi|poslednie|poslednih|proshedshie)$/
const TERM = /^(muddat(da|ga|ida|i|dan)?|muddat(i|lar)?da)$/
const WITHIN = /^(ichida|davomida|mobaynida|oraligida|ichi)$/
const WORKING = /^(ish|ishchi|bank|operatsion|rabochi(y|h|e)|bankovskih)$/
const CALENDAR = /^(kalendar|takvim|kalendarn(iy|ih))$/
const AFTER = /^(song|kein|boshlab|etiboran|boshlanib)$/
const AFTER_RUSSIAN = /^(posle|so|s|ot)$/
// An event that is the act's own date: adopted, signed, approved. Publishing and coming into force have dates of their own.
const ACT = /^(karor|farmon|farmoy?ish|hujjat|bayon|postanovl|ukaz|rasporyajen|rasporajen|reshen|nastoyash)/
const ACT_EVENT = /^(kabul|imzola|tasdikla|chikkan|prinyat|prinat|podpisan|utverjd)/
const OTHER_EVENT = /^(elon|kuch|rasmiy|opublikov|vstuplen|vstupivsh)/
const ACT_DRAFT = /^(loiha|loyiha|proekt)/

/** A number of something: "10", "ўн беш", "3 (уч)", "1,5", "бир ярим". */
export function amountAt(c: Cursor, i: number): { amount: number; next: number } | null {
  const digits = numberAt(c, i, 3)
  if (digits !== null) {
    const fraction = isMark(c.tokens[i + 1], ',.') && c.tokens[i + 2]?.glued ? numberAt(c, i + 2, 1) : null
    if (fraction === 5) return { amount: digits + 0.5, next: i + 3 }
    return digits === 0 ? null : { amount: digits, next: afterBracket(c, i + 1) }
  }
  if (keyIs(c.tokens[i], /^(yarim|pol)$/)) return { amount: 0.5, next: i + 1 }
  let amount = 0
  let next = i
  for (let value = numeral(c.tokens[next]); value !== null; value = numeral(c.tokens[next])) {
    if (amount % 10 !== 0 || (amount > 0 && value >= 10)) break
    amount += value
    next++
  }
  if (amount === 0) return null
  if (keyIs(c.tokens[next], /^yarim$/)) return { amount: amount + 0.5, next: next + 1 }
  return { amount, next: afterBracket(c, next) }
}

type LengthAt = { length: Length; next: number; key: string }

/** "3 (уч) иш куни", "икки ҳафта", "15 кунлик"; also the unit alone ("ой давомида"). */
function lengthAt(c: Cursor, i: number): LengthAt | null {
  const first = amountAt(c, i)
  // "3–5 иш куни": the longer one.
  const second = first && isDash(c.tokens[first.next]) ? amountAt(c, first.next + 1) : null
  const amount = second && second.amount > first!.amount ? second : first
  let next = afterDash(c, amount?.next ?? i)
  if (amount && isDash(c.tokens[next - 1]) && keyIs(c.tokens[next], /^(ti|mi|x|h|y|go)$/)) next++
  let working = false
  while (keyIs(c.tokens[next], WORKING) || keyIs(c.tokens[next], CALENDAR)) {
    working ||= keyIs(c.tokens[next], WORKING)
    next++
  }
  const unit = lengthUnit(c.tokens[next])
  if (!unit) return null
  if (!amount && !/^(month|week|year)$/.test(unit)) return null
  const exact: LengthUnit = working && unit === 'day' ? 'work-day' : unit
  // "бир сутка" is a day, "24 соат" hours.
  const hours = unit === 'hour' && /^sut/.test(c.tokens[next]!.key) ? 24 : 1
  return {
    length: { amount: (amount?.amount ?? 1) * hours, unit: exact },
    next: next + 1,
    key: c.tokens[next]!.key
  }
}

/** Where the event before a length of time begins, and whether it is the act itself: "қарор қабул қилинган кундан бошлаб". */
function eventBefore(c: Cursor, i: number, floor: number): { from: number; act: boolean } | null {
  let at = i - 1
  if (isMark(c.tokens[at], ',')) at--
  // "имзоланган санадан 10 кун ичида" has no "бошлаб".
  if (keyIs(c.tokens[at], /^(kun|sana)dan$/) && keyIs(c.tokens[at - 1], /[gk]an$/)) at++
  else if (!keyIs(c.tokens[at], AFTER) || !keyIs(c.tokens[at - 1], /dan$/)) return null
  // A date of the calendar before "дан бошлаб" is no event: the length then counts from that date.
  if (monthWord(c.tokens[at - 1], true) || keyIs(c.tokens[at - 1], /^yil(idan|dan)$/)) return null
  let from = at - 1
  while (from > floor && at - from < 14 && !(c.tokens[from - 1]!.type === 'mark' && !isEventMark(c, from - 1))) from--
  return { from, act: namesAct(c, from, at) }
}

const isEventMark = (c: Cursor, i: number): boolean => isMark(c.tokens[i], '-()"«»“”') || isDash(c.tokens[i])

function eventAfter(c: Cursor, i: number): { to: number; act: boolean } | null {
  if (!keyIs(c.tokens[i], AFTER_RUSSIAN) && !phrase(c, i, /^s$/, /^moment/)) return null
  if (/^so?$|^ot$/.test(c.tokens[i]!.key) && !keyIs(c.tokens[i + 1], /^(dnya|dna|momenta|dati|date)$/)) return null
  let to = i + 1
  while (to < c.tokens.length && to - i < 12 && !(c.tokens[to]!.type === 'mark' && !isEventMark(c, to))) to++
  return { to, act: namesAct(c, i, to) }
}

function namesAct(c: Cursor, from: number, to: number): boolean {
  const words = c.tokens.slice(from, to)
  const has = (pattern: RegExp): boolean => words.some(token => keyIs(token, pattern))
  return has(ACT) && has(ACT_EVENT) && !has(OTHER_EVENT) && !has(ACT_DRAFT)
}

/**
 * Reads a length of time counted from the act or an event: "бир ой муддатда", "уч иш куни ичида", "қарор қабул қилинган кундан
 * бошлаб бир ой ичида", "тасдиқлангандан сўнг 3 ой ичида". `floor`: tokens before it belong to another deadline.
 */
export function relativeAt(c: Cursor, i: number, floor: number): Match | null {
  if (keyIs(c.tokens[i - 1], LOOKS_BACK)) return null
  const found = lengthAt(c, i)
  if (!found) return null
  const event = eventBefore(c, i, floor)
  // "имзоланган кундан бошлаб 30 кунда": behind an event the place of time alone is enough.
  const to = withinAt(c, i, found) ?? (event && /da$/.test(found.key) ? found.next : null)
  if (to === null) return null
  const named = amountAt(c, i) !== null
  // "йил давомида" is the year of the plan, not a year from the act.
  if (!named && (found.length.unit === 'year' || c.mode === 'text' || isAmount(c, i - 1))) return null
  if (!event) return match(i, to, { form: 'relative', length: found.length, since: null })
  return match(
    event.from,
    to,
    event.act ? { form: 'relative', length: found.length, since: null } : { form: 'after-event', length: found.length }
  )
}

const isAmount = (c: Cursor, i: number): boolean => c.tokens[i]?.type === 'number' || numeral(c.tokens[i]) !== null

/** The index behind the words that make a length a deadline, or null. */
function withinAt(c: Cursor, i: number, found: LengthAt): number | null {
  const { next, key } = found
  const here = c.tokens[next]
  if (keyIs(here, WITHIN)) return next + 1
  // "5 йилгача муддатга" is how long something lasts.
  if (c.mode === 'text' && keyIs(here, /^muddatga$/)) return null
  if (keyIs(here, TERM)) return phrase(c, next + 1, WITHIN) ?? next + 1
  if (
    /gacha$/.test(key) &&
    !(c.mode === 'text' && (keyIs(here, /^muddatga$/) || keyIs(c.tokens[next + 1], /^muddatga$/)))
  ) {
    const term = phrase(c, next, /^bolgan$/, /^muddat/) ?? phrase(c, next, /^muddat/)
    if (term) return phrase(c, term, WITHIN) ?? term
    return c.mode === 'cell' && i === 0 && next === c.tokens.length ? next : null
  }
  if (/dan$/.test(key)) {
    const most = phrase(c, next, /^kop$/, /^bolmagan$/) ?? phrase(c, next, /^osh(magan|maydigan|masligi)$/)
    const term = most === null ? null : phrase(c, most, /^(muddat|vakt)/)
    if (term) return phrase(c, term, WITHIN) ?? term
    const late = phrase(c, next, /^kech(ik|ka)/)
    return late ? (phrase(c, late, /^(kolmay|kolmasdan|bolmagan)$/) ?? late) : null
  }
  // A cell that says only "10 кун" or "бир ой".
  const bare = c.mode === 'cell' && i === 0 && next === c.tokens.length && found.length.unit !== 'quarter'
  return bare && amountAt(c, 0) && !isDash(c.tokens[next - 2]) ? next : null
}

const GLUED_RUSSIAN: [RegExp, number][] = [
  [/^poluto?ra/, 1.5],
  [/^odno/, 1],
  [/^dvuh/, 2],
  [/^tr[eo]h/, 3],
  [/^chetireh/, 4],
  [/^patnadsati/, 15],
  [/^pati/, 5],
  [/^shesti/, 6],
  [/^semi/, 7],
  [/^vosmi/, 8],
  [/^devati/, 9],
  [/^desati/, 10],
  [/^dvadsati/, 20],
  [/^tridsati/, 30]
]
const ADJECTIVES: [RegExp, LengthUnit][] = [
  [/mesachn(iy|ogo)$/, 'month'],
  [/nedeln(iy|ogo)$/, 'week'],
  [/dnevn(iy|ogo)$/, 'day'],
  [/godichn(iy|ogo)$|godovoy$|letniy$/, 'year'],
  [/kvartaln(iy|ogo)$/, 'quarter'],
  [/^sutochn(iy|ogo)$/, 'day']
]

/** "в месячный срок", "в двухмесячный срок", "в 10-дневный срок", "в течение двух месяцев со дня принятия". */
export function russianRelativeAt(c: Cursor, i: number): Match | null {
  const found = adjectiveTerm(c, i) ?? courseTerm(c, i)
  if (!found) return null
  const event = eventAfter(c, found.next)
  if (!event) return match(i, found.next, { form: 'relative', length: found.length, since: null })
  return match(
    i,
    event.to,
    event.act ? { form: 'relative', length: found.length, since: null } : { form: 'after-event', length: found.length }
  )
}

function adjectiveTerm(c: Cursor, i: number): { length: Length; next: number } | null {
  if (!keyIs(c.tokens[i], /^v$/)) return null
  const digits = numberAt(c, i + 1, 3)
  let at = digits === null ? i + 1 : afterDash(c, i + 2)
  if (digits !== null && keyIs(c.tokens[at], /^(ti|mi|h)$/)) at = afterDash(c, at + 1)
  let working = false
  const key = c.tokens[at]?.type === 'word' ? c.tokens[at]!.key : ''
  const unit = ADJECTIVES.find(([pattern]) => pattern.test(key))?.[1]
  if (!unit) return null
  const glued = GLUED_RUSSIAN.find(([pattern]) => pattern.test(key))
  at++
  if (keyIs(c.tokens[at], WORKING)) {
    working = true
    at++
  }
  const next = phrase(c, at, /^srok$/)
  if (next === null) return null
  const amount = digits ?? glued?.[1] ?? 1
  return { length: { amount, unit: working && unit === 'day' ? 'work-day' : unit }, next }
}

function courseTerm(c: Cursor, i: number): { length: Length; next: number } | null {
  const at = phrase(c, i, /^v$/, /^techeni[ei]$/)
  if (at === null || keyIs(c.tokens[at], LOOKS_BACK)) return null
  const found = lengthAt(c, at)
  if (!found || (!amountAt(c, at) && found.length.unit === 'year')) return null
  return { length: found.length, next: found.next }
}
