import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, NO_CHANGES } from '../calendar.ts'
import { instantOf, isClockTime, wallClock } from './clock-time.ts'
import { isShown, keyOf, occasionOf, phaseOf, quietUntil, reachOf, tellingOf } from './engine.ts'
import { FARTHEST, FIRST_RULES, LAPSE, REMINDER_KINDS, type ReminderRules } from './rules.ts'

const DAY = '2026-11-20'
const on = (today: string, rules: Partial<ReminderRules> = {}) =>
  occasionOf(DAY, { today, rules: { ...FIRST_RULES, ...rules }, calendar: NO_CHANGES })

const days = fc.integer({ min: 0, max: 4000 }).map(count => addDays('2022-01-01', count))
const offsets = fc.uniqueArray(fc.integer({ min: 1, max: FARTHEST }), { maxLength: 5 })
const rules: fc.Arbitrary<ReminderRules> = fc.record({
  on: fc.constant(true),
  kinds: fc.constant(REMINDER_KINDS),
  ahead: offsets,
  workingDays: fc.boolean(),
  onDay: fc.boolean(),
  after: offsets,
  every: fc.integer({ min: 0, max: 30 }),
  quiet: fc.constant(FIRST_RULES.quiet)
})
const times = fc
  .integer({ min: 0, max: 1439 })
  .map(minute => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const quiets = fc.record({ on: fc.boolean(), from: times, to: times, daysOff: fc.boolean() })

describe('occasions', () => {
  test.each([
    ['2026-11-09', null],
    ['2026-11-10', -10],
    ['2026-11-16', -10],
    ['2026-11-17', -3],
    ['2026-11-19', -1],
    ['2026-11-20', 0],
    ['2026-11-21', 1],
    ['2026-11-26', 1],
    ['2026-11-27', 7],
    ['2027-01-28', 7],
    ['2027-01-29', null]
  ])('on %s the last that fired stands: %s', (today, offset) => expect(on(today)?.offset ?? null).toBe(offset))

  test('working days are counted by the calendar, over a week-end', () => {
    expect(on('2026-11-16', { workingDays: true, ahead: [3] })).toBeNull()
    expect(on('2026-11-17', { workingDays: true, ahead: [3] })).toEqual({ offset: -3, when: '2026-11-17' })
    const friday = (today: string) =>
      occasionOf('2026-11-23', {
        today,
        rules: { ...FIRST_RULES, workingDays: true, ahead: [1] },
        calendar: NO_CHANGES
      })
    expect(friday('2026-11-20')?.offset).toBe(-1)
  })

  test('it comes again every so many days while nothing is done', () => {
    const again = (today: string) => on(today, { after: [1], every: 7 })?.offset
    expect([again('2026-11-21'), again('2026-11-27'), again('2026-11-28'), again('2026-12-05')]).toEqual([1, 1, 8, 15])
  })

  test('of the days on which it is looked, each occasion comes once and none is lost between them', () =>
    fc.assert(
      fc.property(
        days,
        rules,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }),
        (day, given, gaps) => {
          const seen = new Set<string>()
          let today = addDays(day, -FARTHEST - 5)
          let before: number | null = null
          for (const gap of gaps) {
            today = addDays(today, gap)
            const found = occasionOf(day, { today, rules: given, calendar: NO_CHANGES })
            if (found === null) continue
            expect(found.when <= today).toBe(true)
            expect(addDays(found.when, LAPSE) >= today).toBe(true)
            // Never back to an earlier one: a read reminder does not come again under an older name.
            expect(before === null || found.offset >= before).toBe(true)
            before = found.offset
            seen.add(keyOf({ kind: 'deadline', id: 1, day }, found))
          }
          // What fires while nobody looks is shown at the next look, unless a later one covers it.
          const daily = new Set<string>()
          for (let one = addDays(day, -FARTHEST - 5); one <= today; one = addDays(one, 1)) {
            const found = occasionOf(day, { today: one, rules: given, calendar: NO_CHANGES })
            if (found !== null) daily.add(keyOf({ kind: 'deadline', id: 1, day }, found))
          }
          for (const key of seen) expect(daily.has(key)).toBe(true)
          const last = occasionOf(day, { today, rules: given, calendar: NO_CHANGES })
          if (last !== null) expect(seen.has(keyOf({ kind: 'deadline', id: 1, day }, last))).toBe(true)
        }
      ),
      { numRuns: 100 }
    ))

  test('outside of the reach there are none', () =>
    fc.assert(
      fc.property(days, days, rules, (day, today, given) => {
        const { from, to } = reachOf(today, given)
        if ((from === null || day >= from) && day <= to) return
        expect(occasionOf(day, { today, rules: given, calendar: NO_CHANGES })).toBeNull()
      })
    ))

  test('a moved day gives a new reminder; the phase is that of today', () => {
    const key = keyOf({ kind: 'deadline', id: 5, day: DAY }, { offset: -3, when: '2026-11-17' })
    expect(key).toBe('deadline 5 2026-11-20 -3')
    expect(['2026-11-19', '2026-11-20', '2026-11-21'].map(today => phaseOf(DAY, today))).toEqual([
      'ahead',
      'day',
      'after'
    ])
  })
})

describe('marks and quiet hours', () => {
  test('read for good, put off until an instant and then told once more', () => {
    const now = '2026-11-20T05:00:00.000Z'
    expect(isShown(undefined, now)).toBe(true)
    expect(isShown({ until: null }, now)).toBe(false)
    expect(isShown({ until: '2026-11-20T05:00:00.001Z' }, now)).toBe(false)
    expect(isShown({ until: now }, now)).toBe(true)
    expect(tellingOf('k', undefined)).toBe('k')
    expect(tellingOf('k', { until: now })).toBe(`k @${now}`)
  })

  test.each([
    // Wednesday by the clock of Tashkent.
    ['2026-11-18', '08:59', '2026-11-18', '09:00'],
    ['2026-11-18', '09:00', null, null],
    ['2026-11-18', '17:59', null, null],
    ['2026-11-18', '18:00', '2026-11-19', '09:00'],
    // Friday evening: to Monday morning. Before the Day of the Constitution too.
    ['2026-11-20', '20:00', '2026-11-23', '09:00'],
    ['2026-11-21', '12:00', '2026-11-23', '09:00'],
    ['2026-12-07', '18:30', '2026-12-09', '09:00']
  ])('%s %s is quiet until %s %s', (day, time, endDay, endTime) => {
    const until = quietUntil(instantOf(day, time), FIRST_RULES.quiet, NO_CHANGES)
    expect(until).toBe(endDay === null ? null : instantOf(endDay, endTime!))
  })

  test('when quiet ends it is not quiet, and until then it is', () =>
    fc.assert(
      fc.property(days, times, quiets, (day, time, quiet) => {
        const now = instantOf(day, time)
        const until = quietUntil(now, quiet, NO_CHANGES)
        if (until === null) return
        expect(until > now).toBe(true)
        expect(quietUntil(until, quiet, NO_CHANGES)).toBeNull()
        const within = new Date((Date.parse(now) + Date.parse(until)) / 2).toISOString()
        expect(quietUntil(within, quiet, NO_CHANGES)).toBe(until)
      })
    ))

  test('the wall clock there and back', () =>
    fc.assert(
      fc.property(days, times, (day, time) => {
        expect(wallClock(instantOf(day, time))).toEqual({ day, time })
        expect(isClockTime(time)).toBe(true)
      })
    ))
  test.each(['24:00', '9:00', '12:60', '', '12:3'])('%s is no time', text => expect(isClockTime(text)).toBe(false))
})
