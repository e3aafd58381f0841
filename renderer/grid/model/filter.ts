import type { ColumnFilter, Condition } from '#api/views.ts'
import { type CellValue, parseCell } from '#domain/cell-value.ts'
import { addDays } from '#domain/calendar.ts'
import { fold } from '#language/fold.ts'
import { parseNumber } from '#language/numbers.ts'

/** What a condition looks at: the value of a cell, and its words folded. */
export type Looked = { value: CellValue; words: () => string }
export type Test = (cell: Looked) => boolean

const isEmpty = ({ value, words }: Looked): boolean => value === null || value === '' || words() === ''

/** 'today', '+7', '-30' as days from today; else a day as people type it. Null: none of these. */
export const dayOf = (text: string, today: string): string | null => {
  const folded = fold(text)
  if (folded === 'today' || folded === 'bugun' || folded === fold('сегодня')) return today
  const offset = /^[+-]\d{1,5}$/.exec(text.trim())
  if (offset !== null) return addDays(today, Number(offset[0]))
  const { value } = parseCell({ kind: 'date' }, text)
  return typeof value === 'string' ? value : null
}

/** A condition as a test; null when it says nothing yet (no value typed, no such day): it then lets everything through. */
export const testOf = ({ is, value }: Condition, today: string): Test | null => {
  const wanted = fold(value)
  switch (is) {
    case 'empty':
      return isEmpty
    case 'filled':
      return cell => !isEmpty(cell)
    case 'contains':
      return wanted === '' ? null : ({ words }) => words().includes(wanted)
    case 'not-contains':
      return wanted === '' ? null : ({ words }) => !words().includes(wanted)
    case 'begins':
      return wanted === '' ? null : ({ words }) => words().startsWith(wanted)
    case 'equals':
    case 'not-equals': {
      if (wanted === '') return null
      const number = parseNumber(value)
      const same: Test = cell =>
        typeof cell.value === 'number' && number !== null ? cell.value === number : cell.words() === wanted
      return is === 'equals' ? same : cell => !same(cell)
    }
    case 'less':
    case 'more': {
      const number = parseNumber(value)
      if (number === null) return null
      return cell => typeof cell.value === 'number' && (is === 'less' ? cell.value < number : cell.value > number)
    }
    case 'before':
    case 'after':
    case 'on': {
      const day = dayOf(value, today)
      if (day === null) return null
      return cell => {
        if (typeof cell.value !== 'string' || cell.value === '') return false
        if (is === 'on') return cell.value === day
        return is === 'before' ? cell.value < day : cell.value > day
      }
    }
  }
}

/** Gives the cell of a row that a column has; null when the grid has no such column (any more). */
export type CellOf<T> = (row: T, column: string) => Looked | null

/** The rows that fit all filters; null when there is nothing to filter by. */
export const matcherOf = <T>(
  filters: readonly ColumnFilter[],
  cellOf: CellOf<T>,
  today: string
): ((row: T) => boolean) | null => {
  const tests = filters
    .map(({ column, join, conditions }) => {
      const all = conditions.map(condition => testOf(condition, today)).filter(test => test !== null)
      return { column, join, all }
    })
    .filter(({ all }) => all.length > 0)
  if (tests.length === 0) return null
  return row =>
    tests.every(({ column, join, all }) => {
      const cell = cellOf(row, column)
      if (cell === null) return true
      return join === 'and' ? all.every(test => test(cell)) : all.some(test => test(cell))
    })
}
