import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkJournal, counterOf, isPattern, nextCounter, printedNumber } from './journal.ts'

const form = (pattern: string, idx = '01', first = 1) => ({ idx, pattern, first })

test.each([
  ['01-{n}', 1059, '01-1059'],
  ['{index}-{n}/{yy}', 7, '01-7/26'],
  ['{n:04}/{yyyy}', 12, '0012/2026'],
  ['664-6-{n}-Q/{yy}', 81, '664-6-81-Q/26']
])('%s: %i is %s and back', (pattern, n, printed) => {
  expect(printedNumber(form(pattern), 2026, n)).toBe(printed)
  expect(counterOf(form(pattern), 2026, printed)).toBe(n)
  expect(counterOf(form(pattern), 2026, ` № ${printed} `)).toBe(n)
  expect(counterOf(form(pattern), 2026, `${printed}x`)).toBeNull()
})

test('patterns without a counter, with two, or with unknown places are refused', () => {
  for (const bad of ['', '01-', '{n}{n}', '{n}-{month}', '{n', '{n:00}', '{N}']) expect(isPattern(bad)).toBe(false)
  for (const good of ['{n}', '{index}-{n:03}/{yy}', 'A.{n}']) expect(isPattern(good)).toBe(true)
})

test('a number with signs of regular expressions in its index is read literally', () => {
  const odd = form('{index}{n}', '10.2/4(a)+')
  expect(counterOf(odd, 2026, '10.2/4(a)+88')).toBe(88)
  expect(counterOf(odd, 2026, '10x2/4(a)+88')).toBeNull()
})

test('the next number fills a hole, else follows the last; nobody gets one twice', () => {
  expect(nextCounter(form('{n}'), [])).toBe(1)
  expect(nextCounter(form('{n}', '', 500), [])).toBe(500)
  expect(nextCounter(form('{n}'), [1, 2, 4])).toBe(3)
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), taken => {
      const next = nextCounter(form('{n}'), taken)
      return !taken.includes(next) && Array.from({ length: next - 1 }, (_, i) => i + 1).every(n => taken.includes(n))
    })
  )
})

test('gaps, and the paper journal beside ours', () => {
  const taken = [1, 2, 4, 6].map(n => ({ n, printed: `01-${n}` }))
  expect(checkJournal(form('01-{n}'), 2026, taken, [])).toEqual({
    gaps: [3, 5],
    onlyOnPaper: [],
    onlyHere: [],
    doubles: [],
    notUnderstood: []
  })
  expect(
    checkJournal(form('01-{n}'), 2026, taken, ['01-1', '01-02', '01-2', '№ 01-4', '01-9', 'bekor qilingan', ''])
  ).toEqual({
    gaps: [3, 5],
    onlyOnPaper: ['01-9'],
    onlyHere: ['01-6'],
    doubles: ['01-2'],
    notUnderstood: ['bekor qilingan']
  })
})
