import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TaskRow } from '#api/register.ts'
import { addDays, weekday } from '#domain/calendar.ts'
import { askedOf, byDay, linesOf, moved, queryOf, spanOf, weeksOf } from './model.ts'

const row = (id: number, start: string | null, due: string | null, more: Partial<TaskRow> = {}): TaskRow => ({
  id,
  parent: null,
  kind: 'measure',
  act: 1,
  actLabel: 'PQ-308',
  number: String(id),
  section: 'I',
  title: `${id}`,
  text: '',
  deadlineText: '',
  start,
  due,
  dueState: 'later',
  executors: '',
  ours: { deputy: '', lead: '', co: [], internalDate: null },
  state: 'new',
  progress: 0,
  control: 'ours',
  doubts: 0,
  ...more
})

describe('the weeks of a month', () => {
  it('begin on Monday, hold every day of the month once and nothing is left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1991, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const days = weeksOf(year, month).flat()
        expect(days.length % 7).toBe(0)
        expect(weekday(days[0]!)).toBe(1)
        expect(days.every((day, at) => at === 0 || day === addDays(days[at - 1]!, 1))).toBe(true)
        const own = days.filter(day => day.startsWith(`${year}-${String(month).padStart(2, '0')}`))
        expect(own.length).toBeGreaterThan(27)
        expect(days.length - own.length).toBeLessThan(13)
      })
    )
  })
})

describe('the address', () => {
  it('comes back as it was asked, and nonsense is as if not given', () => {
    const asked = { view: 'month', by: 'lead', year: 2026, month: 2 } as const
    expect(askedOf(queryOf(asked), '2026-11-22')).toEqual(asked)
    expect(askedOf({ view: 'x', year: '9e9', month: '13', by: '__proto__' }, '2026-11-22')).toEqual({
      view: 'year',
      by: 'section',
      year: 2026,
      month: 11
    })
  })
  it('moves a month over the end of a year and back', () => {
    const december = { view: 'month', by: 'act', year: 2026, month: 12 } as const
    expect(moved(december, 1)).toMatchObject({ year: 2027, month: 1 })
    expect(moved(moved(december, 1), -1)).toEqual(december)
    expect(moved({ ...december, view: 'year' }, -1)).toMatchObject({ year: 2025, month: 12 })
  })
})

describe('lines', () => {
  const { from, to } = spanOf({ view: 'year', by: 'section', year: 2026, month: 1 })
  it('keep inside the span, whatever the days are', () => {
    const day = fc.option(
      fc.integer({ min: -900, max: 900 }).map(days => addDays('2026-06-15', days)),
      { nil: null }
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day)), days => {
        const rows = days.map(([a, b], id) => {
          const [start, due] = a !== null && b !== null && a > b ? [b, a] : [a, b]
          return row(id, start, due)
        })
        for (const { bars } of linesOf(rows, 'section', from, to))
          for (const { left, width } of bars) {
            expect(left).toBeGreaterThanOrEqual(0)
            expect(width).toBeGreaterThanOrEqual(0)
            expect(left + width).toBeLessThanOrEqual(1)
          }
      })
    )
  })
  it('leave out what has no day or lies outside, and put a task of two executors at both', () => {
    const rows = [
      row(1, null, null),
      row(2, null, '2027-01-01'),
      row(3, '2025-12-01', '2025-12-31'),
      row(4, '2025-12-01', '2026-02-01', { executors: 'Hokimliklar; Moliya vazirligi' }),
      row(5, null, '2026-01-15', { executors: 'Hokimliklar' }),
      row(6, null, '2026-01-16')
    ]
    const lines = linesOf(rows, 'executor', from, to)
    expect(lines.map(line => [line.key, line.bars.map(bar => bar.row.id)])).toEqual([
      ['Hokimliklar', [5, 4]],
      ['Moliya vazirligi', [4]],
      ['', [6]]
    ])
  })
  it('counts a task on the day it falls due', () => {
    const days = byDay([row(1, '2026-01-01', '2026-01-31'), row(2, '2026-01-31', null), row(3, null, null)])
    expect([...days].map(([day, rows]) => [day, rows.length])).toEqual([['2026-01-31', 2]])
  })
})
