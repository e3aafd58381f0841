import type { Finding } from './figure.ts'
import { citedActs } from './acts.ts'
import { isCount, type Quantity } from './quantities.ts'
import type { Scene } from './scene.ts'

/**
 * What the register knows beside the paper itself. `hasAct`: whether an act of this number (as printed) is in it. `sent`:
 * texts of letters already sent, each by its number.
 */
export type FigureRegister = {
  hasAct: (number: string, date: string | null) => boolean
  sent: readonly { number: string; sentences: readonly Scene[] }[]
}

/** Acts the register does not hold. */
export const checkKnownActs = (scene: Scene, register: FigureRegister): Finding[] =>
  citedActs(scene.sentence)
    .filter(act => (act.noun !== null || /^\p{L}/u.test(act.number)) && !register.hasAct(act.number, act.date))
    .map(act => ({ code: 'ACT_UNKNOWN', printed: act.number, expected: '', start: act.start }))

const stem = (word: string): string => word.slice(0, 6)
/** What a sentence speaks of, without its figures: the stems of its longer words. */
const subjectOf = (scene: Scene): Set<string> =>
  new Set(scene.tokens.flatMap(token => (token.kind === 'word' && token.fold.length > 4 ? [stem(token.fold)] : [])))
const yearsOf = (scene: Scene): string =>
  scene.tokens
    .flatMap(token => (token.kind === 'year' ? [token.value] : []))
    .sort()
    .join(' ')

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter(word => b.has(word)).length
  return both / Math.max(a.size, b.size, 1)
}

/** The same words about the same year with another figure in a letter that was already sent. */
export const checkSent = (scene: Scene, register: FigureRegister): Finding[] => {
  const subject = subjectOf(scene)
  const years = yearsOf(scene)
  if (subject.size < 4 || years === '') return []
  const comparable = (one: Quantity): boolean => isCount(one) || one.unit === 'percent' || one.unit === 'ball'
  for (const letter of register.sent) {
    const twin = letter.sentences.find(
      other =>
        yearsOf(other) === years &&
        other.quantities.length === scene.quantities.length &&
        alike(subject, subjectOf(other)) >= 0.8
    )
    if (twin === undefined) continue
    return scene.quantities.flatMap((one, index) => {
      const then = twin.quantities[index]!
      if (!comparable(one) || then.unit !== one.unit || (one.high >= then.low && one.low <= then.high)) return []
      return [
        {
          code: 'CONTRADICTION' as const,
          printed: one.text,
          expected: `${then.text} (${letter.number})`,
          start: one.start
        }
      ]
    })
  }
  return []
}
