/** Even light and a threshold: what of a photographed or copied page is ink. */
import { type Bitmap, type Gray, WHITE } from './raster.ts'

/** The paper's own grey is looked for in squares of so many pixels. */
const SQUARE = 48
/** Of the pixels of a square this share is taken to be darker than bare paper. */
const PAPER = 0.8
/** A square darker than this share of its neighbours is ink or a picture, not shadow. */
const SHADOW = 0.75

/** Brightness of the paper in each square, from the bright pixels in it; squares of mere ink take that of their neighbours. */
function paperOf({ width, height, data }: Gray): { columns: number; rows: number; light: Float32Array } {
  const columns = Math.ceil(width / SQUARE)
  const rows = Math.ceil(height / SQUARE)
  const light = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      let total = 0
      for (let y = row * SQUARE; y < Math.min(height, (row + 1) * SQUARE); y += 2)
        for (let x = column * SQUARE; x < Math.min(width, (column + 1) * SQUARE); x += 2) {
          counts[data[y * width + x]!]!++
          total++
        }
      let seen = 0
      let level = 0
      while (level < WHITE && seen + counts[level]! < total * PAPER) seen += counts[level++]!
      light[row * columns + column] = level
    }
  return { columns, rows, light: evened(light, columns, rows) }
}

/** The brightest of the neighbours where a square is far darker than they are, then the mean of nine. */
function evened(light: Float32Array, columns: number, rows: number): Float32Array {
  const near = (from: Float32Array, row: number, column: number, reach: number) => {
    const found: number[] = []
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++)
      for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++)
        found.push(from[y * columns + x]!)
    return found
  }
  const lifted = light.map((own, i) => {
    const all = near(light, Math.floor(i / columns), i % columns, 2).sort((a, b) => a - b)
    const usual = all[Math.floor(all.length * 0.7)]!
    return own < usual * SHADOW ? usual : own
  })
  return lifted.map((_, i) => {
    const all = near(lifted, Math.floor(i / columns), i % columns, 1)
    return all.reduce((sum, one) => sum + one, 0) / all.length
  })
}

/** The page as if lit evenly: paper near white everywhere. */
export function evenLight(image: Gray): Gray {
  const { columns, rows, light } = paperOf(image)
  const { width, height, data } = image
  const out = new Uint8Array(data.length)
  const between = (position: number, count: number) => {
    const at = Math.min(count - 1, Math.max(0, position / SQUARE - 0.5))
    const low = Math.floor(at)
    return { low, high: Math.min(count - 1, low + 1), share: at - low }
  }
  const across = Array.from({ length: width }, (_, x) => between(x, columns))
  for (let y = 0; y < height; y++) {
    const down = between(y, rows)
    const upper = down.low * columns
    const lower = down.high * columns
    for (let x = 0; x < width; x++) {
      const { low, high, share } = across[x]!
      const above = light[upper + low]! * (1 - share) + light[upper + high]! * share
      const below = light[lower + low]! * (1 - share) + light[lower + high]! * share
      const paper = Math.max(32, above * (1 - down.share) + below * down.share)
      out[y * width + x] = Math.min(WHITE, (data[y * width + x]! * WHITE) / paper)
    }
  }
  return { width, height, data: out }
}

/** The grey that parts ink from paper best (Otsu 1979), kept within what can be either. */
export function threshold({ data }: Gray): number {
  const counts = new Float64Array(256)
  for (let i = 0; i < data.length; i += 3) counts[data[i]!]!++
  let total = 0
  let sum = 0
  for (let level = 0; level < 256; level++) {
    total += counts[level]!
    sum += level * counts[level]!
  }
  let below = 0
  let sumBelow = 0
  let best = 0
  let at = 128
  for (let level = 0; level < 256; level++) {
    below += counts[level]!
    sumBelow += level * counts[level]!
    const above = total - below
    if (below === 0 || above === 0) continue
    const apart = sumBelow / below - (sum - sumBelow) / above
    const spread = below * above * apart * apart
    if (spread > best) {
      best = spread
      at = level
    }
  }
  return Math.min(205, Math.max(110, at))
}

export function inkOf(image: Gray, level = threshold(image)): Bitmap {
  const data = new Uint8Array(image.data.length)
  for (let i = 0; i < data.length; i++) data[i] = image.data[i]! <= level ? 1 : 0
  return { width: image.width, height: image.height, data }
}

/** The share of ink that stands alone: specks of a noisy scan. */
export function speckShare({ width, height, data }: Bitmap): number {
  let ink = 0
  let alone = 0
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      if (data[at] === 0) continue
      ink++
      const near =
        data[at - 1]! +
        data[at + 1]! +
        data[at - width]! +
        data[at + width]! +
        data[at - width - 1]! +
        data[at - width + 1]! +
        data[at + width - 1]! +
        data[at + width + 1]!
      if (near <= 1) alone++
    }
  return ink === 0 ? 0 : alone / ink
}
