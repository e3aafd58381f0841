import { fold } from './fold.ts'

/** One printed word: `key` is its folded letters and digits without signs around them, `mark` the sign behind it (',' ';' ':' '.' or ''). */
export type Word = { text: string; key: string; start: number; end: number; mark: string }

// Folding is most of the work, and words repeat.
const keys = new Map<string, string>()
const KEYS_LIMIT = 20_000
function keyOf(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  if (keys.size >= KEYS_LIMIT) keys.clear()
  const key = fold(word).replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, '')
  keys.set(word, key)
  return key
}

/** The words of a text with their offsets. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(match => ({
    text: match[0],
    key: keyOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    mark: /[,;:.]$/.exec(match[0])?.[0] ?? ''
  }))
}

/** How deep in quotes each character stands; “ and « open, ” and » close, a straight quote opens behind a space or bracket. */
export function quoteDepths(text: string): number[] {
  const depths: number[] = []
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    const opens = /[“«„]/.test(char) || (char === '"' && (i === 0 || /[\s(“«]/.test(text[i - 1]!)))
    const closes = !opens && /[”»"]/.test(char)
    if (opens) depth++
    depths.push(depth)
    if (closes && depth > 0) depth--
  }
  return depths
}
