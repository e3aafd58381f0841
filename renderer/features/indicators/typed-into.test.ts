import { expect, test } from 'vitest'
import type { EntryCellView, IndicatorView } from '#api/indicators.ts'
import { typedInto } from './typed-into.ts'

const cell = (place: number, value: number | null): EntryCellView => ({
  ...{ indicator: 1, period: '2026-Q3', place, body: '', value, mark: 'exact', note: '', source: '', reason: '' },
  ...{ filled: value !== null, sum: null, plan: null, last: null, lastYear: null, checks: ['jump'] },
  ...{ computed: false, locked: false }
})
const count = { unit: 'piece', kind: 'stock' } as IndicatorView
const at = (place: number, more: object) => ({ indicator: 1, period: '2026-Q3', place, body: '', ...more })

test('what is clear is shown at once; what is unclear or refused stays as it was', () => {
  const cells = [1, 2, 3, 4, 5, 6].map(place => cell(place, 7))
  const edits = [
    ...[at(1, { text: '1 240,5' }), at(2, { text: '~50', note: 'taxminan' }), at(3, { text: '' })],
    ...[at(4, { text: '1,240' }), at(5, { text: '12 %' })]
  ]
  const shown = typedInto(cells, edits, () => count)
  expect(shown.map(one => [one.value, one.mark, one.note, one.filled])).toEqual([
    [1240.5, 'exact', '', true],
    [50, 'about', 'taxminan', true],
    [null, 'exact', '', false],
    [7, 'exact', '', true],
    [7, 'exact', '', true],
    [7, 'exact', '', true]
  ])
  expect(shown[5]).toBe(cells[5])
})
