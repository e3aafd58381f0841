/** One prepared page to runs of text and ruling lines, as a text PDF gives them. */
import { findGrids, type GridCell } from '../layout/grid.ts'
import type { PageContent, Rule, Run } from '../layout/page.ts'
import { DPI, type Prepared } from './prepare.ts'
import { type Bitmap, type Box, crop, type Gray, WHITE } from './raster.ts'
import type { Reading } from './reading.ts'
import type { OcrLine } from './tools.ts'

const POINT = 72 / DPI
/** White around a piece that is handed to the recogniser, in pixels. */
const PAD = 16
/** Ink of fewer pixels is no letter. */
const LEAST_INK = 24
/** A piece lower than this many letters is one line. */
const ONE_LINE = 2.6

/** The box of the ink inside a box, or null where there is none. */
export function inkBox({ width, data }: Bitmap, box: Box): Box | null {
  let [left, right, top, bottom] = [box.right, box.left, -1, -1]
  let count = 0
  for (let y = box.top; y < box.bottom; y++) {
    const start = y * width
    for (let x = box.left; x < box.right; x++) {
      if (data[start + x] === 0) continue
      count++
      if (x < left) left = x
      if (x > right) right = x
      if (top < 0) top = y
      bottom = y
    }
  }
  return count < LEAST_INK ? null : { left, top, right: right + 1, bottom: bottom + 1 }
}

const pixels = (cell: GridCell, ink: Bitmap): Box => ({
  left: Math.max(0, Math.round(cell.left / POINT)),
  right: Math.min(ink.width, Math.round(cell.right / POINT)),
  top: Math.max(0, Math.round(cell.top / POINT)),
  bottom: Math.min(ink.height, Math.round(cell.bottom / POINT))
})

/** A line as runs of single words, all on its baseline. */
function runsOf(line: OcrLine, from: { left: number; top: number }, size: number): Run[] {
  return line.words
    .filter(word => word.text !== '')
    .map(word => ({
      text: word.text,
      left: (word.box.left + from.left) * POINT,
      right: (word.box.right + from.left) * POINT,
      y: (line.baseline + from.top) * POINT,
      size,
      confidence: word.confidence
    }))
}

/** Reads what stands in a box of the page. */
async function readBox(page: Prepared, box: Box, reading: Reading, size: number, free: boolean): Promise<Run[]> {
  const found = inkBox(page.ink, box)
  if (found === null) return []
  const letter = page.letter ?? 24
  const layout = found.bottom - found.top < ONE_LINE * letter ? 'line' : free ? 'page' : 'block'
  const lines = await reading(crop(page.image, found, PAD), layout)
  const from = { left: found.left - PAD, top: found.top - PAD }
  return lines.flatMap(line => runsOf(line, from, size))
}

/** The page's picture without the tables. */
function outside(page: Prepared, boxes: readonly Box[]): Prepared {
  const image: Gray = { ...page.image, data: page.image.data.slice() }
  const ink: Bitmap = { ...page.ink, data: page.ink.data.slice() }
  for (const box of boxes)
    for (let y = box.top; y < box.bottom; y++) {
      image.data.fill(WHITE, y * image.width + box.left, y * image.width + box.right)
      ink.data.fill(0, y * ink.width + box.left, y * ink.width + box.right)
    }
  return { ...page, image, ink }
}

/** Letters with their tails are about this much of the size of a font. */
const SIZE_BY_LETTER = 2.1

export async function scanPage(page: Prepared, number: number, reading: Reading): Promise<PageContent> {
  const rules: Rule[] = page.strokes.map(({ vertical, at, from, to }) => ({
    vertical,
    at: at * POINT,
    from: from * POINT,
    to: to * POINT
  }))
  const size = (page.letter ?? 24) * SIZE_BY_LETTER * POINT
  const grids = findGrids(rules)
  const runs: Run[] = []
  for (const grid of grids)
    for (const cell of grid.cells) runs.push(...(await readBox(page, pixels(cell, page.ink), reading, size, false)))
  const boxes = grids.map(({ left, right, top, bottom }) => pixels({ left, right, top, bottom } as GridCell, page.ink))
  const rest = outside(page, boxes)
  const whole = { left: 0, top: 0, right: page.image.width, bottom: page.image.height }
  runs.push(...(await readBox(rest, whole, reading, size, true)))
  return { number, width: page.image.width * POINT, height: page.image.height * POINT, runs, rules }
}
