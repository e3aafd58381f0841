const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]
function roman(n: number): string {
  let rest = Math.min(n, 32_767)
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
// ST_NumberFormat russianLower (17.18.59): the Russian alphabet without ё, й, ъ, ы, ь.
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя'
/** Past its end Word repeats the letter: z, aa, bb. */
function letters(n: number, alphabet: string): string {
  if (n < 1) return ''
  const times = Math.min(Math.floor((n - 1) / alphabet.length) + 1, 100)
  return alphabet[(n - 1) % alphabet.length]!.repeat(times)
}

/** A number in a ST_NumberFormat (17.18.59); formats not in use in Uzbekistan are shown as decimals. */
export function formatNumber(n: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    case 'upperLetter':
      return letters(n, LATIN).toUpperCase()
    case 'lowerLetter':
      return letters(n, LATIN)
    case 'russianUpper':
      return letters(n, RUSSIAN).toUpperCase()
    case 'russianLower':
      return letters(n, RUSSIAN)
    case 'decimalZero':
      return n < 10 ? `0${n}` : String(n)
    case 'none':
    case 'bullet':
      return ''
    default:
      return String(n)
  }
}
