import type { Figure, Indicator } from './indicator.ts'
import { endOf, fromJanuary, kindOf, type Period, shifted, within, yearOf } from './period.ts'
import { acrossPlaces, NOTHING, overTime, type RatioGap, ratioOf, type Summed, tidy, weaker } from './roll-up.ts'

/** A figure entered for a place itself. */
export type Entered = Figure & { indicator: number; place: number; period: Period }
/** The figures right below a place (its parts and its bodies) as one: their sum, how many they are, the weakest of their marks. */
export type Below = { indicator: number; place: number; period: Period } & Figure & { count: number; known: number }

/** `period`: what was made in it or stood at its end. `year`: from 1 January to its end. */
export type Span = 'period' | 'year'
/** Where a figure of a letter comes from, kept with the letter: correcting the figure later names the letters that carry it. */
export type FigureSource = { kind: 'indicator'; indicator: number; place: number; period: Period; span: Span }
export type Origin = 'entered' | 'places' | 'periods' | 'ratio' | 'none'
/** `have` of `of` periods were known; `origin` says where the figure comes from. */
export type Fact = Summed & { of: number; origin: Origin; gap: RatioGap | null }

type Known = Figure & { origin: 'entered' | 'places' }
type Layer = Map<number, Known>

const ABSENT: Fact = { ...NOTHING, of: 0, origin: 'none', gap: null }

/** Which periods of an indicator's own kind a figure of `period` is made of; a running sum needs the one before too. */
export const neededPeriods = (indicator: Indicator, period: Period, span: Span): Period[] => {
  const own = span === 'year' ? fromJanuary(period, indicator.period) : within(period, indicator.period)
  const before = own[0] === undefined ? undefined : shifted(own[0], -1)
  const running = indicator.kind === 'flow' && indicator.cumulative && span === 'period'
  const earlier = running && before !== undefined && yearOf(before) === yearOf(own[0]!) ? [before] : []
  const whole = wholeOf(indicator, period, span)
  return [...earlier, ...own, ...(whole === null ? [] : [whole])]
}

/** The longer period whose figure may be known as a whole, though the indicator is counted more often: that of the year, mostly. */
export const wholeOf = (indicator: Indicator, period: Period, span: Span): Period | null => {
  const whole = span === 'period' ? period : endOf(period).endsWith('-12-31') ? String(yearOf(period)) : null
  return whole === null || kindOf(whole) === indicator.period || within(whole, indicator.period).length === 0
    ? null
    : whole
}

/**
 * Facts of any indicator, place and period from what was entered and what lies right below each place. A place's own figure goes before
 * the sum of its parts, a year's own before the sum of its quarters; a ratio with parts is computed from its summed parts, never from ratios. `parentOf` says what lies in what.
 */
export const factsOf = (
  indicators: ReadonlyMap<number, Indicator>,
  parentOf: ReadonlyMap<number, number | null>,
  entered: readonly Entered[],
  below: readonly Below[]
) => {
  const raw = new Map<number, Map<Period, { own: Map<number, Figure>; under: Map<number, Below> }>>()
  const layerOf = (indicator: number, period: Period) => {
    let periods = raw.get(indicator)
    if (periods === undefined) {
      periods = new Map()
      raw.set(indicator, periods)
    }
    let found = periods.get(period)
    if (found === undefined) {
      found = { own: new Map(), under: new Map() }
      periods.set(period, found)
    }
    return found
  }
  for (const one of entered) layerOf(one.indicator, one.period).own.set(one.place, one)
  for (const one of below) layerOf(one.indicator, one.period).under.set(one.place, one)

  const depthOf = (place: number): number => {
    let depth = 0
    for (let up = parentOf.get(place); up != null; up = parentOf.get(up)) depth++
    return depth
  }

  const layers = new Map<string, Layer>()
  const layer = (indicator: Indicator, period: Period): Layer => {
    const key = `${indicator.id} ${period}`
    const made = layers.get(key)
    if (made !== undefined) return made
    const given = raw.get(indicator.id)?.get(period)
    const found: Layer = new Map()
    layers.set(key, found)
    if (given === undefined) return found
    for (const [place, figure] of given.own) {
      found.set(place, { value: figure.value, mark: figure.mark, origin: 'entered' })
    }
    const across = acrossPlaces(indicator.kind)
    if (across === 'none') return found
    const sums = new Map([...given.under].map(([place, one]) => [place, { ...one, sum: one.value ?? 0 }]))
    const deepest = Math.max(0, ...[...sums.keys()].map(depthOf))
    for (let depth = deepest; depth >= 0; depth--) {
      for (const [place, one] of [...sums]) {
        if (found.has(place) || depthOf(place) !== depth) continue
        const value = one.known === 0 ? null : tidy(across === 'sum' ? one.sum : one.sum / one.known)
        found.set(place, { value, mark: value === null ? 'na' : one.mark, origin: 'places' })
        const up = parentOf.get(place)
        if (up == null || value === null) continue
        // The sum of a district's mahallas is one figure among those of its region.
        const above = sums.get(up)
        if (above === undefined) sums.set(up, { ...one, place: up, sum: value, known: 1, count: 1 })
        else {
          above.sum += value
          above.known++
          above.count++
          above.mark = weaker(above.mark, one.mark)
        }
      }
    }
    return found
  }

  const fact = (indicator: Indicator, place: number, period: Period, span: Span = 'period'): Fact => {
    const above = indicator.numerator === null ? undefined : indicators.get(indicator.numerator)
    const under = indicator.denominator === null ? undefined : indicators.get(indicator.denominator)
    if (indicator.kind === 'ratio' && above !== undefined && under !== undefined) {
      const made = ratioOf(fact(above, place, period, span), fact(under, place, period, span), indicator.unit)
      if (made.gap !== 'no-parts') return { ...made, of: 1, origin: 'ratio' }
    }
    const periods = span === 'year' ? fromJanuary(period, indicator.period) : within(period, indicator.period)
    if (periods.length === 0) return ABSENT
    const long = wholeOf(indicator, period, span)
    const whole = long === null ? undefined : layer(indicator, long).get(place)
    const asWhole = (known: Known): Fact => ({ ...known, have: 1, of: 1, gap: null })
    if (whole?.origin === 'entered') return asWhole(whole)
    const figures = periods.map(one => layer(indicator, one).get(place) ?? null)
    const first = shifted(periods[0]!, -1)
    const january = span === 'year' || yearOf(first) !== yearOf(periods[0]!)
    const before = january ? { value: 0, mark: 'exact' as const } : (layer(indicator, first).get(place) ?? null)
    const summed = overTime(figures, indicator, before)
    if (summed.have === 0) return whole === undefined ? ABSENT : asWhole(whole)
    const single = figures.filter(figure => figure !== null)
    const origin = periods.length > 1 ? 'periods' : single[0]!.origin
    const mark = summed.value === null ? single.at(-1)!.mark : summed.mark
    return { ...summed, mark, of: periods.length, origin, gap: null }
  }
  return fact
}
export type FactOf = ReturnType<typeof factsOf>
