import { describe, expect, it } from 'vitest'
import { dayOfInstant, interval, numberText, shortDate, shortInstant } from './format.ts'
import { plural } from './plural.ts'

describe('days and numbers on the screen', () => {
  it('prints a day', () => {
    expect(shortDate('2023-09-14')).toBe('14.09.2023')
    expect(shortDate(null)).toBe('')
  })
  it('prints an instant by the clock of Tashkent', () => {
    expect(shortInstant('2023-09-04T04:05:00.000Z')).toBe('04.09.2023 09:05')
    expect(shortInstant('2026-11-21T20:10:00.000Z')).toBe('22.11.2026 01:10')
    expect(dayOfInstant('2026-11-21T20:10:00.000Z')).toBe('2026-11-22')
  })
  it('prints an interval, open or not', () => {
    expect(interval('2023-09-01', '2023-09-30')).toBe('01.09.2023 – 30.09.2023')
    expect(interval(null, '2023-09-30')).toBe('30.09.2023')
    expect(interval('2023-09-01', null)).toBe('01.09.2023 –')
    expect(interval('2023-09-01', '2023-09-01')).toBe('01.09.2023')
    expect(interval(null, null)).toBe('')
  })
  it('groups digits by thin spaces', () => {
    expect(numberText(1234567.5)).toBe('1\u202F234\u202F567,5')
    expect(numberText(-1000)).toBe('\u22121\u202F000')
    expect(numberText(999)).toBe('999')
  })
})

it.each([
  ['ru', 1, 'мера'],
  ['ru', 3, 'меры'],
  ['ru', 5, 'мер'],
  ['ru', 11, 'мер'],
  ['ru', 12, 'мер'],
  ['ru', 21, 'мера'],
  ['ru', 112, 'мер'],
  ['uz-Latn', 5, 'мера'],
  ['en', 1, 'мера'],
  ['en', 0, 'меры']
] as const)('plural in %s of %i', (language, n, form) =>
  expect(plural(language, n, ['мера', 'меры', 'мер'])).toBe(form)
)
