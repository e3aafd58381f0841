import { expect, test } from 'vitest'
import { emptyLetter, isComplete, toSave } from './letter-state.ts'

const START = { number: '215', today: '2026-11-21' }
const filled = { ...emptyLetter(START), sender: 'Вазирлик', subject: 'Маълумот' }

test('a letter without words of a resolution is kept without one', () => {
  expect(isComplete(emptyLetter(START))).toBe(false)
  expect(isComplete(filled)).toBe(true)
  expect(toSave(null, filled, { file: null, today: START.today, again: false })).toMatchObject({
    number: '215',
    date: '2026-11-21',
    needsAnswer: true,
    resolution: null
  })
})

test('a resolution needs its author and takes the day of the letter', () => {
  const resolved = { ...filled, words: 'Ijrosini ta’minlang.', due: '2026-12-01', lead: 'H.Boylarov' }
  expect(isComplete(resolved)).toBe(false)
  const signed = { ...resolved, author: 'A.Mansurov', paper: true }
  expect(isComplete(signed)).toBe(true)
  expect(toSave(null, signed, { file: null, today: START.today, again: false }).resolution).toEqual({
    author: 'A.Mansurov',
    lead: 'H.Boylarov',
    co: [],
    text: 'Ijrosini ta’minlang.',
    date: '2026-11-21',
    due: '2026-12-01',
    source: 'paper'
  })
})

test('the next letter keeps who resolves and for whom', () => {
  const next = emptyLetter(START, { kind: 'instruction', author: 'A.Mansurov', lead: 'H.Boylarov' })
  expect(next).toMatchObject({ kind: 'instruction', author: 'A.Mansurov', lead: 'H.Boylarov', sender: '', words: '' })
})
