import { expect, test } from 'vitest'
import { dayInWords } from './day-in-words.ts'

test('a day is written as each language writes it', () => {
  expect(dayInWords('2023-12-05', 'uz-Latn')).toBe('2023-yil 5-dekabr')
  expect(dayInWords('2023-12-05', 'uz-Cyrl')).toBe('2023 йил 5 декабрь')
  expect(dayInWords('2023-12-05', 'ru')).toBe('5 декабря 2023 года')
  expect(dayInWords('2023-12-05', 'en')).toBe('5 December 2023')
  expect(dayInWords('', 'ru')).toBe('')
})
