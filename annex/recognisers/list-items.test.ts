import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findList, outsideBrackets, readTitle } from './list-items.ts'

describe('the list in a measure', () => {
  it('takes the sentences before the list as title and what the text declares', () => {
    expect(
      readTitle('Хизматларнинг 3 та турини жорий этиш. Бунда, қуйидагиларни ўрганиш: бир; икки (а; б); уч.')
    ).toEqual({
      title: 'Хизматларнинг 3 та турини жорий этиш.',
      items: ['бир', 'икки (а; б)', 'уч'],
      declaredItems: 3
    })
  })
  it('takes the words before the colon where the first sentence opens the list', () => {
    expect(readTitle('Малака ошириш, жумладан:\nкурслар;\nсеминарлар.')).toMatchObject({
      title: 'Малака ошириш, жумладан',
      items: ['курслар', 'семинарлар']
    })
  })
  it('ends the list at a full stop and a line end', () => {
    expect(findList('Жумладан: бир; икки.\nКейинги гап.')?.items).toEqual(['бир', 'икки'])
  })
  it.each([
    'Мақсад: порталда ишлаш.',
    'Соат 10:00 да; кейин',
    '“Шиор: бир; икки” кўргазмаси',
    'Порталда (жумладан: а; б) ишлаш'
  ])('%s has no list', text => {
    expect(findList(text)).toBeNull()
  })
  it('leaves "Бунда" and what follows out of the title', () => {
    expect(readTitle('Стратегияни ишлаб чиқиш. Бунда, режани тасдиқлаш.').title).toBe('Стратегияни ишлаб чиқиш.')
  })
  it('keeps initials inside the title', () => {
    expect(readTitle('Ш. Шерматов раислигида йиғилиш ўтказиш.').title).toBe('Ш. Шерматов раислигида йиғилиш ўтказиш.')
  })
  it('finds every item of any list', () => {
    const word = fc.stringMatching(/^[а-я]{2,8}( [а-я]{2,8}){0,3}$/)
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 2, maxLength: 12 }), (head, items) => {
        expect(findList(`${head}: ${items.join('; ')}.`)).toEqual({ before: head, items })
      })
    )
  })
})

describe('cells without end', () => {
  it('are walked a bounded number of times', () => {
    expect(findList('а: '.repeat(30_000))).toBeNull()
    expect(outsideBrackets('('.repeat(100_000)).every(Boolean)).toBe(true)
    expect(outsideBrackets('а (б (в) г) д').filter(Boolean)).toHaveLength(4)
  })
})
