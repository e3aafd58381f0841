import { dative } from '#language/cases.ts'
import { toCyrillic } from '#language/script.ts'
import { inPlaceRu, inPlaceUz } from '../places/place.ts'
import type { Growth } from './growth.ts'
import { type Figure, type Indicator, isShare, type Mark } from './indicator.ts'
import type { Span } from './facts.ts'
import { type Period, type PeriodParts, readPeriod } from './period.ts'
import { MONTHS_LATIN, RU_IN, RU_OF, RU_TO } from './sentence-words.ts'
import { russianForm, UNITS } from './units.ts'

export type Tongue = 'latin' | 'cyrillic' | 'russian'

/** What a sentence says. `growth` is told only of exact figures; `against` names what it is measured from. */
export type Said = {
  indicator: Pick<Indicator, 'nameUz' | 'nameRu' | 'unit' | 'decimals' | 'kind' | 'wording' | 'lowerBetter'>
  /** null = the sentence names no place (a letter speaks of its own district anyway). */
  place: { nameUz: string; nameRu: string } | null
  period: Period
  span: Span
  figure: Figure
  growth: Growth | null
  against: 'last-year' | 'last-period'
  /** Fulfilment of the plan in percent; null = not told. */
  percent: number | null
}

const NO_BREAK = '\u00a0'

/** '1 240,5': at most so many decimals, no noughts at the end, thousands set apart by no-break spaces. */
export const figureText = (value: number, decimals: number): string => {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const rest = fraction.replace(/0+$/, '')
  const sign = value < 0 && Number(`${whole}.${fraction}`) !== 0 ? '−' : ''
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK)}${rest === '' ? '' : `,${rest}`}`
}

/** A growth without its sign, as it is printed: percent to a tenth, points to a hundredth, places whole. */
export const growthText = ({ in: unit, by }: Growth): string =>
  figureText(Math.abs(by), unit === 'places' ? 0 : unit === 'percent' ? 1 : 2)

/** How each figure of a sentence is printed: a paper puts a marker in its place, so that it stays live. In Russian its unit comes along. */
export type PrintFigure = (side: 'fact' | 'growth' | 'percent', text: string) => string
const asItIs: PrintFigure = (_, text) => text

/**
 * The figure as a sentence for a letter, ending with a full stop; null when there is nothing to say (unknown, not applicable). Uzbek is
 * built in Latin letters and carried over to Cyrillic by the same rules as every text.
 */
export const sentenceOf = (said: Said, tongue: Tongue, print: PrintFigure = asItIs): string | null => {
  if (said.figure.value === null) return null
  if (tongue === 'russian') return russian(said, said.figure.value, print)
  const latin = uzbek(said, said.figure.value, print)
  return tongue === 'latin' ? latin : toCyrillic(latin)
}

/** A name that has quotes of its own: in Uzbek it takes no others around it, in Russian its own become inner ones. */
const quotedUz = (name: string): string => (name.includes('“') ? name : `“${name}”`)
const quotedRu = (name: string): string => `«${name.replaceAll('«', '„').replaceAll('»', '“')}»`

/** Fulfilment as it is printed: 100 only when it is met, however near. */
const fulfilled = (percent: number): number => (percent < 100 ? Math.min(percent, 99.9) : percent)

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const uzFigure = (
  value: number,
  mark: Mark,
  { unit, decimals, kind }: Said['indicator'],
  ending: string,
  print: PrintFigure
): string => {
  const shown = print('fact', figureText(value, kind === 'rank' ? 0 : decimals))
  if (kind === 'rank') return `${shown}-o‘rin${ending}`
  const word = UNITS[unit]?.uz ?? unit
  const before = UNITS[unit]?.beforeUz
  const plain = `${before === undefined ? '' : `${before} `}${shown}${NO_BREAK}${word}`
  if (mark === 'more') return `${plain}dan ortiq${ending}`
  return `${mark === 'about' ? 'qariyb ' : ''}${plain}${ending}`
}

const uzbek = (
  { indicator, place, period, span, figure, growth, against, percent }: Said,
  value: number,
  print: PrintFigure
): string => {
  const { kind, wording, nameUz } = indicator
  const body = (wording.uz === '' ? GENERAL_UZ[kind] : wording.uz)
    .replace('“{name}”', quotedUz(nameUz))
    .replace('{f:ni}', uzFigure(value, figure.mark, indicator, 'ni', print))
    .replace('{f}', uzFigure(value, figure.mark, indicator, '', print))
  const where = place === null ? '' : `${inPlaceUz(place.nameUz)} `
  const grown =
    growth === null || figure.mark !== 'exact' ? '' : `, bu ${uzGrowth(growth, indicator, period, against, print)}`
  const plan =
    percent === null ? '' : ` Reja ${print('percent', figureText(fulfilled(percent), 1))}${NO_BREAK}foizga bajarildi.`
  return `${upperFirst(`${where}${uzPeriod(period, span, kind)} ${body}`)}${grown}.${plan}`
}

const GENERAL_UZ: Record<Indicator['kind'], string> = {
  flow: '“{name}” ko‘rsatkichi {f:ni} tashkil etdi',
  stock: '“{name}” ko‘rsatkichi {f:ni} tashkil etdi',
  ratio: '“{name}” ko‘rsatkichi {f:ni} tashkil etdi',
  score: '“{name}” ko‘rsatkichi {f:ni} tashkil etdi',
  rank: '“{name}” bo‘yicha {f} egallandi'
}

const HALVES_UZ = ['birinchi', 'ikkinchi'] as const
const ROMAN = ['I', 'II', 'III', 'IV'] as const
const partsOf = (period: Period): PeriodParts => readPeriod(period)!

/** '2026-yilning III choragida', '2026-yilning 9 oyi davomida', '2026-yilning mart oyi yakuniga ko‘ra'. */
export const uzPeriod = (period: Period, span: Span, kind: Indicator['kind']): string => {
  const { kind: length, year, index } = partsOf(period)
  const of = `${year}-yilning`
  if (kind !== 'flow') {
    if (length === 'year') return `${year}-yil yakuniga ko‘ra`
    if (length === 'half') return `${of} ${HALVES_UZ[index - 1]} yarmi yakuniga ko‘ra`
    if (length === 'quarter') return `${of} ${ROMAN[index - 1]} choragi yakuniga ko‘ra`
    return `${of} ${MONTHS_LATIN[index - 1]} oyi yakuniga ko‘ra`
  }
  const months = length === 'year' ? 12 : length === 'half' ? index * 6 : length === 'quarter' ? index * 3 : index
  if (length === 'year' || (span === 'year' && months === 12)) return `${year}-yilda`
  if (span === 'year' && length !== 'month') return `${of} ${months}${NO_BREAK}oyi davomida`
  if (span === 'year' && index > 1) return `${of} yanvar–${MONTHS_LATIN[index - 1]} oylarida`
  if (length === 'half') return `${of} ${HALVES_UZ[index - 1]} yarmida`
  return length === 'quarter' ? `${of} ${ROMAN[index - 1]} choragida` : `${of} ${MONTHS_LATIN[index - 1]} oyida`
}

const LAST_UZ = { month: 'oyga', quarter: 'chorakka', half: 'yarim yillikka', year: 'yilga' } as const

const uzGrowth = (
  growth: Growth,
  { unit }: Said['indicator'],
  period: Period,
  against: Said['against'],
  print: PrintFigure
): string => {
  const length = partsOf(period).kind
  const ofYear = against === 'last-year' && length !== 'year'
  if (growthText(growth) === '0')
    return ofYear ? 'o‘tgan yilning shu davri darajasida' : `o‘tgan ${LEVEL_UZ[length]} darajasida`
  const base = ofYear ? 'o‘tgan yilning shu davriga' : `o‘tgan ${LAST_UZ[length]}`
  const size = print('growth', growthText(growth))
  if (growth.in === 'percent') {
    return `${base} nisbatan ${size}${NO_BREAK}foizga ${growth.by > 0 ? 'ko‘p' : 'kam'}`
  }
  if (growth.in === 'places') return `${base} nisbatan ${size}${NO_BREAK}pog‘ona ${growth.by < 0 ? 'yuqori' : 'past'}`
  const points = isShare(unit) ? 'foiz bandiga' : dative(UNITS[unit]?.uz ?? unit)
  return `${base} nisbatan ${size}${NO_BREAK}${points} ${growth.by > 0 ? 'yuqori' : 'past'}`
}
const LEVEL_UZ = { month: 'oy', quarter: 'chorak', half: 'yarim yillik', year: 'yil' } as const

const GENERAL_RU: Record<Indicator['kind'], string> = {
  flow: 'показатель «{name}» составил {f}',
  stock: 'показатель «{name}» составил {f}',
  ratio: 'показатель «{name}» составил {f}',
  score: 'показатель «{name}» составил {f}',
  rank: 'по показателю «{name}» занято {f}'
}

/** The value with its unit in the form its number asks for; also what a live figure of a Russian paper prints. */
export const ruFigure = (value: number, mark: Mark, { unit, decimals, kind }: Said['indicator']): string => {
  if (kind === 'rank') return `${figureText(value, 0)}-е${NO_BREAK}место`
  const forms = UNITS[unit]?.ru ?? [unit, unit, unit]
  const shown = Number(value.toFixed(decimals))
  // After "более" and "около" the genitive stands: более 431 человека, около 5 человек.
  const [, few, many] = forms
  const word = mark === 'exact' ? russianForm(shown, forms) : russianForm(shown, [few, many, many])
  const fraction = Number.isInteger(shown) ? word : few
  const before = mark === 'more' ? 'более ' : mark === 'about' ? 'около ' : ''
  return `${before}${figureText(value, decimals)}${NO_BREAK}${fraction}`
}

const russian = (
  { indicator, place, period, span, figure, growth, against, percent }: Said,
  value: number,
  print: PrintFigure
): string => {
  const { kind, wording, nameRu } = indicator
  const shape = wording.ru === '' ? GENERAL_RU[kind] : wording.ru
  const shown = ruFigure(value, figure.mark, indicator)
  const body = shape.replace('«{name}»', quotedRu(nameRu)).replace('{f}', print('fact', shown))
  const where = place === null ? '' : `${inPlaceRu(place.nameRu)} `
  const grown =
    growth === null || figure.mark !== 'exact' ? '' : `, что ${ruGrowth(growth, indicator, period, against, print)}`
  const done = percent === null ? '' : Number(fulfilled(percent).toFixed(1))
  const plan = done === '' ? '' : ` План выполнен на ${print('percent', ruPercent(done))}.`
  // A sentence that ends in a shortened word (ед.) has its full stop already.
  const stop = grown === '' && shape.endsWith('{f}') && shown.endsWith('.') ? '' : '.'
  return `${upperFirst(`${ruPeriod(period, span, kind)} ${where}${body}`)}${grown}${stop}${plan}`
}

/** 'в III квартале 2026 года', 'за январь–сентябрь 2026 года', 'по итогам марта 2026 года'. */
export const ruPeriod = (period: Period, span: Span, kind: Indicator['kind']): string => {
  const { kind: length, year, index } = partsOf(period)
  const whole = length === 'year'
  const half = index === 1 ? 'первом' : 'втором'
  if (kind !== 'flow') {
    if (whole) return `по итогам ${year} года`
    if (length === 'half') return `по итогам ${index === 1 ? 'первого' : 'второго'} полугодия ${year} года`
    if (length === 'quarter') return `по итогам ${ROMAN[index - 1]} квартала ${year} года`
    return `по итогам ${RU_OF[index - 1]} ${year} года`
  }
  const months = length === 'half' ? index * 6 : length === 'quarter' ? index * 3 : index
  if (whole || (span === 'year' && months === 12)) return `в ${year} году`
  if (span === 'year' && months > 1) return `за январь–${RU_TO[months - 1]} ${year} года`
  if (length === 'half') return `в ${half} полугодии ${year} года`
  return length === 'quarter' ? `в ${ROMAN[index - 1]} квартале ${year} года` : `в ${RU_IN[index - 1]} ${year} года`
}
const LAST_RU = {
  month: 'прошлом месяце',
  quarter: 'прошлом квартале',
  half: 'прошлом полугодии',
  year: 'прошлом году'
} as const

export const ruPercent = (value: number): string =>
  `${figureText(value, 1)}${NO_BREAK}${russianForm(Number(value.toFixed(1)), ['процент', 'процента', 'процентов'])}`

/** The size of a growth with its unit, as Russian prints it. */
export const ruGrowthSize = (growth: Growth, unit: string): string => {
  const size = Math.abs(growth.by)
  if (growth.in === 'percent') return ruPercent(size)
  if (growth.in === 'places') return `${figureText(size, 0)}${NO_BREAK}${russianForm(size, ['место', 'места', 'мест'])}`
  const shown = Number(size.toFixed(2))
  const word = isShare(unit)
    ? Number.isInteger(shown)
      ? russianForm(shown, ['процентный пункт', 'процентных пункта', 'процентных пунктов'])
      : 'процентного пункта'
    : russianForm(shown, UNITS[unit]?.ru ?? [unit, unit, unit])
  return `${figureText(shown, 2)}${NO_BREAK}${word}`
}

const ruGrowth = (
  growth: Growth,
  { unit, kind }: Said['indicator'],
  period: Period,
  against: Said['against'],
  print: PrintFigure
): string => {
  const length = partsOf(period).kind
  const ofYear = against === 'last-year' && length !== 'year'
  if (growthText(growth) === '0') {
    const level = ofYear ? 'того же периода прошлого года' : LEVEL_RU[length]
    return `на уровне ${level}`
  }
  const before = kind === 'flow' ? 'за соответствующий период прошлого года' : 'за тот же период прошлого года'
  const base = ofYear ? before : `в ${LAST_RU[length]}`
  const more = growth.in === 'percent' ? ['больше', 'меньше'] : ['выше', 'ниже']
  const up = growth.in === 'places' ? growth.by < 0 : growth.by > 0
  return `на ${print('growth', ruGrowthSize(growth, unit))} ${more[up ? 0 : 1]}, чем ${base}`
}
const LEVEL_RU = {
  month: 'прошлого месяца',
  quarter: 'прошлого квартала',
  half: 'прошлого полугодия',
  year: 'прошлого года'
} as const
