import { expect, it } from 'vitest'
import { hasTwin, isKnownWord, nearWord } from './scan-words.ts'

const LIST = new Set([
  'ўринбосари',
  'гуруҳ',
  'гуруҳи',
  'хизмат',
  'декабр',
  'ҳаёт',
  'хаёт',
  'вазири',
  'Шерматов',
  'бошлиғи'
])
const listed = (word: string) => LIST.has(word)

it.each([
  ['хизматларини', true],
  ['«Хизматлар»,', true],
  ['ДЕКАБРЬ', true],
  ['хизматвазири', false],
  ['ўринбозари', false],
  ['йўналишларида', true],
  ['2025', true]
])('%s is known: %s', (word, known) => expect(isKnownWord(word, listed)).toBe(known))

it.each([
  ['ўринбозари,', 'ўринбосари,'],
  ['гурўх', 'гуруҳ'],
  ['Ўринбозари', 'Ўринбосари'],
  ['БОШЛИГИ', 'БОШЛИҒИ'],
  ['бошлиғи', null],
  ['Каримов', null],
  ['ваз', null],
  ['IT-med', null]
])('%s is most likely %s', (word, near) => expect(nearWord(word, listed)).toBe(near))

it('a word that differs from another by a mark has a twin', () => {
  expect(hasTwin('ҳаёт', listed)).toBe(true)
  expect(hasTwin('вазири', listed)).toBe(false)
})
