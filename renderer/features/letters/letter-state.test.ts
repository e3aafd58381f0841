import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterForm, type LetterForm } from '#api/documents.ts'
import { forget, formOf, keep, missingOf, moved, readKept, stateOf, tasksOf, withParagraph } from './letter-state.ts'

const form: LetterForm = {
  head: ['Oʻzbekiston Respublikasi', 'Hududiy boshqarma'],
  address: 'Namangan shahri',
  tel: '+998',
  fax: '',
  email: '',
  city: 'Namangan shahri',
  headScript: 'latin',
  bodyScript: 'cyrillic',
  signerPost: 'Boshliq',
  signerName: 'A. Karimov',
  executorName: 'B. Sayfullayev',
  executorTel: '',
  date: '2026-11-21',
  number: '',
  addressees: ['Вилоят ҳокимлиги'],
  copies: [],
  opening: 'Сизнинг топшириғингиз ижроси юзасидан:',
  paragraphs: ['Биринчи', 'Иккинчи'],
  tasks: [4, 9],
  table: true,
  enclosureSheets: 2,
  language: 'uzbek',
  fields: [],
  urgency: '',
  byList: '',
  enclosures: [],
  moreExecutors: []
}

test('the form survives typing', () => {
  expect(formOf(stateOf(form))).toEqual(form)
  expect(letterForm.safeParse(formOf(stateOf(form))).success).toBe(true)
})

test('empty lines and paragraphs are left out, a number of sheets that is none is none', () => {
  const state = { ...stateOf(form), addressees: ' Вилоят ҳокимлиги \n\n', table: false, enclosureSheets: 'икки' }
  state.paragraphs = [...state.paragraphs, { key: 7, text: '  ' }]
  expect(formOf(state)).toEqual({ ...form, table: false, enclosureSheets: null })
})

test('what is missing is told apart: needed and usual', () => {
  expect(missingOf(stateOf(form))).toEqual({ needed: [], usual: ['number', 'executorTel'] })
  const empty = { ...stateOf(form), addressees: ' \n', opening: '', paragraphs: [], table: false, date: '' }
  expect(missingOf(empty).needed).toEqual(['addressees', 'body', 'date'])
})

test('moving a paragraph keeps every paragraph', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer()),
      fc.integer({ min: -2, max: 12 }),
      fc.integer({ min: -2, max: 12 }),
      (list, from, to) => {
        const after = moved(list, from, to)
        expect(after.toSorted()).toEqual(list.toSorted())
        const inside = from >= 0 && to >= 0 && from < list.length && to < list.length
        expect(inside ? after[to] : after).toEqual(inside ? list[from] : list)
      }
    )
  )
})

test('a new paragraph stands after the given one under a name of its own', () => {
  const list = stateOf(form).paragraphs
  expect(withParagraph(list, 0).map(({ text }) => text)).toEqual(['Биринчи', '', 'Иккинчи'])
  expect(withParagraph([], -1)).toEqual([{ key: 0, text: '' }])
  expect(new Set(withParagraph(list, 1).map(({ key }) => key)).size).toBe(3)
})

test('an unfinished form is kept for its tasks and given up when it is of another shape', () => {
  const box = new Map<string, string>()
  const storage = {
    getItem: (key: string) => box.get(key) ?? null,
    setItem: (key: string, value: string) => void box.set(key, value),
    removeItem: (key: string) => void box.delete(key)
  }
  const state = { ...stateOf(form), date: '' }
  keep(storage, '4,9', state)
  expect(readKept(storage, '4,9')).toEqual(state)
  expect(readKept(storage, '4')).toBeNull()
  box.set('nazorat.letter.4', '{"head":1')
  expect(readKept(storage, '4')).toBeNull()
  forget(storage, '4,9')
  expect(readKept(storage, '4,9')).toBeNull()
})

test('tasks of the address', () => {
  expect(tasksOf('4,5,x,5,-1,2.5')).toEqual([4, 5])
  expect(tasksOf(undefined)).toEqual([])
})
