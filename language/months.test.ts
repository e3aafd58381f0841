import { describe, expect, it } from 'vitest'
import { isAmbiguousMonth, MONTHS, monthOf } from './months.ts'

describe('monthOf', () => {
  it('knows every name in both scripts, Russian and with endings', () => {
    for (const [index, month] of MONTHS.entries()) {
      expect(monthOf(month.latin)).toBe(index + 1)
      expect(monthOf(month.cyrillic)).toBe(index + 1)
      expect(monthOf(month.cyrillic.toUpperCase())).toBe(index + 1)
      expect(monthOf(month.russian, true)).toBe(index + 1)
      for (const ending of ['дан', 'гача', 'нинг', 'даги', 'и', 'идан', 'га', 'ни', 'ига', 'игача'])
        expect(monthOf(month.cyrillic.replace(/ь$/, '') + ending)).toBe(index + 1)
      for (const ending of ['dan', 'gacha', 'ning', 'dagi', 'i', 'idan'])
        expect(monthOf(month.latin + ending)).toBe(index + 1)
    }
  })

  it.each([
    ['сетябр', 9],
    ['нюль', 7],
    ['июн', 6],
    ['сентябргача', 9],
    ['sentyabr', 9],
    ['oktyabrdan', 10],
    ['ноябридан', 11],
    ['декабрядан', 12],
    ['Январ', 1],
    ['феврал', 2],
    ['майдаги', 5],
    ['июндан', 6],
    ['ceнтябрь', 9],
    ['нюнда', 6],
    ['нюлдан', 7]
  ])('%s is month %i', (word, month) => expect(monthOf(word)).toBe(month))

  it.each([
    'майдон',
    'майдони',
    'майли',
    'martaba',
    'йил',
    'дан',
    'apelyatsiya',
    'авгиён',
    'iyulyana',
    'мартаба',
    'декан',
    'нюанс',
    'йулга',
    'юнга',
    'юлиб',
    'марказ',
    'майл',
    'феъл',
    '',
    '12'
  ])('%s is no month', word => expect(monthOf(word)).toBeNull())

  it('asks for a day before words that also mean something else', () => {
    expect(monthOf('марта')).toBeNull()
    expect(monthOf('марта', true)).toBe(3)
    expect(isAmbiguousMonth('marta')).toBe(true)
    expect(isAmbiguousMonth('martdan')).toBe(false)
  })
})
