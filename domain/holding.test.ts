import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { type Held, holderOn, placeHolder, vacated } from './holding.ts'

const printed: Held = { id: 1, firstDay: null, lastDay: null, acting: false }

test('a successor takes over on his day; who stands in is shown in his time only', () => {
  const placed = placeHolder([printed], { from: '2025-03-01', to: null, acting: false })
  expect(placed).toEqual({ closed: [{ id: 1, lastDay: '2025-02-28' }], lastDay: null })
  const after: Held[] = [
    { ...printed, lastDay: '2025-02-28' },
    { id: 2, firstDay: '2025-03-01', lastDay: null, acting: false },
    { id: 3, firstDay: '2025-07-01', lastDay: '2025-07-20', acting: true }
  ]
  expect(
    ['2023-01-01', '2025-02-28', '2025-03-01', '2025-07-20', '2025-07-21'].map(day => holderOn(after, day)?.id)
  ).toEqual([1, 1, 2, 3, 2])
})

test('an earlier change found later goes between, and an appointment ends acting', () => {
  const later: Held[] = [
    { ...printed, lastDay: '2025-02-28' },
    { id: 2, firstDay: '2025-03-01', lastDay: null, acting: false }
  ]
  expect(placeHolder(later, { from: '2024-06-01', to: null, acting: false })).toEqual({
    closed: [{ id: 1, lastDay: '2024-05-31' }],
    lastDay: '2025-02-28'
  })
  const acting: Held = { id: 4, firstDay: '2026-01-01', lastDay: null, acting: true }
  expect(placeHolder([...later, acting], { from: '2026-02-01', to: null, acting: false })?.closed).toEqual([
    { id: 2, lastDay: '2026-01-31' },
    { id: 4, lastDay: '2026-01-31' }
  ])
  expect(vacated([...later, acting], '2026-05-01').map(one => one.id)).toEqual([2, 4])
})

test('two beginnings on one day, an end before the beginning and a holder on both sides are refused', () => {
  expect(
    placeHolder([{ ...printed, firstDay: '2025-03-01' }], { from: '2025-03-01', to: null, acting: false })
  ).toBeNull()
  expect(placeHolder([], { from: '2025-03-01', to: '2025-02-01', acting: true })).toBeNull()
  const open: Held = { id: 9, firstDay: '2025-01-01', lastDay: null, acting: true }
  expect(placeHolder([open], { from: '2025-03-01', to: '2025-04-01', acting: true })).toBeNull()
})

test('whatever is appointed in whatever order, on no day do two of a kind hold one post', () => {
  const day = fc.nat(400).map(n => addDays('2025-01-01', n))
  const step = fc.record({ from: day, span: fc.option(fc.nat(60), { nil: null }), acting: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), day, (steps, looked) => {
      let holdings: Held[] = [printed]
      for (const [index, { from, span, acting }] of steps.entries()) {
        const to = span === null ? null : addDays(from, span)
        const placed = placeHolder(holdings, { from, to, acting })
        if (placed === null) continue
        const ends = new Map(placed.closed.map(one => [one.id, one.lastDay]))
        holdings = holdings.map(one => ({ ...one, lastDay: ends.get(one.id) ?? one.lastDay }))
        holdings.push({ id: index + 2, firstDay: from, lastDay: placed.lastDay, acting })
        if (acting) expect(holderOn(holdings, from)?.id).toBe(index + 2)
      }
      for (const acting of [true, false]) {
        const there = holdings.filter(
          one =>
            one.acting === acting &&
            (one.firstDay === null || one.firstDay <= looked) &&
            (one.lastDay === null || one.lastDay >= looked)
        )
        expect(there.length).toBeLessThan(2)
      }
      expect(holdings.every(one => one.firstDay === null || one.lastDay === null || one.lastDay >= one.firstDay)).toBe(
        true
      )
    })
  )
})
