import { listTargets } from '#db/repositories/indicator-plans.ts'
import { valuesOf } from '#db/repositories/indicator-values.ts'
import { type Check, checksOf, NOTHING_AROUND } from '#domain/indicators/checks.ts'
import type { FactOf } from '#domain/indicators/facts.ts'
import { type Mark, isShare } from '#domain/indicators/indicator.ts'
import { type Period, sameLastYear, shifted, within } from '#domain/indicators/period.ts'
import type { Service } from '../service.ts'
import { lockedOf } from './enter.ts'
import { loadFacts, plansOf } from './figures.ts'
import { type Setting, settingOf } from './setting.ts'

/** A cell of the entry grid with what stands beside it. `computed`: a ratio of two others, not typed. */
export type EntryCell = {
  indicator: number
  period: Period
  place: number
  body: string
  value: number | null
  mark: Mark
  note: string
  source: string
  reason: string
  /** Whether a figure of its own is there, also "not applicable". */
  filled: boolean
  /** What the places below it come to, when it has none of its own. */
  sum: number | null
  plan: number | null
  last: number | null
  lastYear: number | null
  checks: Check[]
  computed: boolean
  locked: boolean
}

type Wanted = { indicators: readonly number[]; places: readonly number[]; periods: readonly Period[]; body: string }

/** The cells of the entry grid: only those whose period the indicator can be counted in. */
export const entryCells = async (service: Service, wanted: Wanted): Promise<EntryCell[]> => {
  const { read } = service.db
  const setting = await settingOf(read)
  const chosen = wanted.indicators.map(id => setting.indicators.get(id)).filter(one => one !== undefined)
  const family = familyOf(setting, wanted.indicators)
  const around = [...new Set(wanted.periods.flatMap(one => [one, shifted(one, -1), sameLastYear(one)]))]
  const fact = await loadFacts(read, setting, { ...wanted, indicators: family, periods: around, span: 'period' })
  const plan = plansOf(await listTargets(read, wanted.indicators), setting, fact)
  const values = new Map(
    (await valuesOf(read, { ...wanted, periods: around })).map(value => [
      `${value.indicator} ${value.period} ${value.place} ${value.body}`,
      value
    ])
  )
  const entered = enteredBy(setting, values, fact)
  const ofBody = wanted.body !== ''
  /** A body's figures stand beside its own: what its place came to is another matter. */
  const before = (id: number, place: number, period: Period): number | null =>
    ofBody ? (values.get(`${id} ${period} ${place} ${wanted.body}`)?.figure?.value ?? null) : entered(id, place, period)
  const locked = await lockedOf(service)
  return chosen.flatMap(indicator =>
    wanted.places.flatMap(place =>
      wanted.periods
        .filter(period => within(period, indicator.period).length > 0)
        .map((period): EntryCell => {
          const ref = { indicator: indicator.id, period, place, body: wanted.body }
          const own = values.get(`${indicator.id} ${period} ${place} ${wanted.body}`)
          const now = fact(indicator, place, period)
          const computed = indicator.numerator !== null
          const value = computed ? (ofBody ? null : now.value) : (own?.figure?.value ?? null)
          const [last, lastYear] = [
            before(indicator.id, place, shifted(period, -1)),
            before(indicator.id, place, sameLastYear(period))
          ]
          const parts = partsOf(setting, indicator.id).map(part => entered(part, place, period))
          const known = parts.filter(part => part !== null)
          const whole = indicator.part === 'of-which' ? indicator.parent : null
          const sisters = whole === null ? [] : partsOf(setting, whole).filter(one => one !== indicator.id)
          const neighbours = {
            last,
            lastYear,
            parts: known,
            allParts: known.length === parts.length,
            whole: whole === null ? null : entered(whole, place, period),
            sisters: sisters.map(one => entered(one, place, period)).filter(one => one !== null)
          }
          const near = ofBody ? { ...NOTHING_AROUND, last, lastYear } : neighbours
          const checks = value === null ? [] : checksOf(indicator, period, value, near)
          return {
            ...ref,
            value,
            mark: computed ? now.mark : (own?.figure?.mark ?? 'exact'),
            note: own?.note ?? '',
            source: own?.source ?? '',
            reason: own?.reason ?? '',
            filled: computed ? value !== null : own !== undefined && own.figure !== null,
            sum: !ofBody && own?.figure == null && now.origin === 'places' ? now.value : null,
            plan: ofBody ? null : (plan(indicator, place, period, 'period')?.value ?? null),
            last,
            lastYear,
            // A share that is computed is not typed as a fraction.
            checks: computed && isShare(indicator.unit) ? checks.filter(one => one === 'over-100') : checks,
            computed,
            locked: locked(ref)
          }
        })
    )
  )
}

const partsOf = (setting: Setting, indicator: number): number[] =>
  [...setting.indicators.values()].filter(one => one.parent === indicator && one.part === 'of-which').map(one => one.id)

/** The indicators themselves, their parts, wholes and sisters: what the checks look at. */
const familyOf = (setting: Setting, indicators: readonly number[]): number[] => {
  const found = new Set(indicators)
  for (const id of indicators) {
    for (const part of partsOf(setting, id)) found.add(part)
    const { parent, part } = setting.indicators.get(id) ?? { parent: null, part: null }
    if (parent === null || part !== 'of-which') continue
    found.add(parent)
    for (const sister of partsOf(setting, parent)) found.add(sister)
  }
  return [...found]
}

/** A cell's figure as it was entered: a running sum stays one, where a fact is what its period alone brought. */
const enteredBy =
  (setting: Setting, values: ReadonlyMap<string, { figure: { value: number | null } | null }>, fact: FactOf) =>
  (id: number, place: number, period: Period): number | null => {
    const indicator = setting.indicators.get(id)!
    const own = values.get(`${id} ${period} ${place} `)
    if (own !== undefined) return own.figure?.value ?? null
    return fact(indicator, place, period, indicator.cumulative ? 'year' : 'period').value
  }
