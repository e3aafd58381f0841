import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateAttributive, dateInWords, type DateScript, parseDate } from './dates.ts'

describe('parseDate', () => {
  it.each([
    ['«25» «11» 2021 yil', '2021-11-25'],
    ['« 25 » « 11 » 2021 yil', '2021-11-25'],
    ['2024-yil 22-noyabr', '2024-11-22'],
    ['2024 - yil 25 - yanvar', '2024-01-25'],
    ['2023 йил «14» сентябрь', '2023-09-14'],
    ['30 июль 2021 йил', '2021-07-30'],
    ['25.09.2020й.', '2020-09-25'],
    ['2023 йил 14 сентябрдаги ПҚ-308-сон', '2023-09-14'],
    ['2013 йил\n31 декабрдаги', '2013-12-31'],
    ['2019-йил 17-июндаги ПФ-5742-сон', '2019-06-17'],
    ['2025-yil 1-martga qadar', '2025-03-01'],
    ['2024-yilning 1-sentabridan', '2024-09-01'],
    ['от 2 марта 2024 года', '2024-03-02'],
    ['2016 йилнинг 15 декабрядан', '2016-12-15'],
    ['5 сетябр 2022 йил', '2022-09-05'],
    ['2023-09-14', '2023-09-14'],
    ['2024 йил 29 февраль', '2024-02-29'],
    ['14/09/2023', '2023-09-14']
  ])('%s', (text, day) => expect(parseDate(text)).toBe(day))

  it.each([
    '2024 йил сентябрь',
    '31.02.2026',
    '25.09.20',
    '2 марта',
    '2023 йил 29 февраль',
    '15 майдон 2020',
    '№ 01-1059',
    '',
    '2019-2020-yillar'
  ])('no date in "%s"', text => expect(parseDate(text)).toBeNull())

  it('reads back what is printed', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.constantFrom<DateScript>('latin', 'cyrillic', 'russian'), (iso, script) => {
        expect(parseDate(dateInWords(iso, script))).toBe(iso)
        expect(parseDate(`${dateAttributive(iso, script)} 5-son`)).toBe(iso)
      })
    )
  })
})

describe('printing', () => {
  it('prints as acts do', () => {
    expect(dateInWords('2023-12-05', 'latin')).toBe('2023-yil 5-dekabr')
    expect(dateInWords('2023-12-05', 'cyrillic')).toBe('2023 йил 5 декабрь')
    expect(dateInWords('2023-12-05', 'russian')).toBe('5 декабря 2023 года')
    expect(dateAttributive('2023-09-14', 'latin')).toBe('2023-yil 14-sentabrdagi')
    expect(dateAttributive('2023-09-14', 'cyrillic')).toBe('2023 йил 14 сентябрдаги')
  })

  it('refuses what is no day', () => {
    for (const wrong of ['2023-02-30', '2023-9-1', '', 'x'])
      expect(() => dateInWords(wrong, 'latin')).toThrow(RangeError)
  })
})
