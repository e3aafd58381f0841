import { expect, test } from 'vitest'
import { parseAmount } from './amount.ts'

test.each([
  ['12 500 000,50', 1_250_000_050],
  ['12\u202F500', 1_250_000],
  ['0.5', 50],
  ['', null],
  ['  ', null],
  ['1,240,000', undefined],
  ['-5', undefined],
  ['12 mln', undefined]
])('“%s” is %s', (typed, amount) => expect(parseAmount(typed)).toBe(amount))
