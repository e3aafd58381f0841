import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dative, genitive } from './cases.ts'
import { formatInteger, numberInWords, parseNumber } from './numbers.ts'

describe('figures', () => {
  it('sets thousands apart', () => {
    expect(formatInteger(1240500)).toBe('1\u00a0240\u00a0500')
    expect(formatInteger(-12000)).toBe('-12\u00a0000')
    expect(formatInteger(999)).toBe('999')
    expect(() => formatInteger(1.5)).toThrow(RangeError)
  })

  it.each([
    ['7,8', 7.8],
    ['7.8', 7.8],
    ['1 240,5', 1240.5],
    ['1\u00a0240', 1240],
    ['1\u2009240\u202f500', 1240500],
    ['0,125', 0.125],
    ['1,240,500', 1240500],
    ['1.240.500,25', 1240500.25],
    ['1 240,125', 1240.125],
    ['−3', -3],
    ['2023', 2023]
  ])('%s', (text, value) => expect(parseNumber(text)).toBe(value))

  it.each(['1,240', '1.240', '12,345', 'х', '', '1 24', '1 2400', '7,8 %', '1,24,500', '-'])(
    '%s is not certain',
    text => expect(parseNumber(text)).toBeNull()
  )

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), value => {
        expect(parseNumber(formatInteger(value))).toBe(value === 0 ? 0 : value)
      })
    )
  })
})

describe('numbers in words', () => {
  it.each([
    [0, 'nol', 'нол'],
    [14, 'o‘n to‘rt', 'ўн тўрт'],
    [1240, 'bir ming ikki yuz qirq', 'бир минг икки юз қирқ'],
    [105000, 'bir yuz besh ming', 'бир юз беш минг'],
    [2000000007, 'ikki milliard yetti', 'икки миллиард етти'],
    [-9, 'minus to‘qqiz', 'минус тўққиз']
  ])('%i', (value, latin, cyrillic) => {
    expect(numberInWords(value, 'latin')).toBe(latin)
    expect(numberInWords(value, 'cyrillic')).toBe(cyrillic)
  })

  it('refuses what it cannot write', () => {
    expect(() => numberInWords(1e12, 'latin')).toThrow(RangeError)
    expect(() => numberInWords(0.5, 'latin')).toThrow(RangeError)
  })
})

describe('cases', () => {
  it.each([
    ['Вазирлар Маҳкамаси', 'Вазирлар Маҳкамасига'],
    ['Ўзбекистон Республикаси\nВазирлар Маҳкамаси', 'Ўзбекистон Республикаси\nВазирлар Маҳкамасига'],
    ['vazirlik', 'vazirlikka'],
    ['вазирлик', 'вазирликка'],
    ['hokimiyat', 'hokimiyatga'],
    ['бошқарма', 'бошқармага'],
    ['Toshkent shahri', 'Toshkent shahriga'],
    ['bo‘lim boshlig‘i', 'bo‘lim boshlig‘iga'],
    ['тоғ', 'тоққа'],
    ['tog‘', 'tog‘ga'],
    ['қишлоқ', 'қишлоққа'],
    ['qishloq', 'qishloqqa'],
    ['педагог', 'педагогга'],
    ['Қорақалпоғистон Республикаси Жўқорғи Кенгеси', 'Қорақалпоғистон Республикаси Жўқорғи Кенгесига'],
    ['«Ўзбектелеком» АЖ', '«Ўзбектелеком» АЖга'],
    ['«Ўзбектелеком»', '«Ўзбектелеком»га'],
    ['А.Мансуров', 'А.Мансуровга'],
    ['Рақамли технологиялар вазирлиги (Ш.Шерматов)', 'Рақамли технологиялар вазирлигига (Ш.Шерматов)'],
    ['Вазирлар Маҳкамасига', 'Вазирлар Маҳкамасига'],
    ['Премьер-лига', 'Премьер-лигага'],
    ['А.Мансуровга', 'А.Мансуровга'],
    ['vazirlikka', 'vazirlikka'],
    ['туман ҳокимлари', 'туман ҳокимларига'],
    ['туманлар', 'туманларга'],
    ['лагерь', 'лагерга'],
    ['', '']
  ])('dative of %s', (text, now) => expect(dative(text)).toBe(now))

  it('makes the genitive', () => {
    expect(genitive('Вазирлар Маҳкамаси')).toBe('Вазирлар Маҳкамасининг')
    expect(genitive('hokimiyat')).toBe('hokimiyatning')
    expect(genitive('«Ўзбектелеком» АЖ')).toBe('«Ўзбектелеком» АЖнинг')
  })
})
