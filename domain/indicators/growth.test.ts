import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cappedPercent, fulfilment, gradeOf, growthOf, isBetter, planOf, ranked } from './growth.ts'

const count = { kind: 'flow', unit: 'km' } as const
const share = { kind: 'ratio', unit: 'percent' } as const
const score = { kind: 'score', unit: 'score' } as const
const rank = { kind: 'rank', unit: 'rank' } as const

test('counts grow by percent, shares and scores by points, ranks by places', () => {
  expect(growthOf(86, 80, count)).toEqual({ in: 'percent', by: 7.5 })
  expect(growthOf(85, 80, share)).toEqual({ in: 'points', by: 5 })
  expect(growthOf(80.5, 72.3, score)).toEqual({ in: 'points', by: 8.2 })
  expect(growthOf(69, 87, rank)).toEqual({ in: 'places', by: -18 })
  expect(growthOf(5, 0, count)).toBeNull()
  expect(growthOf(0, 0, share)).toEqual({ in: 'points', by: 0 })
  expect(growthOf(null, 3, count)).toBeNull()
})

test('lower may be better', () => {
  expect(isBetter({ in: 'percent', by: -28.6 }, true)).toBe(true)
  expect(isBetter({ in: 'places', by: -2 }, true)).toBe(true)
  expect(isBetter({ in: 'percent', by: 3 }, false)).toBe(true)
  expect(isBetter({ in: 'percent', by: 0 }, false)).toBeNull()
})

test('fulfilment', () => {
  expect(fulfilment(43, 86, false)).toBe(50)
  expect(fulfilment(390, 546, true)).toBe(140)
  expect(fulfilment(0, 5, true)).toBe(100)
  expect(fulfilment(5, 0, false)).toBeNull()
  expect(fulfilment(0, 0, false)).toBe(100)
  expect(fulfilment(null, 5, false)).toBeNull()
  expect([cappedPercent(99.6), cappedPercent(100), cappedPercent(140), cappedPercent(-3)]).toEqual([99, 100, 100, 0])
  expect([100, 99.9, 89.9, 69.9, null].map(gradeOf)).toEqual(['met', 'near', 'behind', 'far', 'none'])
})

test('what a target means: "50 more" on a stock counts from what stood', () => {
  expect(planOf({ how: 'add', value: 50 }, 'stock', 200)).toBe(250)
  expect(planOf({ how: 'add', value: 50 }, 'stock', null)).toBeNull()
  expect(planOf({ how: 'add', value: 50 }, 'flow', null)).toBe(50)
  expect(planOf({ how: 'top', value: 30 }, 'rank', null)).toBe(30)
})

test('equal figures share a place, unknown ones have none', () => {
  const rows = [3, null, 7, 3, 1]
  expect(ranked(rows, row => row, false).map(one => [one.row, one.place])).toEqual([
    [7, 1],
    [3, 2],
    [3, 2],
    [1, 4],
    [null, null]
  ])
  expect(ranked(rows, row => row, true)[0]).toEqual({ row: 1, place: 1 })
})

test('whatever the figures: more than before is growth, the same is none', () => {
  const figure = fc.double({ min: 0.1, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(figure, figure, (now, before) => {
      for (const one of [count, share]) {
        const growth = growthOf(now, before, one)!
        if (Math.abs(now - before) > 1) expect(Math.sign(growth.by)).toBe(Math.sign(now - before))
      }
    })
  )
})
