import { history } from '#db/history.ts'
import { type FigureUse, figureUses, listTargets, type Target } from '#db/repositories/indicator-plans.ts'
import { type Value, valuesBelow, valuesOf } from '#db/repositories/indicator-values.ts'
import { listColumns, listRollouts } from '#db/repositories/rollouts.ts'
import { type Fact, type Span, wholeOf } from '#domain/indicators/facts.ts'
import { MARKS, type Mark } from '#domain/indicators/indicator.ts'
import { fromJanuary, type Period, within } from '#domain/indicators/period.ts'
import { sentenceOf, type Tongue } from '#domain/indicators/sentence.ts'
import { countedRows } from '../rollouts/counting.ts'
import type { Service } from '../service.ts'
import {
  type FigureRow,
  figureRows,
  figuresFor,
  type LetterFigure,
  loadFacts,
  type SourceOf,
  type Wanted
} from './figures.ts'
import { indicatorOf, placeOf, type Setting, settingOf } from './setting.ts'

export type Opened = {
  row: FigureRow
  sentences: Record<Tongue, string | null>
  /** What was entered for the place itself, a value a period. */
  entered: (Value & { value: number | null; mark: Mark })[]
  /** Places and bodies right below, of a single period. */
  below: {
    place: number
    body: string
    value: number | null
    mark: Mark
    source: string
    note: string
    summed: boolean
  }[]
  periods: { period: Period; value: number | null; mark: Mark }[]
  /** Above and below the line of a ratio. */
  ratio: { indicator: number; value: number | null }[]
  /** Registers that count into it; `rows`: how many of their rows count for this place and period. */
  rollouts: { id: number; name: string; column: number | null; columnName: string; rows: number }[]
  targets: Target[]
  letters: FigureUse[]
}

type Ref = { indicator: number; place: number; period: Period; span: Span }

/** A figure opened: what it is made of, down to entered values with their sources. NOT_FOUND. */
export const openFigure = async (service: Service, ref: Ref): Promise<Opened> => {
  const { read } = service.db
  const setting = await settingOf(read)
  const indicator = indicatorOf(setting, ref.indicator)
  const place = placeOf(setting, ref.place)
  const parts = ref.span === 'year' ? fromJanuary(ref.period, indicator.period) : within(ref.period, indicator.period)
  const whole = wholeOf(indicator, ref.period, ref.span)
  const asked = whole === null ? parts : [...parts, whole]
  const [row] = await figureRows(read, setting, {
    ...ref,
    indicators: [indicator.id],
    places: [place.id],
    periods: [ref.period]
  })
  const children = setting.childrenOf.get(place.id) ?? []
  const places = [place.id, ...children.map(child => child.id)]
  const fact = await loadFacts(read, setting, { indicators: [indicator.id], places, periods: asked, span: 'period' })
  const own = await valuesOf(read, { indicators: [indicator.id], periods: asked, places: [place.id] })
  const single = parts.length === 1 ? parts[0]! : row!.fact.of === 1 ? whole : null
  const below =
    single === null
      ? []
      : await belowOf(service, setting, { indicator: indicator.id, period: single, place: place.id }, fact)
  const targets = await listTargets(read, [indicator.id])
  const figure = row!.fact
  const tell = (tongue: Tongue) =>
    sentenceOf(
      {
        ...{ indicator, place, period: ref.period, span: ref.span, percent: row!.percent },
        figure: { value: figure.value, mark: figure.mark },
        growth: row!.onYear ?? row!.onLast,
        against: row!.onYear === null ? 'last-period' : 'last-year'
      },
      tongue
    )
  const uses = await figureUses(read, [indicator.id])
  return {
    row: row!,
    sentences: { latin: tell('latin'), cyrillic: tell('cyrillic'), russian: tell('russian') },
    entered: own
      .filter(value => value.body === '')
      .map(value => ({ ...value, value: value.figure?.value ?? null, mark: value.figure?.mark ?? 'exact' })),
    below,
    periods:
      parts.length < 2 || single !== null
        ? []
        : parts.map(period => {
            const { value, mark } = fact(indicator, place.id, period, indicator.cumulative ? 'year' : 'period')
            return { period, value, mark }
          }),
    ratio: await ratioParts(service, setting, ref),
    rollouts: await registersOf(service, ref),
    targets: targets.filter(target => target.place === place.id && [ref.period, ...asked].includes(target.period)),
    letters: uses.filter(use => use.place === place.id && use.period === ref.period)
  }
}

const belowOf = async (
  service: Service,
  setting: Setting,
  at: { indicator: number; period: Period; place: number },
  fact: (indicator: Parameters<Awaited<ReturnType<typeof loadFacts>>>[0], place: number, period: Period) => Fact
): Promise<Opened['below']> => {
  const rows = await valuesBelow(service.db.read, at)
  const entered = new Map(rows.filter(row => row.body === '').map(row => [row.place, row]))
  const bodies = rows.filter(row => row.body !== '')
  const indicator = setting.indicators.get(at.indicator)!
  const line = (row: Value) => ({
    ...{
      place: row.place,
      body: row.body,
      value: row.figure?.value ?? null,
      mark: row.figure?.mark ?? ('exact' as const)
    },
    ...{ source: row.source, note: row.note, summed: false }
  })
  const parts = (setting.childrenOf.get(at.place) ?? []).map(child => {
    const row = entered.get(child.id)
    if (row?.figure != null) return line(row)
    const { value, mark } = fact(indicator, child.id, at.period)
    return { place: child.id, body: '', value, mark, source: '', note: '', summed: value !== null }
  })
  return [...bodies.map(line), ...parts]
}

const ratioParts = async (service: Service, setting: Setting, ref: Ref): Promise<Opened['ratio']> => {
  const { numerator, denominator } = setting.indicators.get(ref.indicator)!
  if (numerator === null || denominator === null) return []
  const indicators = [numerator, denominator]
  const fact = await loadFacts(service.db.read, setting, {
    ...{ indicators, places: [ref.place], periods: [ref.period], span: ref.span }
  })
  return indicators.map(id => ({
    indicator: id,
    value: fact(setting.indicators.get(id)!, ref.place, ref.period, ref.span).value
  }))
}

const registersOf = async (service: Service, { indicator, place, period }: Ref): Promise<Opened['rollouts']> => {
  const rollouts = await listRollouts(service.db.read)
  const columns = await listColumns(
    service.db.read,
    rollouts.map(one => one.id)
  )
  const tied = rollouts.flatMap(({ id, name, indicator: counted }) => [
    ...(counted === indicator ? [{ id, name, column: null, columnName: '' }] : []),
    ...columns
      .filter(column => column.rollout === id && column.indicator === indicator)
      .map(column => ({ id, name, column: column.id, columnName: column.name }))
  ])
  const found: Opened['rollouts'] = []
  for (const one of tied) {
    const { counted } = await countedRows(service, { rollout: one.id, column: one.column, place, period })
    found.push({ ...one, rows: counted.length })
  }
  return found
}

/** One step of a cell's history. */
export type Step = {
  transaction: number
  at: string
  actor: string
  cause: string
  value: number | null
  mark: Mark
  note: string
  source: string
  reason: string
}

type Kept = { value: number | null; mark: number; note: string; source: string; reason: string }

/** Every state a cell was ever in, the newest first; empty for a cell that was never filled. */
export const cellHistory = async (
  service: Service,
  { indicator, period, place, body }: { indicator: number; period: Period; place: number; body: string }
): Promise<Step[]> => {
  const { read } = service.db
  const values = await valuesOf(read, { indicators: [indicator], periods: [period], places: [place] })
  const value = values.find(one => one.body === body)
  if (value === undefined) return []
  const lines = await history(read, 'indicator_value', value.id)
  const steps: Step[] = []
  let now: Kept = { value: null, mark: 0, note: '', source: '', reason: '' }
  for (const line of lines) {
    if (line.field === null)
      now = line.new === null ? { ...now, value: null, mark: 0 } : { ...now, ...(JSON.parse(line.new) as Kept) }
    else now = { ...now, [line.field]: line.new === null ? null : JSON.parse(line.new) }
    const { transaction, at, actor, cause } = line
    const step = { transaction, at, actor, cause, ...now, mark: MARKS[now.mark] ?? 'exact' }
    const { value: shown, mark, note, source, reason } = step
    const whole: Step = { transaction, at, actor, cause, value: shown, mark, note, source, reason }
    if (steps.at(-1)?.transaction === transaction) steps[steps.length - 1] = whole
    else steps.push(whole)
  }
  return steps.reverse()
}

/** The source of a figure in words: that of the entered value, or of those it is summed from, each once. */
export const sourcesOf =
  (service: Service, setting: Setting): SourceOf =>
  async ({ indicator: id, place, period, span }) => {
    const indicator = setting.indicators.get(id)!
    const parts = span === 'year' ? fromJanuary(period, indicator.period) : within(period, indicator.period)
    const whole = wholeOf(indicator, period, span)
    const periods = whole === null ? parts : [...parts, whole]
    const wanted = [indicator.id, indicator.numerator, indicator.denominator].filter(one => one !== null)
    const places = [place, ...(setting.childrenOf.get(place) ?? []).map(child => child.id)]
    const values = await valuesOf(service.db.read, { indicators: wanted, periods, places })
    const own = values.filter(value => value.place === place && value.figure !== null)
    const sources = (own.length > 0 ? own : values).map(value => value.source).filter(source => source !== '')
    return [...new Set(sources)].join('; ')
  }

/** For the writers of letters and reports: figures with value, source and sentence. */
export const lettersFigures = async (
  service: Service,
  wanted: Wanted & { tongue: Tongue; withPlace: boolean }
): Promise<LetterFigure[]> => {
  const setting = await settingOf(service.db.read)
  return figuresFor(service.db.read, setting, { ...wanted, sources: sourcesOf(service, setting) })
}
