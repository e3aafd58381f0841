import { fold } from './fold.ts'

export interface Month {
  /** Uzbek name in Latin letters as printed in official papers. */
  latin: string
  /** Uzbek name in Cyrillic letters. */
  cyrillic: string
  /** Russian name in the genitive, as it stands in dates. */
  russian: string
}

/** The twelve months; MONTHS[0] is January. */
export const MONTHS: readonly Month[] = [
  { latin: 'yanvar', cyrillic: 'январь', russian: 'января' },
  { latin: 'fevral', cyrillic: 'февраль', russian: 'февраля' },
  { latin: 'mart', cyrillic: 'март', russian: 'марта' },
  { latin: 'aprel', cyrillic: 'апрель', russian: 'апреля' },
  { latin: 'may', cyrillic: 'май', russian: 'мая' },
  { latin: 'iyun', cyrillic: 'июнь', russian: 'июня' },
  { latin: 'iyul', cyrillic: 'июль', russian: 'июля' },
  { latin: 'avgust', cyrillic: 'август', russian: 'августа' },
  { latin: 'sentabr', cyrillic: 'сентябрь', russian: 'сентября' },
  { latin: 'oktabr', cyrillic: 'октябрь', russian: 'октября' },
  { latin: 'noyabr', cyrillic: 'ноябрь', russian: 'ноября' },
  { latin: 'dekabr', cyrillic: 'декабрь', russian: 'декабря' }
]

const STEMS = MONTHS.map(month => fold(month.latin))

// Misprints seen that are further than one letter from the name or too short to be compared by distance; mai is майи,
// nun and nul are июнь and июль whose first letters a scan read as ню.
const MISPRINTS: Record<string, number> = { mai: 5, nun: 6, nul: 7, iun: 6, iul: 7, setabr: 9, setyabr: 9, okyabr: 10 }
// What may follow the name: plural, possessive, cases and the ending of an attribute; Russian cases; nothing else.
const UZBEK_ENDING =
  '(?:lar)?(?:i|si)?(?:n?ing|n?i|ga(?:cha)?|gi(?:ga|ni|dan|da)?|da(?:gi(?:si)?|n(?:gi)?)?|cha|dayoq)?'
const RUSSIAN_ENDING = '(?:a|ya|u|yu|e|em|om|yom)?'
const ENDING = new RegExp(`^(?:${UZBEK_ENDING}|${RUSSIAN_ENDING})$`)

// Common words that are also a month with an ending: "2 марта" (times), "майда" (small), "майга", "мая".
const AMBIGUOUS = new Set(['marta', 'martalar', 'mayda', 'martalik'])

/** True when `long` is `short` with one letter changed, added or left out. */
function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return long.length > short.length
    ? short.slice(at) === long.slice(at + 1)
    : short.slice(at + 1) === long.slice(at + 1)
}

function find(folded: string): number | null {
  for (const [index, stem] of STEMS.entries()) {
    if (folded.startsWith(stem) && ENDING.test(folded.slice(stem.length))) return index + 1
  }
  for (const [wrong, month] of Object.entries(MISPRINTS)) {
    if (folded.startsWith(wrong) && ENDING.test(folded.slice(wrong.length))) return month
  }
  // A misprint keeps its first letter; four-letter names are too close to other words.
  for (const [index, stem] of STEMS.entries()) {
    if (stem.length < 5) continue
    for (const length of [stem.length, stem.length - 1, stem.length + 1]) {
      const head = folded.slice(0, length)
      if (
        head.length === length &&
        head[0] === stem[0] &&
        oneLetterApart(head, stem) &&
        ENDING.test(folded.slice(length))
      )
        return index + 1
    }
  }
  return null
}

/**
 * The month (1-12) that a word names, or null. The word may be Uzbek in either script or Russian, with or without ь, with case
 * endings (-да, -дан, -гача, -нинг, -даги, -и ...), with a misprint of one letter (сетябр, нюль) and in any case of letters.
 * It must be one word without its day number; майдон and similar are no months.
 *
 * "марта" (also "times") and "майда" (also "small") are months only when a day number stands before them: without
 * `dayBefore` they give null. "2 марта" still means "twice" in Uzbek text: ask for a year beside it too.
 */
export function monthOf(word: string, dayBefore = false): number | null {
  const folded = fold(word)
  if (AMBIGUOUS.has(folded) && !dayBefore) return null
  return find(folded)
}

/** True for words that name a month only beside a day number and a year (марта, майда). */
export function isAmbiguousMonth(word: string): boolean {
  return AMBIGUOUS.has(fold(word))
}
