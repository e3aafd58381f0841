import { inStyle } from './close.ts'
import type { Finding } from './figure.ts'
import { OF_THEM, REST_WORDS, TOTAL_WORDS } from './lexicon.ts'
import { foldOf, isCount, isMark, type Quantity, sameUnit } from './quantities.ts'
import { growthWord, hasMark, type Scene, wordsBetween } from './scene.ts'

const counts = (scene: Scene): Quantity[] =>
  scene.quantities.filter(one => isCount(one) && growthWord(scene, one) === null)

const sumOf = (parts: readonly Quantity[]): number => parts.reduce((sum, one) => sum + one.value, 0)
/** Whether the parts give the total as far as its print and theirs leave it open. */
const adds = (total: Quantity, parts: readonly Quantity[]): boolean => {
  const low = parts.reduce((sum, one) => sum + one.low, 0)
  const high = parts.reduce((sum, one) => sum + one.high, 0)
  const slack = 1e-9 * Math.abs(total.value)
  return low <= total.high + slack && high >= total.low - slack
}

/** One figure typed wrong or two changed over: the slip by which a sum of some length goes wrong. */
const isSlip = (a: string, b: string): boolean => {
  if (a.length !== b.length || a.length < 3) return false
  const apart = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [index]))
  if (apart.length === 1) return true
  const [first, second] = apart as [number, number]
  return apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}
const slipped = (total: Quantity, parts: readonly Quantity[]): boolean => {
  const sum = sumOf(parts)
  if (isSlip(String(total.value), String(sum))) return true
  return parts.some(part => isSlip(String(part.value), String(total.value - sum + part.value)))
}

type Claim = { total: Quantity; parts: Quantity[]; complete: boolean }

const judge = ({ total, parts, complete }: Claim): Finding | null => {
  if (parts.length < 2 || [total, ...parts].some(one => one.other !== null) || adds(total, parts)) return null
  const sum = sumOf(parts)
  if (!complete && sum < total.low && !slipped(total, parts)) return null
  const expected = inStyle(sum / (total.step * 10 ** total.decimals), total)
  return { code: 'SUM', printed: total.text, expected, start: total.start }
}

/** Parts that are parts of the part before them: '94 нафар, шундан 20 нафар аёл'. */
const mainParts = (scene: Scene, parts: readonly Quantity[]): Quantity[] =>
  parts.filter((one, index) => {
    if (index === 0) return true
    return !wordsBetween(scene, parts[index - 1]!.end - 1, one.token).some(word => OF_THEM.test(word))
  })

const ofWhichBetween = (scene: Scene, from: number, to: number): boolean => {
  const words = wordsBetween(scene, from, to)
  return words.some(word => OF_THEM.test(word)) || words.join(' ').includes('v tom chisle')
}

/** '431 нафарга (… 94 нафар, … 337 нафар)'. */
const inBrackets = (scene: Scene): Claim[] => {
  const all = counts(scene)
  const claims: Claim[] = []
  for (const [index, total] of all.entries()) {
    const parts: Quantity[] = []
    for (const one of all.slice(index + 1)) {
      if (one.depth <= total.depth) break
      parts.push(one)
    }
    if (parts.length < 2 || !parts.every(one => sameUnit(one, total) && one.depth === total.depth + 1)) continue
    const open = scene.tokens.findIndex((token, at) => at >= total.end && isMark(token, '('))
    if (open < 0 || open - total.end > 8) continue
    const groups = scene.tokens.slice(parts[0]!.token, parts.at(-1)!.token).some(token => isMark(token, ')('))
    if (groups) continue
    const main = mainParts(scene, parts)
    const plan = wordsBetween(scene, open, parts.at(-1)!.end + 3).some(word =>
      /^(?:reja|plan|amalda|fakt|otgan|yilda?$|oshgan|kam)/.test(word)
    )
    if (plan || main.some(one => one.from)) continue
    const chosen = adds(total, parts) ? parts : main
    const ofWhich = ofWhichBetween(scene, open - 3, parts[0]!.token)
    const rest = wordsBetween(scene, open, parts.at(-1)!.end).some(word => REST_WORDS.test(word))
    claims.push({ total, parts: chosen, complete: rest || !ofWhich })
  }
  return claims
}

/** 'жами 1200 та, шундан 700 таси …, 500 таси …' and 'жами 1200 та: …'. */
const ofWhich = (scene: Scene): Claim[] => {
  const all = counts(scene).filter(one => one.depth === 0)
  const claims: Claim[] = []
  for (const [index, total] of all.entries()) {
    const next = all[index + 1]
    if (next === undefined || !sameUnit(total, next)) continue
    const split = ofWhichBetween(scene, total.end - 1, next.token)
    const colon = hasMark(scene, total.end - 1, next.token, ':')
    const named = wordsBetween(scene, Math.max(-1, total.token - 4), total.token).some(word => TOTAL_WORDS.test(word))
    if (!split && !(colon && named)) continue
    const parts: Quantity[] = []
    for (const one of all.slice(index + 1)) {
      if (!sameUnit(one, total) || one.from) break
      if (
        parts.length > 0 &&
        wordsBetween(scene, parts.at(-1)!.end - 1, one.token).some(word => TOTAL_WORDS.test(word))
      )
        break
      parts.push(one)
    }
    const main = mainParts(scene, parts)
    const rest = wordsBetween(scene, total.end, (parts.at(-1) ?? next).token).some(word => REST_WORDS.test(word))
    claims.push({ total, parts: adds(total, parts) ? parts : main, complete: rest || colon })
  }
  return claims
}

/** '12 та тумандан 9 тасида …, қолган 3 тасида …'. */
const withRest = (scene: Scene): Claim[] => {
  const all = counts(scene)
  return all.flatMap((rest, index) => {
    const left = wordsBetween(scene, Math.max(-1, rest.token - 3), rest.token).some(word => REST_WORDS.test(word))
    if (!left || !rest.part) return []
    const at = all.slice(0, index).findLastIndex(one => !one.part && sameUnit(one, rest))
    const total = all[at]
    if (total === undefined || !total.from) return []
    const parts = all.slice(at + 1, index + 1)
    return parts.every(one => one.part && one.depth === total.depth) ? [{ total, parts, complete: true }] : []
  })
}

/** '94 та, 337 та, жами 431 та'. */
const totalBehind = (scene: Scene): Claim[] => {
  const all = counts(scene)
  return all.flatMap((total, index) => {
    const before = wordsBetween(scene, Math.max(-1, total.token - 4), total.token)
    const named = before.some(word => TOTAL_WORDS.test(word) && word !== 'umumiy')
    if (!named || index < 2) return []
    const parts: Quantity[] = []
    for (const one of all.slice(0, index).toReversed()) {
      if (!sameUnit(one, total) || one.depth !== total.depth || one.from) break
      const bigger = wordsBetween(scene, one.end - 1, (parts[0] ?? total).token)
      if (bigger.some(word => OF_THEM.test(word))) return []
      parts.unshift(one)
    }
    return parts.length < 2 || (hasMark(scene, parts[0]!.token, total.token, ';:') && parts.length < 3)
      ? []
      : [{ total, parts, complete: true }]
  })
}

/** '60 фоизи …, 25 фоизи …, қолган 25 фоизи бошқа манбалар': shares that are told to be all there is, and are not 100. */
const sharesOfAll = (scene: Scene): Finding[] => {
  const shares = scene.quantities.filter(one => one.unit === 'percent')
  const last = shares.at(-1)
  if (last === undefined || shares.length < 3 || scene.quantities.length !== shares.length) return []
  if (shares.some(one => one.depth > 0 || growthWord(scene, one) !== null || one.high - one.low > one.step * 1.5))
    return []
  const left = wordsBetween(scene, last.token - 4, last.token).some(word => REST_WORDS.test(word))
  const others = wordsBetween(scene, last.end - 1, last.end + 3).some(word => /^(?:boshqa|proch)/.test(word))
  const slack = shares.reduce((sum, one) => sum + one.step / 2, 0)
  const rest = 100 - sumOf(shares.slice(0, -1))
  if (!(left || others) || rest <= 0 || Math.abs(rest - last.value) <= slack + 1e-9) return []
  return [{ code: 'SUM', printed: last.text, expected: inStyle(rest, last), start: last.start }]
}

/** Sums and "of which" within one sentence. */
export const checkSums = (scene: Scene): Finding[] => {
  const seen = new Set<number>()
  const claims = [...inBrackets(scene), ...ofWhich(scene), ...withRest(scene), ...totalBehind(scene)]
  const found = claims.flatMap(claim => {
    const one = judge(claim)
    if (one === null || seen.has(one.start)) return []
    seen.add(one.start)
    return [one]
  })
  return [...found, ...sharesOfAll(scene)]
}

const LIST_ITEM = /^(?:[-–—•·▪*]|\d{1,2}\)|\p{L}\)|\p{Ll})/u

/**
 * A total before a colon and its parts as a list of paragraphs, each ending in a semicolon or comma, the last in a full stop.
 * `scenes` begins with the scene of the total.
 */
export const checkList = (scenes: readonly Scene[]): Finding | null => {
  const [head, ...rest] = scenes as [Scene, ...Scene[]]
  if (!head.sentence.endsWith(':')) return null
  const total = counts(head)
    .filter(one => one.depth === 0)
    .at(-1)
  if (total === undefined) return null
  const tail = wordsBetween(head, total.end - 1, head.tokens.length)
  const named = wordsBetween(head, Math.max(-1, total.token - 4), total.token).some(word => TOTAL_WORDS.test(word))
  const ofThem = tail.some(word => OF_THEM.test(word)) || tail.join(' ').includes('v tom chisle')
  if (!ofThem && !named) return null
  const parts: Quantity[] = []
  let left = false
  for (const scene of rest) {
    if (!LIST_ITEM.test(scene.sentence)) break
    const first = counts(scene).find(one => sameUnit(one, total))
    if (first === undefined) return null
    if (foldOf(scene.tokens.find(token => token.kind === 'word')).match(REST_WORDS)) left = true
    parts.push(first)
    if (/[.!]$/.test(scene.sentence)) break
  }
  return judge({ total, parts, complete: left || named })
}
