import type { Cursor } from './cursor.ts'
import { tokenize } from './tokens.ts'
import { findDeadlines, type Span } from './find.ts'
import { yearAt } from './years.ts'

/**
 * The years that a step sets itself, in ascending order: of its own dates ("2024 йил якунига қадар") and of its yearly targets
 * ("2023 йилда 88 фоиз"). Periods of programmes, cited acts and "…дан бошлаб" are not meant.
 */
export function yearsNamed(text: string): number[] {
  const years = new Set<number>()
  const add = (span: Span): void => {
    if (typeof span.year === 'number') years.add(span.year)
  }
  for (const { expression } of findDeadlines(text)) {
    if (expression.form === 'in' || expression.form === 'until') add(expression.span)
    if (expression.form === 'range') for (const span of [expression.from, expression.to]) add(span)
  }
  const c: Cursor = { text, tokens: tokenize(text), mode: 'text' }
  for (let i = 0; i < c.tokens.length; i++) {
    const found = yearAt(c, i)
    if (found?.case === 'locative' && !found.to) add(found.from)
  }
  return [...years].sort((a, b) => a - b)
}
