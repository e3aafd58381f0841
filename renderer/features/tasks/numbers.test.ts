import { expect, test } from 'vitest'
import { compareNumbers } from './numbers.ts'

test('numbers stand in the order they are printed', () => {
  const printed = ['2', '2.1', '2.10', '9', '10', '10.а', '10.б', '11']
  expect(printed.toReversed().sort(compareNumbers)).toEqual(printed)
  expect(compareNumbers('4.2', '4.2')).toBe(0)
})
