/** How far a page lies askew: text lines and ruling lines give the sharpest rows when the page is level. */
import type { Bitmap } from './raster.ts'

/** A page laid on the glass by hand is not turned by more than this, in pixels down per pixel to the right (7°). */
const MOST = 0.123
const COARSE = 0.006
const FINE = 0.0004
/** A lean or slope below this is not worth the loss of sharpness, in pixels per pixel. */
export const LEVEL = 0.0006

type Points = { xs: Float32Array; ys: Float32Array; size: number }

/** Ink of every `step`-th pixel where it begins (a step from paper to ink downwards), so that large black areas do not weigh. */
function pointsOf({ width, height, data }: Bitmap, step: number, upright: boolean): Points {
  const xs: number[] = []
  const ys: number[] = []
  const before = upright ? 1 : width
  for (let y = 1; y < height; y += upright ? step : 1)
    for (let x = 1; x < width; x += upright ? 1 : step) {
      const at = y * width + x
      if (data[at] === 1 && data[at - before] === 0) {
        xs.push(upright ? y : x)
        ys.push(upright ? x : y)
      }
    }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), size: upright ? width : height }
}

/** How sharp the rows are when lines fall by `slope`: the sum of squares of the ink in each row. */
function sharpness({ xs, ys, size }: Points, slope: number, bins: Float64Array): number {
  bins.fill(0)
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round(ys[i]! - slope * xs[i]!) + size
    if (row >= 0 && row < bins.length) bins[row]!++
  }
  let sum = 0
  for (const count of bins) sum += count * count
  return sum
}

function best(points: Points, from: number, to: number, step: number): number {
  const bins = new Float64Array(points.size * 3)
  let found = 0
  let most = -1
  for (let slope = from; slope <= to + step / 2; slope += step) {
    const value = sharpness(points, slope, bins)
    if (value > most) {
      most = value
      found = slope
    }
  }
  return found
}

const LEAST_POINTS = 200

/** The slope of the lines of a page, in pixels down per pixel to the right; 0 where there is too little ink to tell. */
export function slopeOf(ink: Bitmap): number {
  const rough = pointsOf(ink, 8, false)
  if (rough.xs.length < LEAST_POINTS) return 0
  const about = best(rough, -MOST, MOST, COARSE)
  const closer = best(rough, about - COARSE, about + COARSE, COARSE / 6)
  return best(pointsOf(ink, 3, false), closer - COARSE / 6, closer + COARSE / 6, FINE)
}

/** How far uprights lean, in pixels to the right per pixel down; only the edges of long ruling lines tell it well. */
export function leanOf(uprights: Bitmap): number {
  const points = pointsOf(uprights, 3, true)
  if (points.xs.length < LEAST_POINTS) return 0
  return best(points, -0.03, 0.03, FINE)
}

/** Whether the lines of text stand upright: then the page was scanned on its side. */
export function isOnItsSide(ink: Bitmap): boolean {
  const flat = pointsOf(ink, 6, false)
  const upright = pointsOf(ink, 6, true)
  if (flat.xs.length < LEAST_POINTS || upright.xs.length < LEAST_POINTS) return false
  const score = (points: Points) => {
    const bins = new Float64Array(points.size * 3)
    const slope = best(points, -MOST, MOST, COARSE)
    const sharp = sharpness(points, slope, bins)
    return (sharp * points.size) / points.xs.length ** 2
  }
  return score(upright) > 1.5 * score(flat)
}
