import { expect, test } from 'vitest'
import { inPlaceRu, inPlaceUz } from './place.ts'
import { TERRITORY } from './territory.ts'

test('the republic, 14 regions, 175 districts, 31 cities; every place lies in one that stands before it', () => {
  const count = (kind: string) => TERRITORY.filter(place => place.kind === kind).length
  expect([count('republic'), count('region'), count('district'), count('city')]).toEqual([1, 14, 175, 31])
  const seen = new Set<string>()
  for (const { key, parent } of TERRITORY) {
    if (parent !== null) expect(seen.has(parent), key).toBe(true)
    expect(seen.has(key), key).toBe(false)
    seen.add(key)
  }
  expect(
    TERRITORY.filter(place => place.nameRu.includes('undefined') || place.nameRu.endsWith(' район район'))
  ).toEqual([])
})

test.each([
  ['Мингбулакский район', 'в Мингбулакском районе'],
  ['Наманганская область', 'в Наманганской области'],
  ['город Ташкент', 'в городе Ташкенте'],
  ['город Бухара', 'в городе Бухаре'],
  ['город Карши', 'в городе Карши'],
  ['город Фергана', 'в городе Фергане'],
  ['город Ангрен', 'в городе Ангрене'],
  ['город Янгиюль', 'в городе Янгиюле'],
  ['Республика Каракалпакстан', 'в Республике Каракалпакстан'],
  ['Республика Узбекистан', 'в Республике Узбекистан'],
  ['Obod turmush', '(Obod turmush)']
])('%s', (name, where) => expect(inPlaceRu(name)).toBe(where))

test('every shipped place has a Russian locative', () => {
  for (const { nameRu } of TERRITORY) expect(inPlaceRu(nameRu), nameRu).toMatch(/^во? /)
  expect(inPlaceUz('Toshkent shahri')).toBe('Toshkent shahrida')
})
