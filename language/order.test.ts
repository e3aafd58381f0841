import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareUzbek } from './order.ts'

describe('compareUzbek', () => {
  it('follows the Cyrillic alphabet', () => {
    const right = [
      'Андижон',
      'Ёдгор',
      'Жиззах',
      'Навоий',
      'Тошкент',
      'Хоразм',
      'Шовот',
      'Эшон',
      'Юнусобод',
      'Яйпан',
      'Ўзбекистон',
      'Қарши',
      'Ғиждувон',
      'Ҳазорасп'
    ]
    expect([...right].reverse().sort(compareUzbek)).toEqual(right)
  })

  it('follows the Latin alphabet', () => {
    const right = [
      'Andijon',
      'Navoiy',
      'Ota',
      'Samarqand',
      'Suv',
      'Zomin',
      "O'zbekiston",
      'G‘ijduvon',
      'Shovot',
      'Chirchiq'
    ]
    expect([...right].reverse().sort(compareUzbek)).toEqual(right)
  })

  it('orders numbers by value', () => {
    expect(['10-илова', '2-илова', '1-илова', '21а-илова'].sort(compareUzbek)).toEqual([
      '1-илова',
      '2-илова',
      '10-илова',
      '21а-илова'
    ])
  })

  it('is an order', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абўқғҳяxoʻ‘gshc12 -АШ'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(Math.sign(compareUzbek(a, b)) + Math.sign(compareUzbek(b, a))).toBe(0)
        if (compareUzbek(a, b) <= 0 && compareUzbek(b, c) <= 0) expect(compareUzbek(a, c)).toBeLessThanOrEqual(0)
      })
    )
  })
})
