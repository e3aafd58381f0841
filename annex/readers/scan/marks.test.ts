import { expect, it } from 'vitest'
import { toMark } from './words.ts'

const box = { left: 0, top: 0, right: 1, bottom: 1 }
const word = (text: string, firm = false) => ({ text, confidence: 0.45, box, firm })
const texts = (words: ReturnType<typeof word>[], after?: string) =>
  toMark(words, after).map(({ text, confidence }) => `${text} ${confidence}`)

it('an initial before a name is a letter of its alphabet, also where the name stands on the next line', () => {
  expect(texts([word('2.'), word('X.'), word('Мелиев')])).toEqual(['2. 0.45', 'Х. 0.45', 'Мелиев 0.45'])
  expect(texts([word('вазирлиги'), word('(X.')], 'Мелиев),')).toEqual(['вазирлиги 0.45', '(Х. 0.45'])
  expect(texts([word('(Ш.', true)], 'Шерматов')).toEqual(['(Ш. 0.95'])
})

it('a Roman number at the head of a line stays one', () => {
  expect(texts([word('X.'), word('Мобил')])).toEqual(['X. 0.45', 'Мобил 0.45'])
})
