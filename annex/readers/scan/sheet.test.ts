import { expect, it } from 'vitest'
import { flattened, type Quad, projection } from './homography.ts'
import type { Gray } from './raster.ts'
import { sheetIn } from './sheet.ts'

const CORNERS: Quad = [
  { x: 120, y: 90 },
  { x: 690, y: 60 },
  { x: 760, y: 1040 },
  { x: 70, y: 1000 }
]

/** A sheet with a dark table on it, lying on a desk; a shadow falls over its lower half. */
function photographed(desk: number, corners: Quad): Gray {
  const [width, height] = [820, 1100]
  const data = new Uint8Array(width * height).fill(desk)
  const at = projection(corners)
  for (let v = 0; v < 1; v += 0.0004)
    for (let u = 0; u < 1; u += 0.0006) {
      const { x, y } = at(u, v)
      const isInk = u > 0.1 && u < 0.9 && v > 0.2 && v < 0.8 && (Math.floor(v * 100) % 4 === 0 || u < 0.11)
      data[Math.floor(y) * width + Math.floor(x)] = isInk ? 40 : v > 0.5 ? 150 : 230
    }
  return { width, height, data }
}

it('a sheet on a darker desk is found by its edges and laid flat', () => {
  const photo = photographed(70, CORNERS)
  const sheet = sheetIn(photo)
  expect(sheet.kind).toBe('found')
  const corners = sheet.kind === 'found' ? sheet.corners : CORNERS
  for (const [i, { x, y }] of corners.entries()) {
    expect(Math.abs(x - CORNERS[i]!.x)).toBeLessThan(6)
    expect(Math.abs(y - CORNERS[i]!.y)).toBeLessThan(6)
  }
  const page = flattened(photo, corners, { width: 600, height: 850 })
  // Rows of ink are level after that: the same on the left and on the right.
  const row = Math.round(0.405 * 850) * 600
  expect(page.data[row + 100]).toBeLessThan(120)
  expect(page.data[row + 500]).toBeLessThan(120)
})

it('a page that fills its picture has no desk; a sheet cut by the picture is unclear', () => {
  const page: Gray = { width: 500, height: 700, data: new Uint8Array(350_000).fill(240) }
  for (let x = 50; x < 450; x++) for (let y = 100; y < 600; y += 40) page.data[y * 500 + x] = 20
  expect(sheetIn(page).kind).toBe('none')
  const over: Quad = [{ x: -200, y: 90 }, CORNERS[1], CORNERS[2], { x: -260, y: 1000 }]
  const cut = photographed(70, CORNERS)
  const at = projection(over)
  for (let v = 0; v < 1; v += 0.0005)
    for (let u = 0; u < 1; u += 0.0005) {
      const { x, y } = at(u, v)
      if (x >= 0) cut.data[Math.floor(y) * cut.width + Math.floor(x)] = 220
    }
  expect(sheetIn(cut).kind).toBe('unclear')
})
