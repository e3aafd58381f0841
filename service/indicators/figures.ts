import type { ReadableDb } from '#db/connection.ts'
import { listTargets, type Target } from '#db/repositories/indicator-plans.ts'
import { belowOf, enteredOf } from '#db/repositories/indicator-values.ts'
import { type Fact, type FactOf, factsOf, neededPeriods, type Span } from '#domain/indicators/facts.ts'
import {
  fulfilment,
  type Grade,
  type Growth,
  gradeOf,
  growthOf,
  planOf,
  type TargetHow
} from '#domain/indicators/growth.ts'
import { factorOf, type Indicator } from '#domain/indicators/indicator.ts'
import { endOf, fromJanuary, type Period, sameLastYear, shifted, within, yearOf } from '#domain/indicators/period.ts'
import { acrossPlaces, tidy } from '#domain/indicators/roll-up.ts'
import { sentenceOf, type Tongue } from '#domain/indicators/sentence.ts'
import type { Setting } from './setting.ts'

/** One figure with all it is measured by. Percent: fulfilment of the plan. */
export type FigureRow = {
  indicator: number
  place: number
  period: Period
  span: Span
  fact: Fact
  plan: number | null
  percent: number | null
  grade: Grade
  /** Against the period before, and against the same period a year before. */
  onLast: Growth | null
  onYear: Growth | null
}

export type Wanted = {
  indicators: readonly number[]
  places: readonly number[]
  periods: readonly Period[]
  span: Span
}

/** The parts of ratios come along: what is divided is read too. */
const withParts = (indicators: readonly Indicator[], all: Setting['indicators']): Indicator[] => {
  const found = new Map(indicators.map(one => [one.id, one]))
  for (const one of indicators) {
    for (const part of [one.numerator, one.denominator]) {
      const indicator = part === null ? undefined : all.get(part)
      if (indicator !== undefined) found.set(indicator.id, indicator)
    }
  }
  return [...found.values()]
}

/**
 * Where figures of these places are made: `sums` = they and all that lies below them (a body's figure is summed into a leaf too), `entered` =
 * of these the ones asked for and those with places below, which may have a figure of their own; that of a leaf is in its sum already.
 */
const placesToRead = (setting: Setting, places: readonly number[]): { sums: number[]; entered: number[] } => {
  const sums = new Set<number>()
  const down = (place: number): void => {
    if (sums.has(place)) return
    sums.add(place)
    for (const child of setting.childrenOf.get(place) ?? []) down(child.id)
  }
  for (const place of places) down(place)
  const asked = new Set(places)
  return { sums: [...sums], entered: [...sums].filter(place => asked.has(place) || setting.childrenOf.has(place)) }
}

/** Facts of these indicators, places and periods; any other answers "unknown". */
export const loadFacts = async (
  db: ReadableDb,
  setting: Setting,
  { indicators, places, periods, span }: Wanted
): Promise<FactOf> => {
  const chosen = indicators.map(id => setting.indicators.get(id)).filter(one => one !== undefined)
  const read = withParts(chosen, setting.indicators)
  const needed = [...new Set(read.flatMap(one => periods.flatMap(period => neededPeriods(one, period, span))))]
  const ids = read.map(one => one.id)
  const near = placesToRead(setting, places)
  const entered = await enteredOf(db, { indicators: ids, periods: needed, places: near.entered })
  const sums = read.filter(one => acrossPlaces(one.kind) !== 'none').map(one => one.id)
  const below = await belowOf(db, { indicators: sums, periods: needed, places: near.sums })
  return factsOf(setting.indicators, setting.parentOf, entered, below)
}

/**
 * Figures for tables, rankings, charts and letters: fact, plan, fulfilment and growth of each indicator, place and period. `span` 'year'
 * counts from 1 January.
 */
export const figureRows = async (db: ReadableDb, setting: Setting, wanted: Wanted): Promise<FigureRow[]> => {
  const { indicators, places, periods, span } = wanted
  const around = [...new Set(periods.flatMap(period => [period, shifted(period, -1), sameLastYear(period)]))]
  const fact = await loadFacts(db, setting, { ...wanted, periods: around })
  const plan = plansOf(await listTargets(db, indicators), setting, fact)
  return indicators.flatMap(id => {
    const indicator = setting.indicators.get(id)
    if (indicator === undefined) return []
    return places.flatMap(place =>
      periods.map((period): FigureRow => {
        const now = fact(indicator, place, period, span)
        const wants = plan(indicator, place, period, span)
        const percent = fulfilment(now.value, wants?.value ?? null, indicator.lowerBetter || wants?.how === 'at-most')
        const last = shifted(period, -1)
        // From 1 January there is nothing before the first period of a year to compare with.
        const sameYear = span === 'period' || yearOf(last) === yearOf(period)
        return {
          ...{ indicator: id, place, period, span, fact: now, plan: wants?.value ?? null, percent },
          grade: gradeOf(percent),
          onLast: sameYear ? growthOf(now.value, fact(indicator, place, last, span).value, indicator) : null,
          onYear: growthOf(now.value, fact(indicator, place, sameLastYear(period), span).value, indicator)
        }
      })
    )
  })
}

type Plan = { value: number; how: TargetHow }
export type PlanOf = (indicator: Indicator, place: number, period: Period, span: Span) => Plan | null

/**
 * The plan of a cell: its own target; of a longer period the sum of a flow's targets, of a stock the last one's; without one the sum of
 * the places below when every one of them that has a figure has one; of a ratio with parts, what its parts' targets make.
 */
export const plansOf = (targets: readonly Target[], setting: Setting, fact: FactOf): PlanOf => {
  const keyed = new Map(targets.map(target => [`${target.indicator} ${target.place} ${target.period}`, target]))
  const own = (indicator: Indicator, place: number, period: Period): Plan | null => {
    const target = keyed.get(`${indicator.id} ${place} ${period}`)
    if (target === undefined) return null
    const base = target.how === 'add' ? fact(indicator, place, shifted(period, -1)).value : null
    const value = planOf(target, indicator.kind, base)
    return value === null ? null : { value, how: target.how }
  }
  const ofPlace: PlanOf = (indicator, place, period, span) => {
    const summed = indicator.kind === 'flow' && !indicator.cumulative
    // A year's own target is what is to be reached from 1 January to its end.
    const whole =
      span === 'period' || !summed ? period : endOf(period).endsWith('-12-31') ? String(yearOf(period)) : null
    const direct = whole === null ? null : own(indicator, place, whole)
    if (direct !== null) return direct
    const parts = span === 'year' ? fromJanuary(period, indicator.period) : within(period, indicator.period)
    const plans = parts.map(part => own(indicator, place, part))
    if (!summed) return plans.at(-1) ?? null
    const known = plans.filter(plan => plan !== null)
    if (known.length === 0 || known.length < plans.length) return null
    return { value: tidy(known.reduce((sum, plan) => sum + plan.value, 0)), how: 'reach' }
  }
  const planned = new Set(targets.map(target => target.indicator))
  const plan: PlanOf = (indicator, place, period, span) => {
    const direct = planned.has(indicator.id) ? ofPlace(indicator, place, period, span) : null
    if (direct !== null) return direct
    const above = indicator.numerator === null ? undefined : setting.indicators.get(indicator.numerator)
    const under = indicator.denominator === null ? undefined : setting.indicators.get(indicator.denominator)
    if (above !== undefined && under !== undefined) {
      const [one, other] = [plan(above, place, period, span), plan(under, place, period, span)]
      if (one === null || other === null || other.value === 0) return null
      return { value: tidy((one.value / other.value) * factorOf(indicator.unit)), how: 'reach' }
    }
    if (!planned.has(indicator.id) || acrossPlaces(indicator.kind) !== 'sum') return null
    const below = (setting.childrenOf.get(place) ?? []).map(child => plan(indicator, child.id, period, span))
    const known = below.filter(one => one !== null)
    if (known.length === 0 || known.length < below.length) return null
    return { value: tidy(known.reduce((sum, one) => sum + one.value, 0)), how: 'reach' }
  }
  return plan
}

/** A figure as a letter takes it: the value, where it is from, and the sentence that says it. */
export type LetterFigure = FigureRow & {
  unit: string
  decimals: number
  name: string
  source: string
  sentence: string
}

/**
 * For whoever writes letters and reports: figures of a period with source and sentence; what is unknown or not applicable is left out.
 * `withPlace`: the sentence names the place.
 */
export const figuresFor = async (
  db: ReadableDb,
  setting: Setting,
  { tongue, withPlace, sources, ...wanted }: Wanted & { tongue: Tongue; withPlace: boolean; sources: SourceOf }
): Promise<LetterFigure[]> => {
  const rows = await figureRows(db, setting, wanted)
  const found: LetterFigure[] = []
  for (const row of rows) {
    const indicator = setting.indicators.get(row.indicator)!
    const place = setting.places.get(row.place) ?? null
    const { value, mark } = row.fact
    const sentence = sentenceOf(
      {
        indicator,
        place: withPlace ? place : null,
        period: row.period,
        span: row.span,
        figure: { value, mark },
        growth: row.onYear ?? row.onLast,
        against: row.onYear === null ? 'last-period' : 'last-year',
        percent: row.percent
      },
      tongue
    )
    if (sentence === null) continue
    const { unit, decimals } = indicator
    const name = tongue === 'russian' ? indicator.nameRu : indicator.nameUz
    found.push({ ...row, unit, decimals, name, source: await sources(row), sentence })
  }
  return found
}
export type SourceOf = (row: Pick<FigureRow, 'indicator' | 'place' | 'period' | 'span'>) => Promise<string>
