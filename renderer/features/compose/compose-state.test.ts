import { expect, test } from 'vitest'
import type { ComposedForm } from '#api/compose.ts'
import { forget, formOf, keep, missingOf, periodsBefore, readKept, unsourcedOf, wordsOf } from './compose-state.ts'

const form: ComposedForm = {
  ...{
    kind: 'note',
    script: 'latin',
    date: '2026-11-21',
    number: '',
    city: '',
    head: [],
    address: '',
    tel: '',
    fax: ''
  },
  ...{ email: '', period: '2026-Q3', place: null, acts: [], title: 'Ijro to‘g‘risida', addressees: [], charts: [] },
  parts: [{ key: 'body', title: '', paragraphs: ['Jami ⟦1⟧ ta, yana 46 ta mahalla ulandi.', '  '] }],
  tables: [{ key: 'counts', shown: true, rows: [['Bajarilgan', '12']] }],
  fields: [1, 2].map(id => ({ id, text: '544', value: 544, source: { kind: 'given' as const, words: 'xat' } })),
  ...{ tasks: [], ending: '', signerPost: '', signerName: 'A.Mansurov', executorName: '', executorTel: '' },
  ...{ visas: [], adopted: false }
}

test('numbers without a source are found in prose and in cells of figures; naming the source makes them live', () => {
  const found = unsourcedOf(form)
  expect(found.map(one => one.text)).toEqual(['46', '12'])
  const named = found[0]!.attach(form, 'Statistika xati')
  expect(unsourcedOf(named).map(one => one.text)).toEqual(['12'])
  expect(named.fields.at(-1)).toEqual({
    id: 3,
    text: '46',
    value: 46,
    source: { kind: 'given', words: 'Statistika xati' }
  })
  expect(wordsOf(named)[0]).toBe('Jami 544 ta, yana 46 ta mahalla ulandi.')
  expect(unsourcedOf(found[1]!.attach(form, 'hisob')).map(one => one.text)).toEqual(['46'])
})

test('what is given holds nothing empty and only the figures that stand somewhere', () => {
  const given = formOf(form)
  expect(given.parts[0]!.paragraphs).toHaveLength(1)
  expect(given.fields.map(field => field.id)).toEqual([1])
  expect(missingOf(form)).toEqual(['signerPost'])
})

test('an unfinished paper outlives a reload; what is cut starts anew', () => {
  const store = new Map<string, string>()
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key)
  }
  keep(storage, 'note', form)
  expect(readKept(storage, 'note')).toEqual(form)
  for (const [key, value] of store) store.set(key, value.slice(0, 40))
  expect(readKept(storage, 'note')).toBeNull()
  forget(storage, 'note')
  expect(store.size).toBe(0)
})

test('only periods that have begun are offered', () => {
  const of = (kind: string) => periodsBefore('2026-05-10').find(one => one.kind === kind)!.periods
  expect(of('quarter').slice(0, 3)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4'])
  expect(of('half')[0]).toBe('2026-H1')
  expect(of('month')[0]).toBe('2026-05')
  expect(of('year')[0]).toBe('2026')
})
