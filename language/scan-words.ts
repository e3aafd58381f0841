/**
 * Recognised words against a list of words: whether a word can be Uzbek, and which listed word it most likely is when letters of like
 * look were taken for each other. The list is the recogniser's own (no ь, ы, щ in its Cyrillic one) and given as an argument.
 */
import { OFFICIAL } from './lexicon/official.ts'

/** Whether a list has a word in exactly this spelling. */
export type Listed = (word: string) => boolean

/** Endings behind a listed stem, in any chain; long enough that a chance stem with a chance ending is rare. */
const ENDING =
  'лар|лари|имиз|нгиз|ингиз|нинг|ни|га|ка|қа|да|дан|даги|даги|гача|дек|ча|и|си|ми|лик|лиги|ли|сиз|чи|чилик|лаш|лан|лаштир|лантир|тир|ил|ин|иш|ув|ган|ётган|аётган|диган|адиган|син|инг|ади|иб|б|ма|мас|май|са|сан|ан|ки|гани|гунга|қадар'
const CHAIN = new RegExp(`^(?:${ENDING})+$`)
const LEAST_STEM = 4
const LEAST_CHAIN = 2
/** Shorter words are like too many others. */
const LEAST_WORD = 5

const plain = (word: string) => word.toLowerCase().replace(/[ьы]/g, letter => (letter === 'ы' ? 'и' : ''))
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

function isListed(word: string, listed: Listed): boolean {
  const low = plain(word)
  return low === '' || listed(low) || listed(capital(low)) || listed(low.toUpperCase()) || OFFICIAL.has(low)
}

/** A run of letters, without hyphens. */
function isOne(word: string, listed: Listed): boolean {
  if (isListed(word, listed)) return true
  const low = plain(word)
  for (let cut = low.length - 1; cut >= LEAST_STEM; cut--) {
    const ending = low.slice(cut)
    if (ending.length >= LEAST_CHAIN && CHAIN.test(ending) && isListed(low.slice(0, cut), listed)) return true
  }
  return false
}

/** Whether every run of letters of a word is listed, by itself or as a listed stem with endings. True for a word without letters. */
export const isKnownWord = (word: string, listed: Listed): boolean =>
  (word.match(/[\p{L}ʻʼ’‘']+/gu) ?? []).every(run => isOne(run, listed))

/** A mark on the letter is all that parts these. */
const MARKED: readonly string[] = ['уў', 'хҳ', 'кқ', 'гғ', 'ий', 'её']
/** These look alike where a picture is coarse, or where Latin letters slipped into the word (b, s, n). */
const ALIKE: readonly string[] = [
  'зс',
  'ин',
  'нп',
  'пл',
  'лд',
  'ес',
  'ео',
  'со',
  'эз',
  'тг',
  'цп',
  'ач',
  'вб',
  'мн',
  'шц',
  'жх',
  'бв',
  'ао',
  'пи',
  'ъь',
  'яа',
  'фр',
  'чг',
  'тр'
]

const others = (pairs: readonly string[]): ReadonlyMap<string, string> => {
  const map = new Map<string, string>()
  for (const pair of pairs)
    for (const letter of pair) map.set(letter, (map.get(letter) ?? '') + pair.replace(letter, ''))
  return map
}
const MARKS = others(MARKED)
const LOOKS = others(ALIKE)

/** The word with one letter changed to another that `map` has for it, each way once. */
function* changed(word: string, map: ReadonlyMap<string, string>): Generator<string> {
  for (let at = 0; at < word.length; at++)
    for (const letter of map.get(word[at]!) ?? '') yield word.slice(0, at) + letter + word.slice(at + 1)
}

const inCaseOf = (word: string, found: string): string =>
  word === word.toUpperCase()
    ? found.toUpperCase()
    : found
        .split('')
        .map((letter, i) =>
          word[i] !== undefined && word[i] !== word[i]!.toLowerCase() ? letter.toUpperCase() : letter
        )
        .join('')

/** The one of the candidates that is listed; null where none is or several are. */
function only(candidates: Iterable<string>, listed: Listed): string | null {
  let found: string | null = null
  for (const one of candidates) {
    if (one === found || !isOne(one, listed)) continue
    if (found !== null) return null
    found = one
  }
  return found
}

/** Whether another listed word differs by one mark only (хаёт, ҳаёт): then the letters alone must be clear. */
export function hasTwin(word: string, listed: Listed): boolean {
  const letters = /^\P{L}*(\p{Script=Cyrillic}+)\P{L}*$/u.exec(word)?.[1]?.toLowerCase()
  if (letters === undefined) return false
  for (const one of changed(letters, MARKS)) if (isListed(one, listed)) return true
  return false
}

/**
 * The listed word that an unlisted Cyrillic one most likely is: one mark amiss, else one letter of like look, else two marks. Null for
 * listed and short words, and where nothing or more than one word comes near.
 */
export function nearWord(word: string, listed: Listed): string | null {
  const letters = /^[^\p{L}\d]*(\p{Script=Cyrillic}+)[^\p{L}\d]*$/u.exec(word)?.[1]
  if (letters === undefined || letters.length < LEAST_WORD || isOne(letters, listed)) return null
  const low = letters.toLowerCase()
  const twice = function* () {
    for (const one of changed(low, MARKS)) yield* changed(one, MARKS)
  }
  for (const candidates of [changed(low, MARKS), changed(low, LOOKS), twice()]) {
    const found = only(candidates, listed)
    if (found !== null) return word.replace(letters, inCaseOf(letters, found))
  }
  return null
}
