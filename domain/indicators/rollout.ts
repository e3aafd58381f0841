import { parseDate } from '#language/dates.ts'
import { parseNumber } from '#language/numbers.ts'
import { fold } from '#language/fold.ts'
import { daysBetween, type IsoDay } from '../calendar.ts'

/** What is counted in a register of objects. */
export const OBJECT_KINDS = ['mahalla', 'school', 'clinic', 'office', 'body', 'person', 'fibre', 'other'] as const
export type ObjectKind = (typeof OBJECT_KINDS)[number]
export const COLUMN_KINDS = ['yes-no', 'number', 'date', 'person', 'document', 'text'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export type CellReading =
  | { kind: 'value'; value: string }
  | { kind: 'asked'; readings: string[] }
  | { kind: 'refused'; why: 'not-yes-no' | 'not-number' | 'not-date' | 'secret' }

const YES = new Set(['1', 'ha', 'xa', 'bor', 'yes', 'da', 'est', 'true', 'v', '+', '✓', '✔'].map(fold))
const NO = new Set(['0', 'yoq', 'yo‘q', 'no', 'net', 'false', '-', '–', '—'].map(fold))
/** A password, a PIN or a private key never comes into a register. */
const SECRET = /(?:парол[ьи]?|parol[i]?|password|пин-?код|pin-?(?:kod|code))\s*[:=]\s*\S|PRIVATE KEY|\.(?:pfx|p12)$/iu

/**
 * A typed or pasted cell as it is kept: '1' or '0', a plain number, an ISO day, the text. Empty stays empty. `1,240` is asked; what looks
 * like a password or a key is refused in every column.
 */
export const readCell = (text: string, kind: ColumnKind): CellReading => {
  const given = text.replace(/[\s\u00a0]+/g, ' ').trim()
  if (given === '') return { kind: 'value', value: '' }
  if (SECRET.test(given)) return { kind: 'refused', why: 'secret' }
  if (kind === 'yes-no') {
    const folded = ['-', '–', '—', '+', '✓', '✔'].includes(given) ? given : fold(given)
    if (YES.has(folded) || ['+', '✓', '✔'].includes(given)) return { kind: 'value', value: '1' }
    if (NO.has(folded) || ['-', '–', '—'].includes(given)) return { kind: 'value', value: '0' }
    return { kind: 'refused', why: 'not-yes-no' }
  }
  if (kind === 'number') {
    const value = parseNumber(given)
    const two = /^([1-9]\d{0,2})[.,](\d{3})$/.exec(given)
    if (value === null && two !== null)
      return { kind: 'asked', readings: [`${two[1]}.${two[2]}`, `${two[1]}${two[2]}`] }
    if (value === null || Math.abs(value) >= 1e15 || value < 0) return { kind: 'refused', why: 'not-number' }
    return { kind: 'value', value: String(value) }
  }
  if (kind === 'date') {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : parseDate(given)
    return day === null ? { kind: 'refused', why: 'not-date' } : { kind: 'value', value: day }
  }
  return { kind: 'value', value: given }
}

/** What a column counts to: how many yes, the sum of numbers, how many cells are filled of the others. */
export const countOf = (kind: ColumnKind, values: readonly string[]): number => {
  if (kind === 'yes-no') return values.filter(value => value === '1').length
  if (kind === 'number') return Math.round(values.reduce((sum, value) => sum + Number(value || 0), 0) * 1e6) / 1e6
  return values.filter(value => value !== '').length
}

/** How a date of a register stands: over, within its days of warning, or further off. */
export type DateState = 'over' | 'soon' | 'fine'
export const dateState = (day: IsoDay, today: IsoDay, warnDays: number): DateState => {
  const left = daysBetween(today, day)
  if (left < 0) return 'over'
  return left <= warnDays ? 'soon' : 'fine'
}
