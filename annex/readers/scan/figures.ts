/** The shapes of signs in a word, where letters alone cannot tell: 75% is read as 7590. */
import type { Box, Gray } from './raster.ts'

const INK = 140

/** Stretches of columns that have ink, as [from, to) in pixels of the picture. */
function stretches({ width, height, data }: Gray, box: Box): [number, number][] {
  const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(width, Math.ceil(box.right))]
  const [top, bottom] = [Math.max(0, Math.floor(box.top)), Math.min(height, Math.ceil(box.bottom))]
  const found: [number, number][] = []
  let from = -1
  for (let x = left; x <= right; x++) {
    let ink = false
    for (let y = top; x < right && y < bottom && !ink; y++) ink = data[y * width + x]! < INK
    if (ink && from < 0) from = x
    if (!ink && from >= 0) {
      found.push([from, x])
      from = -1
    }
  }
  return found
}

/** How many signs stand apart in a box. */
export const signCount = (image: Gray, box: Box): number => stretches(image, box).length

/**
 * Whether the first piece of ink in a box is a row of uprights (II, III) and no letter that joins them on one side only (П above,
 * Ш below): serifs that touch join them on both.
 */
export function isUprights(image: Gray, box: Box, letters: number): boolean {
  const found = stretches(image, box)
  if (found.length >= letters) return true
  const first = found[0]
  if (first === undefined) return false
  const { width, height, data } = image
  const [left, right] = first
  const rows: number[] = []
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, Math.ceil(box.bottom)); y++) {
    let ink = 0
    for (let x = left; x < right; x++) if (data[y * width + x]! < INK) ink++
    rows.push(ink / (right - left))
  }
  const from = rows.findIndex(share => share > 0)
  const to = rows.findLastIndex(share => share > 0)
  const edge = Math.max(1, Math.round((to - from) * 0.12))
  const joins = (share: number[]) => Math.max(...share) > 0.9
  return joins(rows.slice(from, from + edge)) && joins(rows.slice(to - edge + 1, to + 1))
}

/**
 * Whether the last sign of a box is a percent sign: wider than it is high at most a little, with ink in its upper left and lower
 * right and paper in the other two corners, as no figure has.
 */
export function isPercent(image: Gray, box: Box): boolean {
  const last = stretches(image, box).at(-1)
  if (last === undefined) return false
  const { width, height, data } = image
  const [left, right] = last
  let [top, bottom] = [height, 0]
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, Math.ceil(box.bottom)); y++)
    for (let x = left; x < right; x++)
      if (data[y * width + x]! < INK) {
        top = Math.min(top, y)
        bottom = Math.max(bottom, y + 1)
      }
  const wide = right - left
  const high = bottom - top
  if (high < 10 || wide < 0.9 * high || wide > 1.6 * high) return false
  const share = (fromX: number, toX: number, fromY: number, toY: number) => {
    let ink = 0
    let all = 0
    for (let y = Math.round(top + fromY * high); y < top + toY * high; y++)
      for (let x = Math.round(left + fromX * wide); x < left + toX * wide; x++) {
        all++
        if (data[y * width + x]! < INK) ink++
      }
    return all === 0 ? 0 : ink / all
  }
  // The ring on the left ends above the middle, the one on the right begins below it.
  return (
    share(0, 0.3, 0.05, 0.5) > 0.2 &&
    share(0.7, 1, 0.5, 0.95) > 0.2 &&
    share(0, 0.2, 0.68, 1) < 0.12 &&
    share(0.82, 1, 0, 0.32) < 0.12
  )
}
