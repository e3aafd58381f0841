import { describe, expect, it } from 'vitest'
import { parseDay } from './day.ts'

describe('a typed day', () => {
  it.each([
    ['14.09.2023', '2023-09-14'],
    [' 1.2.2024 ', '2024-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['2023-9-4', '2023-09-04'],
    ['29.02.2023', null],
    ['31.04.2023', null],
    ['0.01.2023', null],
    ['sentabr', null],
    ['', null]
  ])('%s', (typed, day) => expect(parseDay(typed)).toBe(day))
})
