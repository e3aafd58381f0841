import { dative, genitive } from '#language/cases.ts'
import { dateInWords } from '#language/dates.ts'
import { formatInteger } from '#language/numbers.ts'
import { initials } from './papers/words.ts'
import { inScript } from './script.ts'

const day =
  (script: 'latin' | 'cyrillic' | 'russian') =>
  (text: string): string =>
    /^\d{4}-\d\d-\d\d$/.test(text) ? dateInWords(text, script) : text

/**
 * The closed list of what `{name|format}` may do to a text; a text that a format does not fit stays as it is. Dates are ISO days,
 * numbers whole.
 */
export const FORMATS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['upper', text => text.toUpperCase()],
  ['dative', text => dative(text)],
  ['genitive', text => genitive(text)],
  ['initials', text => initials(text)],
  ['latin', text => inScript(text, 'latin')],
  ['cyrillic', text => inScript(text, 'cyrillic')],
  ['number', text => (/^-?\d{1,15}$/.test(text) ? formatInteger(Number(text)) : text)],
  ['latinDate', day('latin')],
  ['cyrillicDate', day('cyrillic')],
  ['russianDate', day('russian')]
])
