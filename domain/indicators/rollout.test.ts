import { expect, test } from 'vitest'
import { countOf, dateState, readCell } from './rollout.ts'

test.each([
  ['ha', 'yes-no', { kind: 'value', value: '1' }],
  ['ҳа', 'yes-no', { kind: 'value', value: '1' }],
  ['Бор', 'yes-no', { kind: 'value', value: '1' }],
  ['+', 'yes-no', { kind: 'value', value: '1' }],
  ["yo'q", 'yes-no', { kind: 'value', value: '0' }],
  ['йўқ', 'yes-no', { kind: 'value', value: '0' }],
  ['—', 'yes-no', { kind: 'value', value: '0' }],
  ['balki', 'yes-no', { kind: 'refused', why: 'not-yes-no' }],
  ['8,6', 'number', { kind: 'value', value: '8.6' }],
  ['1,240', 'number', { kind: 'asked', readings: ['1.240', '1240'] }],
  ['-3', 'number', { kind: 'refused', why: 'not-number' }],
  ['25.09.2026', 'date', { kind: 'value', value: '2026-09-25' }],
  ['2026-09-25', 'date', { kind: 'value', value: '2026-09-25' }],
  ['ertaga', 'date', { kind: 'refused', why: 'not-date' }],
  ['  ', 'number', { kind: 'value', value: '' }],
  ['Й.Жумаев', 'person', { kind: 'value', value: 'Й.Жумаев' }],
  ['parol: Qwerty1', 'text', { kind: 'refused', why: 'secret' }],
  ['пароль = 123', 'person', { kind: 'refused', why: 'secret' }],
  ['DS12345.pfx', 'document', { kind: 'refused', why: 'secret' }],
  ['логин ва пароль берилди', 'text', { kind: 'value', value: 'логин ва пароль берилди' }]
] as const)('%s into %s', (text, kind, reading) => expect(readCell(text, kind)).toEqual(reading))

test('what a column counts to', () => {
  expect(countOf('yes-no', ['1', '0', '', '1'])).toBe(2)
  expect(countOf('number', ['85.7', '', '8.6'])).toBe(94.3)
  expect(countOf('person', ['Й.Жумаев', ''])).toBe(1)
})

test('a date warns ahead', () => {
  expect(dateState('2026-11-20', '2026-11-21', 30)).toBe('over')
  expect(dateState('2026-12-21', '2026-11-21', 30)).toBe('soon')
  expect(dateState('2026-12-22', '2026-11-21', 30)).toBe('fine')
})
