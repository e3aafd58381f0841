import { expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, subtractWorkingDays, workingDaysBetween } from '../calendar.ts'
import { calendarOf, KNOWN_CALENDAR, knownDays } from './known-days.ts'

const off = (year: number) =>
  knownDays(year)
    .filter(one => one.kind === 'holiday')
    .map(one => one.day.slice(5))

test('days off of 2026: the decree of 24 December 2025 and holidays on days off', () => {
  expect(off(2026)).toEqual(
    '01-01 01-02 03-08 03-09 03-20 03-21 03-23 05-09 05-11 05-27 05-28 05-29 08-31 09-01 10-01 12-08 12-31'.split(' ')
  )
  expect(isWorkingDay('2026-12-12', KNOWN_CALENDAR)).toBe(true)
})

test('before the new Labour Code a holiday on a Sunday gave no other day off', () => {
  expect(isWorkingDay('2022-05-09', KNOWN_CALENDAR)).toBe(false)
  expect(off(2022)).not.toContain('10-03')
  expect(isWorkingDay('2023-10-02', KNOWN_CALENDAR)).toBe(false)
  expect(isWorkingDay('2024-12-09', KNOWN_CALENDAR)).toBe(false)
  expect(isWorkingDay('2025-03-31', KNOWN_CALENDAR)).toBe(false)
})

test('a year without a decree yet has the holidays of the law, with those on days off moved', () => {
  expect(off(2028)).toEqual('01-01 01-03 03-08 03-21 05-09 09-01 10-01 10-02 12-08'.split(' '))
})

test('the office has the last word on a day', () => {
  const calendar = calendarOf([
    { day: '2027-03-10', kind: 'holiday' },
    { day: '2026-12-31', kind: 'ordinary' },
    { day: '2027-01-09', kind: 'working' },
    { day: '2027-02-31', kind: 'holiday' }
  ])
  expect(isWorkingDay('2027-03-10', calendar)).toBe(false)
  expect(isWorkingDay('2026-12-31', calendar)).toBe(true)
  expect(isWorkingDay('2027-01-09', calendar)).toBe(true)
  expect(calendar.holidays).not.toContain('2027-02-31')
})

test('working days are counted both ways', () => {
  expect(addWorkingDays('2026-05-26', 1, KNOWN_CALENDAR)).toBe('2026-06-01')
  expect(subtractWorkingDays('2026-06-01', 1, KNOWN_CALENDAR)).toBe('2026-05-26')
  expect(workingDaysBetween('2026-05-26', '2026-06-02', KNOWN_CALENDAR)).toBe(2)
  expect(workingDaysBetween('2026-06-02', '2026-05-26', KNOWN_CALENDAR)).toBe(0)
})
