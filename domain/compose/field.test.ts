import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FigureField,
  fieldsIn,
  markerOf,
  numbersIn,
  piecesOf,
  printedText,
  standOf,
  unsourcedIn
} from './field.ts'

const field = (more: Partial<FigureField> = {}): FigureField => ({
  id: 1,
  text: '12,5',
  value: 12.5,
  source: { kind: 'indicator', indicator: 1, place: 1, period: '2026-Q3', span: 'period', what: 'fact' },
  ...more
})

test('a text is cut at its figures and printed with them', () => {
  const text = `Tumanda ${markerOf(7)} km tortildi (${markerOf(8)} foiz).`
  expect(fieldsIn(text)).toEqual([7, 8])
  expect(printedText(text, new Map([[7, { text: '12,5' }]]))).toBe('Tumanda 12,5 km tortildi (⟦8⟧ foiz).')
})

test('pieces put together are the text', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat(999_999).map(markerOf))), parts => {
      const text = parts.join('')
      const pieces = piecesOf(text)
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
      for (const piece of pieces) expect(text.slice(piece.at, piece.at + piece.text.length)).toBe(piece.text)
    })
  )
})

describe('numbers without a source', () => {
  test.each([
    ['Viloyatdagi 544 ta mahallada', ['544']],
    ['Tumanda ⟦3⟧ ta va yana 12 ta maktab', ['12']],
    ['2026-yilning III choragida, 2026-yil 14-sentabrdagi PQ-308-son qarorning 41.2-bandi', []],
    ['Qonunining 6 va 25-moddalariga asosan', []],
    ['По пункту 20 «дорожной карты» (приложение № 1) подключено 5 школ', ['5']],
    ['jami 12 572 ta murojaat, 85,7 km', ['12 572', '85,7']],
    ['tel: (65) 223-11-54, 21а-илова', []]
  ])('%s', (text, found) => {
    const marked = unsourcedIn(text)
    expect(marked.map(one => one.text)).toEqual(found)
    for (const one of marked) expect(text.slice(one.start, one.end)).toBe(one.text)
  })
})

test('numbers of a work entry keep their printing', () => {
  expect(numbersIn('46\u00a0ta mahalla, 1\u00a0240 nafar').map(one => [one.text, one.value])).toEqual([
    ['46', 46],
    ['1\u00a0240', 1240]
  ])
})

test('a figure against the register', () => {
  expect(standOf(field(), { text: '12,5', value: 12.5 })).toBe('same')
  expect(standOf(field(), { text: '13', value: 13 })).toBe('changed')
  expect(standOf(field(), null)).toBe('gone')
  expect(standOf(field({ source: { kind: 'given', words: 'xat' } }), null)).toBe('given')
  const growth = field({
    value: 25,
    source: { kind: 'indicator', indicator: 1, place: 1, period: '2026-Q3', span: 'period', what: 'on-year' }
  })
  expect(standOf(growth, { text: '25', value: -25 })).toBe('turned')
})
