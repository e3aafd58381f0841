import { expect, test } from 'vitest'
import { type Citation, type Group, NOWHERE } from '#domain/draft.ts'
import { missingAnnexes } from './missing-annexes.ts'

const own = (annex: string | null, more: Partial<Citation> = {}): Citation => ({
  kind: null,
  number: null,
  date: null,
  annex,
  clause: null,
  paragraph: null,
  article: null,
  stage: null,
  text: '',
  relation: 'approves',
  at: NOWHERE,
  ...more
})
const group = (number: string | null): Group => ({
  kind: 'group',
  number,
  title: null,
  members: [],
  successionRule: false,
  notes: []
})

test('annexes that the text names and the file lacks are one doubt', () => {
  const notes = missingAnnexes([own('10'), own('1'), own('2'), own('2')], [group('1')], [])
  expect(notes).toMatchObject([{ code: 'MISSING_ANNEX', was: '2, 10', now: null }])
})

test('nothing is missing when all are there, by number or by head', () => {
  expect(missingAnnexes([own('1'), own('2')], [group('1')], ['2'])).toEqual([])
  expect(missingAnnexes([own(null)], [group('1')], [])).toEqual([])
})

test('annexes of other acts are not looked for', () =>
  expect(missingAnnexes([own('7', { number: 'ПФ-60' }), own('8', { relation: 'cites' })], [], [])).toEqual([]))

test('an annex without a number may be the one that is named', () => {
  expect(missingAnnexes([own('1')], [group(null)], [])).toEqual([])
  expect(missingAnnexes([own('1'), own('2')], [group(null)], [])).toHaveLength(1)
})
