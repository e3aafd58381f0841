/** Ruling lines to grids: every table is a connected set of lines, a merged cell is where a line is missing. */
import type { Rule } from './page.ts'

/** A cell of a grid; `row` and `column` from 0, `rows` and `columns` how many it covers. */
export type GridCell = {
  row: number
  rows: number
  column: number
  columns: number
  left: number
  right: number
  top: number
  bottom: number
}
export type Grid = {
  left: number
  right: number
  top: number
  bottom: number
  rows: number
  columns: number
  cells: GridCell[]
}

/** Lines nearer than this are one (double borders, thin boxes instead of lines), in points. */
const SAME = 2.5
/** Ends that miss each other by less still meet. */
const MEET = 4
/** The share of a cell's side that a line must cover to divide it from its neighbour. */
const COVERED = 0.6
/** A page with more lines than this is a drawing. */
const MAX_RULES = 20_000
const MAX_LINES = 2_000

/** Lines on one another or end to end as one. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = []
  for (const vertical of [false, true]) {
    const own = rules.filter(rule => rule.vertical === vertical).sort((a, b) => a.at - b.at || a.from - b.from)
    let band: Rule[] = []
    const close = () => {
      const at = band.reduce((sum, rule) => sum + rule.at, 0) / band.length
      let open: Rule | null = null
      for (const rule of band.sort((a, b) => a.from - b.from)) {
        if (open !== null && rule.from - open.to <= MEET) open.to = Math.max(open.to, rule.to)
        else merged.push((open = { ...rule, at }))
      }
    }
    for (const rule of own) {
      if (band.length > 0 && rule.at - band[0]!.at > SAME) {
        close()
        band = []
      }
      band.push(rule)
    }
    if (band.length > 0) close()
  }
  return merged
}

const meets = (h: Rule, v: Rule) =>
  v.at >= h.from - MEET && v.at <= h.to + MEET && h.at >= v.from - MEET && h.at <= v.to + MEET

/** Sets of lines that touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const flat = rules.filter(rule => !rule.vertical)
  const upright = rules.filter(rule => rule.vertical)
  const groupOf = new Map<Rule, Rule[]>(rules.map(rule => [rule, [rule]]))
  for (const h of flat) {
    for (const v of upright) {
      const a = groupOf.get(h)!
      const b = groupOf.get(v)!
      if (a === b || !meets(h, v)) continue
      const [large, small] = a.length < b.length ? [b, a] : [a, b]
      large.push(...small)
      for (const rule of small) groupOf.set(rule, large)
    }
  }
  return [...new Set(groupOf.values())]
}

/** Distinct positions in order, those nearer than SAME taken together. */
function positions(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - found.at(-1)! > SAME) found.push(value)
  }
  return found
}

/** Whether lines at `at` cover most of the way from `from` to `to`. */
function isDrawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > SAME) continue
    covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  }
  return covered >= COVERED * (to - from)
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const flat = rules.filter(rule => !rule.vertical)
  const upright = rules.filter(rule => rule.vertical)
  if (flat.length === 0 || upright.length === 0 || flat.length + upright.length < 3) return null
  // A table may be open at its sides, or at a page's end: there the ends of the crossing lines are its edge.
  const xs = positions([
    ...upright.map(rule => rule.at),
    Math.min(...flat.map(rule => rule.from)),
    Math.max(...flat.map(rule => rule.to))
  ])
  const ys = positions([
    ...flat.map(rule => rule.at),
    Math.min(...upright.map(rule => rule.from)),
    Math.max(...upright.map(rule => rule.to))
  ])
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows < 2) return null
  return {
    left: xs[0]!,
    right: xs.at(-1)!,
    top: ys[0]!,
    bottom: ys.at(-1)!,
    rows,
    columns,
    cells: cellsOf(xs, ys, flat, upright)
  }
}

function cellsOf(xs: readonly number[], ys: readonly number[], flat: readonly Rule[], upright: readonly Rule[]) {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const owner = Int32Array.from({ length: rows * columns }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (owner[at] !== at) at = owner[at]!
    return at
  }
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const here = r * columns + c
      if (c + 1 < columns && !isDrawn(upright, xs[c + 1]!, ys[r]!, ys[r + 1]!)) owner[root(here + 1)] = root(here)
      if (r + 1 < rows && !isDrawn(flat, ys[r + 1]!, xs[c]!, xs[c + 1]!)) owner[root(here + columns)] = root(here)
    }
  }
  const groups = new Map<number, number[]>()
  for (let i = 0; i < owner.length; i++) {
    const key = root(i)
    groups.set(key, [...(groups.get(key) ?? []), i])
  }
  return [...groups.values()].flatMap(group => rectangles(group, columns)).map(box => placed(box, xs, ys))
}

type Box = { row: number; rows: number; column: number; columns: number }
const placed = (box: Box, xs: readonly number[], ys: readonly number[]): GridCell => ({
  ...box,
  left: xs[box.column]!,
  right: xs[box.column + box.columns]!,
  top: ys[box.row]!,
  bottom: ys[box.row + box.rows]!
})

/** Joined places as one cell when they are a rectangle; else (lines missing by a fault) each unbroken part of a row is one. */
function rectangles(group: readonly number[], columns: number): Box[] {
  const rowOf = (i: number) => Math.floor(i / columns)
  const columnOf = (i: number) => i % columns
  const box = (places: readonly number[]): Box => {
    const row = Math.min(...places.map(rowOf))
    const column = Math.min(...places.map(columnOf))
    return {
      row,
      column,
      rows: Math.max(...places.map(rowOf)) - row + 1,
      columns: Math.max(...places.map(columnOf)) - column + 1
    }
  }
  const whole = box(group)
  if (whole.rows * whole.columns === group.length) return [whole]
  const parts: number[][] = []
  for (const place of [...group].sort((a, b) => a - b)) {
    const part = parts.at(-1)
    const last = part?.at(-1)
    if (part && last === place - 1 && rowOf(last) === rowOf(place)) part.push(place)
    else parts.push([place])
  }
  return parts.map(box)
}

/** The grids of a page, from top to bottom. A lone box is a frame around text and no table. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > MAX_RULES) return []
  const merged = mergeRules(rules)
  if (merged.length > MAX_LINES) return []
  return connected(merged)
    .map(gridOf)
    .filter(grid => grid !== null)
    .filter(grid => grid.cells.length > 1)
    .sort((a, b) => a.top - b.top || a.left - b.left)
}
