import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { TASK_STATES } from '../task.ts'
import { KIT_OCCASIONS, kitPartOf, kitRanges } from './kit.ts'

test('the days of Monday and of Friday', () => {
  expect(kitRanges('2026-11-23', 'monday')).toEqual({
    done: null,
    late: { from: null, to: '2026-11-22' },
    near: { from: '2026-11-23', to: '2026-11-29' },
    coming: { from: '2026-11-30', to: '2026-12-31' }
  })
  expect(kitRanges('2026-11-27', 'friday')).toEqual({
    done: { from: '2026-11-23', to: '2026-11-27' },
    late: { from: null, to: '2026-11-26' },
    near: { from: '2026-11-27', to: '2026-12-06' },
    coming: { from: '2026-12-07', to: '2026-12-31' }
  })
  // A list asked for on a Saturday or at the turn of the year.
  expect(kitRanges('2026-12-31', 'monday').coming).toEqual({ from: '2027-01-04', to: '2027-01-31' })
})

const days = fc.integer({ min: 0, max: 4000 }).map(count => addDays('2022-01-01', count))

test('the parts follow one another without a gap, and what is open stands in one of them up to their end', () =>
  fc.assert(
    fc.property(
      days,
      fc.constantFrom(...KIT_OCCASIONS),
      fc.option(days, { nil: null }),
      fc.option(days, { nil: null }),
      fc.constantFrom(...TASK_STATES),
      (day, occasion, due, doneOn, state) => {
        const ranges = kitRanges(day, occasion)
        expect(addDays(ranges.late.to, 1)).toBe(ranges.near.from)
        expect(addDays(ranges.near.to, 1)).toBe(ranges.coming.from)
        expect(ranges.coming.to >= ranges.near.to).toBe(true)
        const part = kitPartOf({ day: due, doneOn, state }, ranges)
        const open = state !== 'done' && state !== 'removed'
        if (open) expect(part !== null).toBe(due !== null && due <= ranges.coming.to)
        else expect(part === null || (part === 'done' && state === 'done')).toBe(true)
        if (part === 'late') expect(due! < day).toBe(true)
      }
    )
  ))
