/** The same duty printed in a clause and in a measure (clause 5.1 and measure 42 of PQ-308). */
import type { Annex, Clause, Draft, Measure, Target } from '#domain/draft.ts'
import { fold } from '#language/fold.ts'

/** Endings differ ("ташкил этсин", "ташкил этиш"): a word counts by its first letters. */
const STEM = 6
const LEAST_LETTERS = 4
const stemsOf = (text: string): Set<string> =>
  new Set(
    (fold(text).match(/\p{L}+|\d+(?:[.,]\d+)?/gu) ?? [])
      .filter(word => /\d/.test(word) || word.length >= LEAST_LETTERS)
      .map(word => word.slice(0, STEM))
  )

type Passage = { measure: string; stems: Set<string>; isWhole: boolean; targets: readonly Target[] }

const passagesOf = (measure: Measure): Passage[] => {
  const name = `measure ${measure.number}`
  const { targets } = measure
  const own = { measure: name, stems: stemsOf(measure.title), isWhole: true, targets }
  return [own, ...measure.steps.map(step => ({ measure: name, stems: stemsOf(step.text), isWhole: false, targets }))]
}

/** Words that many passages have say little. */
function weights(passages: readonly Passage[]): (stem: string) => number {
  const count = new Map<string, number>()
  for (const { stems } of passages) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1)
  return stem => Math.log((passages.length + 1) / ((count.get(stem) ?? 0) + 1)) + 0.1
}

const LEAST_SHARED = 6
/** Both say much the same. */
const ALIKE = 0.6
/** A measure whose nearly every word stands in the clause, which may hold two of them. */
const INSIDE = 0.85
const INSIDE_ALIKE = 0.42

function isSame(clause: Set<string>, passage: Passage, weigh: (stem: string) => number): number {
  const sum = (stems: Iterable<string>) => [...stems].reduce((total, stem) => total + weigh(stem), 0)
  const shared = [...clause].filter(stem => passage.stems.has(stem))
  if (shared.length < LEAST_SHARED) return 0
  const both = sum(shared)
  const ofPassage = sum(passage.stems)
  const alike = (2 * both) / (sum(clause) + ofPassage)
  const inside = passage.isWhole && both / ofPassage >= INSIDE && alike >= INSIDE_ALIKE
  return alike >= ALIKE || inside ? alike : 0
}

/** Targets of one unit that have no value in common speak of different duties. */
function contradict(a: readonly Target[], b: readonly Target[]): boolean {
  const common = a.filter(one => b.some(other => fold(other.unit) === fold(one.unit)))
  return common.length > 0 && !common.some(one => b.some(other => other.value === one.value))
}

/** Far above any real act; beyond it comparing all with all takes too long. */
const MOST_PAIRS = 1_000_000
/** A clause that is one duty is one measure's; only a list may be several. */
const MOST_OF_LIST = 4

/**
 * The duties that stand both among the clauses and among the measures, 'clause 5.1' with 'measure 42'. Only clauses of kind task; by
 * the words both have, rare ones counting more; on the safe side: a pair that is not sure is left out.
 */
export function findSameAs(clauses: readonly Clause[], annexes: readonly Annex[]): Draft['sameAs'] {
  // Two road maps number alike: a name would not say which is meant.
  const roadMaps = annexes.filter(annex => annex.kind === 'roadmap')
  if (roadMaps.length !== 1) return []
  const passages = roadMaps[0]!.measures.flatMap(passagesOf)
  if (clauses.length * passages.length > MOST_PAIRS) return []
  const weigh = weights(passages)
  return clauses
    .filter(({ kind }) => kind === 'task')
    .flatMap(clause => {
      const stems = stemsOf(clause.text)
      const best = new Map<string, number>()
      for (const passage of passages) {
        const score = contradict(clause.targets, passage.targets) ? 0 : isSame(stems, passage, weigh)
        if (score > (best.get(passage.measure) ?? 0)) best.set(passage.measure, score)
      }
      const ranked = [...best].sort((a, b) => b[1] - a[1])
      return ranked
        .slice(0, clause.items.length > 1 ? MOST_OF_LIST : 1)
        .map(([b]) => ({ a: `clause ${clause.number}`, b }))
    })
}
