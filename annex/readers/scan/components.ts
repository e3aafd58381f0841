/** Connected pieces of ink: letters, dots, specks. */
import type { Bitmap, Box, Gray } from './raster.ts'
import { WHITE } from './raster.ts'

export type Component = Box & { area: number }

type Run = { from: number; to: number; y: number; parent: number }

/** Pieces of ink that touch, also over corners. */
export function componentsOf({ width, height, data }: Bitmap): {
  components: Component[]
  each(visit: (component: Component, y: number, from: number, to: number) => void): void
} {
  const runs: Run[] = []
  const root = (i: number): number => {
    let at = i
    while (runs[at]!.parent !== at) {
      runs[at]!.parent = runs[runs[at]!.parent]!.parent
      at = runs[at]!.parent
    }
    return at
  }
  let above = 0
  for (let y = 0; y < height; y++) {
    const begin = runs.length
    const start = y * width
    for (let x = 0; x < width; x++) {
      if (data[start + x] === 0) continue
      const from = x
      while (x < width && data[start + x] === 1) x++
      runs.push({ from, to: x, y, parent: runs.length })
    }
    for (let i = begin, k = above; i < runs.length && k < begin; ) {
      const here = runs[i]!
      const over = runs[k]!
      if (over.to >= here.from && over.from <= here.to) {
        const a = root(i)
        const b = root(k)
        if (a !== b) runs[Math.max(a, b)]!.parent = Math.min(a, b)
      }
      if (over.to < here.to) k++
      else i++
    }
    above = begin
  }
  const byRoot = new Map<number, Component>()
  runs.forEach(({ from, to, y }, i) => {
    const own = root(i)
    const found = byRoot.get(own)
    if (found === undefined) byRoot.set(own, { left: from, right: to, top: y, bottom: y + 1, area: to - from })
    else {
      found.left = Math.min(found.left, from)
      found.right = Math.max(found.right, to)
      found.bottom = y + 1
      found.area += to - from
    }
  })
  return {
    components: [...byRoot.values()],
    each: visit => {
      for (const [i, { from, to, y }] of runs.entries()) visit(byRoot.get(root(i))!, y, from, to)
    }
  }
}

/** Smaller than a full stop of small print at 300 dots an inch. */
const SPECK = 9

/** Takes specks off picture and ink, and gives the pieces that stay. */
export function withoutDust(image: Gray, ink: Bitmap): { image: Gray; ink: Bitmap; components: Component[] } {
  const { components, each } = componentsOf(ink)
  const clean = { ...image, data: image.data.slice() }
  const bits = { ...ink, data: ink.data.slice() }
  const { width, height } = image
  each((component, y, from, to) => {
    if (component.area >= SPECK) return
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
      for (let x = Math.max(0, from - 1); x < Math.min(width, to + 1); x++)
        if (ink.data[row * width + x] === 0 || row === y) clean.data[row * width + x] = WHITE
    bits.data.fill(0, y * width + from, y * width + to)
  })
  return { image: clean, ink: bits, components: components.filter(({ area }) => area >= SPECK) }
}

/** The usual height of letters in pixels; null where there are too few to tell. */
export function letterHeight(components: readonly Component[]): number | null {
  const heights = components
    .filter(one => {
      const wide = one.right - one.left
      const high = one.bottom - one.top
      return high >= 6 && high <= 150 && wide >= 3 && wide <= 3 * high && one.area > 0.15 * wide * high
    })
    .map(one => one.bottom - one.top)
    .sort((a, b) => a - b)
  return heights.length < 20 ? null : heights[heights.length >> 1]!
}
