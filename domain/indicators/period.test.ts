import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  endOf,
  fromJanuary,
  kindOf,
  lastOver,
  PERIOD_KINDS,
  periodAt,
  periodOf,
  periodsOfYear,
  readPeriod,
  sameLastYear,
  shifted,
  startOf,
  within
} from './period.ts'

const anyPeriod = fc
  .record({ kind: fc.constantFrom(...PERIOD_KINDS), year: fc.integer({ min: 1991, max: 2099 }), at: fc.nat(11) })
  .map(({ kind, year, at }) => {
    const list = periodsOfYear(kind, year)
    return list[at % list.length]!
  })

test('periods are read and written', () => {
  expect(readPeriod('2026-Q3')).toEqual({ kind: 'quarter', year: 2026, index: 3 })
  expect(readPeriod('2026-03')).toEqual({ kind: 'month', year: 2026, index: 3 })
  expect(readPeriod('2026')).toEqual({ kind: 'year', year: 2026, index: 1 })
  for (const wrong of ['2026-13', '2026-Q5', '26', '2026-H3', '2026-1', '']) expect(readPeriod(wrong)).toBeNull()
})

test('days, neighbours and the year before', () => {
  expect([startOf('2024-Q1'), endOf('2024-Q1')]).toEqual(['2024-01-01', '2024-03-31'])
  expect(endOf('2024-02')).toBe('2024-02-29')
  expect(shifted('2026-Q1', -1)).toBe('2025-Q4')
  expect(shifted('2026-12', 1)).toBe('2027-01')
  expect(sameLastYear('2026-H2')).toBe('2025-H2')
  expect(periodAt('2026-11-21', 'quarter')).toBe('2026-Q4')
  expect(lastOver('2026-11-21', 'quarter')).toBe('2026-Q3')
  expect(lastOver('2026-12-31', 'month')).toBe('2026-11')
})

test('a period is made of shorter ones, never of longer', () => {
  expect(within('2026-Q3', 'month')).toEqual(['2026-07', '2026-08', '2026-09'])
  expect(within('2026', 'half')).toEqual(['2026-H1', '2026-H2'])
  expect(within('2026-03', 'quarter')).toEqual([])
  expect(fromJanuary('2026-Q3', 'month')).toHaveLength(9)
  expect(fromJanuary('2026-02', 'quarter')).toEqual([])
})

test('whatever the period: shifting there and back, and its parts cover it without a gap', () => {
  fc.assert(
    fc.property(anyPeriod, fc.integer({ min: -60, max: 60 }), (period, by) => {
      expect(shifted(shifted(period, by), -by)).toBe(period)
      const parts = readPeriod(period)!
      expect(periodOf(parts.kind, parts.year, parts.index)).toBe(period)
      for (const kind of PERIOD_KINDS) {
        const inside = within(period, kind)
        if (inside.length === 0) continue
        expect(startOf(inside[0]!)).toBe(startOf(period))
        expect(endOf(inside.at(-1)!)).toBe(endOf(period))
        for (const [at, one] of inside.entries()) expect(one).toBe(shifted(inside[0]!, at))
        expect(inside.every(one => kindOf(one) === kind)).toBe(true)
      }
    })
  )
})
