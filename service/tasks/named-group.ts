import { fold } from '#language/fold.ts'

const pairsOf = (text: string): Map<string, number> => {
  const letters = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\btarkibi\b/u, '')
    .trim()
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient over pairs of letters, 0…1: one misprinted letter in a long name costs little. */
const likeness = (a: Map<string, number>, b: Map<string, number>): number => {
  const size = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0)
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  const total = size(a) + size(b)
  return total === 0 ? 0 : (2 * shared) / total
}

/** Below this a name is another name: groups of one decree differ by one or two words only, so the best must also be clear. */
const ALIKE = 0.85
const CLEARER_BY = 0.01

/**
 * The group that a printed executor names, with its misprints, script and quotes as they come: 'масъул ишчи гурӯҳ' of the
 * decree's annex. Null when no title is like it, or two are equally so.
 */
export const namedGroup = <T extends { title: string }>(executor: string, groups: readonly T[]): T | null => {
  const wanted = pairsOf(executor)
  const ranked = groups
    .map(group => ({ group, like: likeness(wanted, pairsOf(group.title)) }))
    .sort((a, b) => b.like - a.like)
  const [best, second] = ranked
  if (best === undefined || best.like < ALIKE) return null
  return second !== undefined && best.like - second.like < CLEARER_BY ? null : best.group
}
