import { GROWTH_WORDS } from './lexicon.ts'
import { foldOf, isMark, type Quantity, quantitiesOf } from './quantities.ts'
import { type Token, tokensOf } from '#language/number-tokens.ts'

/** A sentence as its checks see it; `before` are the sentences before it, the nearest first. */
export type Scene = {
  sentence: string
  tokens: readonly Token[]
  quantities: readonly Quantity[]
  before: readonly Scene[]
}

export const sceneOf = (sentence: string, before: readonly Scene[]): Scene => {
  const tokens = tokensOf(sentence)
  return {
    sentence,
    tokens,
    quantities: quantitiesOf(tokens),
    before: before.slice(0, 3).map(one => ({ ...one, before: [] }))
  }
}

/** Folded words between two tokens, both left out. */
export const wordsBetween = (scene: Scene, from: number, to: number): string[] =>
  scene.tokens
    .slice(from + 1, to)
    .map(foldOf)
    .filter(word => word !== '')

export const hasMark = (scene: Scene, from: number, to: number, marks: string): boolean =>
  scene.tokens.slice(from + 1, to).some(token => isMark(token, marks))

const RUSSIAN_GROWTH = /^(?:uvelich|vozros|viros|prirost|snizil|snijen|umenshi|sokrat|povis)/

/** Whether a quantity says by how much something grew or fell: its verb stands behind it, or a noun of growth before it. */
export const growthWord = (scene: Scene, one: Quantity): string | null => {
  const { tokens } = scene
  for (let index = one.end; index < Math.min(tokens.length, one.end + 6); index++) {
    const token = tokens[index]!
    if (token.kind === 'number' || isMark(token, ',;():')) break
    const folded = foldOf(token)
    // "75 фоизи ... ортиқ" is about, not growth.
    if (GROWTH_WORDS.test(folded) && !/^ortiq/.test(folded)) return folded
  }
  for (let index = one.token - 1; index >= Math.max(0, one.token - 4); index--) {
    const token = tokens[index]!
    if (token.kind === 'number' || isMark(token, ',;):')) break
    const folded = foldOf(token)
    if (
      /^(?:osish|osii|rost|prirost|kamayish|pasayish|uvelich|snizil|snijen|umenshi|sokrat|vozros|viros|povis|bolshe|menshe)/.test(
        folded
      )
    )
      return folded
    if (
      folded !== '' &&
      !/^(?:na|i|va|bilan|surati|suratlari|esa|sostavil.*|po|sravneniyu|god.*|yil.*|proshl.*|surat)$/.test(folded)
    )
      break
  }
  // 'выросло с 400 до 500, или на 25 процентов'
  if (foldOf(tokens[one.token - 1]) === 'na' && (one.unit === 'percent' || one.unit === 'point'))
    for (const token of tokens) if (token.kind === 'word' && RUSSIAN_GROWTH.test(token.fold)) return token.fold
  return isMark(tokens[one.token - 1], '+') ? 'rost' : null
}
