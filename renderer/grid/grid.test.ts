import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, dayText, type GridColumn, isEditable } from './column.ts'
import { readState, writeState } from './kept-state.ts'
import { heightOf, linesOf } from './lines.ts'
import { compareValues } from './order.ts'
import { quickText, quickWords } from './quick.ts'
import { FIRST_VIEW } from './view.ts'

type Row = { name: string; day: string | null }
const column: GridColumn<Row> = { id: 'name', header: 'Name', value: row => row.name }

test('the words of a cell are its text, its day or its value', () => {
  const row = { name: 'a', day: '2026-11-21' }
  expect(cellText(column, row)).toBe('a')
  expect(cellText({ ...column, kind: 'date', value: one => one.day }, row)).toBe('21.11.2026')
  expect(cellText({ ...column, kind: 'date', value: one => one.day }, { ...row, day: null })).toBe('')
  expect(cellText({ ...column, text: one => `${one.name}!` }, row)).toBe('a!')
  expect(dayText('21.11.2026')).toBe('21.11.2026')
})

test('a cell is edited only where somebody takes the value', () => {
  const row = { name: 'a', day: null }
  expect(isEditable({ ...column, editable: true }, row)).toBe(false)
  expect(isEditable({ ...column, editable: true, onEdit: () => undefined }, row)).toBe(true)
  expect(isEditable({ ...column, editable: one => one.name === 'b', onEdit: () => undefined }, row)).toBe(false)
})

test('text goes by the Uzbek alphabet, numbers by size, empty to the end', () => {
  expect(['ҳ', 'ю', 'ў', 'а', 'қ', 'ғ', ''].sort(compareValues)).toEqual(['а', 'ю', 'ў', 'қ', 'ғ', 'ҳ', ''])
  expect(['10-ilova', '9-ilova', '2-ilova'].sort(compareValues)).toEqual(['2-ilova', '9-ilova', '10-ilova'])
  expect([10, 9, null, 2].sort(compareValues)).toEqual([2, 9, 10, null])
  expect(compareValues(false, true)).toBeLessThan(0)
})

test('a row is as high as its longest text, between one line and the most allowed', () => {
  expect(linesOf('', 200)).toBe(1)
  expect(linesOf('a\nb\nc', 200)).toBe(3)
  expect(linesOf('so‘z '.repeat(60), 200)).toBeGreaterThan(10)
  expect(heightOf(50, 3)).toBe(heightOf(3, 3))
  expect(heightOf(0, 3)).toBe(heightOf(1, 3))
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 20, max: 900 }), (text, width) => {
      expect(linesOf(text, width)).toBeGreaterThanOrEqual(linesOf(text, width + 100))
      expect(linesOf(`${text}a`, width)).toBeGreaterThanOrEqual(linesOf(text, width))
    })
  )
})

test('what a person arranged is kept by grid, and another shape is not obeyed', () => {
  const box = new Map<string, string>()
  const storage = {
    getItem: (key: string) => box.get(key) ?? null,
    setItem: (key: string, value: string) => void box.set(key, value)
  }
  const state = { ...FIRST_VIEW, widths: { name: 120 }, order: ['name'], sort: [{ id: 'name', down: true }] }
  writeState(storage, 'tasks', state)
  expect(readState(storage, 'tasks')).toEqual(state)
  expect(readState(storage, 'acts')).toBeNull()
  for (const wrong of ['{', '{"widths":{"name":-1},"order":[],"sort":[]}', '[]']) {
    box.set('nazorat.grid.tasks', wrong)
    expect(readState(storage, 'tasks')).toBeNull()
  }
})

test('a quick search finds words in either script and any apostrophe, after the library has made capitals of both', () => {
  // ag-grid-community: QuickFilterService.parseFilter and getTextForColumn call toUpperCase, then `includes`.
  const finds = (typed: string, cell: string) =>
    quickWords(typed.toUpperCase()).every(word => quickText(cell).toUpperCase().includes(word))
  const cell = 'Давлат хизматлари бўйича ягона портал'
  for (const typed of ['хизмат', 'xizmat', 'Портал', 'portal', 'boʻyicha', "BO'YICHA давлат", '  ']) {
    expect([typed, finds(typed, cell)]).toEqual([typed, true])
  }
  expect(finds('hokimlik', cell)).toBe(false)
  expect(finds('ҳокимлик', 'Mingbuloq tumani hokimligi, hokimlik')).toBe(true)
})
