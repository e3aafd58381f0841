import type { Quantity } from './quantities.ts'

/**
 * Whether a printed number can stand for a true one that lies between `low` and `high`: rounded to its printed decimals, or
 * cut off at them, as offices do.
 */
export const stands = (printed: Quantity, low: number, high: number): boolean => {
  const { step, value } = printed
  const slack = 1e-9 * Math.max(1, Math.abs(value))
  if (!printed.exact && printed.high - printed.low > step * 1.5)
    return high >= value - Math.max(step, value * 0.05) && low <= value * 1.15 + step
  return high >= value - step / 2 - slack && low < value + step - slack
}

/** The quotient a/b as far as the two prints leave it open; null for a base of nothing. */
export const quotient = (a: Quantity, b: Quantity, factor = 1): [number, number] | null => {
  if (b.low <= 0 || b.value === 0) return null
  return [(a.low / b.high) * factor, (a.high / b.low) * factor]
}

/** A number in the style of the printed one: its decimals and its decimal sign; a comma where it has none. */
export const inStyle = (value: number, like: { text: string; decimals: number }, least = 0): string => {
  const decimals = Math.max(like.decimals, least)
  const sign = /\d\.\d/.test(like.text) ? '.' : ','
  const fixed = value.toFixed(decimals)
  const [whole, rest] = (decimals > least || least === 0 ? fixed : fixed.replace(/\.?0+$/, '')).split('.') as [
    string,
    string?
  ]
  const grouped =
    / /.test(like.text) || whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, / /.test(like.text) ? ' ' : '') : whole
  return rest === undefined ? grouped : `${grouped}${sign}${rest}`
}
