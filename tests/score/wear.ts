/** Pages as they come from real glasses and telephones, made in code from a clean page: the same ones every time. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { type Gray, grayOf, levelled, resize, WHITE } from '#annex/readers/scan/raster.ts'

/** A hand lays a page askew by up to so much, in degrees; grey noise of a scanner's glass, in levels. */
const ASKEW = 1.5
const NOISE = 24
/** A telephone sees the far edge of a sheet shorter by this share, and the desk around it this dark. */
const FARTHER = 0.07
const DESK = 70

const clamp = (value: number) => Math.max(0, Math.min(WHITE, value))
const each = (page: Gray, value: (grey: number, x: number, y: number) => number): Gray => {
  const data = new Uint8Array(page.data.length)
  for (let y = 0, at = 0; y < page.height; y++)
    for (let x = 0; x < page.width; x++, at++) data[at] = clamp(value(page.data[at]!, x, y))
  return { ...page, data }
}

/** Laid askew on the glass, by its number to either side. */
function askew(page: Gray, number: number): Gray {
  const slope = Math.tan((((number * 7) % 31) / 15 - 1) * ASKEW * (Math.PI / 180))
  return levelled(page, slope, -slope)
}

/** Grey noise of `level` from a linear congruential generator seeded by the page's number. */
function noisy(page: Gray, number: number, level: number): Gray {
  let seed = number
  return each(page, value => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return value * 0.86 + 16 + ((seed >> 8) % (2 * level + 1)) - level
  })
}

/** Each pixel as the mean of those `reach` to either side, twice: close to a lens out of focus. */
function blurred(page: Gray, reach: number): Gray {
  const along = (from: Gray, step: (x: number, y: number, k: number) => number): Gray =>
    each(from, (_, x, y) => {
      let sum = 0
      for (let k = -reach; k <= reach; k++) sum += from.data[step(x, y, k)]!
      return sum / (2 * reach + 1)
    })
  const inside = (value: number, size: number) => Math.max(0, Math.min(size - 1, value))
  const once = (from: Gray): Gray => {
    const flat = along(from, (x, y, k) => y * from.width + inside(x + k, from.width))
    return along(flat, (x, y, k) => inside(y + k, flat.height) * flat.width + x)
  }
  return once(once(page))
}

/** Printed on both sides of thin paper: the back shows through mirrored. */
function bledThrough(page: Gray): Gray {
  const back = blurred(page, 2)
  return each(page, (value, x, y) =>
    Math.min(value, WHITE - (WHITE - back.data[y * page.width + page.width - 1 - x]!) * 0.22)
  )
}

/** A shadow that falls slantwise over the page, and light that fades towards a corner. */
function shaded(page: Gray): Gray {
  const { width, height } = page
  return each(page, (value, x, y) => {
    const edge = (x / width) * 0.5 + y / height - 0.7
    const shadow = 1 - 0.45 / (1 + Math.exp(-edge * 25))
    return value * shadow * (1 - 0.18 * (x / width) * (y / height))
  })
}

async function throughJpeg(page: Gray, quality: number): Promise<Gray> {
  const { width, height, data } = page
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const picture = context.createImageData(width, height)
  for (const [i, value] of data.entries()) picture.data.set([value, value, value, WHITE], i * 4)
  context.putImageData(picture, 0, 0)
  const again = createCanvas(width, height).getContext('2d')
  again.drawImage(await loadImage(await canvas.encode('jpeg', quality)), 0, 0)
  return grayOf(width, height, again.getImageData(0, 0, width, height).data)
}

/** Taken by a telephone from below: the sheet is a trapezium on a dark desk, the far edge shorter. */
function photographed(page: Gray): Gray {
  const { width, height } = page
  const margin = Math.round(width * 0.06)
  const out = { width: width + 2 * margin, height: height + 2 * margin, data: new Uint8Array(0) }
  const data = new Uint8Array(out.width * out.height).fill(DESK)
  const nearer = 1 - 2 * FARTHER
  for (let y = 0; y < out.height; y++) {
    const down = (y - margin) / height
    if (down < 0 || down >= 1) continue
    // The share of the sheet's own height that is seen so far down, as a pinhole sees it.
    const fromY = down / (nearer + (1 - nearer) * down)
    const half = (width / 2) * (nearer + (1 - nearer) * down)
    for (let x = 0; x < out.width; x++) {
      const across = (x - out.width / 2 + 6 * (down - 0.5)) / half
      if (across < -1 || across >= 1) continue
      const [sourceX, sourceY] = [((across + 1) / 2) * (width - 2), fromY * (height - 2)]
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)]
      const [dx, dy] = [sourceX - left, sourceY - top]
      const at = top * width + left
      const upper = page.data[at]! * (1 - dx) + page.data[at + 1]! * dx
      const lower = page.data[at + width]! * (1 - dx) + page.data[at + width + 1]! * dx
      data[y * out.width + x] = upper * (1 - dy) + lower * dy
    }
  }
  return { ...out, data }
}

type Wear = (page: Gray, number: number) => Gray | Promise<Gray>
/** By name; all but the clean one lie askew too. */
export const WEARS: Readonly<Record<string, Wear>> = {
  clean: page => page,
  glass: (page, number) => noisy(askew(page, number), number, NOISE),
  blur: (page, number) => noisy(blurred(askew(page, number), 2), number, 6),
  dpi200: (page, number) => noisy(resize(askew(page, number), 200 / 300), number, 6),
  dpi150: (page, number) => noisy(resize(askew(page, number), 150 / 300), number, 6),
  jpeg: (page, number) => throughJpeg(noisy(askew(page, number), number, 6), 30),
  shadow: (page, number) => noisy(shaded(askew(page, number)), number, 6),
  bleed: (page, number) => noisy(bledThrough(askew(page, number)), number, 6),
  photo: (page, number) => throughJpeg(noisy(shaded(photographed(page)), number, 4), 60)
}
