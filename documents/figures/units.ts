import { inStyle } from './close.ts'
import type { Finding } from './figure.ts'
import type { Unit } from './lexicon.ts'
import { foldOf, isMark, type Quantity } from './quantities.ts'
import { hasMark, type Scene, wordsBetween } from './scene.ts'

/** Units of one measure, each in the smallest. */
const MEASURES: readonly Partial<Record<Unit, number>>[] = [
  { m: 1, km: 1000 },
  { m2: 1, ha: 10_000 },
  { kg: 1, tonna: 1000 },
  { month: 1, year: 12 },
  { money: 1 },
  { count: 1 },
  { people: 1 }
]

/** '1,5 км (1500 м)', '2 йил (24 ой)', '1,2 млрд сўм (1200 млн сўм)': one quantity said twice. */
const saidTwice = (scene: Scene, a: Quantity, b: Quantity): Finding | null => {
  const measure = MEASURES.find(one => one[a.unit] !== undefined && one[b.unit] !== undefined)
  if (measure === undefined || b.depth !== a.depth + 1) return null
  // The brackets open right behind the one and hold nothing but the other.
  const { tokens } = scene
  if (!isMark(tokens[a.end], '(') || b.token !== a.end + 1 || !isMark(tokens[b.end], ')')) return null
  const [left, right] = [measure[a.unit]!, measure[b.unit]!]
  const scaled = a.step * 10 ** a.decimals !== b.step * 10 ** b.decimals
  if (a.unit === b.unit && !scaled) return null
  const low = (a.low * left) / right
  const high = (a.high * left) / right
  if (b.high >= low - 1e-9 && b.low <= high + 1e-9) return null
  const expected = inStyle((a.value * left) / right / (b.step * 10 ** b.decimals), b)
  return { code: 'UNIT', printed: b.text, expected, start: b.start }
}

/** '5 баллдан 5,2 балл': above its scale. */
const aboveScale = (scene: Scene, a: Quantity, b: Quantity): Finding | null => {
  if (a.unit !== 'ball' || b.unit !== 'ball' || !a.from || b.value <= a.value || ![5, 10, 100].includes(a.value))
    return null
  const between = wordsBetween(scene, a.end - 1, b.token)
  if (b.to || between.length > 3 || hasMark(scene, a.end - 1, b.token, ',;(')) return null
  const after = scene.tokens.slice(b.end, b.end + 3).map(foldOf)
  if (after.some(word => /^(?:yet|oshdi|osdi|kotar)/.test(word))) return null
  return { code: 'UNIT', printed: b.text, expected: `≤ ${a.text}`, start: b.start }
}

/** The same quantity in two units, and scores above their scale. */
export const checkUnits = (scene: Scene): Finding[] =>
  scene.quantities.flatMap((one, index) => {
    const next = scene.quantities[index + 1]
    if (next === undefined) return []
    return saidTwice(scene, one, next) ?? aboveScale(scene, one, next) ?? []
  })
