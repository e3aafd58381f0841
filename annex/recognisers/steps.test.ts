import { describe, expect, it } from 'vitest'
import type { Line } from './lines.ts'
import { readSteps } from './steps.ts'

const lines = (...texts: string[]): Line[] => texts.map(text => ({ text, list: null, part: 0 }))
const auto = (label: string, text: string, level = 0, bullet = false): Line => ({
  text,
  list: { label, level, bullet },
  part: 0
})
const texts = (from: Line[], deadlines = 1) => readSteps(from, deadlines).steps.map(({ text }) => text)

describe('steps of a mechanism', () => {
  it.each([
    ['numbers with a dot', lines('1. Лойиҳа тузиш.', '2. Тасдиқлаш.'), ['Лойиҳа тузиш.', 'Тасдиқлаш.']],
    ['numbers with a bracket', lines('1) лойиҳа тузиш;', '2) тасдиқлаш.'), ['лойиҳа тузиш;', 'тасдиқлаш.']],
    ['letters', lines('а) лойиҳа тузиш; б) тасдиқлаш'), ['лойиҳа тузиш;', 'тасдиқлаш']],
    [
      'numbers inside one line',
      lines('1. Мезон. 2. “Йўл харитаси”ни тузиш. 3. Ижро.'),
      ['Мезон.', '“Йўл харитаси”ни тузиш.', 'Ижро.']
    ],
    [
      'lines behind a number belong to it',
      lines('1. Тузиш. Бунда:', 'бир;', 'икки.', '2. Ижро.'),
      ['Тузиш. Бунда: бир; икки.', 'Ижро.']
    ],
    ['typed numbers are never obeyed', lines('1. Бир.', '1. Икки.', '4. Уч.'), ['Бир.', 'Икки.', 'Уч.']],
    ["Word's own numbers", [auto('1.', 'Бир.'), auto('2.', 'Икки.')], ['Бир.', 'Икки.']],
    [
      "Word's sub-level stays inside",
      [auto('1.', 'Бир:'), auto('а)', 'майда;', 1), auto('2.', 'Икки.')],
      ['Бир: а. майда;', 'Икки.']
    ]
  ])('%s', (_, from, expected) => {
    expect(texts(from)).toEqual(expected)
  })

  it.each([
    ['a date at the head of a line', lines('14 март куни', '2. март ойида')],
    ['a decimal', lines('Тезликни 2.5 баробар ошириш')],
    ['a number in the middle of a sentence', lines('Ҳар бир туманда 2. мактаб')],
    ['one paragraph without a number', lines('Таклиф тайёрлаш.')]
  ])('%s makes no new step', (_, from) => {
    expect(texts(from)).toHaveLength(1)
  })

  it('without numbers is one step however many paragraphs', () => {
    expect(texts(lines('Дастур тузиш.', 'Бунда, чораларни кўриш.'), 1)).toEqual([
      'Дастур тузиш. Бунда, чораларни кўриш.'
    ])
    expect(texts(lines('Бир.', 'Икки.', 'Уч.'), 2)).toHaveLength(1)
  })
  it('without numbers has a step a paragraph where there are as many deadlines', () => {
    expect(texts(lines('Тузиш.', 'Ўрнатиш.'), 2)).toEqual(['Тузиш.', 'Ўрнатиш.'])
  })
  it('numbers under a colon are parts of one step, unless each has its deadline', () => {
    const list = lines('Қуйидагилар амалга оширилади:', '1) тузиш;', '2) ўрнатиш.')
    expect(readSteps(list, 1).steps).toEqual([
      {
        number: 1,
        text: 'Қуйидагилар амалга оширилади: 1) тузиш; 2) ўрнатиш.',
        items: [
          { number: '1', text: 'тузиш' },
          { number: '2', text: 'ўрнатиш' }
        ]
      }
    ])
    expect(texts(list, 2)).toHaveLength(2)
  })
  it('lists the parts of a step', () => {
    expect(
      readSteps(lines('Даражани: – 2023 йилда 88 фоиз; – 2024 йилда 100 фоизга етказиш.'), 2).steps[0]!.items
    ).toEqual([
      { number: null, text: '2023 йилда 88 фоиз' },
      { number: null, text: '2024 йилда 100 фоизга етказиш' }
    ])
  })
  it('tells in which row of the measure a step begins', () => {
    const cut: Line[] = [
      { text: '1. Бир.', list: null, part: 0 },
      { text: '2. Икки.', list: null, part: 1 }
    ]
    expect(readSteps(cut, 2).parts).toEqual([0, 1])
  })
  it('is empty for an empty cell', () => expect(readSteps([], 1).steps).toEqual([]))
})
