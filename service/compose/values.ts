import { attendanceOf } from '#db/repositories/events.ts'
import { getEntry, type WorkEntry } from '#db/repositories/work.ts'
import { type FieldSource, type IndicatorSide, numbersIn } from '#domain/compose/field.ts'
import type { Indicator } from '#domain/indicators/indicator.ts'
import { figureText, growthText, ruFigure, ruGrowthSize, ruPercent, type Tongue } from '#domain/indicators/sentence.ts'
import { attendanceSum } from '#domain/event.ts'
import { Fault } from '#domain/fault.ts'
import { type FigureRow, figureRows } from '../indicators/figures.ts'
import { type Setting, settingOf } from '../indicators/setting.ts'
import type { Service } from '../service.ts'
import { type CountsOf, taskCounts } from './counts.ts'

/** What a figure prints and the number behind it; null when there is none. */
export type Value = { text: string; value: number } | null

/** One side of an indicator's figure as papers print it, in Russian with its unit. */
export const sideOf = (row: FigureRow, indicator: Indicator, what: IndicatorSide, tongue: Tongue): Value => {
  const russian = tongue === 'russian'
  const decimals = indicator.kind === 'rank' ? 0 : indicator.decimals
  switch (what) {
    case 'fact': {
      const { value, mark } = row.fact
      if (value === null) return null
      return { value, text: russian ? ruFigure(value, mark, indicator) : figureText(value, decimals) }
    }
    case 'plan':
      return row.plan === null ? null : { value: row.plan, text: figureText(row.plan, decimals) }
    case 'percent': {
      const value = row.percent
      return value === null ? null : { value, text: russian ? ruPercent(value) : figureText(value, 1) }
    }
    case 'on-year':
    case 'on-last': {
      const growth = what === 'on-year' ? row.onYear : row.onLast
      if (growth === null) return null
      return { value: growth.by, text: russian ? ruGrowthSize(growth, indicator.unit) : growthText(growth) }
    }
    case 'change': {
      const growth = row.onYear
      if (growth === null) return null
      const sign = growth.by > 0 ? '+' : growth.by < 0 ? '−' : ''
      return { value: growth.by, text: `${sign}${growthText(growth)}${growth.in === 'percent' ? '\u00a0%' : ''}` }
    }
  }
}

/** What figures of any source print today. Each register is asked once for all of them. */
export const valuesNow = async (
  service: Service,
  sources: readonly FieldSource[],
  tongue: Tongue
): Promise<{ setting: Setting; entries: ReadonlyMap<number, WorkEntry>; values: Value[] }> => {
  const setting = await settingOf(service.db.read)
  const rows = await indicatorRows(service, setting, sources)
  const counts = new Map<string, CountsOf>()
  const entries = new Map<number, WorkEntry>()
  const values: Value[] = []
  for (const source of sources) {
    if (source.kind === 'indicator') {
      const row = rows.get(rowKey(source))
      const indicator = setting.indicators.get(source.indicator)
      values.push(row === undefined || indicator === undefined ? null : sideOf(row, indicator, source.what, tongue))
    } else if (source.kind === 'tasks') {
      const key = JSON.stringify([source.acts, source.first, source.last])
      const found = counts.get(key) ?? (await taskCounts(service, source))
      counts.set(key, found)
      const of = source.body === '' ? found.all : found.bodies.get(source.body)?.counts
      const value = of?.[source.what] ?? null
      values.push(value === null ? null : { value, text: figureText(value, source.what === 'discipline' ? 1 : 0) })
    } else if (source.kind === 'work') {
      const entry = entries.get(source.entry) ?? (await entryOrNull(service, source.entry))
      if (entry !== null) entries.set(entry.id, entry)
      values.push(entry === null ? null : (numbersIn(entry.text)[source.n] ?? null))
    } else if (source.kind === 'event') {
      const sum = attendanceSum((await attendanceOf(service.db.read, [source.event])).get(source.event) ?? [])
      const value = sum[source.what]
      values.push(value === null ? null : { value, text: figureText(value, 0) })
    } else values.push(null)
  }
  return { setting, entries, values }
}

type IndicatorSource = Extract<FieldSource, { kind: 'indicator' }>
const rowKey = ({ indicator, place, period, span }: Omit<IndicatorSource, 'kind' | 'what'>): string =>
  `${indicator} ${place} ${period} ${span}`

const indicatorRows = async (service: Service, setting: Setting, sources: readonly FieldSource[]) => {
  const asked = sources.filter(source => source.kind === 'indicator')
  const rows = new Map<string, FigureRow>()
  for (const of of Map.groupBy(asked, ({ place, period, span }) => `${place} ${period} ${span}`).values()) {
    const { place, period, span } = of[0]!
    const indicators = [...new Set(of.map(one => one.indicator))].filter(id => setting.indicators.has(id))
    const found = await figureRows(service.db.read, setting, { indicators, places: [place], periods: [period], span })
    for (const row of found) rows.set(rowKey(row), row)
  }
  return rows
}

const entryOrNull = async (service: Service, id: number): Promise<WorkEntry | null> => {
  try {
    return await getEntry(service.db.read, id)
  } catch (error) {
    // A removed entry is no error here: its figures have no source any more.
    if (error instanceof Fault && error.code === 'NOT_FOUND') return null
    throw error
  }
}
