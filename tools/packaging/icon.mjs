// Draws the program's icon and writes it in every size: `node tools/packaging/icon.mjs`. The files are committed; run it again
// only when the drawing changes. A sheet with three lines, the last one ticked.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'

export const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const BLUE = [27, 79, 138]
const WHITE = [255, 255, 255]
const GREEN = [46, 160, 84]

/** Distance of a point to a line from a to b, in units of the whole picture (0…1). */
const toLine = (x, y, [ax, ay], [bx, by]) => {
  const along = Math.max(
    0,
    Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2))
  )
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
}
const inRounded = (x, y, [left, top, right, bottom], radius) =>
  Math.hypot(Math.max(left + radius - x, 0, x - right + radius), Math.max(top + radius - y, 0, y - bottom + radius)) <=
  radius

/** Colour at a point, or null outside the picture. */
const colourAt = (x, y) => {
  if (!inRounded(x, y, [0.02, 0.02, 0.98, 0.98], 0.2)) return null
  if (Math.min(toLine(x, y, [0.5, 0.7], [0.62, 0.82]), toLine(x, y, [0.62, 0.82], [0.86, 0.5])) < 0.06) return GREEN
  if (!inRounded(x, y, [0.18, 0.14, 0.74, 0.86], 0.06)) return BLUE
  const lines = [0.3, 0.45, 0.6].some(at => toLine(x, y, [0.28, at], [0.64, at]) < 0.028)
  return lines ? BLUE : WHITE
}

/** RGBA rows of the picture, each dot the mean of 4 x 4 points. */
const drawn = size => {
  const rows = Buffer.alloc(size * (size * 4 + 1))
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const points = Array.from({ length: 16 }, (_, k) =>
        colourAt((column + (k % 4) / 4 + 0.125) / size, (row + Math.floor(k / 4) / 4 + 0.125) / size)
      )
      const seen = points.filter(point => point !== null)
      const at = row * (size * 4 + 1) + 1 + column * 4
      for (const part of [0, 1, 2])
        rows[at + part] =
          seen.length === 0 ? 0 : Math.round(seen.reduce((sum, colour) => sum + colour[part], 0) / seen.length)
      rows[at + 3] = Math.round((seen.length / 16) * 255)
    }
  return rows
}

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** PNG (ISO/IEC 15948), 8 bit RGBA. */
export const png = size => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(drawn(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** Windows icon: a directory of PNGs, the largest 256 (written as 0). */
export const ico = pictures => {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.set([0, 0, 1, 0, pictures.length, 0])
  let at = head.length
  for (const [k, { size, bytes }] of pictures.entries()) {
    const entry = 6 + 16 * k
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], entry)
    head.writeUInt32LE(bytes.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += bytes.length
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'icons')
  mkdirSync(folder, { recursive: true })
  const pictures = SIZES.map(size => ({ size, bytes: png(size) }))
  for (const { size, bytes } of pictures) writeFileSync(join(folder, `${size}x${size}.png`), bytes)
  writeFileSync(join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256)))
}
