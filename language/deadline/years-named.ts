import type { Cursor } from './cursor.ts'
import { tokenize } from './tokens.ts'
import { findDeadlines, type Span } from './find.ts'
import { yearAt } from './years.ts'

/** "2023 йилда амалга оширилган ишлар": what has been done in a year. */
function isPast(text: string, end: number): boolean {
  return /^\s+(?:[^\s,;.]+\s+){0,3}[^\s,;.]+(?:ган|gan)(?![\p{L}])/iu.test(text.slice(end, end + 80))
}

/**
 * The years that a step sets itself, in ascending order: of its own dates ("2024 йил якунига қадар") and of its yearly targets
 * ("2023 йилда 88 фоиз"). Periods of programmes, what was done in a year, cited acts and "…дан бошлаб" are not meant.
 */
export function yearsNamed(text: string): number[] {
  if (!/\d{4}/.test(text)) return []
  const years = new Set<number>()
  const add = (span: Span): void => {
    if (typeof span.year === 'number') years.add(span.year)
  }
  for (const { expression, end } of findDeadlines(text)) {
    if (isPast(text, end)) continue
    if (expression.form === 'in' || expression.form === 'until') add(expression.span)
    if (expression.form === 'range') for (const span of [expression.from, expression.to]) add(span)
  }
  const c: Cursor = { text, tokens: tokenize(text), mode: 'text' }
  for (let i = 0; i < c.tokens.length; i++) {
    const found = yearAt(c, i)
    const end = found ? c.tokens[found.next - 1]!.end : 0
    if (found?.case === 'locative' && !found.to && !isPast(text, end)) add(found.from)
  }
  return [...years].sort((a, b) => a - b)
}
