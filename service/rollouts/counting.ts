import { addsToCount, type CellText, countsIn } from '#domain/indicators/counting.ts'
import { Fault } from '#domain/fault.ts'
import { countOf } from '#domain/indicators/rollout.ts'
import { type Period, readPeriod } from '#domain/indicators/period.ts'
import type { Deed } from '#domain/office.ts'
import { enterValues, type Entered } from '../indicators/enter.ts'
import { indicatorOf, type Setting, settingOf } from '../indicators/setting.ts'
import type { Service } from '../service.ts'
import { type OpenedRollout, openRollout } from './rollouts.ts'

const textOf = ({ cells }: OpenedRollout): CellText => {
  const texts = new Map(cells.map(cell => [`${cell.object} ${cell.column}`, cell.value]))
  return (object, column) => texts.get(`${object} ${column}`) ?? ''
}

/**
 * Counts a register up into the indicators it is tied to, as figures of a period, place by place: objects without a place belong to the
 * office's own. What counts in a period is said by domain/indicators/counting.ts.
 */
export const countUp = async (
  service: Service,
  deed: Deed,
  { rollout: id, period, reason }: { rollout: number; period: Period; reason: string }
): Promise<Entered> => {
  if (readPeriod(period) === null) throw new Fault('BAD_VALUE', { detail: period })
  const opened = await openRollout(service, id)
  const { line, objects } = opened
  const setting = await settingOf(service.db.read)
  const text = textOf(opened)
  const places = Map.groupBy(objects, object => object.place ?? setting.home?.id ?? null)
  const tied = [
    ...(line.indicator === null ? [] : [{ indicator: line.indicator, column: null }]),
    ...line.columns.flatMap(column => (column.indicator === null ? [] : [{ indicator: column.indicator, column }]))
  ]
  const cells = tied.flatMap(({ indicator, column }) => {
    const counts = countsIn(line.columns, text, period, indicatorOf(setting, indicator).kind === 'flow')
    return [...places].flatMap(([place, list]) => {
      if (place === null) return []
      const counted = list.filter(object => counts(object.id))
      const values = column === null ? [] : counted.map(object => text(object.id, column.id))
      const value = column === null ? counted.length : countOf(column.kind, values)
      return [{ indicator, period, place, body: '', value }]
    })
  })
  return enterValues(service, deed, { cells, source: line.name, act: null, reason })
}

/** Which rows of a register a number of it is made of: of a column, or of the register as a whole; of a place with all below it; of a period. */
export type RowsAsked = {
  rollout: number
  column: number | null
  place: number | null
  period: Period | null
}

const liesIn = (setting: Setting, place: number | null, whole: number): boolean => {
  for (let up: number | null | undefined = place; up != null; up = setting.parentOf.get(up))
    if (up === whole) return true
  return false
}

/**
 * The rows behind a number (`counted`), and those of the same place and period that do not count (`rest`), as ids of objects. NOT_FOUND for
 * a register or column that is not there, BAD_VALUE for a period that is none.
 */
export const countedRows = async (
  service: Service,
  { rollout, column: id, place, period }: RowsAsked
): Promise<{ counted: number[]; rest: number[] }> => {
  if (period !== null && readPeriod(period) === null) throw new Fault('BAD_VALUE', { detail: period })
  const opened = await openRollout(service, rollout)
  const setting = await settingOf(service.db.read)
  const column = opened.line.columns.find(one => one.id === id) ?? null
  if (id !== null && column === null) throw new Fault('NOT_FOUND', { id })
  const text = textOf(opened)
  const indicator = column === null ? opened.line.indicator : column.indicator
  const flow = indicator !== null && setting.indicators.get(indicator)?.kind === 'flow'
  const inPeriod = period === null ? () => true : countsIn(opened.line.columns, text, period, flow)
  const home = setting.home?.id ?? null
  const [counted, rest]: [number[], number[]] = [[], []]
  for (const object of opened.objects) {
    if (place !== null && !liesIn(setting, object.place ?? home, place)) continue
    const counts = inPeriod(object.id) && (column === null || addsToCount(column.kind, text(object.id, column.id)))
    ;(counts ? counted : rest).push(object.id)
  }
  return { counted, rest }
}
