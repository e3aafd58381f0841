import { expect, test } from 'vitest'
import { type Around, checksOf, NOTHING_AROUND } from './checks.ts'

const count = { kind: 'stock', unit: 'piece', decimals: 0, maximum: null, cumulative: false } as const
const flow = { kind: 'flow', unit: 'km', decimals: 1, maximum: null, cumulative: false } as const
const share = { kind: 'ratio', unit: 'percent', decimals: 1, maximum: null, cumulative: false } as const
const score = { kind: 'score', unit: 'score', decimals: 2, maximum: 5, cumulative: false } as const
const check = (
  indicator: Parameters<typeof checksOf>[0],
  value: number,
  around: Partial<Around> = {},
  period = '2026-Q2'
) => checksOf(indicator, period, value, { ...NOTHING_AROUND, ...around })

test('percent as a fraction, and above a hundred', () => {
  expect(check(share, 0.42, { last: 41 })).toContain('fraction-percent')
  expect(check(share, 0.42, { last: 0.4 })).toEqual(['too-fine'])
  expect(check(share, 104)).toEqual(['over-100'])
  expect(check(share, 42, { last: 41 })).toEqual([])
})

test('a score knows its maximum', () => {
  expect(check(score, 5.01)).toContain('over-maximum')
  expect(check(score, 4.99)).toEqual([])
})

test('parts: 431 = 94 + 337', () => {
  expect(check(count, 431, { parts: [94, 337], allParts: true })).toEqual([])
  expect(check(count, 430, { parts: [94, 337], allParts: true })).toEqual(['parts-over'])
  expect(check(count, 440, { parts: [94, 337], allParts: true })).toEqual(['parts-differ'])
  expect(check(count, 440, { parts: [94], allParts: false })).toEqual([])
  expect(check(count, 337, { whole: 400, sisters: [94] })).toEqual(['parts-over'])
})

test('a running sum that falls, but not in January', () => {
  const running = { ...flow, cumulative: true }
  expect(check(running, 20, { last: 25 })).toContain('falls')
  expect(check(running, 20, { last: 90 }, '2026-Q1')).toEqual([])
  expect(check(flow, 20, { last: 25 })).toEqual([])
})

test('a jump is told, a difference of a few is none', () => {
  expect(check(count, 400, { last: 40 })).toContain('jump')
  expect(check(count, 9, { last: 2 })).toEqual([])
  expect(check(flow, 300, { last: 290, lastYear: 20 })).toContain('jump')
})

test('decimals', () => {
  expect(check(count, 12.5)).toContain('not-whole')
  expect(check(flow, 85.75)).toContain('too-fine')
  expect(check({ ...count, kind: 'rank' }, 0)).toContain('no-rank')
})
