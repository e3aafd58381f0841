// The tour in pictures: plays tests/e2e/whole-story.spec.ts with TOUR set and packs its pictures into docs/tour.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { findBrowser } from './check/browser.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const place = join(root, 'docs', 'tour')
const taken = mkdtempSync(join(tmpdir(), 'nazorat-tour-'))

const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list', 'tests/e2e/whole-story.spec.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TOUR: taken, CHROME_PATH: (await findBrowser()) ?? '' } }
)
if (status !== 0) process.exit(status ?? 1)

const COLOURS = 256
/** Bits of each part of a colour by which like colours are counted together. */
const BITS = 5

/** The colours that stand most often, and for each pixel the nearest of them. */
const paletteOf = pixels => {
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  // One colour for each small cube, the one most used: a page has few grounds and many edges of letters.
  const cubes = new Map()
  const cut = 8 - BITS
  for (const [colour, count] of counts) {
    const cube =
      ((colour >> (16 + cut)) << (2 * BITS)) | (((colour >> (8 + cut)) & 31) << BITS) | ((colour >> cut) & 31)
    const known = cubes.get(cube)
    if (known === undefined) cubes.set(cube, { colour, most: count, all: count })
    else {
      known.all += count
      if (count > known.most) Object.assign(known, { colour, most: count })
    }
  }
  const palette = [...cubes.values()]
    .sort((a, b) => b.all - a.all)
    .slice(0, COLOURS)
    .map(({ colour }) => colour)
  const nearest = new Map()
  for (const colour of counts.keys()) {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    palette.forEach((other, index) => {
      const far =
        ((colour >> 16) - (other >> 16)) ** 2 +
        (((colour >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
        ((colour & 255) - (other & 255)) ** 2
      if (far < least) {
        least = far
        best = index
      }
    })
    nearest.set(colour, best)
  }
  return { palette, nearest }
}

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** PNG of 256 colours (ISO/IEC 15948, colour type 3): a third of the size of a screenshot, letters as sharp. */
const packed = async file => {
  const image = await loadImage(file)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data: pixels } = context.getImageData(0, 0, width, height)
  const { palette, nearest } = paletteOf(pixels)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x)
      lines[y * (width + 1) + x + 1] = nearest.get((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2])
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

mkdirSync(place, { recursive: true })
for (const old of readdirSync(place)) if (old.endsWith('.png')) rmSync(join(place, old))
for (const name of readdirSync(taken).sort()) {
  const bytes = await packed(readFileSync(join(taken, name)))
  writeFileSync(join(place, name), bytes)
  console.log(`docs/tour/${name}: ${Math.round(bytes.length / 1024)} kB`)
}
rmSync(taken, { recursive: true, force: true })
