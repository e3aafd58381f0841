import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insideOf, type WritableDb } from '../connection.ts'
import { belowOf, insertValues, type NewValue, updateValues } from '../repositories/indicator-values.ts'
import { deed, openMemory, plansOf } from '../testing.ts'
import { undo } from '../undo.ts'
import { transact } from '../write.ts'
import { rebuildDerived } from './refresh.ts'

const PERIODS = ['2026-Q1', '2026-Q2', '2026'] as const
const sums = (db: WritableDb) => insideOf(db).sqlite.prepare('select * from indicator_sum').all()

/** A republic, a region with two districts, and two indicators. */
const openPlaces = async () => {
  const db = await openMemory()
  const { result } = await transact(db, deed(), async w => {
    const place = (parent: number | null, kind: 'republic' | 'region' | 'district', name: string) =>
      w.insert('place', {
        ...{ key: name, parent, kind, name_uz: name, name_ru: '', code: '', position: 1 },
        folded: name
      })
    const republic = await place(null, 'republic', 'r')
    const region = await place(republic, 'region', 'a')
    const districts = [await place(region, 'district', 'a1'), await place(region, 'district', 'a2')]
    const indicator = (code: string) =>
      w.insert('indicator', {
        ...{ code, name_uz: code, name_ru: '', unit: 'piece', decimals: 1, kind: 'stock', maximum: null },
        ...{ numerator: null, denominator: null, lower_better: 0, period: 'quarter', cumulative: 0, parent: null },
        ...{ part: null, owner: '', say_uz: '', say_ru: '', position: 1, folded: code }
      })
    return { republic, region, districts, indicators: [await indicator('one'), await indicator('two')] }
  })
  return { db, ...result }
}

test('whatever is entered, corrected, removed and undone, the sums are as if summed from the beginning', async () => {
  const step = fc.record({
    deed: fc.constantFrom('enter', 'enter', 'correct', 'clear', 'remove-value', 'remove-place', 'undo'),
    pick: fc.nat(),
    period: fc.constantFrom(...PERIODS),
    value: fc.integer({ min: 0, max: 9999 }).map(n => n / 10),
    mark: fc.constantFrom('exact', 'more', 'about', 'na'),
    body: fc.constantFrom('', 'Tuman hokimligi')
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async steps => {
      const { db, region, districts, republic, indicators } = await openPlaces()
      const done: number[] = []
      for (const one of steps) {
        const { sqlite } = insideOf(db)
        const values = sqlite.prepare<[], number>('select id from indicator_value').pluck().all()
        const places = sqlite.prepare<[], number>('select id from place').pluck().all()
        const value = values[one.pick % Math.max(1, values.length)]
        const figure = one.mark === 'na' ? { value: null, mark: one.mark } : { value: one.value, mark: one.mark }
        const kept = { note: '', source: '', act: null, reason: '' }
        if (one.deed === 'undo') {
          const last = done.pop()
          if (last !== undefined) await undo(db, deed(), last)
          continue
        }
        const { transaction } = await transact(db, deed(), async w => {
          const place = [region, ...districts][one.pick % 3]!
          const indicator = indicators[one.pick % 2]!
          const above = one.body === '' ? (place === region ? republic : region) : place
          const cell: NewValue = { indicator, period: one.period, place, above, body: one.body, figure, ...kept }
          const same = await w.db
            .selectFrom('indicator_value')
            .select('id')
            .where('indicator', '=', indicator)
            .where('period', '=', one.period)
            .where('place', '=', place)
            .where('body', '=', one.body)
            .executeTakeFirst()
          if (one.deed === 'enter' && same === undefined && places.includes(place)) await insertValues(w, [cell])
          if (value === undefined) return
          if (one.deed === 'correct') await updateValues(w, new Map([[value, { figure }]]))
          if (one.deed === 'clear') await updateValues(w, new Map([[value, { figure: null }]]))
          if (one.deed === 'remove-value') await w.remove('indicator_value', value)
          if (one.deed === 'remove-place' && places.includes(districts[0]!)) await w.remove('place', districts[0]!)
        })
        if (transaction !== null) done.push(transaction)
      }
      const kept = sums(db)
      rebuildDerived(db)
      expect(kept).toEqual(sums(db))
    }),
    { numRuns: 20 }
  )
})

test('sums are read off their own key, without a figure being read', async () => {
  const { db, indicators, region } = await openPlaces()
  const [plan] = await plansOf(db, () => belowOf(db.read, { indicators, periods: PERIODS, places: [region] }))
  expect(plan).toContain('SEARCH indicator_sum USING PRIMARY KEY (indicator=? AND period=?)')
  expect(plan).not.toContain('indicator_value')
})
