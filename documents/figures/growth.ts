import { textScript } from '#language/mixed.ts'
import { toCyrillic } from '#language/script.ts'
import { inStyle, quotient, stands } from './close.ts'
import type { Finding } from './figure.ts'
import { INDEX_WORDS } from './lexicon.ts'
import { type Pair, pairsFor } from './pairs.ts'
import { foldOf, isCount, type Quantity } from './quantities.ts'
import { growthWord, type Scene, wordsBetween } from './scene.ts'

const isRussian = (sentence: string): boolean =>
  /[ыщ]|(?:^|\s)(?:на|из|до|по|составил\p{L}*|процент\p{L}*)(?:\s|$)/iu.test(sentence) && !/[ўқғҳ]/iu.test(sentence)

/** Latin Uzbek words in the script of the sentence; Russian where the sentence is. */
const said = (sentence: string, uzbek: string, russian: string): string => {
  if (isRussian(sentence)) return russian
  return textScript(sentence) === 'cyrillic' ? toCyrillic(uzbek) : uzbek
}

const difference = ({ base, now }: Pair): [number, number] => {
  const low = Math.abs(now.value - base.value)
  // Both values are printed to the same place: their difference is what stands on paper.
  return [low, low]
}

const grew = ({ base, now }: Pair): [number, number] | null => {
  const ratio = quotient(now, base, 100)
  if (ratio === null) return null
  // Values as printed; their open ends only where they are rounded scales.
  const [low, high] = [Math.abs(ratio[0] - 100), Math.abs(ratio[1] - 100)]
  return low <= high ? [low, high] : [high, low]
}

const exactGrowth = ({ base, now }: Pair): number => (Math.abs(now.value - base.value) / base.value) * 100

const percentFits = (scene: Scene, printed: Quantity, pair: Pair): boolean => {
  const between = grew(pair)
  if (between === null) return true
  if (stands(printed, ...between)) return true
  const index = quotient(pair.now, pair.base, 100)!
  const around = [
    ...wordsBetween(scene, printed.token - 8, printed.token),
    ...wordsBetween(scene, printed.token, printed.token + 6)
  ]
  const asIndex = printed.value >= 100 || around.some(word => INDEX_WORDS.test(word))
  return asIndex && stands(printed, ...index)
}

const decimalsOf = (pair: Pair): Pick<Quantity, 'text' | 'decimals'> =>
  pair.base.decimals >= pair.now.decimals ? pair.base : pair.now

const judgePercent = (scene: Scene, printed: Quantity, pairs: readonly Pair[]): Finding | null => {
  const sure = pairs.find(pair => pair.sure)
  if (sure === undefined || printed.value === 0) return null
  if (
    printed.unit === 'percent' &&
    sure.base.unit !== 'percent' &&
    pairs.some(pair => percentFits(scene, printed, pair))
  )
    return null
  if (printed.unit === 'percent' && percentFits(scene, printed, sure)) return null
  if (printed.unit === 'point' && stands(printed, ...difference(sure))) return null
  const points = inStyle(Math.abs(sure.now.value - sure.base.value), decimalsOf(sure))
  const percent = inStyle(exactGrowth(sure), printed, 1)
  // The difference itself, or a slip of it in the last place, printed as percent.
  const confused =
    printed.unit === 'point'
      ? stands(printed, ...grew(sure)!)
      : sure.base.unit === 'ball' || sure.base.unit === 'percent'
        ? Math.abs(printed.value - Math.abs(sure.now.value - sure.base.value)) < Math.max(printed.step * 1.5, 0.05)
        : false
  const named =
    sure.base.unit === 'percent'
      ? said(
          scene.sentence,
          `${points} foiz bandi yoki ${percent} foiz`,
          `${points} процентного пункта или ${percent} процента`
        )
      : sure.base.unit === 'ball'
        ? said(scene.sentence, `${percent} foiz yoki ${points} ball`, `${percent} процента или ${points} балла`)
        : percent
  return { code: confused ? 'POINTS' : 'GROWTH', printed: printed.text, expected: named, start: printed.start }
}

const judgeTimes = (printed: Quantity, pairs: readonly Pair[]): Finding | null => {
  const sure = pairs.find(pair => pair.sure)
  if (sure === undefined) return null
  const fits = (pair: Pair): boolean =>
    [quotient(pair.now, pair.base), quotient(pair.base, pair.now)].some(
      ratio => ratio !== null && stands(printed, ...ratio)
    )
  if (pairs.some(fits)) return null
  const ratio = Math.max(sure.now.value / sure.base.value, sure.base.value / sure.now.value)
  return { code: 'TIMES', printed: printed.text, expected: inStyle(ratio, printed, 1), start: printed.start }
}

/** '8372 тадан 12572 тага етиб, 4200 тага кўпайди': a growth in the unit of its values. */
const judgeDifference = (scene: Scene, printed: Quantity, pairs: readonly Pair[]): Finding | null => {
  const sure = pairs.find(pair => pair.sure && pair.base.unit === printed.unit)
  if (sure === undefined) return null
  const fits = pairs.some(pair => stands(printed, ...difference(pair)))
  if (fits || stands(printed, ...difference(sure))) return null
  if (scene.quantities.filter(one => one.unit === printed.unit).length > 3) return null
  const right = Math.abs(sure.now.value - sure.base.value)
  if (right === 0 || !sure.base.exact !== !sure.now.exact) return null
  return {
    code: 'GROWTH',
    printed: printed.text,
    expected: inStyle(right / (printed.step * 10 ** printed.decimals), {
      text: printed.text,
      decimals: Math.max(printed.decimals, sure.base.decimals)
    }),
    start: printed.start
  }
}

/** Growth in percent, points, times and in its own unit, against the two values it comes from. */
export const checkGrowth = (scene: Scene): Finding[] => {
  const findings: Finding[] = []
  for (const [index, one] of scene.quantities.entries()) {
    if (one.unit === 'times') {
      const found = judgeTimes(one, pairsFor(scene, one))
      if (found) findings.push(found)
      continue
    }
    if (growthWord(scene, one) === null) continue
    const pairs = pairsFor(scene, one)
    // The later value of a pair has the verb too: '100 тадан 150 тага ошди'.
    const isValue = pairs.some(pair => pair.sure && (pair.now === one || pair.base === one))
    const last = scene.quantities[index - 1]
    const isEnd = last?.from && one.to && last.unit === one.unit && one.token - last.end < 6
    if (isValue || isEnd) continue
    const found =
      one.unit === 'percent' || one.unit === 'point'
        ? judgePercent(scene, one, pairs)
        : (isCount(one) || one.unit === 'ball') && (one.to || foldOf(scene.tokens[one.token - 1]) === 'na')
          ? judgeDifference(scene, one, pairs)
          : null
    if (found) findings.push(found)
  }
  return findings
}
