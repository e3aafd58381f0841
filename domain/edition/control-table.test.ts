import { describe, expect, test } from 'vitest'
import type { RowSource } from '../draft.ts'
import { actsNamed, type ControlRow, compareControlTable, isSameAct, type RegisteredRow } from './control-table.ts'
import type { PrintedRow } from './printed-row.ts'

const DECREE = { kind: 'PF', number: 'ПФ-777', date: '2026-10-14' }
const printed = (number: string, text: string, due: string | null = null, executors: string[] = []): PrintedRow => ({
  annex: null,
  section: null,
  number,
  text,
  steps: [],
  deadlines: due === null ? [] : [{ text: due, start: null, due }],
  executors
})
const task = (row: PrintedRow, act = DECREE): RegisteredRow => ({ row, act })
const source = (clause: string | null, act = DECREE): RowSource => ({
  ...act,
  annex: null,
  clause,
  text: '',
  state: null
})
const line = (row: PrintedRow, from: RowSource | null): ControlRow => ({
  row,
  source: from,
  at: { page: null, table: 1, row: 2, paragraph: null }
})

const CENTRE = 'Ҳудудда рақамли хизматлар марказини ташкил этиш чораларини кўриш'
const REPORT = 'Ижро ҳолати тўғрисида ҳар ойда ахборот киритиб бориш'
const CABLE = 'Ижтимоий объектларни юқори тезликдаги интернетга улаш'

describe('a control table against the register', () => {
  const register = [
    task(printed('1', CENTRE, '2026-12-25', ['Ҳокимлик'])),
    task(printed('5.1', REPORT, '2026-12-31')),
    task(printed('7', CABLE))
  ]

  test('each row has its verdict and what is gone is told', () => {
    const rows = [
      line(printed('1', CENTRE, '2026-12-25', ['Hokimlik']), source('1')),
      line(printed('5', REPORT, '2027-01-31'), source('5')),
      line(printed('9', 'Масъул ходимларни ўқитиш бўйича дастур тасдиқлаш'), source('9')),
      line(printed('3', 'Бошқа ҳужжатнинг вазифаси'), source('3', { kind: 'PQ', number: 'ПҚ-12', date: '2026-01-10' })),
      line(printed('', 'Изоҳсиз қатор'), null)
    ]
    const { rows: verdicts, vanished } = compareControlTable(rows, register)
    expect(verdicts).toMatchObject([
      { verdict: 'unchanged', old: 0 },
      { verdict: 'changed', old: 1, fields: [{ field: 'deadlines', was: '2026-12-31', now: '2027-01-31' }] },
      { verdict: 'new', act: 'known' },
      { verdict: 'new', act: 'unknown' },
      { verdict: 'not-understood' }
    ])
    expect(vanished).toEqual([2])
  })

  test('a cell that the table leaves empty is no change', () =>
    expect(compareControlTable([line(printed('1', CENTRE), source('1'))], register.slice(0, 1)).rows).toMatchObject([
      { verdict: 'unchanged' }
    ]))

  test('acts that the table does not name lose nothing', () =>
    expect(compareControlTable([line(printed('', 'Матн'), null)], register).vanished).toEqual([]))
})

test('an act is one under every spelling of its number', () => {
  expect(isSameAct(DECREE, { kind: 'PF', number: 'PF-777', date: null })).toBe(true)
  expect(isSameAct(DECREE, { kind: 'PF', number: '777', date: '2026-10-14' })).toBe(true)
  expect(isSameAct(DECREE, { kind: 'PQ', number: 'ПҚ-777', date: '2026-10-14' })).toBe(false)
  expect(isSameAct(DECREE, { kind: 'PF', number: 'ПФ-777', date: '2025-10-14' })).toBe(false)
  expect(
    isSameAct({ kind: null, number: '01-10/1318', date: null }, { kind: null, number: '01-10/1319', date: null })
  ).toBe(false)
})

test('each act is named once', () =>
  expect(
    actsNamed([
      line(printed('1', CENTRE), source('1')),
      line(printed('2', REPORT), source('2', { ...DECREE, number: 'PF-777' }))
    ])
  ).toEqual([DECREE]))
