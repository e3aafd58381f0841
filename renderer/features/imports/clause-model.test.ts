import { describe, expect, it } from 'vitest'
import type { Review } from '#api/imports.ts'
import type { Clause, Target } from '#domain/draft.ts'
import { NOWHERE } from '#domain/draft.ts'
import { clauseRowsOf, countedClauses, targetLines, tickedClauses, withTicks } from './clause-model.ts'
import type { Row } from './review-model.ts'

const clause = (number: string, kind: Clause['kind'] = 'task'): Clause => ({
  number,
  kind,
  text: number,
  items: [],
  deadlines: [],
  executors: [],
  targets: [],
  at: NOWHERE
})
const about = (number: string, tracked: boolean, sameAs: string | null = null) => ({
  number,
  tracked,
  past: false,
  sameAs,
  found: []
})
const row = { key: '0:42', annex: 0, measure: { number: 42 }, concerns: [], past: false } as unknown as Row
const review = {
  draft: { clauses: [clause('1'), clause('2', 'approve'), clause('5.1')] },
  clauses: [about('1', true), about('2', false), about('5.1', true, '42')]
} as unknown as Review
const rows = clauseRowsOf(review, [row])

describe('clauses of a draft', () => {
  it('count where they ask for work that no measure prints, or are ticked', () => {
    const numbers = (picked: string[]) => countedClauses(rows, new Set(picked)).map(one => one.clause.number)
    expect(numbers([])).toEqual(['1'])
    expect(numbers(['clause:2', 'clause:5.1'])).toEqual(['1', '2'])
  })

  it('are ticked with the measure that prints the same duty', () => {
    expect([...tickedClauses(rows, new Set(['clause:1', '0:42']))]).toEqual(['clause:1', 'clause:5.1'])
    expect([...withTicks(rows, new Set(['0:7']), new Set(['clause:5.1']))]).toEqual(['0:7', '0:42'])
    expect([...withTicks(rows, new Set(['0:42', 'clause:1']), new Set(['clause:1']))]).toEqual(['clause:1'])
  })
})

it('targets stand one a line with a sign for how', () => {
  const target = (how: Target['how'], value: number, unit: string, due: string | null = null): Target => ({
    value,
    unit,
    what: 'сони',
    how,
    start: null,
    due
  })
  expect(targetLines([target('reach', 700, 'та', '2024-12-31'), target('add', -20, 'фоиз')]).split('\n')).toEqual([
    expect.stringMatching(/^сони → 700 та \(.*31\.12\.2024\)$/),
    expect.stringMatching(/^сони [-−]20 фоиз$/)
  ])
})
