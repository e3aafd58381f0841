/** The drawing operators of a PDF page (ISO 32000-1, 8.5) to ruling lines. */
import type { Rule } from '../layout/page.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Point = { x: number; y: number }
type State = { matrix: Matrix; strokeWhite: boolean; fillWhite: boolean }
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] }
/** The numbers of the operators that matter here, as pdfjs names them. */
export type OperatorNumbers = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'constructPath'
  | 'setStrokeRGBColor'
  | 'setFillRGBColor'
  | 'stroke'
  | 'closeStroke'
  | 'fill'
  | 'eoFill'
  | 'fillStroke'
  | 'eoFillStroke'
  | 'closeFillStroke'
  | 'closeEOFillStroke',
  number
>

/** A filled box thinner than this is a line drawn as a box (Word draws borders so), in points. */
const THIN = 3.2
/** Shorter strokes are parts of letters or marks. */
const SHORT = 4
const SLANT = 0.8
const MAX_DEPTH = 64

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5]
]
const on = (m: Matrix, x: number, y: number): Point => ({
  x: m[0] * x + m[2] * y + m[4],
  y: m[1] * x + m[3] * y + m[5]
})
const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length === 6 && value.every(one => typeof one === 'number' && Number.isFinite(one))

/** The numbers of coordinates behind each drawing operator of pdfjs: moveTo, lineTo, curveTo, quadraticCurveTo, closePath. */
const COORDINATES = [2, 2, 6, 4, 0]
const MOVE = 0
const CLOSE = 4

type SubPath = { points: Point[]; straight: boolean; closed: boolean }
function subPaths(data: ArrayLike<number>, matrix: Matrix): SubPath[] {
  const found: SubPath[] = []
  for (let i = 0; i < data.length; ) {
    const operator = data[i++]!
    const count = COORDINATES[operator]
    if (count === undefined) break
    const open = found.at(-1)
    if (operator === CLOSE) {
      if (open !== undefined) open.closed = true
    } else {
      const end = on(matrix, data[i + count - 2]!, data[i + count - 1]!)
      if (operator === MOVE || open === undefined) found.push({ points: [end], straight: true, closed: false })
      else {
        open.points.push(end)
        if (count > 2) open.straight = false
      }
    }
    i += count
  }
  return found
}

function lineBetween(a: Point, b: Point): Rule[] {
  const wide = Math.abs(a.x - b.x)
  const high = Math.abs(a.y - b.y)
  if (high <= SLANT && wide >= SHORT)
    return [{ vertical: false, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }]
  if (wide <= SLANT && high >= SHORT)
    return [{ vertical: true, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }]
  return []
}

function stroked({ points, straight, closed }: SubPath): Rule[] {
  if (!straight) return []
  const ends = closed ? [...points, points[0]!] : points
  return ends.slice(1).flatMap((point, i) => lineBetween(ends[i]!, point))
}

/** A filled shape is a line only where it is thin. */
function filled({ points, straight }: SubPath): Rule[] {
  if (!straight || points.length < 2) return []
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const wide = right - left
  const high = bottom - top
  if (high <= THIN && wide >= SHORT && wide > high)
    return lineBetween({ x: left, y: (top + bottom) / 2 }, { x: right, y: (top + bottom) / 2 })
  if (wide <= THIN && high >= SHORT)
    return lineBetween({ x: (left + right) / 2, y: top }, { x: (left + right) / 2, y: bottom })
  return []
}

/** `viewport` turns the page's own coordinates into points from its upper left corner. White lines are not seen and left out. */
export function rulesOf({ fnArray, argsArray }: Operators, viewport: Matrix, ops: OperatorNumbers): Rule[] {
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke
  ])
  const fills = new Set([ops.fill, ops.eoFill])
  const closing = new Set([ops.closeStroke, ops.closeFillStroke, ops.closeEOFillStroke])
  const rules: Rule[] = []
  const kept: State[] = []
  let state: State = { matrix: viewport, strokeWhite: false, fillWhite: false }
  fnArray.forEach((operator, i) => {
    const args = argsArray[i]
    const list: readonly unknown[] = Array.isArray(args) ? args : []
    switch (operator) {
      case ops.save:
      case ops.paintFormXObjectBegin:
        if (kept.length < MAX_DEPTH) kept.push(state)
        if (operator === ops.paintFormXObjectBegin && isMatrix(list[0]))
          state = { ...state, matrix: times(state.matrix, list[0]) }
        return
      case ops.restore:
      case ops.paintFormXObjectEnd:
        state = kept.pop() ?? state
        return
      case ops.transform:
        if (isMatrix(list)) state = { ...state, matrix: times(state.matrix, list) }
        return
      case ops.setStrokeRGBColor:
        state = { ...state, strokeWhite: list[0] === '#ffffff' }
        return
      case ops.setFillRGBColor:
        state = { ...state, fillWhite: list[0] === '#ffffff' }
        return
      case ops.constructPath: {
        const paint = Number(list[0])
        const data = Array.isArray(list[1]) ? (list[1][0] as unknown) : null
        if (!(data instanceof Float32Array) && !Array.isArray(data)) return
        const isStroke = strokes.has(paint) && !state.strokeWhite
        const isFill = fills.has(paint) && !state.fillWhite
        if (!isStroke && !isFill) return
        for (const path of subPaths(data as ArrayLike<number>, state.matrix)) {
          if (closing.has(paint)) path.closed = true
          rules.push(...(isStroke ? stroked(path) : filled(path)))
        }
      }
    }
  })
  return rules
}
