/** Numbers and dates of a sheet as they are shown: ECMA-376 18.8.30 (numFmt), 18.17.4 (dates). */
import { type Month, MONTHS } from '#language/months.ts'

/** Formats that a file names by number alone (18.8.30); 14 is the short date of the machine: ours. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  47: 'mm:ss'
}
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General'

/** Day 0 of the two calendars: 30 December 1899 (with Lotus's 29 February 1900 counted) and 1 January 1904. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = 2_958_465

type Token = { kind: 'text' | 'code'; text: string }

/** The first section of a format code as literal texts and codes; colours and conditions dropped. */
function tokens(code: string): Token[] {
  const found: Token[] = []
  const pattern =
    /"([^"]*)"|\\(.)|\[(\$[^\]-]*)?[^\]]*\]|_.|\*.|(;)|(y+|m+|d+|h+|s+|AM\/PM|A\/P|General|[0#?.,%E+-]+|.)/giu
  for (const match of code.matchAll(pattern)) {
    if (match[4] !== undefined) break
    if (match[1] !== undefined || match[2] !== undefined) found.push({ kind: 'text', text: match[1] ?? match[2]! })
    else if (match[3] !== undefined) found.push({ kind: 'text', text: match[3].slice(1) })
    else if (match[5] !== undefined) found.push({ kind: 'code', text: match[5] })
  }
  return found
}

const isDateCode = ({ kind, text }: Token) => kind === 'code' && /^(?:y+|m+|d+|h+|s+)$/i.test(text)
const isNumberCode = ({ kind, text }: Token) => kind === 'code' && /[0#?]/.test(text)

/** A day or time as its format shows it; null where the number is outside of the calendar. */
function dateText(serial: number, parts: readonly Token[], is1904: boolean, month: keyof Month): string | null {
  if (serial < 0 || serial > LAST_DAY) return null
  // Rounded to the second: the fraction of a day is never exact.
  const at = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * 86_400) * 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const hasHalf = parts.some(({ kind, text }) => kind === 'code' && /^A/i.test(text))
  let afterHours = false
  return parts
    .map(({ kind, text }, i) => {
      if (kind === 'text') return text
      const code = text.toLowerCase()
      const isMinute =
        code.startsWith('m') && code.length < 3 && (afterHours || /^s/i.test(nextDateCode(parts, i)?.text ?? ''))
      if (/^[ydhms]/.test(code)) afterHours = code.startsWith('h')
      if (isMinute) return code.length > 1 ? two(at.getUTCMinutes()) : String(at.getUTCMinutes())
      switch (code) {
        case 'yy':
        case 'y':
          return two(at.getUTCFullYear() % 100)
        case 'm':
          return String(at.getUTCMonth() + 1)
        case 'mm':
          return two(at.getUTCMonth() + 1)
        case 'd':
          return String(at.getUTCDate())
        case 'dd':
          return two(at.getUTCDate())
        case 'h':
        case 'hh': {
          const hours = hasHalf ? at.getUTCHours() % 12 || 12 : at.getUTCHours()
          return code === 'h' ? String(hours) : two(hours)
        }
        case 's':
        case 'ss':
          return two(at.getUTCSeconds())
        case 'am/pm':
        case 'a/p':
          return at.getUTCHours() < 12 ? 'AM' : 'PM'
      }
      if (code.startsWith('yyy')) return String(at.getUTCFullYear())
      if (code.startsWith('mmm')) return MONTHS[at.getUTCMonth()]![month]
      if (code.startsWith('ddd')) return ''
      return text
    })
    .join('')
    .trim()
}

/** Month names by the language that the format names (MS-LCID): Uzbek Cyrillic, Russian, else Uzbek Latin. */
function monthNames(format: string): keyof Month {
  const language = /\[\$[^\]-]*-([0-9A-F]+)\]/i.exec(format)?.[1]?.toUpperCase() ?? ''
  return language.endsWith('843') ? 'cyrillic' : language.endsWith('419') ? 'russian' : 'latin'
}

const nextDateCode = (parts: readonly Token[], at: number) => parts.slice(at + 1).find(isDateCode)

/** Excel shows eleven digits of a number without a format. */
const plain = (value: number) => String(Number(value.toPrecision(11)))

function numberText(value: number, parts: readonly Token[]): string {
  const codes = parts.filter(isNumberCode)
  const code = codes.map(({ text }) => text).join('')
  const percent = parts.some(({ kind, text }) => kind === 'code' && text.includes('%'))
  const scaled = percent ? value * 100 : value
  if (/E/i.test(code)) return plain(value)
  const decimals = /\.([0#?]+)/.exec(code)?.[1] ?? ''
  let digits = Math.abs(scaled).toFixed(Math.min(decimals.length, 20))
  // '#' behind the point shows no zero at the end.
  if (/[#?]$/.test(decimals)) digits = digits.replace(/\.?0+$/, '')
  const [whole = '0', rest] = digits.split('.')
  const least = /^[#,?]*(0[0,]*)/.exec(code)?.[1]?.replace(/,/g, '').length ?? 1
  const padded = whole.padStart(least, '0')
  const grouped = /[0#?],[0#?]/.test(code) ? padded.replace(/\B(?=(\d{3})+$)/g, ' ') : padded
  const shown = `${scaled < 0 ? '-' : ''}${grouped}${rest === undefined ? '' : `,${rest}`}${percent ? '%' : ''}`
  let written = false
  return parts
    .map(part => {
      if (part.kind === 'text') return part.text
      if (isNumberCode(part)) {
        const first = !written
        written = true
        return first ? shown : ''
      }
      return /^[%,]+$/.test(part.text) ? '' : part.text
    })
    .join('')
    .trim()
}

/**
 * A number as its cell shows it: dates by their format, decimals with a comma and thousands with a space as in Uzbekistan,
 * month names in the language of the format, what has no format with at most eleven digits and a comma.
 */
export function shownNumber(value: number, format: string, is1904: boolean): string {
  const parts = tokens(format)
  if (parts.some(isDateCode)) return dateText(value, parts, is1904, monthNames(format)) ?? plain(value)
  if (parts.some(isNumberCode)) return numberText(value, parts)
  return plain(value).replace('.', ',')
}

/**
 * A number whole, however few of its digits the cell shows: `12,7` of a cell that shows 13, `85,3%` of one that shows 85%. Written so that it
 * reads one way only: never three digits after the comma, which may be thousands. Null for a day or time.
 */
export function exactNumber(value: number, format: string): string | null {
  const parts = tokens(format)
  if (parts.some(isDateCode)) return null
  const percent = parts.some(({ kind, text }) => kind === 'code' && text.includes('%'))
  const whole = Number((percent ? value * 100 : value).toPrecision(15))
  const digits = Math.abs(whole) < 1e-6 ? whole.toFixed(12).replace(/\.?0+$/, '') : String(whole)
  const text = digits.replace('.', ',')
  return `${/^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text}${percent ? '%' : ''}`
}
