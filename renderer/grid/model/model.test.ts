import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellValue } from '#domain/cell-value.ts'
import { parseCell } from '#domain/cell-value.ts'
import { fold } from '#language/fold.ts'
import { cellType, copyText, type GridColumn } from '../column.ts'
import { fromTable, fromTsv, toHtml, toTsv } from './clipboard.ts'
import { type CellEdit, editsOf } from './edits.ts'
import { repeated, series } from './fill.ts'
import { dayOf, matcherOf } from './filter.ts'
import { GroupLine, grouped, keysOf } from './group.ts'
import { inert, live } from './inert.ts'
import { planPaste } from './paste.ts'
import {
  also,
  blocksOf,
  cellsIn,
  copied,
  everything,
  grow,
  isIn,
  reach,
  select,
  type Size,
  wholeColumns,
  wholeRows,
  within
} from './range.ts'

const LIMIT = 100_000
const rowsOf = (pasted: ReturnType<typeof fromTsv>): string[][] => {
  if ('refusal' in pasted) throw new Error(pasted.refusal)
  return pasted.rows
}
/** Cells with all that makes trouble: tabs, quotes, line ends, formulas, apostrophes. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ў', '"', '\t', '\n', ' ', "'", '=', '-', '1', ',') }),
  fc.constantFrom('=1+1', '@SUM(A1)', '+7', '-5', "'=x", '"', '""', 'a\nb', '\tx', '＝1', '', '12,5')
)
const block = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
  )
const size = fc.record({ rows: fc.integer({ min: 1, max: 30 }), columns: fc.integer({ min: 1, max: 12 }) })
const spotIn = ({ rows, columns }: Size) =>
  fc.record({ row: fc.integer({ min: 0, max: rows - 1 }), column: fc.integer({ min: 0, max: columns - 1 }) })

describe('the clipboard', () => {
  test('a block copied and pasted is the same block', () => {
    fc.assert(
      fc.property(block, rows => {
        expect(rowsOf(fromTsv(toTsv(rows), LIMIT))).toEqual(rows)
      }),
      { numRuns: 500 }
    )
  })

  test('any text is read as a block of even width, or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', "'") }), text => {
        const rows = rowsOf(fromTsv(text, LIMIT))
        expect(new Set(rows.map(row => row.length)).size).toBe(1)
      })
    )
  })

  test('what Excel and Word put there is read', () => {
    expect(rowsOf(fromTsv('a\tb\r\n"1\nқатор ""икки"""\t\r\n', LIMIT))).toEqual([
      ['a', 'b'],
      ['1\nқатор "икки"', '']
    ])
    expect(rowsOf(fromTsv('5" экран\tx', LIMIT))).toEqual([['5" экран', 'x']])
    expect(rowsOf(fromTsv('"не закрыто\tx', LIMIT))).toEqual([['"не закрыто', 'x']])
    expect(rowsOf(fromTsv('a\nb\tc', LIMIT))).toEqual([
      ['a', ''],
      ['b', 'c']
    ])
    expect(rowsOf(fromTsv('', LIMIT))).toEqual([['']])
  })

  test('a block of a million cells is refused before it is built', () => {
    const row = `${'x\t'.repeat(99)}x\n`
    expect(fromTsv(row.repeat(10_000), LIMIT)).toEqual({ refusal: 'too-large' })
    // One very wide row makes every row as wide.
    expect(fromTsv(`${'x\t'.repeat(50_000)}\n${'y\n'.repeat(10)}`, LIMIT)).toEqual({ refusal: 'too-large' })
    expect(fromTable([[{ text: 'x', across: 1_000_000, down: 1 }]], LIMIT)).toEqual({ refusal: 'too-large' })
    expect(fromTable([], LIMIT)).toEqual({ refusal: 'nothing' })
  })

  test('merged cells of a table stand at their upper left', () => {
    const one = (text: string, across = 1, down = 1) => ({ text, across, down })
    const table = [[one('A', 2, 2), one('B')], [one('C')], [one('D'), one('E', 2, 5)]]
    expect(rowsOf(fromTable(table, LIMIT))).toEqual([
      ['A', '', 'B'],
      ['', '', 'C'],
      ['D', 'E', '']
    ])
  })

  test('no cell that leaves begins as a formula does, and every one comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(live(inert(text))).toBe(text)
        if (!/^[+-]?\d[\d {2}]*(?:[.,]\d+)?%?$/.test(text)) expect(inert(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      })
    )
    expect(inert('-5')).toBe('-5')
    expect(inert("=cmd|' /C calc'!A0")).toBe("'=cmd|' /C calc'!A0")
    expect(toHtml([['<b>=1</b>'], ['=1\n2']])).not.toContain('<b>')
  })
})

describe('selection', () => {
  test('however it grows it stays in the grid', () => {
    fc.assert(
      fc.property(
        size.chain(given => fc.tuple(fc.constant(given), spotIn(given))),
        fc.array(fc.tuple(fc.constantFrom('up', 'down', 'left', 'right'), fc.boolean()), { maxLength: 40 }),
        ([given, spot], moves) => {
          let selection = select(spot)
          for (const [way, toEdge] of moves) selection = grow(selection, way as 'up', given, toEdge)
          const [only] = blocksOf(selection)
          expect(only!.top).toBeGreaterThanOrEqual(0)
          expect(only!.left).toBeGreaterThanOrEqual(0)
          expect(only!.bottom).toBeLessThan(given.rows)
          expect(only!.right).toBeLessThan(given.columns)
          expect(isIn([only!], spot.row, spot.column)).toBe(true)
          expect(within(selection, { rows: 0, columns: 3 })).toEqual([])
        }
      )
    )
  })

  test('Shift goes from the anchor, Ctrl adds, whole rows and columns, all', () => {
    const given = { rows: 10, columns: 5 }
    let selection = reach(select({ row: 2, column: 2 }), { row: 4, column: 1 })
    expect(blocksOf(selection)).toEqual([{ top: 2, left: 1, bottom: 4, right: 2 }])
    selection = grow(selection, 'up', given)
    selection = grow(selection, 'up', given)
    selection = grow(selection, 'up', given)
    expect(blocksOf(selection)).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }])
    selection = also(selection, { row: 9, column: 4 })
    expect(cellsIn(blocksOf(selection))).toBe(5)
    expect(blocksOf(wholeRows(selection, given))[0]).toEqual({ top: 1, left: 0, bottom: 2, right: 4 })
    expect(blocksOf(wholeColumns(selection, given))[1]).toEqual({ top: 0, left: 4, bottom: 9, right: 4 })
    expect(cellsIn(blocksOf(everything(given)))).toBe(50)
    expect(within(everything(given), { rows: 3, columns: 2 })).toEqual([
      { from: { row: 0, column: 0 }, to: { row: 2, column: 1 } }
    ])
  })

  test('stretches over the same rows are copied as one block, others are not', () => {
    const column = (at: number) => ({ from: { row: 1, column: at }, to: { row: 3, column: at } })
    expect(copied([column(4), column(0)])).toEqual({ rows: [1, 2, 3], columns: [0, 4] })
    expect(copied([column(0), { from: { row: 7, column: 3 }, to: { row: 7, column: 3 } }])).toBeNull()
    expect(copied([])).toBeNull()
  })
})

describe('pasting', () => {
  test('a block never writes outside of the grid, and what has no place is counted', () => {
    fc.assert(
      fc.property(
        block,
        size.chain(given => fc.tuple(fc.constant(given), spotIn(given), spotIn(given))),
        fc.boolean(),
        (rows, [given, from, to], canAdd) => {
          const plan = planPaste({ rows, selection: [{ from, to }], size: given, canAdd })
          const seen = new Set<string>()
          for (const { row, column } of plan.writes) {
            expect(row).toBeLessThan(given.rows)
            expect(column).toBeLessThan(given.columns)
            seen.add(`${row} ${column}`)
          }
          expect(seen.size).toBe(plan.writes.length)
          for (const added of plan.added) expect(added).toHaveLength(given.columns)
        }
      )
    )
  })

  test('a single cell fills the selection, a fitting selection is tiled, else the block stands at the corner', () => {
    const given = { rows: 6, columns: 4 }
    const at = (row: number, column: number, toRow = row, toColumn = column) => [
      { from: { row, column }, to: { row: toRow, column: toColumn } }
    ]
    expect(planPaste({ rows: [['x']], selection: at(1, 1, 2, 2), size: given }).writes).toHaveLength(4)
    const tiled = planPaste({ rows: [['a'], ['b']], selection: at(0, 0, 3, 1), size: given })
    expect(tiled.writes.map(write => write.text).join('')).toBe('aabbaabb')
    expect(planPaste({ rows: [['a', 'b']], selection: at(0, 0, 2, 2), size: given }).writes).toHaveLength(2)
    expect(planPaste({ rows: [['a', 'b', 'c']], selection: at(5, 3), size: given })).toMatchObject({ outside: 2 })
    const below = {
      rows: [
        ['a', 'b'],
        ['c', 'd']
      ],
      selection: at(5, 1),
      size: given
    }
    expect(planPaste(below)).toMatchObject({ outside: 2, added: [] })
    expect(planPaste({ ...below, canAdd: true })).toMatchObject({ outside: 0, added: [['', 'c', 'd', '']] })
    // A group line between records takes nothing.
    const over = planPaste({ rows: [['a'], ['b']], selection: at(1, 0), size: given, isRow: row => row !== 2 })
    expect(over.writes.map(write => write.row)).toEqual([1, 3])
  })
})

type Row = {
  id: number
  name: string
  share: number | null
  day: string | null
  open: boolean
  state: string
  locked: string
}
const noop = () => undefined
const COLUMNS: GridColumn<Row>[] = [
  { id: 'name', header: 'N', value: row => row.name, editable: true, onEdit: noop },
  { id: 'share', header: 'S', kind: 'number', min: 0, max: 100, value: row => row.share, editable: true, onEdit: noop },
  { id: 'day', header: 'D', kind: 'date', value: row => row.day, editable: true, onEdit: noop },
  { id: 'open', header: 'O', kind: 'check', value: row => row.open, editable: true, onEdit: noop },
  {
    id: 'state',
    header: 'T',
    value: row => row.state,
    text: row => (row.state === 'a' ? 'Bir' : 'Ikki'),
    choices: [
      { value: 'a', label: 'Bir' },
      { value: 'b', label: 'Ikki' }
    ],
    editable: true,
    onEdit: noop
  },
  { id: 'locked', header: 'L', value: row => row.locked }
]
const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  id: fc.nat(),
  name: fc.string().map(text => text.trim()),
  share: fc.option(fc.double({ min: 0, max: 100, noNaN: true }).map(n => Number(n.toFixed(3)) + 0)),
  day: fc.option(
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map(d => d.toISOString().slice(0, 10))
  ),
  open: fc.boolean(),
  state: fc.constantFrom('a', 'b'),
  locked: fc.string()
})
const table = fc
  .array(rowArbitrary, { minLength: 1, maxLength: 8 })
  .map(rows => rows.map((row, id) => ({ ...row, id })))
const writesOf = (rows: readonly string[][]) =>
  rows.flatMap((texts, row) => texts.map((text, column) => ({ row, column, text })))
const edited = (rows: readonly Row[], edits: readonly CellEdit<Row>[], back = false): Row[] => {
  const copy = rows.map(row => ({ ...row }))
  for (const { row, column, value, before } of edits) Object.assign(copy[row.id]!, { [column]: back ? before : value })
  return copy
}
const given = (rows: readonly Row[]) => ({
  rowAt: (at: number) => rows[at] ?? null,
  columnAt: (at: number) => COLUMNS[at]!,
  idOf: (row: Row) => String(row.id)
})

describe('the cells of a block', () => {
  test('what is copied and pasted over itself changes nothing', () => {
    fc.assert(
      fc.property(table, rows => {
        const texts = rows.map(row => COLUMNS.map(column => copyText(column, row)))
        const { edits } = editsOf({ writes: writesOf(rowsOf(fromTsv(toTsv(texts), LIMIT))), ...given(rows) })
        expect(edits).toEqual([])
      })
    )
  })

  test('pasted and taken back is as before; read-only cells are refused and the others go in', () => {
    fc.assert(
      fc.property(table, table, (rows, source) => {
        const texts = source.map(row => COLUMNS.map(column => copyText(column, row))).slice(0, rows.length)
        const { edits, refusals } = editsOf({ writes: writesOf(texts), ...given(rows) })
        const after = edited(rows, edits)
        expect(edited(after, edits, true)).toEqual(rows)
        expect(refusals.every(one => one.column === 'locked' && one.reason === 'read-only')).toBe(true)
        expect(refusals).toHaveLength(texts.length)
        for (const [at] of texts.entries()) {
          const { locked: _, id: __, ...pasted } = after[at]!
          const { locked: ___, id: ____, ...wanted } = source[at]!
          expect(pasted).toEqual(wanted)
        }
      })
    )
  })

  test('each wrong cell has its reason', () => {
    const rows = [{ id: 0, name: '', share: 1, day: null, open: false, state: 'a', locked: '' }]
    const { edits, refusals } = editsOf({
      writes: writesOf([['Каримов', '101', '31.02.2026', 'balki', 'uch', 'x']]),
      ...given(rows)
    })
    expect(edits.map(edit => edit.column)).toEqual(['name'])
    expect(refusals.map(one => one.reason)).toEqual([
      'too-great',
      'no-such-day',
      'not-yes-no',
      'not-choice',
      'read-only'
    ])
  })

  test('a number is copied as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }), (whole, places) => {
        const value = whole / 10 ** places
        const column: GridColumn<number> = { id: 'n', header: '', kind: 'number', value: row => row }
        expect(parseCell(cellType(column), copyText(column, value)).value).toBe(value + 0)
      })
    )
  })
})

describe('filling', () => {
  const plus = (source: CellValue[], count: number) => series(source, count)
  test('series of numbers, days, months and counted words go on; everything else is repeated', () => {
    expect(plus([1, 2], 3)).toEqual([3, 4, 5])
    expect(plus([10, 7.5], 2)).toEqual([5, 2.5])
    expect(plus([0.1, 0.2], 2)).toEqual([0.3, 0.4])
    expect(plus([5], 2)).toEqual([5, 5])
    expect(plus([1, 2, 4], 3)).toEqual([1, 2, 4])
    expect(plus(['2026-12-30'], 3)).toEqual(['2026-12-31', '2027-01-01', '2027-01-02'])
    expect(plus(['2026-11-02', '2026-11-09'], 2)).toEqual(['2026-11-16', '2026-11-23'])
    expect(plus(['2026-01-31', '2026-02-28'], 3)).toEqual(['2026-03-31', '2026-04-30', '2026-05-31'])
    expect(plus(['2024-02-29', '2025-02-28'], 3)).toEqual(['2026-02-28', '2027-02-28', '2028-02-29'])
    expect(plus(['1-mahalla', '2-mahalla'], 2)).toEqual(['3-mahalla', '4-mahalla'])
    expect(plus(['Каримов', null], 3)).toEqual(['Каримов', null, 'Каримов'])
    expect(series([3, 4], 2, true)).toEqual([2, 1])
    expect(series(['2026-01-10'], 1, true)).toEqual(['2026-01-11'])
    expect(repeated(['a', 'b'], 3)).toEqual(['a', 'b', 'a'])
  })

  test('a whole series goes on at its step, both ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: -99, max: 99 }),
        fc.integer({ min: 2, max: 6 }),
        (first, step, given) => {
          const all = Array.from({ length: given + 5 }, (_, index) => first + step * index)
          expect(series(all.slice(0, given), 5)).toEqual(all.slice(given).map(value => value + 0))
          expect(series(all.slice(5), 5, true)).toEqual(
            all
              .slice(0, 5)
              .reverse()
              .map(value => value + 0)
          )
        }
      )
    )
  })
})

describe('filters', () => {
  const TODAY = '2026-11-21'
  const rows: Row[] = [
    { id: 0, name: 'Ахборот хавфсизлиги', share: 10, day: '2026-11-01', open: true, state: 'a', locked: '' },
    { id: 1, name: 'Ягона портал', share: 50, day: '2026-12-01', open: true, state: 'b', locked: 'x' },
    { id: 2, name: '', share: null, day: null, open: false, state: 'a', locked: '' }
  ]
  const cellOf = (row: Row, id: string) => {
    const column = COLUMNS.find(one => one.id === id)
    return column === undefined ? null : { value: column.value(row), words: () => fold(copyText(column, row)) }
  }
  const ids = (filters: Parameters<typeof matcherOf>[0]) => {
    const fits = matcherOf(filters, cellOf, TODAY)
    return fits === null ? null : rows.filter(fits).map(row => row.id)
  }
  const one = (
    column: string,
    is: 'contains' | 'before' | 'after' | 'on' | 'empty' | 'filled' | 'less' | 'equals' | 'not-equals',
    value = ''
  ) => ({
    column,
    join: 'and' as const,
    conditions: [{ is, value }]
  })

  test('conditions on words in either script, days, numbers and empty cells, and / or', () => {
    expect(ids([one('name', 'contains', 'axborot')])).toEqual([0])
    expect(ids([one('name', 'empty')])).toEqual([2])
    expect(ids([one('name', 'filled')])).toEqual([0, 1])
    expect(ids([one('day', 'before', 'bugun')])).toEqual([0])
    expect(ids([one('day', 'after', '21.11.2026')])).toEqual([1])
    expect(ids([one('day', 'on', '+10')])).toEqual([1])
    expect(ids([one('share', 'less', '20')])).toEqual([0])
    expect(ids([one('share', 'equals', '50,0')])).toEqual([1])
    expect(ids([one('state', 'equals', 'БИР')])).toEqual([0, 2])
    expect(ids([one('name', 'filled'), one('share', 'less', '20')])).toEqual([0])
    expect(
      ids([
        {
          column: 'name',
          join: 'or',
          conditions: [
            { is: 'empty', value: '' },
            { is: 'begins', value: 'yagona' }
          ]
        }
      ])
    ).toEqual([1, 2])
  })

  test('a condition that says nothing yet lets everything through', () => {
    expect(ids([one('day', 'before', 'qachondir')])).toBeNull()
    expect(ids([one('name', 'contains', ' ')])).toBeNull()
    expect(ids([one('gone', 'contains', 'x')])).toEqual([0, 1, 2])
    expect(dayOf('31.02.2026', TODAY)).toBeNull()
    expect(dayOf('-21', TODAY)).toBe('2026-10-31')
  })
})

describe('groups', () => {
  const rows = ['a 1', 'b 2', 'a 3', 'a 4'].map(text => ({ letter: text[0]!, number: Number(text[2]) }))
  const grouping = {
    columns: ['letter'],
    wordsOf: (row: (typeof rows)[number]) => row.letter,
    sums: [{ column: 'number', value: (row: (typeof rows)[number]) => row.number }],
    folded: new Set<string>()
  }
  test('headings count and sum what is under them, folded or not', () => {
    const open = grouped(rows, grouping)
    expect(open).toHaveLength(6)
    const [a] = open as [GroupLine]
    expect([a.words, a.count, a.sums.get('number')]).toEqual(['a', 3, 8])
    const folded = grouped(rows, { ...grouping, folded: new Set(keysOf(rows, grouping)) })
    expect(folded.every(line => line instanceof GroupLine && line.folded)).toBe(true)
    expect(folded.map(line => (line as GroupLine).count)).toEqual([3, 1])
  })

  test('no row is lost or doubled at any depth', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: fc.constantFrom('p', 'q', ''), y: fc.constantFrom('1', '2') })), some => {
        const lines = grouped(some, {
          columns: ['x', 'y'],
          wordsOf: (row, id) => row[id as 'x'],
          sums: [],
          folded: new Set()
        })
        expect(lines.filter(line => !(line instanceof GroupLine))).toHaveLength(some.length)
        const counts = lines.filter(line => line instanceof GroupLine && line.level === 0) as GroupLine[]
        expect(counts.reduce((sum, line) => sum + line.count, 0)).toBe(some.length)
      })
    )
  })
})
