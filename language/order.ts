import { APOSTROPHES, plainDashes, plainSpaces } from './letters.ts'

// Latin: order of the 1995 alphabet (oʻ, gʻ, sh, ch at the end); c and w of foreign names beside the letters they follow in English.
const LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z o' g' sh ch".split(' ')
// Cyrillic: order of the 1940 alphabet, which ends э ю я ў қ ғ ҳ; щ and ы of Russian names at their Russian places.
const CYRILLIC = 'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ў қ ғ ҳ'.split(' ')

const FIRST = 0x4000
const RANK = new Map([...LATIN, ...CYRILLIC].map((letter, index) => [letter, String.fromCharCode(FIRST + index)]))
const UNIT = /[og]'|sh|ch|\p{L}|\d+|./gsu
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')

/**
 * A string whose plain code-unit order is the Uzbek order of `text`: signs, then numbers by value (2-илова before 10-илова), Latin
 * letters, Cyrillic letters, each in the order of its alphabet; case and the hard sign of Latin count only between equals.
 */
export function orderKey(text: string): string {
  const plain = plainDashes(plainSpaces(text)).normalize('NFC').replace(APOSTROPHE, "'").trim()
  let key = ''
  for (const unit of plain.toLowerCase().match(UNIT) ?? []) {
    const rank = RANK.get(unit)
    if (rank) key += rank
    else if (/^\d/.test(unit)) {
      const figures = unit.replace(/^0+(?=\d)/, '')
      key += `0${String.fromCharCode(0x100 + figures.length)}${figures}`
    } else if (/^\p{L}/u.test(unit)) key += `\u5000${unit}`
    else if (unit !== "'") key += unit < '0' ? unit : ' '
  }
  return `${key}\u0000${plain}`
}

/** Negative, zero or positive as `a` stands before, with or after `b` in Uzbek order; for Array.sort. */
export function compareUzbek(a: string, b: string): number {
  const [first, second] = [orderKey(a), orderKey(b)]
  return first < second ? -1 : first > second ? 1 : 0
}
