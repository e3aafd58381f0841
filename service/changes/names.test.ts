import { expect, test } from 'vitest'
import type { Subject } from '#db/repositories/touched.ts'
import { nameOf } from './names.ts'

const task: Subject = { entity: 'task', record: 5, number: '14.1', title: 'Геоахборот базаси', date: null, act: 1 }
const acts = new Map([[1, { number: 'ПҚ-308' }]])

test('a record is named as a person knows it', () => {
  expect(nameOf(task, acts)).toBe('ПҚ-308, 14.1: Геоахборот базаси')
  expect(nameOf({ ...task, act: null }, acts)).toBe('14.1: Геоахборот базаси')
  expect(nameOf({ ...task, act: 9, number: '' }, acts)).toBe('Геоахборот базаси')
  const act: Subject = { entity: 'act', record: 1, number: 'ПҚ-308', title: 'т', date: '2023-09-14', act: null }
  expect(nameOf(act, acts)).toBe('ПҚ-308, 14.09.2023')
})

test('a long title is cut at a word', () => {
  const name = nameOf({ ...task, title: 'Ягона портал '.repeat(20) }, acts)
  expect(name.length).toBeLessThan(110)
  expect(name).toMatch(/(Ягона|портал)…$/)
})
