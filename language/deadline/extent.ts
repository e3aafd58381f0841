import { afterDash, type Cursor, isDash, isMark, keyIs, numberAt, phrase } from './cursor.ts'
import type { Edge, Expression, Span } from './expression.ts'
import { carryOf, type Match, match } from './match.ts'
import { bareYearAt, inYear, type Piece, pieceAt } from './spans.ts'
import { type Case, numeral, word } from './words.ts'

type Bound = 'in' | 'until' | 'from' | 'refused'
type Extent = { bound: Bound; edge: Edge; time: string | null; next: number; marked: boolean }

const DURING = /^(davomida|davomi|mobaynida|ichida|oraligida|davrida|davomda|boyi)$/
const SINCE_PAST = /^(buyon|beri|ortik|oshik|ziyod|kam|kup|kop|tashkari)/
// "ўтган йилнинг 1 мартида" looks back.
const PAST = /^(otgan|oldingi|avvalgi|proshlogo|proshlom|predidushego)$/
const PROGRAMME = /^moljal+an/
const PROGRAMME_NAME = /^(dasturi|strategiyasi|konsepsiyasi|prognozi)/
const AS_OF = /^(holati|sostoyani)/
const FULFIL = /^(etka|etis|etka?zil|etgu)/
// Words of amount behind "2023 йилда" show a yearly target.
const AMOUNT =
  /^(foiz|ta|nafar|km|ming|mln|million|mlrd|milliard|trln|trillion|barobar|punkt|dollar|som|gektar|tonna|kilometr|prosent)/

/** "soat 10:00", "10:00", "10.00 da" after the word soat; gives HH:MM. */
function timeAt(c: Cursor, i: number): { time: string; next: number; case: Case } | null {
  const named = keyIs(c.tokens[i], /^(soat|v|do)$/)
  const at = named ? i + 1 : i
  const hour = numberAt(c, at, 2)
  const separator = c.tokens[at + 1]
  const minute = c.tokens[at + 2]?.text.length === 2 ? numberAt(c, at + 2, 2) : null
  const colon = isMark(separator, ':') || (keyIs(c.tokens[i], /^soat$/) && isMark(separator, '.-'))
  if (hour === null || hour > 23 || minute === null || minute > 59 || !colon) return null
  const j = afterDash(c, at + 3)
  const ending = c.tokens[j]?.type === 'word' ? c.tokens[j]!.key : ''
  const kase: Case =
    ending === 'gacha' ? 'terminative' : ending === 'ga' ? 'dative' : ending === 'da' ? 'locative' : 'none'
  return {
    time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    next: kase === 'none' ? at + 3 : j + 1,
    case: kase
  }
}

/** Reads what stands behind a calendar expression: its end or beginning, қадар, бошлаб, давомида, кечиктирмай. */
function extentAt(c: Cursor, i: number, printed: Case): Extent {
  let kase = printed
  let edge: Edge = 'whole'
  let next = i
  let marked = false
  let time: string | null = null
  if (kase === 'none' || kase === 'genitive') {
    const dash = isDash(c.tokens[next]) ? next + 1 : next
    const end = word(c.tokens[dash], 'end')
    const beginning = word(c.tokens[dash], 'beginning')
    if (end && !keyIs(c.tokens[dash + 1], FULFIL)) {
      edge = 'end'
      kase = end.case
      next = dash + 1
      if (end.plural || end.case === 'none') next = phrase(c, next, /^(boicha|bilan)$/) ?? next
    } else if (beginning?.possessive) {
      edge = 'beginning'
      kase = beginning.case
      next = dash + 1
    }
    marked = edge !== 'whole'
  }
  const clock = timeAt(c, isMark(c.tokens[next], ',') && keyIs(c.tokens[next + 1], /^soat$/) ? next + 1 : next)
  if (clock) {
    time = clock.time
    next = clock.next
    if (clock.case !== 'none') kase = clock.case
  }
  const done = (bound: Bound, at: number, isMarked = true): Extent => ({
    bound,
    edge,
    time,
    next: at,
    marked: isMarked || marked
  })
  const here = c.tokens[next]
  if (keyIs(here, DURING)) return done('in', next + 1)
  if (keyIs(here, AS_OF)) return done('refused', next + 1)
  if (kase === 'attribute') return done('refused', next)
  if (kase === 'dative') {
    if (keyIs(here, PROGRAMME) || keyIs(here, /^(nisbatan|karab|kara)$/)) return done('refused', next + 1)
    const until = phrase(c, next, /^(kadar|dovur|cha|kelib)/)
    return until ? done('until', afterBarely(c, until)) : done('until', next, false)
  }
  if (kase === 'terminative') return done('until', afterBarely(c, phrase(c, next, /^kadar$/) ?? next))
  if (kase === 'ablative') {
    const from = phrase(c, next, /^(boshlab|etiboran|boshlanib)$/)
    if (from) return done('from', from)
    const late = phrase(c, next, /^kech(ik|ka|ga)/)
    if (late) return done('until', phrase(c, late, /^(kolmay|kolmasdan|bolmagan)$/) ?? late)
    if (keyIs(here, /^(avval|oldin)$/)) return done('until', next + 1)
    if (keyIs(here, SINCE_PAST)) return done('refused', next + 1)
    return done('from', phrase(c, next, /^(kein|song)$/) ?? next)
  }
  if (kase === 'none') {
    const until = phrase(c, next, /^kadar$/)
    if (until) return done('until', until)
  }
  return done('in', next, kase === 'locative')
}

/** "гача бўлган муддатда", "қадар бўлган даврда". */
function afterBarely(c: Cursor, i: number): number {
  return phrase(c, i, /^bolgan$/, /^(muddat|davr)/) ?? phrase(c, i, /^muddat(da|ga)$/) ?? i
}

function expressionOf(span: Span, extent: Extent): Expression {
  if (extent.bound === 'until') return { form: 'until', span, edge: extent.edge, time: extent.time }
  if (extent.bound === 'from') return { form: 'from', span, edge: extent.edge }
  return { form: 'in', span, edge: extent.edge, time: extent.time }
}

/** A year missing on one side of a range is the other side's; a range ending in an earlier month ends in the next year. */
function rangeOf(from: Piece, to: Piece): Expression {
  const a = !from.explicitYear && to.explicitYear ? inYear(from.span, to.span.year) : from.span
  const last = to.to ?? to.span
  const b = !to.explicitYear && from.explicitYear && a.unit !== 'year' ? inYear(last, a.year) : last
  return { form: 'range', from: a, to: b }
}

/** True where the words are too weak in running text: a bare month, "2025-йилга", "2023 йилда 88 фоиз". */
function isWeak(c: Cursor, piece: Piece, extent: Extent, printed: Case): boolean {
  if (c.mode === 'cell') return false
  if (piece.span.unit === 'year' && extent.edge === 'whole' && extent.bound !== 'from' && isProgramme(c, extent.next))
    return true
  if (piece.span.unit === 'year' && !extent.marked && printed !== 'none') return true
  if (piece.span.unit === 'year' && extent.bound === 'in' && !piece.to && isTarget(c, extent.next)) return true
  if (piece.span.unit === 'year' && extent.bound === 'in' && printed === 'genitive') return true
  return piece.bare && !extent.marked && printed === 'dative'
}

/** "2025–2030 йилларда ҳудудни ривожлантириш дастури", "2030 йилгача бўлган … стратегияси": the years are the programme's. */
function isProgramme(c: Cursor, i: number): boolean {
  for (let j = i; j < i + 10 && c.tokens[j]?.type === 'word'; j++) {
    if (keyIs(c.tokens[j], PROGRAMME) || keyIs(c.tokens[j], PROGRAMME_NAME)) return true
  }
  return false
}

function isTarget(c: Cursor, i: number): boolean {
  const at = isMark(c.tokens[i], ',:–-') ? i + 1 : i
  const isNumber = c.tokens[at]?.type === 'number' || numeral(c.tokens[at]) !== null
  if (!isNumber) return false
  for (let j = at + 1; j <= at + 4; j++) if (isMark(c.tokens[j], '%') || keyIs(c.tokens[j], AMOUNT)) return true
  return false
}

/** Reads an Uzbek calendar deadline (or a Russian one without preposition) at token i: one match per date of a list. */
export function calendarAt(c: Cursor, i: number): Match[] {
  if (keyIs(c.tokens[i], PAST) && word(c.tokens[i + 1], 'year')) {
    const inside = pieceAt(c, i + 2)
    return [match(i, inside && !inside.explicitYear ? inside.next : i + 2, null)]
  }
  const clock = keyIs(c.tokens[i], /^soat$/) ? null : timeAt(c, i)
  const start = clock && pieceAt(c, clock.next) ? clock.next : i
  const piece = pieceAt(c, start) ?? bareYearAt(c, i)
  if (!piece) return []
  const bareYear = piece.span.unit === 'year' && !piece.explicitYear && piece.to === null
  const range = rangeAt(c, i, piece)
  if (range) return [range]
  const extent = extentAt(c, piece.next, piece.case)
  const ownWords = extent.edge !== 'whole' || (extent.bound === 'in' && extent.next > piece.next)
  if (bareYear && !(extent.marked && ownWords)) return []
  if (extent.bound === 'refused' || isWeak(c, piece, extent, piece.case)) return [match(i, extent.next, null)]
  if (clock && start !== i) extent.time = clock.time
  const to = (span: Span, end: Span | null): Expression =>
    end && extent.bound === 'in' ? { form: 'range', from: span, to: end } : expressionOf(end ?? span, extent)
  const whole = match(i, extent.next, to(piece.span, piece.to), carryOf(piece.to ?? piece.span, piece.yearAfter))
  if (piece.more.length === 0) return [whole]
  return listed(c, i, piece, extent)
}

/** "I, III чораклар": each number with its own words. */
function listed(c: Cursor, i: number, piece: Piece, extent: Extent): Match[] {
  const spans = [piece.span, ...piece.more]
  const ordinalsAt: number[] = []
  for (let j = piece.next - 1; j >= i; j--) {
    const separator = isMark(c.tokens[j], ',') || keyIs(c.tokens[j], /^(va|hamda|i)$/) || isDash(c.tokens[j])
    if (separator && ordinalsAt.length < spans.length - 1 && j + 1 < piece.next - 1) ordinalsAt.unshift(j)
  }
  return spans.map((span, at) => {
    const from = at === 0 ? i : ordinalsAt[at - 1]! + 1
    const to = at === spans.length - 1 ? extent.next : ordinalsAt[at]!
    return match(from, to, expressionOf(span, extent), carryOf(span, piece.yearAfter))
  })
}

/** "2026 йил апрель-октябрь", "2025 йилдан 2026 йил декабргача", "1 мартдан 15 апрелга қадар". */
function rangeAt(c: Cursor, i: number, from: Piece): Match | null {
  if (from.more.length > 0 || from.to) return null
  const ablative = from.case === 'ablative'
  const dashed = from.case === 'none' && isDash(c.tokens[from.next])
  if (!ablative && !dashed) return null
  const start = dashed ? from.next + 1 : (phrase(c, from.next, /^(boshlab|etiboran)$/) ?? from.next)
  const to = pieceAt(c, start)
  if (!to || to.more.length > 0) return null
  const extent = extentAt(c, to.next, to.case)
  if (extent.bound === 'refused') return match(i, extent.next, null)
  if (ablative && extent.bound !== 'until') return null
  if (dashed && from.bare && to.span.unit !== 'month') return null
  const carry = carryOf(to.span, to.yearAfter)
  if (extent.bound === 'from') return match(i, extent.next, { form: 'from', span: from.span, edge: 'whole' }, carry)
  return match(i, extent.next, rangeOf(from, to), carry)
}

const RUSSIAN_BOUNDS: [RegExp[], Bound][] = [
  [[/^ne$/, /^pozd(nee|ney)$/], 'until'],
  [[/^do$/], 'until'],
  [[/^k$/], 'until'],
  [[/^po$/], 'until'],
  [[/^nachinaya$/, /^so?$/], 'from'],
  [[/^so?$/], 'from'],
  [[/^v$/, /^techeni[ei]$/], 'in'],
  [[/^vo?$/], 'in'],
  [[/^na$/], 'in']
]

/** Reads a Russian calendar deadline with its preposition: "до конца 2024 года", "с 1 по 15 марта", "в I квартале 2025 года". */
export function russianCalendarAt(c: Cursor, i: number): Match | null {
  for (const [words, bound] of RUSSIAN_BOUNDS) {
    let at = phrase(c, i, ...words)
    if (at === null) continue
    let edge: Edge = 'whole'
    const end = word(c.tokens[at], 'end')
    const beginning = word(c.tokens[at], 'beginning')
    if (end || beginning) {
      edge = end ? 'end' : 'beginning'
      at++
    }
    const clock = timeAt(c, at)
    if (clock) at = clock.next
    const window = bound === 'from' ? dayWindow(c, i, at) : null
    if (window) return window
    const piece = pieceAt(c, at) ?? (edge !== 'whole' || bound === 'in' ? bareYearAt(c, at) : null)
    if (!piece || (!piece.russian && piece.span.unit !== 'day' && edge === 'whole' && !piece.bare)) continue
    const last = russianRange(c, piece, bound)
    if (last) return match(i, last.next, rangeOf(piece, last), carryOf(last.span, last.yearAfter))
    if (words.length === 1 && String(words[0]) === '/^na$/' && c.mode === 'text') return match(i, piece.next, null)
    const extent: Extent = { bound, edge, time: clock?.time ?? null, next: piece.next, marked: true }
    // "по 2026 год" includes the year it names.
    if (keyIs(c.tokens[i], /^po$/)) extent.edge = 'end'
    const span = piece.to ?? piece.span
    const expression: Expression =
      piece.to && bound === 'in' ? { form: 'range', from: piece.span, to: piece.to } : expressionOf(span, extent)
    return match(i, piece.next, expression, carryOf(span, piece.yearAfter))
  }
  return null
}

/** "с 1 по 15 марта 2025 года". */
function dayWindow(c: Cursor, i: number, at: number): Match | null {
  const first = numberAt(c, at, 2)
  const last = first === null ? null : phrase(c, at + 1, /^(po|do)$/)
  const piece = last === null ? null : pieceAt(c, last)
  if (first === null || !piece || piece.span.unit !== 'day' || first < 1 || first > piece.span.day) return null
  const { day, ...rest } = piece.span
  const span: Span = { ...rest, unit: 'days', from: first, to: day }
  return match(i, piece.next, { form: 'in', span, edge: 'whole', time: null }, carryOf(span, piece.yearAfter))
}

function russianRange(c: Cursor, from: Piece, bound: Bound): Piece | null {
  if (bound !== 'from') return null
  const at = phrase(c, from.next, /^(do|po)$/)
  return at === null ? null : pieceAt(c, at)
}
