import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCell } from './cell-value.ts'
import { stateOf } from './task-words.ts'

const date = (text: string) => {
  const { value, refusal } = parseCell({ kind: 'date' }, text)
  return refusal ?? value
}

test('a day in the forms that people type and that Excel, Word and papers hold', () => {
  for (const text of [
    '21.11.2026',
    '21.11.26',
    '21/11/2026',
    '21-11-2026',
    '21 . 11 . 2026',
    '2026-11-21',
    '21-noyabr-26',
    '2026-11-21T00:00:00',
    '21.11.2026 00:00',
    '21.11.2026 й.',
    '21.11.2026 г.',
    '21.11.2026-yil',
    '2026-yil 21-noyabr',
    '2026 йил 21 ноябрь',
    '2026 йил 21 ноябргача',
    '21 ноября 2026 года',
    '21 noyabr 2026 yil',
    '21-noyabr 2026',
    '2026 yil 21 noyabrgacha'
  ]) {
    expect([text, date(text)]).toEqual([text, '2026-11-21'])
  }
})

test('a text is no day, and a day that is not in the calendar is said to be none', () => {
  for (const text of ['31.02.2026', '30.02.26', '2026-13-01', '29.02.2025', '2026-yil 31-noyabr', '11/21/2026'])
    expect([text, date(text)]).toEqual([text, 'no-such-day'])
  for (const text of [
    'doimiy',
    'tez orada',
    '2026',
    'noyabr',
    '21-noyabr',
    '12',
    'Buyruq 21.11.2026 da chiqdi',
    '2026 yil III chorak',
    '=1+1'
  ])
    expect([text, date(text)]).toEqual([text, 'not-date'])
  expect(date('')).toBeNull()
})

test('a number with spaces, commas or a per cent sign; one that can be read in two ways is refused', () => {
  const number = (text: string, bounds = {}) => {
    const { value, refusal } = parseCell({ kind: 'number', ...bounds }, text)
    return refusal ?? value
  }
  expect(number('1 240,5')).toBe(1240.5)
  expect(number('1 240 500')).toBe(1_240_500)
  expect(number('45 %', { max: 100 })).toBe(45)
  expect(number('45 foiz')).toBe(45)
  expect(number('-3')).toBe(-3)
  expect(number('1,240')).toBe('two-readings')
  expect(number('yarmi')).toBe('not-number')
  expect(number('101', { max: 100 })).toBe('too-great')
  expect(number('-1', { min: 0 })).toBe('too-small')
  expect(number('7,5', { whole: true })).toBe('not-whole')
})

test('a choice by its word in either script, yes and no, people', () => {
  const type = { kind: 'choice', choices: [{ value: 'done', words: ['Bajarildi'] }] } as const
  expect(parseCell(type, 'БАЖАРИЛДИ').value).toBe('done')
  expect(parseCell(type, 'done').value).toBe('done')
  expect(parseCell(type, 'hammasi joyida').refusal).toBe('not-choice')
  expect(parseCell(type, ' ').refusal).toBe('empty')
  expect(parseCell({ kind: 'check' }, 'Ҳа').value).toBe(true)
  expect(parseCell({ kind: 'check' }, 'yo‘q').value).toBe(false)
  expect(parseCell({ kind: 'check' }, 'balki').refusal).toBe('not-yes-no')
  expect(parseCell({ kind: 'people' }, 'Каримов; Мелиев,Каримов\nСултонов').value).toBe('Каримов, Мелиев, Султонов')
  expect(stateOf('Ижрода')).toBe('in-progress')
  expect(stateOf('Исполнено')).toBe('done')
  expect(stateOf('ertaga')).toBeNull()
})

test('any text is taken or refused, never both, and nothing throws', () => {
  const kinds = [
    { kind: 'date' },
    { kind: 'number', min: 0, max: 100, whole: true },
    { kind: 'check' },
    { kind: 'people' },
    { kind: 'text', longest: 50 }
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 80 }), (type, text) => {
      const { value, refusal } = parseCell(type, text)
      if (refusal !== null) expect(value).toBeNull()
      if (type.kind === 'date' && value !== null) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/)
    })
  )
})
