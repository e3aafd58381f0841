import { expect, test } from 'vitest'
import { dayFor, markedOf } from './chosen.ts'
import { partHref } from './links.ts'

test('the coming Monday and Friday, today included', () => {
  expect(dayFor('2026-11-21', 'monday')).toBe('2026-11-23')
  expect(dayFor('2026-11-23', 'monday')).toBe('2026-11-23')
  expect(dayFor('2026-11-24', 'monday')).toBe('2026-11-30')
  expect(dayFor('2026-11-21', 'friday')).toBe('2026-11-27')
  expect(dayFor('2026-11-22', 'friday')).toBe('2026-11-27')
})

test('marked are those chosen before that have something; everybody at first', () => {
  const counts = { done: 0, late: 1, near: 0, coming: 0 }
  const lines = [
    { by: 'deputy' as const, key: '', label: '', counts },
    { by: 'body' as const, key: 'a', label: 'A', counts }
  ]
  expect(markedOf(null, lines)).toEqual(new Set(['deputy ', 'body a']))
  expect(
    markedOf(
      [
        { by: 'body', key: 'a' },
        { by: 'body', key: 'gone' }
      ],
      lines
    )
  ).toEqual(new Set(['body a']))
})

test('a figure opens its rows', () => {
  const ranges = {
    done: { from: '2026-11-23', to: '2026-11-27' },
    late: { from: null, to: '2026-11-26' },
    near: { from: '2026-11-27', to: '2026-12-06' },
    coming: { from: '2026-12-07', to: '2026-12-31' }
  }
  expect(partHref('late', ranges, { by: 'deputy', key: '' })).toBe(
    '#/tasks?view=due&due=late%2Csoon%2Clater&to=2026-11-26&deputy=-'
  )
  expect(partHref('done', ranges, { by: 'body', key: 'k' })).toBe(
    '#/tasks?view=due&state=done&doneFrom=2026-11-23&doneTo=2026-11-27&executor=k'
  )
})
