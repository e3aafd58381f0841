import { expect, it } from 'vitest'
import { numbersAgain } from './number-column.ts'

const cell = (text: string, again: string | null, confidence = 0.45) => ({
  runs: text === '' ? [] : [{ text, left: 0, right: 10, y: 0, size: 12, confidence }],
  again: async () => again
})
const said = (cells: readonly ReturnType<typeof cell>[]) =>
  cells.map(({ runs }) => runs.map(({ text, confidence }) => `${text} ${confidence}`).join(' '))

it('letters in a column of numbers are read again, and sure when they follow the row above', async () => {
  const cells = [cell('Т/р', null), cell('1.', '1', 0.95), cell('Е.', '2'), cell('В', '8'), cell('4.', '4')]
  await numbersAgain(cells)
  expect(said(cells)).toEqual(['Т/р 0.45', '1. 0.95', '2. 0.95', '8 0.45', '4. 0.95'])
})

it('a column of other things, and what figures say nothing about, is left alone', async () => {
  const words = [cell('Номи', '1'), cell('Портал', '2'), cell('3', '3')]
  await numbersAgain(words)
  expect(said(words)).toEqual(['Номи 0.45', 'Портал 0.45', '3 0.45'])
  const numbers = [cell('1', '7'), cell('', null), cell('Ш', null), cell('3', '3', 0.95)]
  await numbersAgain(numbers)
  expect(said(numbers)).toEqual(['1 0.45', '', 'Ш 0.45', '3 0.95'])
})
