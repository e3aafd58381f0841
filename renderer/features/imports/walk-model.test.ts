import { expect, test } from 'vitest'
import { deadline, measure, step } from '#tests/api/drafts.ts'
import { NOWHERE, type Note } from '#domain/draft.ts'
import { columnOf, pairingsOf, standingAt, type Stop } from './walk-model.ts'

const note = (code: Note['code']): Note => ({ code, message: '', at: NOWHERE, was: null, now: null })
const stop = (id: string): Stop => ({ kind: 'part', id, annex: null, note: note('NO_TABLE'), index: 0 })
const row = (one: ReturnType<typeof measure>) => ({
  key: '0:1',
  annex: 0,
  ordinal: 1,
  measure: one,
  confirmed: false,
  concerns: [],
  past: false
})

test('a settled question gives its place to the next one, the last to the one before', () => {
  const stops = [stop('a'), stop('b'), stop('c')]
  expect(standingAt(stops, 'b', 0)).toBe(1)
  expect(standingAt([stops[0]!, stops[2]!], 'b', 1)).toBe(1)
  expect(standingAt(stops.slice(0, 2), 'c', 2)).toBe(1)
  expect(standingAt([], 'c', 2)).toBe(-1)
})

test('the pairings a key offers follow from the counts', () => {
  const mismatch = note('STEPS_DEADLINES_MISMATCH')
  const two = [step(1, 'Бир'), step(2, 'Икки')]
  const names = (one: Parameters<typeof measure>[1]) =>
    pairingsOf(row(measure(1, one)), mismatch).map(({ name }) => name)
  expect(names({ steps: two, deadlines: [deadline('2024-05-31')] })).toEqual(['oneForAll'])
  expect(names({ steps: two.slice(0, 1), deadlines: [deadline('2024-05-31'), deadline('2024-06-30')] })).toEqual([
    'allToStep'
  ])
  expect(names({ steps: two, deadlines: [deadline('2024-05-31'), deadline('2024-06-30')] })).toEqual(['inOrder'])
  expect(pairingsOf(row(measure(1, { steps: two, deadlines: [deadline('2024-05-31')] })), note('NO_EXECUTOR'))).toEqual(
    []
  )
})

test('a question leads to the cell it is about', () => {
  expect(columnOf(note('NO_EXECUTOR'))).toBe('executors')
  expect(columnOf(note('NO_DEADLINE'))).toBe('deadlines')
  expect(columnOf(note('NUMBER_GAP'))).toBe('text')
})
