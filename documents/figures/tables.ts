import { fold } from '#language/fold.ts'
import { inStyle } from './close.ts'
import type { FigureBlock, FigureFault, Finding } from './figure.ts'
import { plainText } from '#language/number-tokens.ts'

type Table = Extract<FigureBlock, { kind: 'table' }>
/** A cell that is nothing but a number, a percent sign or a unit of count behind it allowed. */
type Value = { value: number; text: string; decimals: number; step: number; percent: boolean }
type Row = { label: string; values: Map<number, Value>; filled: Set<number>; at: Table['rows'][number]['at'] }

const CELL = /^[+]?(-?\d{1,3}(?: \d{3})+(?:[.,]\d+)?|-?\d+(?:[.,]\d+)?) ?(%|фоиз|foiz|та|ta|нафар|nafar)?\.?$/iu

const cellValue = (text: string): Value | null => {
  const match = CELL.exec(plainText(text).trim())
  if (match === null) return null
  const shown = match[1]!
  const decimals = /[.,](\d+)$/.exec(shown)?.[1]?.length ?? 0
  const value = Number(shown.replace(/ /g, '').replace(',', '.'))
  return { value, text: shown, decimals, step: 10 ** -decimals, percent: /%|фоиз|foiz/i.test(match[2] ?? '') }
}

const TOTAL = /^(?:jami|vsego|itogo|hammasi|xammasi|umumiy|viloyat boyicha jami|tuman boyicha jami|jami boyicha)\b/
const isTotal = (row: Row): boolean =>
  TOTAL.test(fold(row.label)) || /\b(?:jami|itogo|vsego)\s*:?$/.test(fold(row.label))

const close = (shown: Value, true_: number, slack = 0): boolean =>
  true_ >= shown.value - shown.step / 2 - slack - 1e-9 && true_ < shown.value + shown.step + slack - 1e-9

const finding = (code: Finding['code'], row: Row, shown: Value, expected: number): FigureFault => ({
  code,
  sentence: [row.label, ...[...row.values.values()].map(one => one.text)].filter(part => part !== '').join(' | '),
  printed: shown.text,
  expected: inStyle(expected, shown),
  at: { ...row.at, start: 0 }
})

const rowsOf = (table: Table): { head: Map<number, string>; rows: Row[] } => {
  const head = new Map<number, string>()
  const rows: Row[] = []
  for (const { cells, header, at } of table.rows) {
    const values = new Map<number, Value>()
    const filled = new Set<number>()
    let label = ''
    for (const { column, text } of cells) {
      const value = cellValue(text)
      if (value !== null) values.set(column, value)
      else if (label === '' && /\p{L}/u.test(text)) label = text.trim()
      if (text.trim() !== '' && !/^[-–—]$/.test(text.trim())) filled.add(column)
    }
    const numbering =
      [...values.entries()].every(([column, one]) => one.value === column + 1) && values.size === cells.length
    if (header || (values.size === 0 && rows.length === 0) || (numbering && rows.length === 0))
      for (const { column, text } of cells) head.set(column, `${head.get(column) ?? ''} ${fold(text)}`)
    else rows.push({ label, values, filled, at })
  }
  return { head, rows }
}

const isShareColumn = (head: Map<number, string>, rows: readonly Row[], column: number): boolean =>
  /foiz|%|ulush|prosent|dolya|osish|rost|temp|surat|ortacha|sredn|reyting|ball/.test(head.get(column) ?? '') ||
  rows.some(row => row.values.get(column)?.percent)
/** The running number of rows is no figure. */
const isNumbering = (all: readonly Row[], column: number): boolean => {
  const rows = all.filter(row => !isTotal(row))
  const shown = rows.flatMap(row => row.values.get(column) ?? [])
  return (
    shown.length > 1 &&
    shown.every((one, index) => one.decimals === 0 && one.value === shown[0]!.value + index) &&
    shown[0]!.value <= 1
  )
}

/** A wrong cell before it is told: the row and column it stands in. */
type Wrong = { code: Finding['code']; row: Row; column: number; expected: number }

const totals = (head: Map<number, string>, rows: readonly Row[], columns: readonly number[]): Wrong[] => {
  const faults: Wrong[] = []
  let group: Row[] = []
  const first = rows[0] !== undefined && isTotal(rows[0]) ? rows[0] : null
  const check = (total: Row, parts: readonly Row[]): void => {
    if (parts.length < 2) return
    for (const column of columns) {
      const shown = total.values.get(column)
      if (shown === undefined || isShareColumn(head, rows, column)) continue
      // An empty cell or a dash counts nothing; words there leave the sum open.
      if (parts.some(row => row.filled.has(column) && !row.values.has(column))) continue
      const given = parts.flatMap(row => row.values.get(column) ?? [])
      if (given.length < 2) continue
      const sum = given.reduce((all, one) => all + one.value, 0)
      const rounded = [...given, shown].filter(one => one.decimals > 0)
      const slack = rounded.reduce((all, one) => all + one.step / 2, 0)
      if (Math.abs(sum - shown.value) > slack + 1e-9) faults.push({ code: 'SUM', row: total, column, expected: sum })
    }
  }
  for (const row of rows) {
    if (!isTotal(row)) group.push(row)
    else if (row !== first) {
      check(row, group)
      group = []
    }
  }
  if (first !== null && group.length === rows.length - 1) check(first, group)
  return faults
}

type Relation = {
  code: 'SHARE' | 'PLAN' | 'GROWTH' | 'SUM'
  target: number
  from: number[]
  of: (values: readonly number[]) => number | null
}

const percentOf = ([a, b]: readonly number[]): number | null => (b === 0 ? null : (a! / b!) * 100)
const growthOf = ([a, b]: readonly number[]): number | null => (b === 0 ? null : (a! / b!) * 100 - 100)

/** The relations between columns that a table may keep: sums of all others, differences, shares and growths. */
const relations = (head: Map<number, string>, rows: readonly Row[], columns: readonly number[]): Relation[] => {
  const all: Relation[] = []
  const plain = columns.filter(column => !isShareColumn(head, rows, column))
  for (const target of columns) {
    const others = plain.filter(column => column !== target)
    if (isShareColumn(head, rows, target)) {
      const plan = others.some(column => /reja|prognoz|plan/.test(head.get(column) ?? ''))
      for (const a of others)
        for (const b of others)
          if (a !== b) {
            all.push({ code: plan ? 'PLAN' : 'SHARE', target, from: [a, b], of: percentOf })
            all.push({ code: 'GROWTH', target, from: [a, b], of: growthOf })
          }
      continue
    }
    if (others.length >= 2 && others.length <= 12) {
      all.push({ code: 'SUM', target, from: others, of: values => values.reduce((sum, one) => sum + one, 0) })
      const behind = others.filter(column => column > target)
      if (behind.length >= 2 && behind.length < others.length)
        all.push({ code: 'SUM', target, from: behind, of: values => values.reduce((sum, one) => sum + one, 0) })
    }
  }
  return all
}

const keeps = (
  relation: Relation,
  row: Row,
  changed: { column: number; value: number } | null = null
): { kept: boolean; expected: number } | null => {
  const at = (column: number): number | undefined => {
    if (changed?.column === column) return changed.value
    const value = row.values.get(column)?.value
    return value ?? (relation.code === 'SUM' && !row.filled.has(column) ? 0 : undefined)
  }
  const shown = row.values.get(relation.target)
  const from = relation.from.map(at)
  if (shown === undefined || from.some(one => one === undefined)) return null
  const expected = relation.of(from as number[])
  if (expected === null) return null
  const now = changed?.column === relation.target ? { ...shown, value: changed.value } : shown
  const fallen = expected < 0 && close({ ...now, value: Math.abs(now.value) }, Math.abs(expected))
  return { kept: close(now, expected) || fallen, expected }
}

type Broken = { relation: Relation; kept: number; wrong: Wrong[] }

/** A relation that most rows keep is the table's own; the rows that break it are wrong. */
const broken = (relation: Relation, rows: readonly Row[]): Broken => {
  let kept = 0
  const wrong: Wrong[] = []
  for (const row of rows) {
    const found = keeps(relation, row)
    if (found?.kept) kept++
    else if (found) wrong.push({ code: relation.code, row, column: relation.target, expected: found.expected })
  }
  // The total of a column with a wrong cell breaks too: it is right as soon as the cell is.
  const parts = wrong.filter(one => !isTotal(one.row))
  return { relation, kept, wrong: parts.length > 0 && relation.code === 'SUM' ? parts : wrong }
}

/** One cell whose right value mends both its row and its column is the wrong one, not the total and not the row's result. */
const localised = (row: Broken, below: readonly Wrong[]): { cell: Wrong; mends: Wrong[] } | null => {
  for (const part of row.wrong)
    for (const total of below) {
      const shown = part.row.values.get(total.column)
      const printed = total.row.values.get(total.column)
      if (shown === undefined || printed === undefined || part.row === total.row) continue
      const value = shown.value + printed.value - total.expected
      if (keeps(row.relation, part.row, { column: total.column, value })?.kept)
        return { cell: { code: 'SUM', row: part.row, column: total.column, expected: value }, mends: [part, total] }
    }
  return null
}

const named = (head: Map<number, string>, { code, from, target }: Relation): boolean => {
  const title = (column: number | undefined): string => head.get(column ?? -1) ?? ''
  if (code === 'SUM') return /jami|vsego|umumiy|itogo/.test(title(target))
  return /reja|prognoz|plan/.test(title(from[1])) && /amal|fakt|bajar|vipol/.test(title(from[0]))
}

/** Sums below and across, shares, plans and growths of one table. */
export const checkTable = (table: Table): FigureFault[] => {
  const { head, rows } = rowsOf(table)
  const all = [...new Set(rows.flatMap(row => [...row.values.keys()]))].sort((a, b) => a - b)
  const columns = all.filter(column => !isNumbering(rows, column))
  let below = totals(head, rows, columns)
  const byTarget = new Map<number, Broken>()
  for (const relation of relations(head, rows, columns)) {
    const found = broken(relation, rows)
    const seen = found.kept + found.wrong.length
    const sure = named(head, relation)
    const share = found.kept / Math.max(1, seen)
    const enough =
      (found.kept >= 2 && share >= (sure || relation.code !== 'SUM' ? 0.5 : 0.6)) ||
      (sure && relation.code === 'PLAN' && share >= 0.5)
    if (!enough) continue
    const best = byTarget.get(relation.target)
    if (best === undefined || found.kept > best.kept) byTarget.set(relation.target, found)
  }
  let across = [...byTarget.values()].flatMap(one => one.wrong)
  const cells: Wrong[] = []
  for (const one of byTarget.values()) {
    const found = localised(one, below)
    if (found === null) continue
    cells.push(found.cell)
    below = below.filter(wrong => !found.mends.includes(wrong))
    across = across.filter(wrong => !found.mends.includes(wrong))
  }
  // What follows from a wrong total is not wrong by itself.
  across = across.filter(wrong => !below.some(one => one.row === wrong.row))
  const told = new Set<Value>()
  return [...cells, ...below, ...across].flatMap(({ code, row, column, expected }) => {
    const shown = row.values.get(column)!
    if (told.has(shown)) return []
    told.add(shown)
    return [finding(code, row, shown, expected)]
  })
}
