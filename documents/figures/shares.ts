import { inStyle, quotient, stands } from './close.ts'
import type { Finding } from './figure.ts'
import { FACT_WORDS, OF_THEM, PLAN_WORDS, RATE_WORDS, THAT_IS, TOTAL_WORDS } from './lexicon.ts'
import { foldOf, isCount, isMark, mayJoin, type Quantity, sameUnit } from './quantities.ts'
import { growthWord, hasMark, type Scene, wordsBetween } from './scene.ts'

const percentsOf = (scene: Scene): Quantity[] =>
  scene.quantities.filter(
    one =>
      one.unit === 'percent' &&
      growthWord(scene, one) === null &&
      !RATE_WORDS.test(foldOf(scene.tokens[one.end])) &&
      !wordsBetween(scene, one.token - 4, one.token).some(word => RATE_WORDS.test(word))
  )

/** '42,2 фоизи, яъни 2390 нафардан 900 нафари': the part, or whole and part, said again right behind its share. */
const saidBehind = (scene: Scene, percent: Quantity, at: number): Quantity | null => {
  const [next, second] = scene.quantities.slice(at + 1)
  const between = wordsBetween(scene, percent.end - 1, next!.token)
  if (between.length > 2 || !between.some(word => /^(?:yani|toest|est)$/.test(word))) return null
  if (next!.part) return next!
  return next!.from && second?.part && second.depth === percent.depth ? second : null
}

/** What a percentage is a share of: the count before it in the same breath, or the one in brackets behind it. */
const partOf = (scene: Scene, percent: Quantity): Quantity | null => {
  const { quantities } = scene
  const at = quantities.indexOf(percent)
  const next = quantities[at + 1]
  if (next !== undefined && next.depth > percent.depth && isCount(next)) {
    const inBrackets = quantities.slice(at + 1).filter(one => one.depth > percent.depth && isCount(one))
    const opened = next.token - percent.end < 5 && hasMark(scene, percent.end - 1, next.token, '(')
    const joined = inBrackets.filter((one, index) => index === 0 || !isMark(scene.tokens[one.token - 1], ';'))
    if (opened) return joined.length > 1 && (joined[0]!.from || joined[1]!.part) ? joined[1]! : joined[0]!
  }
  const said =
    next !== undefined && next.depth === percent.depth && isCount(next) ? saidBehind(scene, percent, at) : null
  if (said !== null) return said
  const before = quantities.slice(0, at).filter(one => isCount(one) && one.depth <= percent.depth)
  const last = before.at(-1)
  const beforeLast = before.at(-2)
  // '900 из 2390 (37,7 %)': the whole stands behind its part.
  const turned =
    last !== undefined &&
    foldOf(scene.tokens[last.token - 1]) === 'iz' &&
    beforeLast !== undefined &&
    last.token - beforeLast.end < 4
  const part = turned ? beforeLast : last
  if (part === undefined) return null
  const gap = percent.token - part.end
  const between = wordsBetween(scene, last!.end - 1, percent.token)
  const otherPercent = quantities.some(
    one => one.unit === 'percent' && one.token > part.token && one.token < percent.token
  )
  if (otherPercent || hasMark(scene, part.end - 1, percent.token, ';:')) return null
  if (percent.depth > part.depth)
    return gap < 16 && isMark(scene.tokens[percent.token - 1], '(') ? part : between.length < 6 ? part : null
  if (gap <= 2) return part
  if (between.some(word => THAT_IS.test(word)) && gap < 16) return part
  const tashkil = wordsBetween(scene, percent.token, percent.end + 4).some(word => /^(?:tashkil|sostav)/.test(word))
  return part.part && gap < 16 && (tashkil || !hasMark(scene, part.end - 1, percent.token, ',')) ? part : null
}

/** The words from the quantity before `one` up to it. */
const wordsBefore = (scene: Scene, one: Quantity): string[] => {
  const earlier = scene.quantities[scene.quantities.indexOf(one) - 1]
  return wordsBetween(scene, earlier === undefined ? -1 : earlier.end - 1, one.token)
}

type Wholes = { all: Quantity[]; best: Quantity | null }

const ofThem = (scene: Scene, part: Quantity): boolean =>
  wordsBefore(scene, part).some(word => OF_THEM.test(word)) || wordsBefore(scene, part).slice(-3).includes('nix')

const wholesFor = (scene: Scene, part: Quantity): Wholes => {
  const fits = (one: Quantity): boolean => one !== part && isCount(one) && one.high >= part.low && mayJoin(one, part)
  const here = scene.quantities.filter(fits)
  const at = (one: Quantity): number => scene.quantities.indexOf(one)
  const earlier = here.filter(one => at(one) < at(part))
  const later = here.filter(
    one => at(one) > at(part) && foldOf(scene.tokens[one.token - 1]) === 'iz' && at(one) === at(part) + 1
  )
  const anaphora = part.part || ofThem(scene, part) || earlier.some(one => ofThem(scene, one))
  const firstPart = earlier.length === 0 && later.length === 0
  const outside = anaphora && firstPart ? scene.before.slice(0, 1).flatMap(one => one.quantities.filter(fits)) : []
  const all = [...here, ...outside]
  const total = (one: Quantity, of: Scene): boolean =>
    wordsBefore(of, one)
      .slice(-3)
      .some(word => TOTAL_WORDS.test(word))
  const marked = later[0] ?? earlier.findLast(one => one.from && !one.part)
  if (marked) return { all, best: marked }
  if (!anaphora) return { all, best: null }
  const plain = earlier.filter(one => !one.part)
  const inSight = plain.find(one => total(one, scene)) ?? plain.at(0)
  if (inSight) return { all, best: inSight }
  // Of them: the whole stands in the sentence before; several of one unit there leave it open.
  const candidates = outside.filter(one => !one.part)
  return { all, best: candidates.length === 1 || ofThem(scene, part) ? (candidates.at(0) ?? null) : null }
}

/** A plan and its fact: '500 та режа ўрнига 520 та', 'reja 500 ta, amalda 520 ta'. */
const planAndFact = (scene: Scene): { plan: Quantity; fact: Quantity } | null => {
  const counts = scene.quantities.filter(one => isCount(one))
  const near = (one: Quantity, words: RegExp): boolean => {
    const before = wordsBefore(scene, one)
      .slice(-3)
      .some(word => words.test(word))
    const after = scene.tokens
      .slice(one.end, one.end + 4)
      .map(token => (token.kind === 'number' || isMark(token, ',;()') ? ';' : foldOf(token)))
    const stop = after.indexOf(';')
    return before || after.slice(0, stop < 0 ? after.length : stop).some(word => words.test(word))
  }
  const plans = counts.filter(one => near(one, PLAN_WORDS))
  const plan = plans.length === 1 ? plans[0]! : plans.find(one => !near(one, FACT_WORDS))
  if (plan === undefined) return null
  const others = counts.filter(one => one !== plan && sameUnit(one, plan))
  const fact = others.length === 1 ? others[0]! : others.find(one => near(one, FACT_WORDS))
  return fact === undefined ? null : { plan, fact }
}

const judgePlan = (scene: Scene, percent: Quantity): Finding | null | 'fits' => {
  const found = planAndFact(scene)
  if (found === null) return null
  const ratio = quotient(found.fact, found.plan, 100)
  if (ratio === null) return null
  if (stands(percent, ...ratio)) return 'fits'
  const expected = inStyle((found.fact.value / found.plan.value) * 100, percent, 1)
  return { code: 'PLAN', printed: percent.text, expected, start: percent.start }
}

const judgeShare = (scene: Scene, percent: Quantity): Finding | null | 'fits' => {
  const part = partOf(scene, percent)
  if (part === null) return null
  const { all, best } = wholesFor(scene, part)
  if (best === null) return null
  const fits = (whole: Quantity): boolean => {
    const ratio = quotient(part, whole, 100)
    return ratio === null || stands(percent, ...ratio)
  }
  if (all.some(fits)) return 'fits'
  const expected = inStyle((part.value / best.value) * 100, percent, 1)
  return { code: 'SHARE', printed: percent.text, expected, start: percent.start }
}

/** A part that is more than its whole: '200 тадан 230 таси'. */
const tooLargePart = (scene: Scene, part: Quantity, index: number): Finding | null => {
  const whole = scene.quantities[index - 1]
  if (!part.part || whole === undefined || !whole.from || whole.part || whole.depth !== part.depth) return null
  if (whole.unit !== part.unit || !isCount(part) || part.low <= whole.high || whole.other !== null) return null
  if (part.token - whole.end > 8) return null
  return { code: 'SHARE', printed: part.text, expected: `≤ ${whole.text}`, start: part.start }
}

/** '4,5 млрд сўм, шундан аёлларга 5,8 млрд сўм': one sum of money or one measure, of which more than itself. */
const tooLargeOfWhich = (scene: Scene, part: Quantity, index: number): Finding | null => {
  const whole = scene.quantities[index - 1]
  if (whole === undefined || whole.unit !== part.unit || whole.depth !== part.depth || part.low <= whole.high)
    return null
  const counted = part.unit === 'count' || part.unit === 'people'
  if (!isCount(part) || ['none', 'other'].includes(part.unit) || (counted && !part.part)) return null
  if ([whole, part].some(one => one.other !== null || one.to) || growthWord(scene, part) !== null) return null
  const between = wordsBefore(scene, part)
  if (between.length > 8 || !between.some(word => /^(?:shundan|shulardan|ulardan|jumladan|bundan)$/.test(word)))
    return null
  return { code: 'SHARE', printed: part.text, expected: `≤ ${whole.text}`, start: part.start }
}

/** Shares against part and whole, and the fulfilment of plans. */
export const checkShares = (scene: Scene): Finding[] => {
  const findings: Finding[] = []
  for (const percent of percentsOf(scene)) {
    const plan = judgePlan(scene, percent)
    const share = judgeShare(scene, percent)
    if (plan === 'fits' || share === 'fits') continue
    const found = share ?? plan
    if (found) findings.push(found)
  }
  for (const [index, part] of scene.quantities.entries()) {
    const found = tooLargePart(scene, part, index) ?? tooLargeOfWhich(scene, part, index)
    if (found) findings.push(found)
  }
  return findings
}
