import { expect, test } from 'vitest'
import { glue, gluedView, unglued } from './glue.ts'

const shown = (text: string): string => glue(text).replaceAll('\u00a0', '~').replaceAll('\u2011', '=')

test.each([
  ['№ 01-1460-сон', '№~01-1460-сон'],
  ['2024–2025 йиллар, 2024–2025-yillar', '2024–2025 йиллар, 2024–2025-yillar'],
  [
    'Президентининг 2023 йил 14 сентябрдаги ПҚ-308-сонли қарори',
    'Президентининг 2023~йил 14~сентябрдаги ПҚ=308=сонли қарори'
  ],
  ['2023-yil 14-sentabrdagi PQ-308-son', '2023=yil 14=sentabrdagi PQ=308=son'],
  ['жами 12 572 та мурожаат, 1 240 500 сўм', 'жами 12~572~та мурожаат, 1~240~500~сўм'],
  ['544 ta mahalla, 37,7 foiz, 3,4 mlrd so‘m', '544~ta mahalla, 37,7~foiz, 3,4~mlrd~so‘m'],
  ['Ш.М. Мирзиёев ва A. Abdusalomov', 'Ш.М.~Мирзиёев ва A.~Abdusalomov'],
  ['O‘. Karimov', 'O‘.~Karimov'],
  ['ишлар тугади. Бошқа гап', 'ишлар тугади. Бошқа гап'],
  ['internet-tarmoq, IT-park', 'internet-tarmoq, IT-park'],
  ['(65) 223-11-54', '(65) 223-11-54'],
  ['544 tashkilot 12 talaba', '544 tashkilot 12 talaba']
])('%s', (text, joined) => {
  expect(shown(text)).toBe(joined)
  expect(unglued(glue(text))).toBe(text)
  expect(glue(glue(text))).toBe(glue(text))
})

test('a view is glued to its depths; pictures and conditions stay', () => {
  const picture = { bytes: new Uint8Array([1]), about: '5 ta' }
  const view = { a: '5 ta', rows: [{ b: '№ 1', on: true }], picture, none: null }
  expect(gluedView(view)).toEqual({ a: '5\u00a0ta', rows: [{ b: '№\u00a01', on: true }], picture, none: null })
})
