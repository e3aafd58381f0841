import type { Expression, Span } from './expression.ts'

/** What one place of a text was read as: tokens [from, to). Without an expression it is a look-alike to step over. */
export type Match = { from: number; to: number; expression: Expression | null; carry: Carry }
/** How the year of a list is shared: `year` printed with this part, `open` when none was, `after` when it stands behind. */
export type Carry = { year: number | null; open: boolean; after: boolean }

export const NO_CARRY: Carry = { year: null, open: false, after: false }

export function match(from: number, to: number, expression: Expression | null, carry: Carry = NO_CARRY): Match {
  return { from, to, expression, carry }
}

/** The share of a span in a list of dates. */
export function carryOf(span: Span, after: boolean): Carry {
  return { year: typeof span.year === 'number' ? span.year : null, open: span.year === 'plan', after }
}
