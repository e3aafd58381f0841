/** One prepared page to runs of text and ruling lines, as a text PDF gives them. */
import { findGrids, type GridCell } from '../layout/grid.ts'
import type { PageContent, Rule, Run } from '../layout/page.ts'
import { numbersAgain } from './number-column.ts'
import { DPI, type Prepared } from './prepare.ts'
import { type Bitmap, type Box, crop, type Gray, WHITE } from './raster.ts'
import type { Reading } from './reading.ts'
import type { OcrLine, OcrWord } from './tools.ts'

const POINT = 72 / DPI
/** White around a piece that is handed to the recogniser, in pixels. */
const PAD = 16
/** Ink of fewer pixels is no letter. */
const LEAST_INK = 24
/** Small letters are not higher than the usual piece of ink by more. */
const LOW = 1.15
/** A long dash is wider than this many small letters are high, a short one is not. */
const LONG_DASH = 1.7
/** How sure a cell is in which letters were passed over. */
const NOT_WHOLE = 0.4
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

/** What only the size of the ink tells: capitals from small letters (most Cyrillic ones look alike), a dash from a longer one. */
function bySize(line: OcrLine, page: Prepared, from: { left: number; top: number }): OcrLine {
  const { letter } = page
  if (letter === null) return line
  const placed = ({ box }: OcrWord): Box => ({
    left: Math.max(0, Math.floor(box.left + from.left)),
    right: Math.min(page.ink.width, Math.ceil(box.right + from.left)),
    top: Math.max(0, Math.floor(box.top + from.top)),
    bottom: Math.min(page.ink.height, Math.ceil(box.bottom + from.top))
  })
  const isLow = (word: OcrWord) => {
    const box = placed(word)
    const heights = page.components
      .filter(one => {
        const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2]
        return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && one.bottom - one.top > letter / 2
      })
      .map(one => one.bottom - one.top)
      .sort((a, b) => a - b)
    return heights.length > 0 && heights[heights.length >> 1]! <= letter * LOW
  }
  const isLong = (word: OcrWord) => {
    const ink = inkBox(page.ink, placed(word))
    return ink !== null && ink.right - ink.left > letter * LONG_DASH
  }
  const sized = (word: OcrWord): string => {
    if (/^[-–—]+$/.test(word.text)) return isLong(word) ? '—' : /^-$/.test(word.text) ? '-' : '–'
    const isCapital = /^\p{Script=Cyrillic}{2,}[.,;:]?$/u.test(word.text) && word.text === word.text.toUpperCase()
    if (isCapital && isLow(word)) return word.text.toLowerCase()
    return word.text.replace(/(?<=\d)[—]+(?=\d)/gu, '–')
  }
  return { ...line, words: line.words.map(word => ({ ...word, text: sized(word) })) }
}

/** Reads what stands in a box of the page. */
async function readBox(page: Prepared, box: Box, reading: Reading, size: number, free: boolean): Promise<Run[]> {
  const found = inkBox(page.ink, box)
  if (found === null) return []
  const letter = page.letter ?? 24
  const layout = found.bottom - found.top < ONE_LINE * letter ? 'line' : free ? 'page' : 'block'
  const lines = await reading.lines(crop(page.image, found, PAD), layout)
  const from = { left: found.left - PAD, top: found.top - PAD }
  const runs = lines.flatMap(line => runsOf(bySize(line, page, from), from, size))
  // Letters that no reading has a word for: what was read beside them is not the whole cell.
  const last = runs.at(-1)
  if (!free && last !== undefined && passedOver(page, runs, found).length > 0)
    last.confidence = Math.min(last.confidence ?? 1, NOT_WHOLE)
  return runs
}

/** The lone number in a box, read as figures. */
async function numberIn(page: Prepared, box: Box, reading: Reading): Promise<string | null> {
  const found = inkBox(page.ink, box)
  return found === null ? null : reading.number(crop(page.image, found, PAD))
}

/** Ink that no word covers, as boxes of pieces that stand beside each other. */
function passedOver(page: Prepared, runs: readonly Run[], inside: Box): Box[] {
  const letter = page.letter ?? 24
  const words = runs.map(run => ({
    left: run.left / POINT,
    right: run.right / POINT,
    top: (run.y - run.size) / POINT,
    bottom: (run.y + run.size * 0.4) / POINT
  }))
  const free = page.components
    .filter(one => {
      const high = one.bottom - one.top
      if (high < letter * 0.7 || high > letter * 4 || one.right - one.left > letter * 6) return false
      if (page.ink.data[one.top * page.ink.width + firstInk(page.ink, one)] !== 1) return false
      const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2]
      if (x < inside.left || x > inside.right || y < inside.top || y > inside.bottom) return false
      return !words.some(word => x >= word.left - 2 && x <= word.right + 2 && y >= word.top && y <= word.bottom)
    })
    .sort((a, b) => a.left - b.left)
  const boxes: Box[] = []
  for (const { left, right, top, bottom } of free) {
    const beside = boxes.find(box => left - box.right < letter * 1.5 && top < box.bottom && bottom > box.top)
    if (beside === undefined) boxes.push({ left, right, top, bottom })
    else {
      beside.right = Math.max(beside.right, right)
      beside.top = Math.min(beside.top, top)
      beside.bottom = Math.max(beside.bottom, bottom)
    }
  }
  return boxes
}

/** The first column of a piece's upper row that has ink; a piece whose ink was painted over with its table has none. */
const firstInk = (ink: Bitmap, box: Box): number => {
  for (let x = box.left; x < box.right; x++) if (ink.data[box.top * ink.width + x] === 1) return x
  return box.left
}

/** Marks beside a letter (full stops, commas) are lower than it: so much around a passed over piece is read with it. */
const AROUND = 14
/** More pieces than this is a picture, not text that was passed over. */
const MOST_PIECES = 120

/** Running text; lone numbers and marks that the search for blocks passes over are read one by one. */
async function readFree(page: Prepared, whole: Box, reading: Reading, size: number): Promise<Run[]> {
  const runs = await readBox(page, whole, reading, size, true)
  const pieces = passedOver(page, runs, whole)
  if (pieces.length > MOST_PIECES) return runs
  for (const { left, right, top, bottom } of pieces) {
    const box = {
      left: Math.max(0, left - 4),
      right: Math.min(whole.right, right + AROUND),
      top: Math.max(0, top - 4),
      bottom: Math.min(whole.bottom, bottom + 8)
    }
    const found = await readBox(page, box, reading, size, false)
    runs.push(...found.filter(run => /[\p{L}\d№]/u.test(run.text)))
  }
  return runs
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
  for (const grid of grids) {
    const read: { cell: GridCell; runs: Run[] }[] = []
    for (const cell of grid.cells)
      read.push({ cell, runs: await readBox(page, pixels(cell, page.ink), reading, size, false) })
    await numbersAgain(
      read
        .filter(({ cell }) => cell.column === 0 && cell.columns === 1)
        .sort((a, b) => a.cell.row - b.cell.row)
        .map(({ cell, runs }) => ({ runs, again: () => numberIn(page, pixels(cell, page.ink), reading) }))
    )
    runs.push(...read.flatMap(one => one.runs))
  }
  const boxes = grids.map(({ left, right, top, bottom }) => pixels({ left, right, top, bottom } as GridCell, page.ink))
  const rest = outside(page, boxes)
  const whole = { left: 0, top: 0, right: page.image.width, bottom: page.image.height }
  runs.push(...(await readFree(rest, whole, reading, size)))
  const onPicture = (x: number, y: number) => page.onPicture(x / POINT, y / POINT)
  return { number, width: page.image.width * POINT, height: page.image.height * POINT, runs, rules, onPicture }
}
