import type { Cursor } from './cursor.ts'
import type { Expression, Span } from './expression.ts'
import { carryOf, type Match, match } from './match.ts'

/** What stands between two matches: nothing, a comma or "ва", or anything else. */
function gapOf(c: Cursor, a: Match, b: Match): 'none' | 'comma' | 'and' | 'other' {
  const between = c.tokens.slice(a.to, b.from)
  if (c.tokens[b.from]!.newline || between.some(token => token.newline)) return 'other'
  if (between.length === 0) return 'none'
  if (between.length === 1 && /^[,(]$/.test(between[0]!.text)) return 'comma'
  return between.length === 1 && /^(va|hamda|i)$/.test(between[0]!.key) ? 'and' : 'other'
}

/** The span that an expression begins with, where it can serve as the beginning of another. */
function beginning(expression: Expression): Span | null {
  if (expression.form === 'from') return expression.span
  if (expression.form === 'range') return expression.from
  if (expression.form === 'in') return expression.span
  return expression.form === 'permanent' ? expression.since : null
}

function rangeEnd(a: Span, b: Span): Span {
  return b.year === 'plan' && a.unit !== 'year' && typeof a.year === 'number' ? { ...b, year: a.year } : b
}

type Recurring = Extract<Expression, { form: 'recurring' }>

/** "ҳар йили 15 ноябрдан 15 декабргача", "ҳар йили кейинги йилнинг 1 февралига қадар": the last day counts. */
function yearly(a: Recurring, b: Expression): Expression | null {
  if (b.form !== 'until' || b.span.unit !== 'day' || typeof b.span.year === 'number') return null
  const month = typeof b.span.month === 'number' ? b.span.month : null
  return { ...a, dayOfMonth: b.span.day, month }
}

/** "ҳар йили январь ва июль ойларида" */
function twiceAYear(a: Recurring, b: Expression): Expression | null {
  if ((b.form !== 'in' && b.form !== 'until') || b.span.year !== 'plan') return null
  if ((b.span.unit !== 'month' && b.span.unit !== 'day') || typeof b.span.month !== 'number') return null
  const day = b.span.unit === 'day' ? b.span.day : null
  const halfAYear = Math.abs(b.span.month - a.month!) === 6
  return { ...a, every: halfAYear ? 'P6M' : a.every, dayOfMonth: a.dayOfMonth === day ? day : null }
}

/** Two neighbours that are one deadline ("… январдан бошлаб доимий", "2018-йилдан бошлаб ҳар икки йилда"), or null. */
function united(a: Expression, b: Expression, gap: 'none' | 'comma' | 'and' | 'other'): Expression | null {
  if (gap === 'and') return a.form === 'recurring' && a.every === 'P1Y' && a.month !== null ? twiceAYear(a, b) : null
  if (gap === 'other') return null
  const years = (e: Expression): boolean =>
    e.form === 'from' || (e.form === 'range' && e.from.unit === 'year') || (e.form === 'in' && e.span.unit === 'year')
  if (b.form === 'recurring' && (years(a) || a.form === 'permanent' || (gap === 'none' && a.form === 'in')))
    return { ...b, since: beginning(a) }
  if (a.form === 'recurring' && (b.form === 'from' || b.form === 'permanent' || (b.form === 'range' && years(b))))
    return { ...a, since: beginning(b) }
  if (a.form === 'from' && b.form === 'permanent') return a
  if (a.form === 'permanent' && b.form === 'from') return b
  if (b.form === 'permanent' && gap === 'none' && (a.form === 'in' || a.form === 'range'))
    return { form: 'permanent', since: beginning(a) }
  if (a.form === 'permanent' && b.form === 'permanent') return { form: 'permanent', since: a.since }
  // "ҳар ойнинг 25-санасидан бошлаб, кейинги ойнинг 5-санасига қадар"
  const nextMonth = b.form === 'until' && b.span.unit === 'day' && b.span.month === 'next' ? b.span.day : null
  if (a.form === 'recurring' && a.every === 'P1M' && nextMonth !== null) return { ...a, dayOfMonth: nextMonth }
  const ofYear = a.form === 'recurring' && a.every === 'P1Y' ? yearly(a, b) : null
  if (ofYear) return ofYear
  // "Феврал-март, 2025 йил"
  const year = b.form === 'in' && b.span.unit === 'year' && b.edge === 'whole' ? b.span.year : null
  if (typeof year === 'number' && (a.form === 'in' || a.form === 'range') && lastSpan(a)!.year === 'plan')
    return lastSpan(a)!.unit === 'year' ? null : withYear(a, year)
  if (gap !== 'none') return null
  if (a.form === 'from' && b.form === 'relative') return { ...b, since: a.span }
  if (a.form === 'from' && b.form === 'until') return { form: 'range', from: a.span, to: rangeEnd(a.span, b.span) }
  return null
}

/** The month and day of a span in one number, to see whether a list has gone into the next year. */
function position(span: Span): number {
  if (span.unit === 'quarter') return typeof span.quarter === 'number' ? span.quarter * 300 - 299 : 0
  if (span.unit === 'half') return span.half * 600 - 599
  if (!('month' in span) || typeof span.month !== 'number') return 0
  return span.month * 100 + (span.unit === 'day' ? span.day : 0)
}

function withYear(expression: Expression, year: number): Expression {
  const set = (span: Span): Span => (span.year === 'plan' ? { ...span, year } : span)
  if (expression.form === 'in' || expression.form === 'until' || expression.form === 'from')
    return { ...expression, span: set(expression.span) }
  return expression.form === 'range'
    ? { ...expression, from: set(expression.from), to: set(expression.to) }
    : expression
}

const lastSpan = (e: Expression): Span | null => ('span' in e ? e.span : e.form === 'range' ? e.to : null)
const firstSpan = (e: Expression): Span | null => ('span' in e ? e.span : e.form === 'range' ? e.from : null)

/** "2024-yil mart, iyun": the year goes on through the list; a month before the last one belongs to the next year. */
function carried(c: Cursor, matches: Match[]): Match[] {
  const result: Match[] = []
  for (const part of matches) {
    const before = result.at(-1)
    let next = part
    const a = before?.expression && lastSpan(before.expression)
    const b = part.expression && firstSpan(part.expression)
    if (before && a && b && before.carry.year !== null && part.carry.open && gapOf(c, before, part) !== 'other') {
      if (a.unit !== 'year' && b.unit !== 'year') {
        const year = before.carry.year + (position(b) > 0 && position(b) < position(a) ? 1 : 0)
        const expression = withYear(part.expression!, year)
        next = { ...part, expression, carry: carryOf(lastSpan(expression)!, before.carry.after) }
      }
    }
    result.push(next)
  }
  // "март, июнь 2024 года": the year behind the last date is that of all before it.
  for (let i = result.length - 2; i >= 0; i--) {
    const part = result[i]!
    const after = result[i + 1]!
    const gap = gapOf(c, part, after)
    if (!part.carry.open || !after.carry.after || after.carry.year === null || (gap !== 'comma' && gap !== 'and'))
      continue
    result[i] = { ...part, expression: withYear(part.expression!, after.carry.year), carry: after.carry }
  }
  return result
}

/** Puts together neighbours that are one deadline and hands a printed year on through a list. */
export function join(c: Cursor, matches: Match[]): Match[] {
  const result: Match[] = []
  for (const part of carried(c, matches)) {
    const before = result.at(-1)
    const expression = before ? united(before.expression!, part.expression!, gapOf(c, before, part)) : null
    if (before && expression) {
      const closed = c.tokens[before.to]?.text === '(' && c.tokens[part.to]?.text === ')'
      result[result.length - 1] = match(before.from, closed ? part.to + 1 : part.to, expression, before.carry)
    } else result.push(part)
  }
  return result
}
