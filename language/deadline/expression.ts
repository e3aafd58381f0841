/** The year of a printed date: a number, or what it depends on. 'plan' = none printed, 'this'/'next' = joriy / kelasi yil. */
export type YearRef = number | 'plan' | 'this' | 'next'

/** A month or quarter by number, or counted from the act's own (joriy oy, kelgusi chorak). */
export type PartRef = number | 'this' | 'next'

/**
 * A stretch of the calendar as printed, not yet resolved. `month` 1…12, `quarter` 1…4, `half` 1…2; 'days' is a stretch inside one
 * month (`to` 31 means its last day); 'school-year' begins in autumn of `year`.
 */
export type Span =
  | { unit: 'day'; year: YearRef; month: PartRef; day: number }
  | { unit: 'days'; year: YearRef; month: PartRef; from: number; to: number }
  | { unit: 'month'; year: YearRef; month: PartRef }
  | { unit: 'quarter'; year: YearRef; quarter: PartRef }
  | { unit: 'half'; year: YearRef; half: number }
  | { unit: 'year'; year: YearRef }
  | { unit: 'school-year'; year: YearRef }

/** Which side of a span is meant: all of it, its last day (якуни, охири) or its first (боши). */
export type Edge = 'whole' | 'end' | 'beginning'

export type LengthUnit = 'hour' | 'day' | 'work-day' | 'week' | 'month' | 'quarter' | 'half' | 'year'
/** `amount` may be a half (бир ярим ой = 1.5 months). */
export type Length = { amount: number; unit: LengthUnit }

/** The meaning of the printed words, before act date, plan year and calendar are known. */
export type Expression =
  | { form: 'in'; span: Span; edge: Edge; time: string | null }
  | { form: 'until'; span: Span; edge: Edge; time: string | null }
  | { form: 'range'; from: Span; to: Span }
  | { form: 'from'; span: Span; edge: Edge }
  | { form: 'permanent'; since: Span | null }
  | { form: 'relative'; length: Length; since: Span | null }
  | { form: 'after-event'; length: Length | null }
  | { form: 'recurring'; every: string | null; since: Span | null; dayOfMonth: number | null; month: number | null }
  | { form: 'inherit' }
  | { form: 'none' }

/** The kinds of a deadline; the same words as in the draft. */
export type FoundKind =
  | 'day'
  | 'month'
  | 'months'
  | 'quarter'
  | 'half'
  | 'year'
  | 'years'
  | 'from'
  | 'permanent'
  | 'relative'
  | 'after-event'
  | 'recurring'
  | 'inherit'
  | 'none'

/** One deadline in a text: `start` and `end` are offsets into the original, `text` its printed words with spaces folded to one. */
export type Found = { start: number; end: number; text: string; kind: FoundKind; expression: Expression }

function kindOfSpan(span: Span): FoundKind {
  if (span.unit === 'days') return 'day'
  return span.unit === 'school-year' ? 'years' : span.unit
}

function kindOfRange(from: Span, to: Span): FoundKind {
  const units = [from.unit, to.unit]
  if (units.every(unit => unit === 'year' || unit === 'school-year')) return 'years'
  return units.every(unit => unit === 'day' || unit === 'days') ? 'day' : 'months'
}

export function kindOf(expression: Expression): FoundKind {
  if (expression.form === 'in' || expression.form === 'until') return kindOfSpan(expression.span)
  if (expression.form === 'range') return kindOfRange(expression.from, expression.to)
  return expression.form
}
