import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, pairedRatio, quantile } from './stats.ts'

test('the median is the middle one, or half-way between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeNaN()
})

test('a quantile lies between its neighbours in proportion', () => {
  const samples = Array.from({ length: 101 }, (_, index) => 100 - index)
  expect(quantile(samples, 0.95)).toBe(95)
  expect(quantile([0, 10], 0.25)).toBe(2.5)
  expect(quantile([7], 0.95)).toBe(7)
})

test('the order of the samples does not matter, and they are left as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (samples, q) => {
      const before = [...samples]
      expect(quantile(samples.toReversed(), q)).toBe(quantile(samples, q))
      expect(samples).toEqual(before)
      expect(quantile(samples, q)).toBeGreaterThanOrEqual(Math.min(...samples))
      expect(quantile(samples, q)).toBeLessThanOrEqual(Math.max(...samples))
    })
  )
})

test('a ratio is taken round by round, so a slow spell of the machine drops out', () => {
  expect(pairedRatio([10, 80, 10], [5, 40, 5])).toBe(2)
  expect(pairedRatio([10, 20, 30], [10, 10])).toBe(1.5)
})
