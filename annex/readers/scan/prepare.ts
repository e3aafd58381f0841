/** A picture of a page made ready: upright, even light, level, lines found and taken off. */
import { type Component, letterHeight, withoutDust } from './components.ts'
import { evenLight, inkOf, speckShare, threshold } from './light.ts'
import {
  type Bitmap,
  type Gray,
  beforeLevelled,
  levelled,
  resize,
  turned,
  turnedBack,
  withoutSpecks
} from './raster.ts'
import { type Stroke, strokesOf, uprightsOf, withoutStrokes } from './rules.ts'
import { isOnItsSide, LEVEL, leanOf, slopeOf } from './skew.ts'

/** Dots an inch that everything is measured in. */
export const DPI = 300
/** The long side of an A4 page at that measure. */
const LONG_SIDE = 3508
/** More lone specks than this share of the ink is a noisy scan. */
const NOISY = 0.02

/** Hairlines and thin lines between two rows of pixels are grey; as ruling lines they are told by their length. */
const FAINT = 192

/** Lines this long are no pieces of a broken one; most must be so long where the lines are faint. */
const WHOLE = 300
const MOSTLY = 0.85

const hasGrid = (strokes: readonly Stroke[]) =>
  [true, false].every(vertical => strokes.filter(one => one.vertical === vertical).length >= 2)
const isWhole = (strokes: readonly Stroke[]) =>
  strokes.filter(({ from, to }) => to - from >= WHOLE).length >= MOSTLY * strokes.length

export type Prepared = {
  /** Without ruling lines and dust, evenly lit, level. */
  image: Gray
  ink: Bitmap
  strokes: Stroke[]
  components: Component[]
  letter: number | null
  /** Where a pixel of `image` lies on the picture that was given, as shares of its width and height. */
  onPicture: (x: number, y: number) => readonly [number, number]
  /** Quarters by which the page was turned because its lines stood upright. */
  turns: number
}

/** Photographs and scans of other measures as if scanned at 300 dots an inch from A4. */
export function measured(image: Gray): Gray {
  const factor = LONG_SIDE / Math.max(image.width, image.height)
  return factor > 0.85 && factor < 1.2 ? image : resize(image, Math.min(3, factor))
}

/** Prepares a page of about 300 dots an inch. */
export function prepared(original: Gray): Prepared {
  let page = evenLight(original)
  let ink = inkOf(page)
  if (speckShare(ink) > NOISY) {
    page = withoutSpecks(page)
    ink = inkOf(page)
  }
  const turns = isOnItsSide(ink) ? 1 : 0
  if (turns > 0) {
    page = turned(page, turns)
    ink = inkOf(page)
  }
  const slope = slopeOf(ink)
  let leaning = 0
  const straight = (lean: number): void => {
    if (Math.abs(slope) < LEVEL && Math.abs(lean) < LEVEL) return
    leaning = lean
    level = levelled(page, slope, lean)
    ink = inkOf(level)
  }
  let level = page
  straight(-slope)
  const rest = leanOf(uprightsOf(ink))
  if (Math.abs(rest) > 2 * LEVEL) straight(rest - slope)
  const dark = strokesOf(ink)
  const faint = hasGrid(dark) && isWhole(dark) ? null : inkOf(level, Math.max(threshold(level), FAINT))
  const pale = faint === null ? [] : strokesOf(faint)
  const isPale = faint !== null && hasGrid(pale) && isWhole(pale)
  const strokes = isPale ? pale : dark
  const bare = withoutStrokes(level, isPale ? faint : ink, strokes)
  const clean = withoutDust(bare, inkOf(bare, threshold(level)))
  return {
    image: clean.image,
    ink: clean.ink,
    strokes,
    components: clean.components,
    letter: letterHeight(clean.components),
    onPicture: (x, y) => {
      const from = level === page ? { x, y } : beforeLevelled(page, slope, leaning, { x, y })
      return turnedBack(from.x / page.width, from.y / page.height, turns)
    },
    turns
  }
}
