import { expect, test } from 'vitest'
import { figuresText, parseFigures } from './figures.ts'

test('lines of name; value; unit, and back', () => {
  const { figures, wrong } = parseFigures('ulangan maktablar; 1 240,5; ta\n\nulush; 37; foiz')
  expect(wrong).toBeNull()
  expect(figures).toEqual([
    { name: 'ulangan maktablar', value: 1240.5, unit: 'ta' },
    { name: 'ulush', value: 37, unit: 'foiz' }
  ])
  expect(parseFigures(figuresText(figures)).figures).toEqual(figures)
})

test.each(['maktab; o‘n ikki; ta', 'maktab', '; 12; ta', 'maktab; 1,240; ta'])('“%s” is told by its line', line => {
  expect(parseFigures(`a; 1; ta\n${line}`).wrong).toBe(2)
})
