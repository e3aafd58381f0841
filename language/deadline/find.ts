import { isCited } from './citations.ts'
import type { Cursor, Mode } from './cursor.ts'
import { type Expression, type Found, kindOf } from './expression.ts'
import { calendarAt, russianCalendarAt } from './extent.ts'
import { type Match, match } from './match.ts'
import { join } from './join.ts'
import { recurringAt } from './recurring.ts'
import { relativeAt, russianRelativeAt } from './relative.ts'
import { tokenize } from './tokens.ts'
import { wordingAt } from './wording.ts'
import { yearNumber } from './years.ts'

export type { Expression, Found, FoundKind, Length, LengthUnit, PartRef, Span, YearRef } from './expression.ts'

function whole(text: string, expression: Expression): Found {
  const start = text.search(/\S/)
  const end = text.trimEnd().length
  return { start, end, text: text.slice(start, end).replace(/\s+/g, ' '), kind: kindOf(expression), expression }
}

function found(c: Cursor, part: Match, expression: Expression): Found {
  const start = c.tokens[part.from]!.start
  const end = c.tokens[part.to - 1]!.end
  return { start, end, text: c.text.slice(start, end).replace(/\s+/g, ' '), kind: kindOf(expression), expression }
}

/** A cell may print the bare year or years: "2024", "2024–2025", "2024, 2025". */
function bareYearAt(c: Cursor, i: number): Match | null {
  const first = c.mode === 'cell' ? yearNumber(c, i) : null
  if (first === null) return null
  const next = c.tokens[i + 1]
  const dash = next && /^[-\u2010-\u2015/]$/.test(next.text)
  const last = dash ? yearNumber(c, i + 2) : null
  const to = last !== null && last > first ? i + 3 : i + 1
  const after = c.tokens[to]
  if (after && !after.newline && !/^[,;)]$/.test(after.text) && yearNumber(c, to) === null) return null
  const from = { unit: 'year', year: first } as const
  if (to === i + 1) return match(i, to, { form: 'in', span: from, edge: 'whole', time: null })
  return match(i, to, { form: 'range', from, to: { unit: 'year', year: last! } })
}

const isDay = (expression: Expression): boolean => 'span' in expression && expression.span.unit === 'day'

function matchesAt(c: Cursor, i: number, floor: number): Match[] {
  const one = (part: Match | null): Match[] | null => (part ? [part] : null)
  const calendar = (): Match[] | null => {
    const parts = calendarAt(c, i)
    return parts.length > 0 ? parts : null
  }
  return (
    one(recurringAt(c, i)) ??
    one(russianRelativeAt(c, i)) ??
    one(russianCalendarAt(c, i)) ??
    one(relativeAt(c, i, floor)) ??
    calendar() ??
    one(bareYearAt(c, i)) ??
    one(wordingAt(c, i, floor)) ??
    []
  )
}

function scan(text: string, mode: Mode): Found[] {
  const c: Cursor = { text, tokens: tokenize(text), mode }
  const matches: Match[] = []
  let floor = 0
  let i = 0
  while (i < c.tokens.length) {
    const parts = matchesAt(c, i, floor)
    const last = parts.at(-1)
    if (!last) {
      i++
      continue
    }
    const first = parts[0]!
    const calendar = first.expression !== null && 'span' in first.expression
    const cited =
      calendar && isCited(c, c.tokens[first.from]!.start, c.tokens[last.to - 1]!.end, isDay(first.expression!))
    if (!cited) matches.push(...parts.filter(part => part.expression !== null))
    i = Math.max(i + 1, last.to)
    floor = i
  }
  return join(c, matches).map(part => found(c, part, part.expression!))
}

/**
 * All deadlines in running text (a clause, a letter), in order, with offsets into the text. Look-alikes are left out: dates and
 * numbers of cited acts, "2 марта" (times), yearly targets, periods of programmes, words without a date ("қисқа муддатда").
 * Uzbek in both scripts and Russian. Never throws. The grammar is DOMAIN "Deadlines".
 */
export function findDeadlines(text: string): Found[] {
  return scan(text, 'text')
}

/**
 * The deadlines of a deadline cell, in order, with or without separators. A cell with words but nothing understood gives one
 * deadline of kind 'none' with the whole text; a cell without a letter or digit gives [].
 */
export function readDeadlineCell(text: string): Found[] {
  const deadlines = scan(text, 'cell')
  // What is set elsewhere is understood only from all its words ("Тасдиқланган режа-жадвалга мувофиқ").
  if (deadlines.length === 1 && deadlines[0]!.kind === 'inherit') return [whole(text, { form: 'inherit' })]
  if (deadlines.length > 0 || !/[\p{L}\p{N}]/u.test(text)) return deadlines
  return [whole(text, { form: 'none' })]
}
