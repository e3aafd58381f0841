import type { Script } from '#domain/office.ts'
import { APOSTROPHES } from '#language/letters.ts'
import { repairWord } from '#language/repair.ts'
import { toCyrillic, toLatin } from '#language/script.ts'

const O_SIGN = new RegExp(`(?<=[gG])[${APOSTROPHES}]|(?<=[oO])[${APOSTROPHES}](?=\\p{Script=Latin})`, 'gu')
const HARD_SIGN = new RegExp(`(?<=(?![oOgG])\\p{Script=Latin})[${APOSTROPHES}](?=\\p{Script=Latin})`, 'gu')

/**
 * The text in one script for print, its Latin signs always U+2018 in oʻ and gʻ and U+2019 elsewhere inside a word, however
 * they were typed; words of mixed scripts and letters of other alphabets are repaired. Inside Cyrillic text brands,
 * addresses and Roman numerals keep their letters (language/script.ts).
 */
export const inScript = (text: string, script: Script): string => {
  const read = text.replace(/\p{L}+/gu, word => repairWord(word))
  return script === 'cyrillic' ? toCyrillic(read) : toLatin(read).replace(O_SIGN, '‘').replace(HARD_SIGN, '’')
}
