import { expect, test } from 'vitest'
import { daysBetween, dueWords, inDueOrder, splitPeople } from './due-words.ts'

test('days between days, over a leap day and a change of the clock', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

test('how a deadline stands is said with its days', () => {
  const row = (dueState: Parameters<typeof dueWords>[0]['dueState'], due: string | null, start: string | null = null) =>
    dueWords({ dueState, due, start }, '2026-11-21')
  expect(row('late', '2026-11-20')).toEqual({ key: 'late', days: 1 })
  expect(row('soon', '2026-11-21')).toEqual({ key: 'today', days: 0 })
  expect(row('soon', '2026-11-28')).toEqual({ key: 'left', days: 7 })
  expect(row('later', null, '2026-12-01')).toEqual({ key: 'start', days: 10 })
  expect(row('late', null, '2026-11-01')).toEqual({ key: 'late', days: 20 })
  expect(row('permanent', null)).toEqual({ key: 'permanent', days: 0 })
  expect(row('none', null)).toEqual({ key: 'none', days: 0 })
  expect(row('done', '2026-01-01')).toEqual({ key: 'done', days: 0 })
})

test('the daily list begins with what is longest late and ends with what is closed', () => {
  const row = (
    dueState: Parameters<typeof dueWords>[0]['dueState'],
    due: string | null,
    start: string | null = null
  ) => ({
    dueState,
    due,
    start
  })
  const sorted = [
    row('late', '2026-01-31'),
    row('late', null, '2026-02-01'),
    row('soon', '2026-11-25'),
    row('later', '2027-01-31'),
    row('none', null),
    row('permanent', null),
    row('done', '2025-01-31')
  ]
  expect(inDueOrder(sorted.toReversed())).toEqual(sorted)
})

test('names in one line', () => {
  expect(splitPeople(' Karimov A., Sayfullayev B.;; Karimov A. ')).toEqual(['Karimov A.', 'Sayfullayev B.'])
  expect(splitPeople('')).toEqual([])
})
