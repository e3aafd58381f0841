import type { NumberToken, Token } from '#language/number-tokens.ts'
import type { Finding } from './figure.ts'
import { foldOf, isMark } from './quantities.ts'
import type { Scene } from './scene.ts'

/** Folded words of numbers; a counting suffix may stand at the last ("элликта", "ўнта"). */
const SMALL = new Map<string, number>(
  [
    ['nol', 0],
    ['bir', 1],
    ['ikki', 2],
    ['uch', 3],
    ['tort', 4],
    ['besh', 5],
    ['olti', 6],
    ['etti', 7],
    ['sakkiz', 8],
    ['toqqiz', 9],
    ['on', 10],
    ['yigirma', 20],
    ['ottiz', 30],
    ['qirq', 40],
    ['ellik', 50],
    ['oltmish', 60],
    ['etmish', 70],
    ['sakson', 80],
    ['toqson', 90]
  ].map(([word, value]) => [word as string, value as number])
)
const SCALES = new Map([
  ['ming', 1e3],
  ['million', 1e6],
  ['milliard', 1e9],
  ['trillion', 1e12]
])
const bare = (folded: string): string => (SMALL.has(folded) || SCALES.has(folded) ? folded : folded.replace(/ta$/, ''))

/** The number that Uzbek words say; null where a word is none of a number or its place is wrong ("юз икки юз"). */
const numberSaid = (words: readonly string[]): number | null => {
  let [total, group, lastScale, lastSmall] = [0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const word of words.map(bare)) {
    const small = SMALL.get(word)
    const scale = SCALES.get(word)
    if (small !== undefined) {
      const place = small < 10 ? 1 : 10
      if (place >= lastSmall) return null
      group += small
      lastSmall = place
    } else if (word === 'yuz') {
      if (group > 9) return null
      group = Math.max(group, 1) * 100
      lastSmall = 100
    } else if (scale !== undefined) {
      if (scale >= lastScale) return null
      total += Math.max(group, 1) * scale
      ;[group, lastScale, lastSmall] = [0, scale, Number.POSITIVE_INFINITY]
    } else return null
  }
  return total + group
}

/** The words of the brackets that open right behind a number; null when they hold anything else. */
const wordsInBrackets = (tokens: readonly Token[], open: number): string[] | null => {
  if (!isMark(tokens[open], '(')) return null
  const close = tokens.findIndex((token, at) => at > open && isMark(token, ')'))
  const inside = tokens.slice(open + 1, close < 0 ? tokens.length : close)
  if (close < 0 || inside.length === 0 || inside.some(token => token.kind !== 'word')) return null
  return inside.map(foldOf)
}

/** A number and the same number in words behind it in brackets: "2 150 000 000 (икки миллиард бир юз эллик миллион) сўм". */
export const checkWritten = (scene: Scene): Finding[] =>
  scene.tokens.flatMap((token, index): Finding[] => {
    if (token.kind !== 'number') return []
    const words = wordsInBrackets(scene.tokens, index + 1)
    const written = words === null ? null : numberSaid(words)
    const printed = token as NumberToken
    if (words === null || written === null || [printed.value, printed.other].includes(written)) return []
    const [first, last] = [scene.tokens[index + 2]!, scene.tokens[index + 1 + words.length]!]
    const said = scene.sentence.slice(first.start, last.start + ('text' in last ? last.text.length : 0))
    return [{ code: 'UNIT', printed: said, expected: printed.text, start: first.start }]
  })
