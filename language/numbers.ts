import { plainSpaces } from './letters.ts'

const NO_BREAK = '\u00a0'

/** A whole number with its thousands set apart by no-break spaces (U+00A0): "1 240 500", "-12 000". Fractions are refused (RangeError). */
export function formatInteger(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return String(value).replace(/\B(?=(\d{3})+$)/g, NO_BREAK)
}

/**
 * The number a cell prints: "7,8", "7.8", "1 240,5" with plain, no-break or thin spaces, "1,240,500", "-3". Null when it is no number
 * and when it can be read in two ways: "1,240" and "1.240" (thousands or decimals).
 */
export function parseNumber(text: string): number | null {
  const plain = plainSpaces(text).trim().replace(/^[−–]/, '-')
  const match = /^(-?)(\d{1,3}(?: \d{3})+|\d+)(?:([.,])(\d+))?$/.exec(plain)
  if (match) {
    const [, sign, whole, , decimals] = match as unknown as [
      string,
      string,
      string,
      string | undefined,
      string | undefined
    ]
    // Three decimals after one to three figures may as well be thousands; not after spaces, nor after a leading zero.
    if (decimals?.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return null
    return Number(`${sign}${whole.replace(/ /g, '')}${decimals === undefined ? '' : `.${decimals}`}`)
  }
  if (!/^-?\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d+)?|(?:\.\d{3}){2,}(?:,\d+)?)$/.test(plain)) return null
  // The sign that repeats sets thousands apart, the other one begins the decimals.
  const thousands = plain.includes(',') && plain.indexOf(',') !== plain.lastIndexOf(',') ? ',' : '.'
  return Number(plain.replaceAll(thousands, '').replace(',', '.'))
}

const WORDS = {
  latin: {
    zero: 'nol',
    minus: 'minus',
    units: ['', 'bir', 'ikki', 'uch', 'to‘rt', 'besh', 'olti', 'yetti', 'sakkiz', 'to‘qqiz'],
    tens: ['', 'o‘n', 'yigirma', 'o‘ttiz', 'qirq', 'ellik', 'oltmish', 'yetmish', 'sakson', 'to‘qson'],
    hundred: 'yuz',
    scales: ['', 'ming', 'million', 'milliard']
  },
  cyrillic: {
    zero: 'нол',
    minus: 'минус',
    units: ['', 'бир', 'икки', 'уч', 'тўрт', 'беш', 'олти', 'етти', 'саккиз', 'тўққиз'],
    tens: ['', 'ўн', 'йигирма', 'ўттиз', 'қирқ', 'эллик', 'олтмиш', 'етмиш', 'саксон', 'тўқсон'],
    hundred: 'юз',
    scales: ['', 'минг', 'миллион', 'миллиард']
  }
} as const

/**
 * A whole number in Uzbek words as sums are written out: 1 240 -> "bir ming ikki yuz qirq". From -999 999 999 999 to 999 999 999 999;
 * RangeError beyond and for fractions.
 */
export function numberInWords(value: number, script: 'latin' | 'cyrillic'): string {
  if (!Number.isInteger(value) || Math.abs(value) >= 1e12) throw new RangeError(`cannot be written out: ${value}`)
  const words = WORDS[script]
  if (value === 0) return words.zero
  const parts: string[] = value < 0 ? [words.minus] : []
  const size = Math.abs(value)
  for (let scale = 3; scale >= 0; scale--) {
    const group = Math.floor(size / 1000 ** scale) % 1000
    if (group === 0) continue
    const hundreds = Math.floor(group / 100)
    if (hundreds > 0) parts.push(words.units[hundreds]!, words.hundred)
    parts.push(words.tens[Math.floor(group / 10) % 10]!, words.units[group % 10]!, words.scales[scale]!)
  }
  return parts.filter(part => part !== '').join(' ')
}
