import { FROM, PART, SCALES, UNITS, type Unit, VAGUE_AFTER, VAGUE_BEFORE } from './lexicon.ts'
import type { NumberToken, Token } from '#language/number-tokens.ts'

/**
 * A number with its unit. `low`…`high` is what the print leaves open: half a unit of the last printed place, more after
 * "about" and "more than". `whole` and `part` say what its ending makes of it: 2390 тадан is a whole, 900 тасини a part.
 */
export type Quantity = {
  token: number
  end: number
  start: number
  text: string
  value: number
  other: number | null
  decimals: number
  step: number
  low: number
  high: number
  exact: boolean
  unit: Unit
  /** The folded word that follows the unit, or that stands in its place. */
  noun: string
  from: boolean
  part: boolean
  to: boolean
  depth: number
  year: number | null
}

export const foldOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.fold : '')
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text)

const NOUN_END = /^(?:va|hamda|xamda|yoki|esa|bilan|uchun|bolib|i|ili|na|v|za|k|s|po|iz)$/

/** The unit behind token `at`: scale words, then the unit; `end` is the token behind it. */
const unitAt = (tokens: readonly Token[], at: number): { unit: Unit; scale: number; end: number; unitFold: string } => {
  let end = at
  let scale = 1
  for (;;) {
    const found = SCALES.find(([pattern]) => pattern.test(foldOf(tokens[end])))
    if (found === undefined) break
    scale *= found[1]
    end++
    if (isMark(tokens[end], '.')) end++
  }
  const token = tokens[end]
  if (isMark(token, '%')) {
    const after = foldOf(tokens[end + 1])
    const point = /^(?:punkt|band)/.test(after)
    const glued = tokens[end + 1]
    const suffix = glued?.kind === 'word' && glued.start === token!.start + 1 ? after : ''
    return {
      unit: point ? 'point' : 'percent',
      scale,
      end: end + (point || suffix !== '' ? 2 : 1),
      unitFold: `foiz${suffix}`
    }
  }
  const folded = foldOf(token)
  // "п.п." and "kv. m"
  if (folded === 'p' && isMark(tokens[end + 1], '.') && foldOf(tokens[end + 2]) === 'p')
    return { unit: 'point', scale, end: end + 3, unitFold: 'punkt' }
  if (
    /^kv/.test(folded) &&
    folded !== 'kvt' &&
    /^(?:m|metr)/.test(foldOf(tokens[end + (isMark(tokens[end + 1], '.') ? 2 : 1)]))
  )
    return { unit: 'm2', scale, end: end + 2, unitFold: 'm2' }
  const next = foldOf(tokens[end + 1])
  if (/^(?:foiz|prosentn)/.test(folded) && /^(?:punkt|band)/.test(next))
    return { unit: 'point', scale, end: end + 2, unitFold: next }
  const known = UNITS.find(([pattern]) => pattern.test(folded))
  if (known && folded !== '' && !(known[1] === 'point'))
    return { unit: known[1], scale, end: end + 1, unitFold: folded }
  return { unit: folded === '' ? 'none' : 'other', scale, end, unitFold: '' }
}

/** The case ending of the phrase behind a quantity: the first word within it that ends in -дан, -нинг or -га. */
const endingOf = (
  tokens: readonly Token[],
  from: number,
  unitFold: string
): { from: boolean; to: boolean; noun: string } => {
  let noun = ''
  if (unitFold !== '' && /(?:dan|ning)$/.test(unitFold)) return { from: true, to: false, noun }
  if (
    unitFold !== '' &&
    /(?:ta|nafar|ball?|foiz|som|km|metr|tonna|gektar|kishi|dona)(?:si|i)?(?:ga|gacha)$/.test(unitFold)
  )
    return { from: false, to: true, noun }
  for (let index = from; index < from + 7; index++) {
    const token = tokens[index]
    if (token?.kind !== 'word' || (index > from && NOUN_END.test(token.fold) && token.fold !== 'va')) break
    if (noun === '') noun = token.fold
    if (token.fold.length > 4 && FROM.test(token.fold)) return { from: true, to: false, noun }
    if (token.fold.length > 4 && /(?:[^n]ga|gacha)$/.test(token.fold)) return { from: false, to: true, noun }
    if (/(?:di|gan|ib|moqda|lar|lari)$/.test(token.fold) && index > from) {
      if (/(?:di|gan|ib|moqda)$/.test(token.fold)) break
    }
  }
  return { from: false, to: false, noun }
}

const yearBefore = (tokens: readonly Token[], at: number): number | null => {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index]!
    if (token.kind === 'year') return token.value
    if (/^otgan$|^utgan$|^proshl/.test(foldOf(token)) && /^(?:yil|god)/.test(foldOf(tokens[index + 1]))) return -1
    if (/^(?:joriy|bu|shu|tekush)/.test(foldOf(token)) && /^(?:yil|god)/.test(foldOf(tokens[index + 1]))) return 3000
  }
  return null
}

const bounds = (token: NumberToken, scale: number, vague: boolean): { low: number; high: number; exact: boolean } => {
  const value = token.value * scale
  const step = scale * 10 ** -token.decimals
  if (vague) {
    const rough = Math.max(step, Math.abs(value) * 0.1)
    return { low: value - rough, high: value + rough, exact: false }
  }
  if (token.decimals === 0 && scale === 1) return { low: value, high: value, exact: true }
  return { low: value - step / 2, high: value + step / 2, exact: false }
}

/** Every quantity of a sentence in order. */
export const quantitiesOf = (tokens: readonly Token[]): Quantity[] => {
  const found: Quantity[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'number') continue
    const glued = tokens[index + 1]
    // 5G, 4K: a name.
    if (glued?.kind === 'word' && glued.start === token.start + token.text.length && /^\p{Lu}+$/u.test(glued.text))
      continue
    const { unit, scale, end, unitFold } = unitAt(tokens, index + 1)
    const before = [foldOf(tokens[index - 1]), foldOf(tokens[index - 2])]
    const after = [0, 1, 2].map(step => foldOf(tokens[end + step]))
    const more = after.findIndex(one => /^(?:ortiq|ziyod|oshiq|yaqin|atrofida)/.test(one))
    const vague =
      before.some(one => VAGUE_BEFORE.test(one)) ||
      more >= 0 ||
      (/dan$/.test(unitFold) && VAGUE_AFTER.test(after[0]!) && /^(?:ort|osh)/.test(after[0]!))
    const ending = endingOf(tokens, end, unitFold)
    const russianFrom = before[0] === 'iz' || (before[1] === 'iz' && !/^(?:nix|kotor|etogo|chisla)/.test(before[0]!))
    const { value, other } = token
    found.push({
      token: index,
      end,
      start: token.start,
      text: token.text,
      value: value * scale,
      other: other === null ? null : other * scale,
      decimals: token.decimals,
      step: scale * 10 ** -token.decimals,
      ...bounds(token, scale, vague),
      unit: unit === 'people' ? 'people' : unit,
      noun: ending.noun,
      from: ending.from || russianFrom,
      to: ending.to,
      part: PART.test(unitFold),
      depth: token.depth,
      year: yearBefore(tokens, index)
    })
  }
  return found
}

/** Whether two quantities may stand in one sum or share: the same unit, people or things of any name. */
export const sameUnit = (a: Quantity, b: Quantity): boolean => {
  if (a.unit === b.unit) return a.unit !== 'none'
  const counted = (one: Quantity): boolean => ['count', 'people', 'other'].includes(one.unit)
  return counted(a) && counted(b) && (a.unit === 'other' || b.unit === 'other')
}
/** As sameUnit, where the sentence itself ties the two: 'с 400 до 500', 'из них 80'. */
export const mayJoin = (a: Quantity, b: Quantity): boolean => {
  const open = (one: Quantity): boolean => one.unit === 'none' && one.year !== one.value
  const counted = (one: Quantity): boolean => ['count', 'people', 'other', 'none'].includes(one.unit)
  return sameUnit(a, b) || (counted(a) && counted(b) && (open(a) || open(b)))
}
export const isCount = (one: Quantity): boolean =>
  !['percent', 'point', 'times', 'ball', 'year', 'month', 'day', 'hour'].includes(one.unit)
