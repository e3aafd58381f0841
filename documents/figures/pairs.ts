import { foldOf, isCount, mayJoin, type Quantity, sameUnit } from './quantities.ts'
import { growthWord, type Scene } from './scene.ts'

/** A base and what became of it; `sure` when the sentence itself says which is which. */
export type Pair = { base: Quantity; now: Quantity; sure: boolean }

const preposition = (scene: Scene, one: Quantity): string => foldOf(scene.tokens[one.token - 1])

const sureWithin = (scene: Scene, a: Quantity, b: Quantity): boolean => {
  if (a.from && b.to) return true
  if (/^so?$/.test(preposition(scene, a)) && preposition(scene, b) === 'do') return true
  return false
}

const byYear = (a: Quantity, b: Quantity, sure: boolean): Pair | null => {
  if (a.year === null || b.year === null || a.year === b.year) return null
  const [base, now] = a.year < b.year ? [a, b] : [b, a]
  return { base, now, sure }
}

const COMPARED = /^(?:nisbatan|solishtir|qiyos|korsatkich|pokazatel|sravnen|otgan|avvalgi|proshl|predidu)/

/** '78 фоизи (2024 йилда 71 фоиз) …, ўсиш 7 фоиз банди': an earlier year in brackets, its growth the next figure. */
const datedInBrackets = (scene: Scene, outer: Quantity, inner: Quantity, grown: Quantity): boolean => {
  const at = scene.quantities.indexOf(outer)
  if (scene.quantities[at + 1] !== inner || scene.quantities[at + 2] !== grown || !sameUnit(outer, inner)) return false
  const dated = scene.tokens
    .slice(outer.end, inner.token)
    .some(token => token.kind === 'year' && token.depth > outer.depth)
  if (!dated || (outer.year !== null && inner.year !== null && outer.year < inner.year)) return false
  return scene.tokens
    .slice(Math.max(inner.end, grown.token - 3), grown.token)
    .some(token => /^(?:osish|rost|prirost|kamayish|pasayish)/.test(foldOf(token)))
}

/** '345 та, … шу даврига (300 та) нисбатан': what is compared with stands in brackets. */
const inBrackets = (scene: Scene, a: Quantity, b: Quantity, grown: Quantity): Pair | null => {
  const [outer, inner] = a.depth < b.depth ? [a, b] : [b, a]
  if (outer.depth === inner.depth || grown.depth !== outer.depth) return null
  const around = scene.tokens.slice(Math.max(0, inner.token - 5), inner.end + 3).map(foldOf)
  if (around.some(word => COMPARED.test(word))) return { base: inner, now: outer, sure: true }
  return datedInBrackets(scene, outer, inner, grown) ? { base: inner, now: outer, sure: true } : null
}

const values = (scene: Scene, but: Quantity): Quantity[] =>
  scene.quantities.filter(
    one =>
      one !== but &&
      one.unit !== 'times' &&
      one.unit !== 'point' &&
      !(one.unit === 'percent' && growthWord(scene, one) !== null && !one.to)
  )

/** The pair of the sentence before and this one: '… 80,5 балл.' + '2015 йилда 72,3 балл бўлиб, 8,2 баллга ўсган'. */
const acrossSentences = (scene: Scene, grown: Quantity, own: readonly Quantity[]): Pair[] => {
  if (own.length !== 1) return []
  const [one] = own as [Quantity]
  for (const earlier of scene.before.slice(0, 2)) {
    const twin = earlier.quantities.findLast(
      other =>
        other.unit === one.unit &&
        other.depth === 0 &&
        (one.unit === 'ball' ||
          one.unit === 'percent' ||
          (one.noun !== '' && other.noun.slice(0, 5) === one.noun.slice(0, 5)))
    )
    if (twin === undefined) continue
    const dated = byYear(one, twin, true)
    if (dated !== null) return [dated]
    if (one.year === null || grown.year === null || one.year === grown.year) {
      // '2023 йилда 500 та. Жорий йилда 10 фоизга ўсиб, 550 та бўлди' is dated; what names no year stays open.
      if (one.year === null && twin.year === null) return []
      return [{ base: twin, now: one, sure: twin.year !== null && one.year !== null }]
    }
    return one.year < grown.year ? [{ base: one, now: twin, sure: true }] : [{ base: twin, now: one, sure: true }]
  }
  return []
}

/**
 * The pairs of values from which a growth can come, those the sentence is sure of first. `grown` is the growth itself.
 */
export const pairsFor = (scene: Scene, grown: Quantity): Pair[] => {
  const own = values(scene, grown)
  const pairs: Pair[] = []
  for (const [index, a] of own.entries()) {
    for (const b of own.slice(index + 1)) {
      if (mayJoin(a, b) && sureWithin(scene, a, b)) {
        pairs.push({ base: a, now: b, sure: true })
        continue
      }
      if (!sameUnit(a, b) || (!isCount(a) && a.unit !== 'ball' && a.unit !== 'percent' && a.unit !== 'day')) continue
      const between = own.filter(one => one.token > a.token && one.token < b.token && sameUnit(one, a)).length
      const near = between === 0 && Math.min(Math.abs(grown.token - a.token), Math.abs(grown.token - b.token)) < 40
      const bracketed = own.length === 2 ? inBrackets(scene, a, b, grown) : null
      if (bracketed) pairs.push(bracketed)
      else pairs.push(byYear(a, b, near) ?? { base: a, now: b, sure: false }, { base: b, now: a, sure: false })
    }
  }
  if (pairs.length === 0) pairs.push(...acrossSentences(scene, grown, own))
  const distance = ({ base, now }: Pair): number =>
    Math.abs(grown.token - base.token) + Math.abs(grown.token - now.token)
  return pairs.sort((a, b) => Number(b.sure) - Number(a.sure) || distance(a) - distance(b))
}
