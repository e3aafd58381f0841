import { expect, test } from 'vitest'
import { nodeClock } from './clock.ts'

const at = (instant: string) => nodeClock(() => Date.parse(instant))

test('the day changes at midnight in Tashkent, 19:00 UTC', () => {
  expect(at('2026-11-21T18:59:59.999Z').today()).toBe('2026-11-21')
  expect(at('2026-11-21T19:00:00.000Z').today()).toBe('2026-11-22')
})

test('the year changes there too, also in a leap year', () => {
  expect(at('2027-12-31T19:00:00Z').today()).toBe('2028-01-01')
  expect(at('2028-02-28T19:00:00Z').today()).toBe('2028-02-29')
})

test('an instant is ISO in UTC', () => {
  expect(at('2026-11-21T12:00:00+05:00').now()).toBe('2026-11-21T07:00:00.000Z')
})
