import { expect, test } from 'vitest'
import { SNOOZES, snoozeUntil } from './snooze.ts'

test('an hour, tomorrow, Monday and a week from a Saturday', () => {
  const now = '2026-11-21T20:30:00.000Z'
  // In Tashkent it is Sunday, half past one at night.
  expect(SNOOZES.map(one => snoozeUntil(one, now))).toEqual([
    '2026-11-21T21:30:00.000Z',
    '2026-11-23T04:00:00.000Z',
    '2026-11-23T04:00:00.000Z',
    '2026-11-29T04:00:00.000Z'
  ])
  expect(snoozeUntil('monday', '2026-11-23T05:00:00.000Z')).toBe('2026-11-30T04:00:00.000Z')
})
