/** The sheet of paper in a photograph: what a darker desk surrounds, if its four edges are clear. */
import type { Point, Quad } from './homography.ts'
import { type Gray, resize } from './raster.ts'

/** `none`: no desk is seen, the picture is the page; `unclear`: a desk is seen, but not where the sheet ends. */
export type Sheet = { kind: 'none' } | { kind: 'unclear' } | { kind: 'found'; corners: Quad }

/** Edges are looked for in a picture of so many pixels on its longer side. */
const SMALL = 640
/** A desk is darker than this share of bright paper, and more of the frame than this is desk. */
const DARK = 0.62
const FRAME = 0.18
/** From the desk to the paper it grows brighter at once: by this factor and so many levels. */
const STEP = 1.3
const LEVELS = 12
/** The edge is blurred over so many pixels, which are desk. */
const BLUR = 2
/** A sheet fills this share of the picture at least, and its own four corners nearly whole. */
const LEAST_SHARE = 0.3
const FULL = 0.93
/** The middle of an edge is looked at, not its ends: rounded and folded corners tell nothing. */
const MIDDLE = { from: 0.12, to: 0.88 }
/** An edge nearer to the picture's own than this share is where the picture was cut. */
const CUT = 0.004

/** The highest (or lowest) of each pixel's neighbourhood of nine. */
function extreme({ width, height, data }: Gray, pick: (a: number, b: number) => number): Uint8Array {
  const across = data.slice()
  for (let i = 1; i < data.length - 1; i++) across[i] = pick(pick(data[i - 1]!, data[i]!), data[i + 1]!)
  const all = across.slice()
  for (let i = width; i < (height - 1) * width; i++)
    all[i] = pick(pick(across[i - width]!, across[i]!), across[i + width]!)
  return all
}

/** Marks what can be reached from the dark frame without going over an edge; `share` of the frame is dark. */
function deskOf(image: Gray): { desk: Uint8Array; share: number } {
  const { width, height, data } = image
  const counts = new Uint32Array(256)
  for (const value of data) counts[value]!++
  let bright = 255
  for (let seen = 0; bright > 0 && seen + counts[bright]! < data.length * 0.1; bright--) seen += counts[bright]!
  const [high, low] = [extreme(image, Math.max), extreme(image, Math.min)]
  const desk = new Uint8Array(data.length)
  const open: number[] = []
  let frame = 0
  for (let i = 0; i < data.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)]
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue
    frame++
    if (data[i]! >= bright * DARK) continue
    desk[i] = 1
    open.push(i)
  }
  const share = open.length / frame
  const around = (at: number) => {
    const x = at % width
    return [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]
  }
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of around(at)) {
      if (next < 0 || next >= data.length || desk[next] === 1) continue
      if (high[next]! > low[next]! * STEP + LEVELS) continue
      desk[next] = 1
      open.push(next)
    }
  for (let pass = 0; pass < BLUR; pass++) {
    const rim = [...desk.keys()].filter(
      at => desk[at] === 0 && around(at).some(next => next >= 0 && next < data.length && desk[next] === 1)
    )
    for (const at of rim) desk[at] = 1
  }
  return { desk, share }
}

/** The line through most of the points, as across = lean · along + begin; points far from it are left out step by step. */
function lineThrough(points: readonly { along: number; across: number }[]): { lean: number; begin: number } | null {
  let kept = [...points]
  let line = { lean: 0, begin: 0 }
  for (const reach of [Number.POSITIVE_INFINITY, 12, 5, 2.5]) {
    kept = kept.filter(one => Math.abs(one.across - line.lean * one.along - line.begin) <= reach)
    if (kept.length < 20 || kept.length < points.length * 0.55) return null
    const n = kept.length
    const meanAlong = kept.reduce((sum, one) => sum + one.along, 0) / n
    const meanAcross = kept.reduce((sum, one) => sum + one.across, 0) / n
    const spread = kept.reduce((sum, one) => sum + (one.along - meanAlong) ** 2, 0)
    const both = kept.reduce((sum, one) => sum + (one.along - meanAlong) * (one.across - meanAcross), 0)
    const lean = both / Math.max(1, spread)
    line = { lean, begin: meanAcross - lean * meanAlong }
  }
  return line
}

/** First and last pixel of the sheet in each row (or column), in the middle of its extent. */
function edgesOf(sheet: Uint8Array, width: number, height: number, upright: boolean) {
  const [rows, length] = upright ? [width, height] : [height, width]
  const found: { along: number; first: number; last: number }[] = []
  for (let row = 0; row < rows; row++) {
    let [first, last] = [-1, -1]
    for (let i = 0; i < length; i++) {
      if (sheet[upright ? i * width + row : row * width + i] === 0) continue
      if (first < 0) first = i
      last = i + 1
    }
    if (first >= 0) found.push({ along: row + 0.5, first, last })
  }
  const middle = found.slice(Math.floor(found.length * MIDDLE.from), Math.ceil(found.length * MIDDLE.to))
  return {
    first: lineThrough(middle.map(({ along, first }) => ({ along, across: first }))),
    last: lineThrough(middle.map(({ along, last }) => ({ along, across: last })))
  }
}

type Line = { lean: number; begin: number }
/** Where an upright edge (x = lean · y + begin) meets a flat one (y = lean · x + begin). */
const meet = (upright: Line, flat: Line): Point => {
  const x = (upright.lean * flat.begin + upright.begin) / (1 - upright.lean * flat.lean)
  return { x, y: flat.lean * x + flat.begin }
}

const areaOf = (corners: Quad) =>
  Math.abs(corners.reduce((sum, { x, y }, i) => sum + x * corners[(i + 1) % 4]!.y - corners[(i + 1) % 4]!.x * y, 0)) / 2

/** The largest connected part of what is not desk. */
function largest(desk: Uint8Array, width: number): { sheet: Uint8Array; area: number } {
  const part = new Uint32Array(desk.length)
  let best = { number: 0, area: 0 }
  let number = 0
  for (let start = 0; start < desk.length; start++) {
    if (desk[start] === 1 || part[start] !== 0) continue
    number++
    let area = 0
    const open = [start]
    part[start] = number
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      area++
      const x = at % width
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= desk.length || desk[next] === 1 || part[next] !== 0) continue
        part[next] = number
        open.push(next)
      }
    }
    if (area > best.area) best = { number, area }
  }
  return { sheet: Uint8Array.from(part, one => (one === best.number && one !== 0 ? 1 : 0)), area: best.area }
}

/** Looks for a sheet that lies on something darker. */
export function sheetIn(image: Gray): Sheet {
  const factor = Math.min(1, SMALL / Math.max(image.width, image.height))
  const small = resize(image, factor)
  const { width, height } = small
  const { desk, share } = deskOf(small)
  if (share < FRAME) return { kind: 'none' }
  const { sheet, area } = largest(desk, width)
  // A shadow ends nowhere at once: there is no sheet apart from it.
  if (area < LEAST_SHARE * width * height) return { kind: 'none' }
  const flat = edgesOf(sheet, width, height, true)
  const upright = edgesOf(sheet, width, height, false)
  if (flat.first === null || flat.last === null || upright.first === null || upright.last === null)
    return { kind: 'unclear' }
  const corners: Quad = [
    meet(upright.first, flat.first),
    meet(upright.last, flat.first),
    meet(upright.last, flat.last),
    meet(upright.first, flat.last)
  ]
  const [whole, own] = [width * height, areaOf(corners)]
  const isFull = own > LEAST_SHARE * whole && area > FULL * own && area < own / FULL
  const atEdge = (at: number, size: number) => at < CUT * size || at > (1 - CUT) * size
  const isCut =
    [upright.first, upright.last].some(line => atEdge(line.lean * (height / 2) + line.begin, width)) ||
    [flat.first, flat.last].some(line => atEdge(line.lean * (width / 2) + line.begin, height))
  if (!isFull || isCut) return { kind: 'unclear' }
  const large = ({ x, y }: Point): Point => ({ x: (x * image.width) / width, y: (y * image.height) / height })
  return { kind: 'found', corners: [large(corners[0]), large(corners[1]), large(corners[2]), large(corners[3])] }
}
