import { diffArrays } from 'diff'
import { fold } from '#language/fold.ts'

/** A stretch of words that both prints have, that only the later has, or that only the earlier had. */
export type WordSpan = { kind: 'same' | 'added' | 'dropped'; text: string }

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? []
/** The same word in the other script, in capitals or before another mark of punctuation is the same word. */
const isSameWord = (a: string, b: string): boolean => a === b || keyOf(a) === keyOf(b)
const keyOf = (word: string): string => fold(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '') || word

/** Beyond this many words of difference two texts have nothing in common worth showing. */
const MOST_EDITS = 2000

/**
 * The difference of two texts by whole words, in reading order; joined by spaces the 'same' and 'added' spans give `now`, the
 * 'same' and 'dropped' ones `was` but for marks and spelling that mean the same.
 */
export function wordDiff(was: string, now: string): WordSpan[] {
  const changes = diffArrays(wordsOf(was), wordsOf(now), { comparator: isSameWord, maxEditLength: MOST_EDITS })
  if (changes === undefined)
    return [
      { kind: 'dropped', text: was },
      { kind: 'added', text: now }
    ]
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'dropped' : 'same',
    text: value.join(' ')
  }))
}
