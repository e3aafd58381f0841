import type { Annex } from '#domain/draft.ts'
import { fold } from '../recognisers/fold.ts'

const MENTION = /(?:^|[\s(“"])(\d{1,3}\p{L}?)\s*-\s*(?:ilova)(?:ga|siga|sida|da|lar)?/gu
const WORDS: Partial<Record<Annex['kind'], RegExp>> = {
  roadmap: /yol xaritasi|yol haritasi|chora-? ?tadbir|reja|dastur/,
  group: /tarkib|guruh|komissiya|kengash|shtab/
}

/** A clause of the body that names what the annex is beside one annex number: "“Йўл харитаси” 1-иловага мувофиқ". */
function mentioned(kind: Annex['kind'], body: readonly string[], taken: ReadonlySet<string>): string | null {
  const words = WORDS[kind]
  if (words === undefined) return null
  for (const line of body) {
    const folded = fold(line)
    const numbers = [...folded.matchAll(MENTION)].map(match => match[1]!)
    if (numbers.length === 1 && words.test(folded) && !taken.has(numbers[0]!)) return numbers[0]!
  }
  return null
}

/**
 * Numbers for annexes printed without a head: by the clause of the body that names them, else by their place in the
 * row (one annex before a printed 2-илова is 1). What neither tells stays null.
 */
export function fillNumbers(annexes: readonly Annex[], body: readonly string[]): Annex[] {
  const taken = new Set(annexes.map(annex => annex.number).filter(number => number !== null))
  return annexes.map((annex, i) => {
    if (annex.number !== null) return annex
    const number = mentioned(annex.kind, body, taken) ?? byPlace(annexes, i)
    if (number !== null && !taken.has(number)) {
      taken.add(number)
      return { ...annex, number }
    }
    return annex
  })
}

function byPlace(annexes: readonly Annex[], at: number): string | null {
  const before = annexes.slice(0, at).findLastIndex(annex => annex.number !== null)
  const after = annexes.findIndex((annex, i) => i > at && annex.number !== null)
  if (after < 0) return null
  const first = before < 0 ? 0 : Number.parseInt(annexes[before]!.number!, 10)
  const next = Number.parseInt(annexes[after]!.number!, 10)
  return next - first === after - before ? String(first + at - before) : null
}
