import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEntry } from './entry.ts'

const count = { unit: 'piece', kind: 'stock' } as const
const km = { unit: 'km', kind: 'flow' } as const
const percent = { unit: 'percent', kind: 'ratio' } as const
const people = { unit: 'thousand-person', kind: 'stock' } as const
const exact = (value: number) => ({ kind: 'figure', figure: { value, mark: 'exact' } })

test.each([
  ['85,7', km, exact(85.7)],
  ['7.8 km', km, exact(7.8)],
  ['1 240,5', km, exact(1240.5)],
  ['1\u00a0240', count, exact(1240)],
  ['12\u2009572 та', count, exact(12572)],
  ['65 %', percent, exact(65)],
  ['65 фоиз', percent, exact(65)],
  ['0', count, exact(0)],
  ['630 ming nafar', people, exact(630)],
  ['', count, { kind: 'empty' }],
  ['  \u00a0', count, { kind: 'empty' }],
  ['х', count, { kind: 'figure', figure: { value: null, mark: 'na' } }],
  ['X', count, { kind: 'figure', figure: { value: null, mark: 'na' } }],
  ['> 630', people, { kind: 'figure', figure: { value: 630, mark: 'more' } }],
  ['630 dan ortiq', people, { kind: 'figure', figure: { value: 630, mark: 'more' } }],
  ['630 мингдан ортиқ', people, { kind: 'figure', figure: { value: 630, mark: 'more' } }],
  ['более 12', count, { kind: 'figure', figure: { value: 12, mark: 'more' } }],
  ['~50', count, { kind: 'figure', figure: { value: 50, mark: 'about' } }],
  ['qariyb 50', count, { kind: 'figure', figure: { value: 50, mark: 'about' } }],
  ['1,240', count, { kind: 'asked', mark: 'exact', readings: [1.24, 1240] }],
  ['12.345', km, { kind: 'asked', mark: 'exact', readings: [12.345, 12345] }],
  ['12 %', count, { kind: 'refused', why: 'percent-in-count' }],
  ['12 foiz', km, { kind: 'refused', why: 'percent-in-count' }],
  ['12 nafar', km, { kind: 'refused', why: 'wrong-unit' }],
  ['25.09.2020', count, { kind: 'refused', why: 'date' }],
  ['25.09.2020 й.', count, { kind: 'refused', why: 'date' }],
  ['2026-03-01', km, { kind: 'refused', why: 'date' }],
  ['bajarildi', count, { kind: 'refused', why: 'text' }],
  ['12 (shundan 3)', count, { kind: 'refused', why: 'text' }],
  ['1e300', km, { kind: 'refused', why: 'too-large' }],
  ['9999999999999999', km, { kind: 'refused', why: 'too-large' }],
  ['-5', km, { kind: 'refused', why: 'negative' }],
  ['-1,240', km, { kind: 'refused', why: 'negative' }],
  ['-2,5', percent, exact(-2.5)],
  ['–', count, { kind: 'refused', why: 'dash' }]
] as const)('%s', (text, indicator, entry) => expect(readEntry(text, indicator)).toEqual(entry))

test('any text is an entry, a question or a refusal: never an exception, never a value that is no number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const entry = readEntry(text, count)
      if (entry.kind === 'figure' && entry.figure.value !== null) expect(Number.isFinite(entry.figure.value)).toBe(true)
    })
  )
})
