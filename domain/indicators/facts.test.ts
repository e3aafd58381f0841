import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Below, type Entered, factsOf } from './facts.ts'
import type { Indicator, IndicatorKind, Mark } from './indicator.ts'
import { periodsOfYear } from './period.ts'
import { tidy } from './roll-up.ts'

const indicator = (id: number, kind: IndicatorKind, more: Partial<Indicator> = {}): Indicator => ({
  ...{ id, code: `i${id}`, nameUz: 'Ko‘rsatkich', nameRu: 'Показатель', unit: 'piece', decimals: 1, kind },
  ...{ maximum: null, numerator: null, denominator: null, lowerBetter: false, period: 'quarter', cumulative: false },
  ...{ parent: null, part: null, owner: '', wording: { uz: '', ru: '' } },
  ...more
})

/** 1 = the republic, 2 and 3 regions, 4…9 districts, 10 and 11 mahallas of the first district. */
const PARENT = new Map<number, number | null>([
  [1, null],
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 2],
  [6, 2],
  [7, 3],
  [8, 3],
  [9, 3],
  [10, 4],
  [11, 4]
])

type Row = { indicator: number; place: number; period: string; value: number | null; mark: Mark }

/** What the register's one query gives, made naively. */
const belowOf = (rows: readonly Row[]): Below[] => {
  const groups = Map.groupBy(
    rows.filter(row => PARENT.get(row.place) != null),
    row => `${row.indicator} ${row.period} ${PARENT.get(row.place)}`
  )
  return [...groups.values()].map(list => {
    const known = list.filter(row => row.value !== null)
    const marks: Mark[] = known.map(row => row.mark)
    return {
      ...{ indicator: list[0]!.indicator, period: list[0]!.period, place: PARENT.get(list[0]!.place)! },
      value: known.reduce((sum, row) => sum + row.value!, 0),
      mark: marks.includes('about') ? 'about' : marks.includes('more') ? 'more' : 'exact',
      count: list.length,
      known: known.length
    }
  })
}
const facts = (indicators: readonly Indicator[], rows: readonly Row[]) =>
  factsOf(new Map(indicators.map(one => [one.id, one])), PARENT, rows as Entered[], belowOf(rows))
const row = (place: number, period: string, value: number | null, mark: Mark = 'exact', id = 1): Row => ({
  ...{ indicator: id, place, period, value, mark }
})

describe('over places', () => {
  const stock = indicator(1, 'stock')
  test('districts add up to their region, regions to the republic', () => {
    const fact = facts([stock], [row(4, '2026-Q1', 94), row(5, '2026-Q1', 337), row(7, '2026-Q1', 10)])
    expect(fact(stock, 2, '2026-Q1')).toMatchObject({ value: 431, origin: 'places', mark: 'exact' })
    expect(fact(stock, 1, '2026-Q1')).toMatchObject({ value: 441 })
    expect(fact(stock, 6, '2026-Q1')).toMatchObject({ value: null, have: 0, origin: 'none' })
  })
  test('what a region itself reported goes before the sum of its districts', () => {
    const fact = facts([stock], [row(2, '2026-Q1', 500), row(4, '2026-Q1', 94), row(7, '2026-Q1', 10)])
    expect(fact(stock, 2, '2026-Q1')).toMatchObject({ value: 500, origin: 'entered' })
    expect(fact(stock, 1, '2026-Q1').value).toBe(510)
  })
  test('mahallas of one district and a figure of another are one sum', () => {
    const fact = facts([stock], [row(10, '2026-Q1', 3), row(11, '2026-Q1', 4), row(5, '2026-Q1', 5)])
    expect(fact(stock, 4, '2026-Q1').value).toBe(7)
    expect(fact(stock, 1, '2026-Q1').value).toBe(12)
  })
  test('one "more than" makes the sum more than, one "about" makes it about; "x" adds nothing', () => {
    const fact = facts([stock], [row(4, '2026-Q1', 5, 'more'), row(5, '2026-Q1', 5), row(6, '2026-Q1', null, 'na')])
    expect(fact(stock, 2, '2026-Q1')).toMatchObject({ value: 10, mark: 'more' })
    const about = facts([stock], [row(4, '2026-Q1', 5, 'more'), row(5, '2026-Q1', 5, 'about')])
    expect(about(stock, 1, '2026-Q1')).toMatchObject({ value: 10, mark: 'about' })
  })
  test('scores are averaged, ranks and shares without parts are of nobody but themselves', () => {
    const score = indicator(1, 'score', { maximum: 5 })
    expect(facts([score], [row(4, '2026-Q1', 5), row(5, '2026-Q1', 4)])(score, 2, '2026-Q1').value).toBe(4.5)
    for (const kind of ['rank', 'ratio'] as const) {
      const one = indicator(1, kind)
      expect(facts([one], [row(4, '2026-Q1', 5), row(5, '2026-Q1', 4)])(one, 2, '2026-Q1').value).toBeNull()
    }
  })
})

describe('over time', () => {
  test('a flow adds up, from 1 January too; a stock is the last one', () => {
    const [flow, stock] = [indicator(1, 'flow'), indicator(2, 'stock')]
    const rows = [1, 2, 3].flatMap(q => [row(4, `2026-Q${q}`, q * 10), row(4, `2026-Q${q}`, q * 100, 'exact', 2)])
    const fact = facts([flow, stock], rows)
    expect(fact(flow, 4, '2026-Q3', 'year')).toMatchObject({ value: 60, have: 3, of: 3 })
    expect(fact(flow, 4, '2026')).toMatchObject({ value: 60, have: 3, of: 4, origin: 'periods' })
    expect(fact(flow, 4, '2026-H1').value).toBe(30)
    expect(fact(stock, 4, '2026').value).toBe(300)
    expect(fact(stock, 4, '2026-H1').value).toBe(200)
    expect(fact(flow, 4, '2026-05').value).toBeNull()
  })
  test('a running sum: its period is the difference, January begins anew', () => {
    const running = indicator(1, 'flow', { cumulative: true })
    const fact = facts(
      [running],
      [row(4, '2025-Q4', 90), row(4, '2026-Q1', 10), row(4, '2026-Q2', 25), row(4, '2026-Q4', 70)]
    )
    expect(fact(running, 4, '2026-Q1').value).toBe(10)
    expect(fact(running, 4, '2026-Q2').value).toBe(15)
    expect(fact(running, 4, '2026-Q2', 'year').value).toBe(25)
    expect(fact(running, 4, '2026').value).toBe(70)
    // What stood before is not known: neither is the difference.
    expect(fact(running, 4, '2026-Q4').value).toBeNull()
  })
})

test('a figure known for the year alone stands for the year, before its quarters', () => {
  const flow = indicator(1, 'flow')
  const fact = facts([flow], [row(4, '2016', 85.7), row(5, '2016-Q1', 3), row(6, '2016', 8.6)])
  expect(fact(flow, 4, '2016')).toMatchObject({ value: 85.7, origin: 'entered' })
  expect(fact(flow, 4, '2016-Q4', 'year').value).toBe(85.7)
  expect(fact(flow, 4, '2016-Q4').value).toBeNull()
  expect(fact(flow, 4, '2016-Q3', 'year').value).toBeNull()
  expect(fact(flow, 5, '2016').value).toBe(3)
})

describe('ratios', () => {
  const [above, below] = [indicator(1, 'flow'), indicator(2, 'flow')]
  const share = indicator(3, 'ratio', { unit: 'percent', numerator: 1, denominator: 2 })
  const all = [above, below, share]
  test('900 of 2390 is 37.7 %, not 42.2', () => {
    const fact = facts(all, [row(4, '2026-Q1', 900), row(4, '2026-Q1', 2390, 'exact', 2)])
    expect(fact(share, 4, '2026-Q1').value).toBeCloseTo(37.66, 2)
    expect(fact(share, 4, '2026-Q1').origin).toBe('ratio')
  })
  test('of a region it is the ratio of sums, not the mean of ratios', () => {
    const fact = facts(all, [
      ...[row(4, '2026-Q1', 1), row(4, '2026-Q1', 2, 'exact', 2)],
      ...[row(5, '2026-Q1', 0), row(5, '2026-Q1', 98, 'exact', 2)]
    ])
    expect(fact(share, 2, '2026-Q1').value).toBe(1)
  })
  test('with zero below it there is none, and it says why', () => {
    const fact = facts(all, [row(4, '2026-Q1', 0), row(4, '2026-Q1', 0, 'exact', 2)])
    expect(fact(share, 4, '2026-Q1')).toMatchObject({ value: null, gap: 'zero-below' })
  })
  test('a share entered as such stands while its parts are unknown', () => {
    const fact = facts(all, [row(4, '2026-Q1', 85, 'exact', 3)])
    expect(fact(share, 4, '2026-Q1')).toMatchObject({ value: 85, origin: 'entered' })
  })
})

describe('against a naive sum', () => {
  const cell = fc.record({
    place: fc.constantFrom(...PARENT.keys()),
    quarter: fc.integer({ min: 1, max: 4 }),
    value: fc.integer({ min: 0, max: 100_000 }).map(n => n / 10)
  })
  const cells = fc.uniqueArray(cell, { selector: ({ place, quarter }) => `${place} ${quarter}`, maxLength: 40 })
  const children = (place: number) => [...PARENT].filter(([, up]) => up === place).map(([id]) => id)

  test('whatever was entered where, every place is its own figure or the sum of its parts', () => {
    fc.assert(
      fc.property(cells, given => {
        const rows = given.map(one => row(one.place, `2026-Q${one.quarter}`, one.value))
        const flow = indicator(1, 'flow')
        const fact = facts([flow], rows)
        const naive = (place: number, period: string): number | null => {
          const own = rows.find(one => one.place === place && one.period === period)
          if (own !== undefined) return own.value
          const parts = children(place)
            .map(child => naive(child, period))
            .filter(value => value !== null)
          return parts.length === 0 ? null : tidy(parts.reduce((sum, value) => sum + value, 0))
        }
        for (const place of PARENT.keys()) {
          const quarters = periodsOfYear('quarter', 2026).map(period => naive(place, period))
          periodsOfYear('quarter', 2026).forEach((period, index) => {
            expect(fact(flow, place, period).value).toBe(quarters[index])
          })
          const known = quarters.filter(value => value !== null)
          const year = known.length === 0 ? null : tidy(known.reduce((sum, value) => sum + value, 0))
          expect(fact(flow, place, '2026', 'year').value).toBe(year)
        }
      })
    )
  })

  test('what a running sum says of its quarters adds up to what it says of the year', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 4, maxLength: 4 }), steps => {
        const running = indicator(1, 'flow', { cumulative: true })
        let sum = 0
        const rows = steps.map((step, index) => {
          sum += step / 10
          return row(4, `2026-Q${index + 1}`, tidy(sum))
        })
        const fact = facts([running], rows)
        const quarters = steps.map((_, index) => fact(running, 4, `2026-Q${index + 1}`).value!)
        expect(quarters).toEqual(steps.map(step => step / 10))
        expect(tidy(quarters.reduce((total, one) => total + one, 0))).toBe(fact(running, 4, '2026').value)
      })
    )
  })
})
