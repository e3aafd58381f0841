import type { Expression, Found, Length, Span, YearRef } from '#language/deadline/find.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Calendar,
  daysInMonth,
  type IsoDay,
  isoDay,
  lastDayOfMonth
} from '../calendar.ts'
import { KNOWN_CALENDAR } from '../calendar/known-days.ts'
import type { Deadline, NoteCode } from '../draft.ts'

/**
 * `planYear`: the year of the annex title, which dates without a year take; without it (null) they take the act's year,
 * which is a doubt where it puts them before the act.
 */
export type DeadlineContext = { actDate: IsoDay | null; planYear: number | null; calendar?: Calendar }

type Interval = { first: IsoDay; last: IsoDay }
type Answer = { start: IsoDay | null; due: IsoDay | null; certain: boolean; notes: NoteCode[] }

const answer = (start: IsoDay | null, due: IsoDay | null): Answer => ({ start, due, certain: true, notes: [] })
const doubtful = (start: IsoDay | null, due: IsoDay | null, note: NoteCode): Answer => ({
  start,
  due,
  certain: false,
  notes: [note]
})

function yearOf(ref: YearRef, context: DeadlineContext): number | null {
  if (typeof ref === 'number') return ref
  const act = context.actDate === null ? null : Number(context.actDate.slice(0, 4))
  if (ref === 'plan') return context.planYear ?? act
  const base = act ?? context.planYear
  return base === null ? null : ref === 'next' ? base + 1 : base
}

/** Year and number (1…`count`) of a month or quarter; 'this' and 'next' count from the act's own. */
function partOf(
  ref: number | 'this' | 'next',
  year: number | null,
  count: 12 | 4,
  context: DeadlineContext
): { year: number; number: number } | 'unknown' {
  if (typeof ref === 'number') return year === null ? 'unknown' : { year, number: ref }
  if (context.actDate === null) return 'unknown'
  const own = Math.floor((Number(context.actDate.slice(5, 7)) - 1) / (12 / count))
  const index = Number(context.actDate.slice(0, 4)) * count + own + (ref === 'next' ? 1 : 0)
  return { year: Math.floor(index / count), number: (index % count) + 1 }
}

const months = (year: number, from: number, to: number): Interval => ({
  first: `${year}-${String(from).padStart(2, '0')}-01`,
  last: lastDayOfMonth(year, to)
})

/** First and last day of a span; 'unknown' without a year to count from, null for days that do not exist (31 February). */
function intervalOf(span: Span, context: DeadlineContext): Interval | 'unknown' | null {
  const year = yearOf(span.year, context)
  if (span.unit === 'day' || span.unit === 'days' || span.unit === 'month') {
    const part = partOf(span.month, year, 12, context)
    if (part === 'unknown') return part
    if (span.unit === 'month') return months(part.year, part.number, part.number)
    const length = daysInMonth(part.year, part.number)
    const first = isoDay(part.year, part.number, span.unit === 'day' ? span.day : span.from)
    const last = span.unit === 'day' ? first : isoDay(part.year, part.number, Math.min(span.to, length))
    return first && last && first <= last ? { first, last } : null
  }
  if (span.unit === 'quarter') {
    const part = partOf(span.quarter, year, 4, context)
    return part === 'unknown' ? part : months(part.year, part.number * 3 - 2, part.number * 3)
  }
  if (year === null) return 'unknown'
  if (span.unit === 'half') return months(year, span.half * 6 - 5, span.half * 6)
  if (span.unit === 'year') return months(year, 1, 12)
  // The school year opens on 1 September and closes with June.
  return { first: `${year}-09-01`, last: `${year + 1}-06-30` }
}

/** What cannot be a date: no year to count from, or a day that does not exist. */
const unresolved = (reason: 'unknown' | null): Answer =>
  doubtful(null, null, reason === 'unknown' ? 'NO_ACT_DATE' : 'UNKNOWN_DEADLINE')

function inside(span: Span, edge: 'whole' | 'end' | 'beginning', context: DeadlineContext): Answer {
  const interval = intervalOf(span, context)
  if (interval === 'unknown' || interval === null) return unresolved(interval)
  if (span.unit === 'day' || edge === 'end') return answer(null, interval.last)
  if (edge === 'whole') return answer(interval.first, interval.last)
  // "йил бошида" names no day: the first month, or of a month the first ten days, is the latest reading.
  const due =
    span.unit === 'month' || span.unit === 'days'
      ? addDays(interval.first, 9)
      : addDays(addMonths(interval.first, 1), -1)
  return doubtful(interval.first, due < interval.last ? due : interval.last, 'AMBIGUOUS_DEADLINE')
}

function until(span: Span, edge: 'whole' | 'end' | 'beginning', context: DeadlineContext): Answer {
  const interval = intervalOf(span, context)
  if (interval === 'unknown' || interval === null) return unresolved(interval)
  if (edge === 'beginning') return answer(null, interval.first)
  if (edge === 'end' || span.unit === 'day' || span.unit === 'days') return answer(null, interval.last)
  // "2030-йилгача": until the year begins or until it ends.
  return doubtful(null, interval.last, 'AMBIGUOUS_DEADLINE')
}

function between(from: Span, to: Span, context: DeadlineContext): Answer {
  const a = intervalOf(from, context)
  const b = intervalOf(to, context)
  if (a === 'unknown' || a === null) return unresolved(a)
  if (b === 'unknown' || b === null) return unresolved(b)
  if (a.first <= b.last) return answer(a.first, b.last)
  // "ноябрь–февраль" of one year goes over into the next.
  const year = Number(a.first.slice(0, 4))
  const over = from.unit === 'year' ? null : intervalOf({ ...to, year: year + 1 }, context)
  if (over && over !== 'unknown' && a.first <= over.last) return doubtful(a.first, over.last, 'AMBIGUOUS_DEADLINE')
  return doubtful(null, a.last, 'AMBIGUOUS_DEADLINE')
}

function later(day: IsoDay, length: Length, calendar: Calendar): IsoDay {
  const { amount, unit } = length
  if (unit === 'work-day') return addWorkingDays(day, Math.ceil(amount), calendar)
  if (unit === 'hour') return addDays(day, Math.ceil(amount / 24))
  if (unit === 'day' || unit === 'week') return addDays(day, Math.ceil(unit === 'week' ? amount * 7 : amount))
  const count = amount * (unit === 'year' ? 12 : unit === 'half' ? 6 : unit === 'quarter' ? 3 : 1)
  const whole = Math.floor(count)
  // Half a month is fifteen days.
  return addDays(addMonths(day, whole), count > whole ? 15 : 0)
}

function relative(length: Length, since: Span | null, context: DeadlineContext): Answer {
  const interval = since && intervalOf(since, context)
  if (interval === 'unknown' || (since && interval === null)) return unresolved(interval)
  const day = interval ? interval.first : context.actDate
  if (day === null) return doubtful(null, null, 'NO_ACT_DATE')
  return answer(interval ? interval.first : null, later(day, length, context.calendar ?? KNOWN_CALENDAR))
}

/** The day an open deadline begins on: nothing printed is no doubt, an impossible day is. */
function opening(since: Span | null, edge: 'whole' | 'end' | 'beginning', context: DeadlineContext): Answer {
  if (since === null) return answer(null, null)
  const interval = intervalOf(since, context)
  if (interval === 'unknown' || interval === null) return unresolved(interval)
  return answer(edge === 'end' ? interval.last : interval.first, null)
}

/** "25 август" without any year in an act of October: its year by the rule, though the next may be meant. */
function notBeforeAct(own: Answer, span: Span, { actDate, planYear }: DeadlineContext): Answer {
  const isPast = span.year === 'plan' && planYear === null && actDate !== null && own.due !== null && own.due < actDate
  return isPast ? doubtful(own.start, own.due, 'AMBIGUOUS_DEADLINE') : own
}

function answerTo(expression: Expression, context: DeadlineContext): Answer {
  switch (expression.form) {
    case 'in':
      return notBeforeAct(inside(expression.span, expression.edge, context), expression.span, context)
    case 'until':
      return notBeforeAct(until(expression.span, expression.edge, context), expression.span, context)
    case 'range':
      return between(expression.from, expression.to, context)
    case 'from':
      return opening(expression.span, expression.edge, context)
    case 'permanent':
    case 'recurring':
      return opening(expression.since, 'whole', context)
    case 'relative':
      return relative(expression.length, expression.since, context)
    case 'after-event':
      return answer(null, null)
    case 'inherit':
      return { ...answer(null, null), notes: ['NO_DEADLINE'] }
    case 'none':
      return doubtful(null, null, 'UNKNOWN_DEADLINE')
  }
}

/**
 * The deadline that the printed words mean for an act, with `steps` null. Rule Intervals of the draft: whole months, quarters,
 * halves and years as [first, last]; a day and "X ga qadar" as due without start; 'from', 'permanent' and 'recurring' without due;
 * nothing is moved to a working day. Notes: AMBIGUOUS_DEADLINE (the later day was taken), NO_ACT_DATE (nothing to count from),
 * UNKNOWN_DEADLINE (not understood, or no such day), NO_DEADLINE (set elsewhere). Where both are given, start <= due.
 */
export function resolveDeadline(
  found: Pick<Found, 'text' | 'kind' | 'expression'>,
  context: DeadlineContext
): { deadline: Deadline; notes: NoteCode[] } {
  const { expression } = found
  const { start, due, certain, notes } = answerTo(expression, context)
  const recurring = expression.form === 'recurring' ? expression : null
  const time = expression.form === 'in' || expression.form === 'until' ? expression.time : null
  const deadline: Deadline = {
    text: found.text,
    kind: found.kind,
    start,
    due,
    time,
    every: recurring ? recurring.every : null,
    dayOfMonth: recurring ? recurring.dayOfMonth : null,
    steps: null,
    certain
  }
  return { deadline, notes }
}
