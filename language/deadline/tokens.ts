import { fold } from '../fold.ts'
import { APOSTROPHES } from '../letters.ts'

/**
 * A number, a run of letters or one other sign. `start`/`end` are offsets into the original; `key` is the folded word in which
 * also қ/к and ҳ/х are one letter (both are typed for each other); `newline` = a line end stands before it, `glued` = nothing does.
 */
export type Token = {
  type: 'number' | 'word' | 'mark'
  text: string
  key: string
  start: number
  end: number
  newline: boolean
  glued: boolean
}

const TOKEN = new RegExp(`\\d+|\\p{L}[\\p{L}\\p{M}\\u00ad${APOSTROPHES}]*|[^\\s]`, 'gu')
const TRAILING_APOSTROPHES = new RegExp(`[${APOSTROPHES}]+$`, 'u')
// Markdown's emphasis may stand inside a date: "**2030** йилга қадар".
const EMPHASIS = /^\*$/
// A capital after two small letters begins a new word: "қадарҚурилиш".
const GLUED_WORDS = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/u

// Folding is most of the work, and words repeat.
const keys = new Map<string, string>()
const KEYS_LIMIT = 20_000

function keyOf(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  if (keys.size >= KEYS_LIMIT) keys.clear()
  const key = fold(word).replaceAll('q', 'k').replaceAll('x', 'h')
  keys.set(word, key)
  return key
}

/** Splits text into tokens; never throws, drops only white space and asterisks. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(TOKEN)) {
    if (EMPHASIS.test(match[0])) continue
    const gap = text.slice(last, match.index)
    let start = match.index
    last = start + match[0].length
    let glued = gap === '' && start > 0
    let newline = /[\n\r\u2028\u2029]/.test(gap)
    const number = /^\d/.test(match[0])
    const letters = /^\p{L}/u.test(match[0])
    const parts = letters ? match[0].replace(TRAILING_APOSTROPHES, '').split(GLUED_WORDS) : [match[0]]
    for (const part of parts) {
      const type = number ? 'number' : letters ? 'word' : 'mark'
      const key = letters ? keyOf(part) : part
      tokens.push({ type, text: part, key, start, end: start + part.length, newline, glued })
      start += part.length
      glued = true
      newline = false
    }
  }
  return tokens
}
