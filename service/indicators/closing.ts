import { listLocks, listTargets } from '#db/repositories/indicator-plans.ts'
import { filledOf } from '#db/repositories/indicator-values.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { kindOf, type Period, readPeriod } from '#domain/indicators/period.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { placeOf, settingOf } from './setting.ts'

/** How far a place has reported a period: `filled` of `expected` indicators, and who approved it when. */
export type Reported = {
  place: number
  filled: number
  expected: number
  approved: { at: string; author: string } | null
}

/**
 * Who has reported and who has not: of each place right below `place`, and of itself. Expected are the indicators that are counted in
 * this kind of period and entered by anybody: that carry a figure in the last year or a target in this one.
 */
export const completeness = async (
  service: Service,
  { period, place }: { period: Period; place: number }
): Promise<Reported[]> => {
  const { read } = service.db
  if (readPeriod(period) === null) throw new Fault('BAD_VALUE', { detail: period })
  const setting = await settingOf(read)
  placeOf(setting, place)
  const kind = kindOf(period)
  const ids = [...setting.indicators.values()]
    .filter(one => one.period === kind && one.numerator === null)
    .map(one => one.id)
  const used = new Set(
    [
      ...(await read.selectFrom('indicator_value').select('indicator').distinct().execute()),
      ...(await listTargets(read, ids)).filter(target => target.period === period)
    ].map(row => row.indicator)
  )
  const expected = ids.filter(id => used.has(id))
  const filled = new Map(
    (await filledOf(read, { indicators: expected, periods: [period] })).map(row => [row.place, row.filled])
  )
  const locks = new Map((await listLocks(read, [period])).map(lock => [lock.place, lock]))
  const places = [place, ...(setting.childrenOf.get(place) ?? []).map(child => child.id)]
  return places.map(id => {
    const lock = locks.get(id)
    return {
      place: id,
      filled: filled.get(id) ?? 0,
      expected: expected.length,
      approved: lock === undefined ? null : { at: lock.at, author: lock.author }
    }
  })
}

/** The deputy approves a period of places: from now on their figures change only with a reason. Those approved already stay so. */
export const approvePeriod = async (
  service: Service,
  deed: Deed,
  { period, places }: { period: Period; places: readonly number[] }
): Promise<{ transaction: number | null }> => {
  if (readPeriod(period) === null) throw new Fault('BAD_VALUE', { detail: period })
  const setting = await settingOf(service.db.read)
  for (const place of places) placeOf(setting, place)
  const { transaction } = await transact(service.db, deed, async w => {
    const locked = new Set((await listLocks(w.db, [period])).map(lock => lock.place))
    const fresh = [...new Set(places)].filter(place => !locked.has(place))
    await w.insertMany(
      'period_lock',
      fresh.map(place => ({ period, place, at: deed.at, author: deed.actor.name }))
    )
  })
  return { transaction }
}
