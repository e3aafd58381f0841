import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  daysInMonth,
  isIsoDay,
  isoDay,
  isWorkingDay,
  lastDayOfMonth
} from './calendar.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map(number => addDays('1991-01-01', number))

describe('days', () => {
  it('counts over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(daysBetween('2024-01-02', '2024-01-01')).toBe(-1)
  })

  it('clamps added months to the end of the month', () => {
    expect(addMonths('2023-09-14', 1)).toBe('2023-10-14')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
    expect(addMonths('2023-11-30', 15)).toBe('2025-02-28')
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28')
  })

  it('knows which days exist', () => {
    expect(isoDay(2025, 2, 29)).toBeNull()
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29')
    expect(isoDay(2024, 13, 1)).toBeNull()
    expect(isIsoDay('2025-02-31')).toBe(false)
    expect(isIsoDay('2025-2-3')).toBe(false)
    expect(isIsoDay('2025-02-03')).toBe(true)
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29')
    expect(daysInMonth(2025, 12)).toBe(31)
  })

  it('adding days is undone by taking them away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const other = addDays(day, count)
        expect(isIsoDay(other)).toBe(true)
        expect(daysBetween(day, other)).toBe(count)
      })
    )
  })

  it('adding months stays in the month meant', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 200 }), (day, count) => {
        const other = addMonths(day, count)
        expect(isIsoDay(other)).toBe(true)
        const index = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(index(other) - index(day)).toBe(count)
      })
    )
  })
})

describe('working days', () => {
  // Friday 6 December 2024; 8 December is Constitution Day; in 2024 the decree moved days off around the new year.
  const calendar = { holidays: ['2024-12-30', '2024-12-31'], movedWorkingDays: ['2024-12-14'] }

  it('leaves out weekends and the holidays of the law', () => {
    expect(isWorkingDay('2025-03-21')).toBe(false)
    expect(isWorkingDay('2025-09-01')).toBe(false)
    expect(isWorkingDay('2025-09-02')).toBe(true)
    expect(isWorkingDay('2025-09-06')).toBe(false)
    for (const day of ['2026-01-01', '2027-03-08', '2025-05-09', '2025-10-01', '2026-12-08'])
      expect(isWorkingDay(day)).toBe(false)
  })

  it('follows the days moved by decree', () => {
    expect(isWorkingDay('2024-12-30', calendar)).toBe(false)
    expect(isWorkingDay('2024-12-14', calendar)).toBe(true)
    expect(addWorkingDays('2024-12-12', 2, calendar)).toBe('2024-12-14')
    expect(addWorkingDays('2024-12-27', 1, calendar)).toBe('2025-01-02')
  })

  it('counts from the next day on', () => {
    expect(addWorkingDays('2023-09-14', 3)).toBe('2023-09-19')
    expect(addWorkingDays('2023-09-14', 0)).toBe('2023-09-14')
  })

  it('always ends on a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count)
        expect(isWorkingDay(end)).toBe(true)
        expect(daysBetween(day, end)).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 60 }
    )
  })
})
