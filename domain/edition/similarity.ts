/** How much of their words two rows have in common, and which pair best. */
import { foldedWords } from '#language/fold.ts'
import type { PrintedRow } from './printed-row.ts'

/** Endings differ ("ташкил этсин", "ташкил этиш"): a word counts by its first letters; short words and marks say nothing. */
const STEM = 6
const LEAST_LETTERS = 3

export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    foldedWords(text)
      .filter(word => /\p{N}/u.test(word) || word.length >= LEAST_LETTERS)
      .map(word => word.slice(0, STEM))
  )

/** 0…1: the words that both have, twice, of all their words (Dice). Two empty texts have nothing in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const stem of small) if (large.has(stem)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

const allText = (row: PrintedRow): string => [row.text, ...row.steps].join(' ')

/** Two rows that may be one: `likeness` of their words, `score` with what number, section and annex say. */
export type Candidate = { old: number; now: number; likeness: number; score: number }

/** A stem that more rows than this have tells nothing apart. */
const MOST_ROWS_OF_STEM = 60
/** Rows under the same number are looked at even when they have no rare word in common. */
const sameNumber = (a: PrintedRow, b: PrintedRow): boolean => a.number === b.number && a.annex === b.annex

/**
 * The pairs worth looking at, best first. `bonus` adds to the likeness what else speaks for a pair; rows are compared only where
 * they share a rare word or the number, so that 10,000 rows take seconds, not hours.
 */
export function candidates<Old extends PrintedRow, Now extends PrintedRow>(
  old: readonly Old[],
  now: readonly Now[],
  bonus: (old: Old, now: Now) => number
): Candidate[] {
  const oldStems = old.map(row => stemsOf(allText(row)))
  const rows = new Map<string, number[]>()
  const numbers = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, key: string, index: number) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [index])
    else list.push(index)
  }
  oldStems.forEach((stems, i) => {
    for (const stem of stems) put(rows, stem, i)
    put(numbers, old[i]!.number, i)
  })
  const found: Candidate[] = []
  now.forEach((row, j) => {
    const stems = stemsOf(allText(row))
    const near = new Set<number>((numbers.get(row.number) ?? []).slice(0, MOST_ROWS_OF_STEM))
    for (const stem of stems) {
      const list = rows.get(stem) ?? []
      if (list.length <= MOST_ROWS_OF_STEM) for (const i of list) near.add(i)
    }
    for (const i of near) {
      const alike = likeness(oldStems[i]!, stems)
      if (alike > 0) found.push({ old: i, now: j, likeness: alike, score: alike + bonus(old[i]!, row) })
    }
  })
  return found.sort((a, b) => b.score - a.score || Math.abs(a.old - a.now) - Math.abs(b.old - b.now))
}

/** The words of each alone are enough; less is enough where the number is the same too. */
const ALIKE = 0.55
const ALIKE_UNDER_NUMBER = 0.3

/** Each row's best partner, taken from the best pair down; a row has one partner at most. `accept` may refuse a pair. */
export function pairBest(
  found: readonly Candidate[],
  accept: (candidate: Candidate) => boolean
): { old: number; now: number }[] {
  const takenOld = new Set<number>()
  const takenNow = new Set<number>()
  const pairs: { old: number; now: number }[] = []
  for (const candidate of found) {
    if (takenOld.has(candidate.old) || takenNow.has(candidate.now) || !accept(candidate)) continue
    takenOld.add(candidate.old)
    takenNow.add(candidate.now)
    pairs.push({ old: candidate.old, now: candidate.now })
  }
  return pairs
}

/** Pairs of two prints of one road map: by words, number, section and annex. */
export function pairRows(old: readonly PrintedRow[], now: readonly PrintedRow[]): { old: number; now: number }[] {
  const bonus = (a: PrintedRow, b: PrintedRow) =>
    (sameNumber(a, b) ? 0.15 : 0) + (a.section === b.section && a.annex === b.annex ? 0.05 : 0)
  return pairBest(
    candidates(old, now, bonus),
    ({ old: i, now: j, likeness: alike }) => alike >= (sameNumber(old[i]!, now[j]!) ? ALIKE_UNDER_NUMBER : ALIKE)
  )
}
