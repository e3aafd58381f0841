import { fold } from './fold.ts'

const WORD = /[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*/gu
const PARTS = /[./-]/
const LETTERS_NUMBER = /^\p{L}+-\p{N}+$/u

/**
 * The words under which a folded text is found, each once: letters and digits in a row; what is joined by a point, hyphen or
 * slash as a whole ('41.2', '01-23/45') and by its parts; 'pq-308' also as 'pq308'.
 */
export const searchWords = (folded: string): Set<string> => {
  const words = new Set<string>()
  for (const [word] of folded.matchAll(WORD)) {
    words.add(word)
    if (!PARTS.test(word)) continue
    for (const part of word.split(PARTS)) words.add(part)
    if (LETTERS_NUMBER.test(word)) words.add(word.replace('-', ''))
  }
  return words
}

/** What a person typed to find: `words` to be looked up, and `literals`: typed with other signs inside, to be found as they stand. */
export type Wanted = { words: string[]; literals: string[] }

/** Every typed word must be found. Marks around a word do not count unless it is nothing else. */
export const wantedOf = (typed: string): Wanted => {
  const words = new Set<string>()
  const literals = new Set<string>()
  for (const piece of fold(typed).split(' ')) {
    const word = piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || piece
    if (word === '') continue
    const found = [...word.matchAll(WORD)].map(([one]) => one)
    for (const one of found) words.add(one)
    if (found.length !== 1 || found[0] !== word) literals.add(word)
  }
  return { words: [...words], literals: [...literals] }
}
