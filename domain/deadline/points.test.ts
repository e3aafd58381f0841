import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { pointState, reportPoints, reportRule } from './points.ts'

const deadline = (more: Partial<Parameters<typeof reportRule>[0]>) => ({
  kind: 'recurring' as const,
  every: null,
  dayOfMonth: null,
  startConfirmed: false,
  reportEvery: null,
  ...more
})

describe('rules', () => {
  test.each([
    [{ kind: 'permanent' as const }, { every: 'P3M', dayOfMonth: null }],
    [
      { every: 'P1M', dayOfMonth: 5 },
      { every: 'P1M', dayOfMonth: 5 }
    ],
    [{ dayOfMonth: 10 }, { every: 'P1M', dayOfMonth: 10 }],
    [{ kind: 'from' as const }, null],
    [
      { kind: 'from' as const, startConfirmed: true },
      { every: 'P3M', dayOfMonth: null }
    ],
    [{ kind: 'permanent' as const, reportEvery: 'never' as const }, null],
    [
      { kind: 'permanent' as const, reportEvery: 'half' as const },
      { every: 'P6M', dayOfMonth: null }
    ],
    [{ kind: 'day' as const, reportEvery: 'month' as const }, null]
  ])('%o', (given, rule) => expect(reportRule(deadline(given))).toEqual(rule))
})

test.each([
  ['P3M', null, '2026-02-10', '2026-12-31', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
  ['P1M', 5, '2026-01-06', '2026-04-04', ['2026-02-05', '2026-03-05']],
  ['P3M', 25, '2026-01-01', '2026-12-31', ['2026-01-25', '2026-04-25', '2026-07-25', '2026-10-25']],
  ['P6M', null, '2026-07-01', '2027-06-30', ['2026-12-31', '2027-06-30']],
  ['P1Y', null, '2026-11-21', '2028-01-01', ['2026-12-31', '2027-12-31']],
  ['P1M', 31, '2026-02-01', '2026-04-30', ['2026-02-28', '2026-03-31', '2026-04-30']],
  ['P2W', null, '2026-11-02', '2026-12-01', ['2026-11-16', '2026-11-30']],
  ['P1M', null, '2026-05-01', '2026-04-30', []],
  ['nonsense', null, '2026-05-01', '2027-04-30', []]
])('%s by day %s from %s to %s', (every, dayOfMonth, since, to, points) =>
  expect(reportPoints({ every, dayOfMonth }, since, to)).toEqual(points)
)

test('points rise, lie within the days asked for, and a longer look only adds to them', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2022-01-01', days))
  const every = fc.constantFrom('P1D', 'P10D', 'P1W', 'P1M', 'P2M', 'P3M', 'P5M', 'P6M', 'P1Y', 'P2Y')
  fc.assert(
    fc.property(
      every,
      fc.option(fc.integer({ min: 1, max: 31 })),
      day,
      fc.integer({ min: 0, max: 900 }),
      (...given) => {
        const [each, dayOfMonth, since, length] = given
        const to = addDays(since, length)
        const points = reportPoints({ every: each, dayOfMonth }, since, to)
        expect(points).toEqual([...new Set(points)].sort())
        expect(points.every(point => point >= since && point <= to)).toBe(true)
        const more = reportPoints({ every: each, dayOfMonth }, since, addDays(to, 400))
        expect(more.slice(0, points.length)).toEqual(points)
      }
    )
  )
})

test('a point is late once its day is past, unless it was reported', () => {
  expect(pointState('2026-11-21', false, '2026-11-21')).toBe('open')
  expect(pointState('2026-11-20', false, '2026-11-21')).toBe('late')
  expect(pointState('2026-11-20', true, '2026-11-21')).toBe('reported')
})
