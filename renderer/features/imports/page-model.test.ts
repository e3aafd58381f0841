import { expect, it } from 'vitest'
import { bounds, cellsWith, holds, pointsOf } from './page-model.ts'

const LEANING = [0.1, 0.1, 0.9, 0.12, 0.9, 0.22, 0.1, 0.2]

it('a leaning row holds what lies between its lines', () => {
  expect(holds(LEANING, 0.5, 0.15)).toBe(true)
  expect(holds(LEANING, 0.12, 0.21)).toBe(false)
  expect(bounds(LEANING)).toEqual({ left: 0.1, right: 0.9, top: 0.1, bottom: 0.22 })
  expect(pointsOf([0, 0, 1, 0.5])).toBe('0,0 1,0.5')
})

it('cells with doubtful words are told', () => {
  const at = { page: 1, table: 1, row: 1, paragraph: null }
  const line = { at, cells: ['1.', 'Портал', ''], outline: { whole: LEANING, cells: [[1], [2], [3]] } }
  expect(cellsWith(line, ['Портал', 'йўқ'])).toEqual([[2]])
  expect(cellsWith({ at, cells: ['Портал'] }, ['Портал'])).toEqual([])
})
