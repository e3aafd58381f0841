import { describe, expect, test } from 'vitest'
import { type KnownPaper, type KnownPerson, mayBeSame, readPaper, readPerson } from './cell-links.ts'
import { personKey } from '../person-key.ts'

const person = (id: number, name: string): KnownPerson => ({ id, name, about: '' })
const PEOPLE = [
  person(1, 'Шерматов Ф.'),
  person(2, 'Каримов Шерзод'),
  person(3, 'Мелиев А.'),
  person(4, 'Султонов О.'),
  person(5, 'Султонов О.')
]

describe('a person', () => {
  test.each([
    ['Шерматов Ф.', { kind: 'known', id: 1 }],
    ['F. Shermatov', { kind: 'known', id: 1 }],
    ['  karimov   sherzod ', { kind: 'known', id: 2 }],
    ['Султонов О.', { kind: 'which', ids: [4, 5] }],
    ['Каримов Ш.', { kind: 'which', ids: [2] }],
    ['Мелиев', { kind: 'which', ids: [3] }],
    ['Мелиеф А.', { kind: 'which', ids: [3] }],
    ['Мелиев Б.', { kind: 'new' }],
    ['Жумаев Б.', { kind: 'new' }],
    ['Жумаев', { kind: 'which', ids: [] }],
    ['12', { kind: 'refused', why: 'not-person' }],
    ['5-maktab direktori', { kind: 'refused', why: 'not-person' }],
    ['ha', { kind: 'refused', why: 'not-person' }],
    ['–', { kind: 'refused', why: 'not-person' }]
  ])('%s', (text, reading) => expect(readPerson(text, PEOPLE)).toEqual(reading))

  test.each([
    ['Каримов А.', 'Каримов Б.', false],
    ['Каримов А.', 'Каримов Абдулла', true],
    ['Фатуллаев С.', 'Фатулаев С.', true],
    ['Жумаев А.', 'Каримов А.', false]
  ])('%s and %s', (a, b, same) => {
    expect(mayBeSame(personKey(a), personKey(b))).toBe(same)
    expect(mayBeSame(personKey(b), personKey(a))).toBe(same)
  })
})

describe('a paper', () => {
  const paper = (id: number, number: string, title: string): KnownPaper => ({ id, number, date: '2026-11-21', title })
  const PAPERS = [
    paper(1, '01-05/123', 'Ulanish to‘g‘risida'),
    paper(2, '01-05/12', 'Hisobot'),
    paper(3, '', 'Dalolatnoma')
  ]
  test.each([
    ['01-05/123', { kind: 'known', id: 1 }],
    ['ҳисобот', { kind: 'known', id: 2 }],
    ['dalolatnoma', { kind: 'known', id: 3 }],
    ['01-05/123-son xat', { kind: 'which', ids: [1] }],
    ['tuman hokimligining 01-05/12 xati', { kind: 'which', ids: [2] }],
    ['101-05/1234', { kind: 'new' }],
    ['kelishuv bayoni', { kind: 'new' }]
  ])('%s', (text, reading) => expect(readPaper(text, PAPERS)).toEqual(reading))
})
