/** Ruling lines in a picture: long thin strokes, flat or upright, and how to take them off the letters they touch. */
import type { Bitmap, Gray } from './raster.ts'
import { WHITE } from './raster.ts'

/** A line in pixels: from (`from`, `at`) to (`to`, `at`) for a flat one; `thick` is its usual thickness. */
export type Stroke = { vertical: boolean; at: number; from: number; to: number; thick: number; pieces: Piece[] }
/** A row (or column) of ink that is part of a line. */
type Piece = { at: number; from: number; to: number }

/** Lengths at 300 dots an inch: an unbroken piece of a line, a whole line, the thickness a line may have. */
const LEAST_PIECE = 50
const LEAST_LINE = 100
const MOST_THICK = 14
const GAP = 3
/** A line may drift by this share of its length (a page that is not quite level). */
const DRIFT = 0.012

/** Pieces of ink along `at` at least LEAST_PIECE long; the rows beside count too, so that a slight slope breaks nothing. */
function piecesAt({ width, height, data }: Bitmap, vertical: boolean, at: number): Piece[] {
  const length = vertical ? height : width
  const across = vertical ? 1 : width
  const along = vertical ? width : 1
  const start = vertical ? at : at * width
  const last = (vertical ? width : height) - 1
  const pieces: Piece[] = []
  let from = -1
  let end = -1
  for (let i = 0; i <= length; i++) {
    const here = start + i * along
    const ink =
      i < length &&
      (data[here] === 1 || (at > 0 && data[here - across] === 1) || (at < last && data[here + across] === 1))
    if (ink) {
      if (from < 0) from = i
      end = i
    } else if (from >= 0 && (i === length || i - end > GAP)) {
      if (end - from + 1 >= LEAST_PIECE) pieces.push({ at, from, to: end + 1 })
      from = -1
    }
  }
  return pieces
}

type Track = { pieces: Piece[]; from: number; to: number; last: number }

/** Pieces that lie on one another as one line each. */
function tracksOf(ink: Bitmap, vertical: boolean): Track[] {
  const done: Track[] = []
  let open: Track[] = []
  const rows = vertical ? ink.width : ink.height
  for (let at = 0; at < rows; at++) {
    const grown = new Set<Track>()
    for (const piece of piecesAt(ink, vertical, at)) {
      const touching = open.filter(track =>
        track.pieces.some(one => at - one.at <= 1 && one.from <= piece.to + GAP && piece.from <= one.to + GAP)
      )
      const track = touching[0] ?? { pieces: [], from: piece.from, to: piece.to, last: at }
      for (const other of touching.slice(1)) {
        track.pieces.push(...other.pieces)
        track.from = Math.min(track.from, other.from)
        track.to = Math.max(track.to, other.to)
      }
      if (touching.length === 0) open.push(track)
      else if (touching.length > 1) open = open.filter(one => one === track || !touching.includes(one))
      track.pieces.push(piece)
      track.from = Math.min(track.from, piece.from)
      track.to = Math.max(track.to, piece.to)
      track.last = at
      grown.add(track)
    }
    const closed = open.filter(track => at - track.last > 1)
    done.push(...closed)
    if (closed.length > 0) open = open.filter(track => !closed.includes(track))
  }
  return [...done, ...open]
}

/** The line of a track: null when it is too short or too thick for a ruling line. */
function strokeOf(track: Track, vertical: boolean): Stroke | null {
  const length = track.to - track.from
  if (length < LEAST_LINE) return null
  let area = 0
  let weighed = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const piece of track.pieces) {
    const own = piece.to - piece.from
    area += own
    weighed += own * piece.at
    first = Math.min(first, piece.at)
    last = Math.max(last, piece.at)
  }
  // Rows beside a line count as its own, so it seems two pixels thicker than it is.
  const thick = Math.max(1, Math.round(area / length) - 2)
  if (thick > MOST_THICK || last - first > MOST_THICK + 4 + DRIFT * length) return null
  return { vertical, at: weighed / area, from: track.from, to: track.to, thick, pieces: track.pieces }
}

/** Whether paper lies along most of the line on both sides: the foot of a row of letters is no line. */
function isBare(stroke: Stroke, { width, height, data }: Bitmap): boolean {
  const reach = Math.ceil(stroke.thick / 2) + 4
  const bareAt = new Uint8Array(stroke.to - stroke.from + 1)
  for (const side of [-1, 1]) {
    bareAt.fill(0)
    for (const piece of stroke.pieces) {
      for (let i = piece.from; i < piece.to; i++) {
        const beside = piece.at + side * reach
        const x = stroke.vertical ? beside : i
        const y = stroke.vertical ? i : beside
        const isInk = x >= 0 && y >= 0 && x < width && y < height && data[y * width + x] === 1
        if (!isInk) bareAt[i - stroke.from] = 1
      }
    }
    let bare = 0
    for (const one of bareAt) bare += one
    if (bare < 0.7 * (stroke.to - stroke.from)) return false
  }
  return true
}

/** An end may stand out over a crossing line by this much: a letter's stem that touches it is no line. */
const STUMP = 80
const NEAR = 12

/** Lines whose ends go over a crossing line into the letters beside it, cut back to the crossing. */
function trimmed(strokes: readonly Stroke[]): Stroke[] {
  return strokes.map(stroke => {
    const crossing = strokes
      .filter(
        one =>
          one.vertical !== stroke.vertical &&
          one.from - NEAR <= stroke.at &&
          stroke.at <= one.to + NEAR &&
          one.at >= stroke.from - NEAR &&
          one.at <= stroke.to + NEAR
      )
      .map(one => one.at)
    if (crossing.length === 0) return stroke
    const [first, last] = [Math.min(...crossing), Math.max(...crossing)]
    const from = first - stroke.from < STUMP ? Math.max(stroke.from, first - NEAR / 2) : stroke.from
    const to = stroke.to - last < STUMP ? Math.min(stroke.to, last + NEAR / 2) : stroke.to
    return to - from < LEAST_PIECE ? stroke : { ...stroke, from, to }
  })
}

/** The ruling lines of a level page. */
export function strokesOf(ink: Bitmap): Stroke[] {
  const found = [false, true].flatMap(vertical =>
    tracksOf(ink, vertical)
      .map(track => strokeOf(track, vertical))
      .filter(stroke => stroke !== null)
      .filter(stroke => isBare(stroke, ink))
  )
  return trimmed(found)
}

/** The picture without the lines; where a letter stands across a line its own ink stays. */
export function withoutStrokes(image: Gray, ink: Bitmap, strokes: readonly Stroke[]): Gray {
  const { width, height } = image
  const data = image.data.slice()
  for (const { vertical, thick, pieces, from, to } of strokes) {
    const most = thick + 4
    const across = vertical ? 1 : width
    const limit = vertical ? width : height
    for (const piece of pieces)
      for (let i = Math.max(piece.from, from); i < Math.min(piece.to, to); i++) {
        const at = vertical ? i * width + piece.at : piece.at * width + i
        if (ink.data[at] === 0) continue
        let low = 0
        while (low <= most && piece.at - low - 1 >= 0 && ink.data[at - (low + 1) * across] === 1) low++
        let high = 0
        while (high <= most && piece.at + high + 1 < limit && ink.data[at + (high + 1) * across] === 1) high++
        if (low + high + 1 > most) continue
        // The grey rim of a line goes with it.
        const first = Math.max(-piece.at, -low - 2)
        const last = Math.min(limit - 1 - piece.at, high + 2)
        for (let k = first; k <= last; k++) data[at + k * across] = WHITE
      }
  }
  // Where two lines cross neither is thin.
  for (const flat of strokes.filter(one => !one.vertical))
    for (const upright of strokes.filter(one => one.vertical)) {
      if (upright.at < flat.from - NEAR || upright.at > flat.to + NEAR) continue
      if (flat.at < upright.from - NEAR || flat.at > upright.to + NEAR) continue
      const left = Math.max(0, Math.round(upright.at - upright.thick / 2) - 2)
      const right = Math.min(width, Math.round(upright.at + upright.thick / 2) + 3)
      const top = Math.max(0, Math.round(flat.at - flat.thick / 2) - 2)
      const bottom = Math.min(height, Math.round(flat.at + flat.thick / 2) + 3)
      for (let y = top; y < bottom; y++) data.fill(WHITE, y * width + left, y * width + right)
    }
  return { width, height, data }
}

/** Only the upright lines of a page, to tell how far they lean. */
export function uprightsOf(ink: Bitmap): Bitmap {
  const data = new Uint8Array(ink.data.length)
  for (let at = 0; at < ink.width; at++)
    for (const piece of piecesAt(ink, true, at)) {
      if (piece.to - piece.from < LEAST_LINE) continue
      for (let y = piece.from; y < piece.to; y++) {
        const i = y * ink.width + at
        if (ink.data[i] === 1) data[i] = 1
      }
    }
  return { width: ink.width, height: ink.height, data }
}
