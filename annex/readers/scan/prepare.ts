/** A picture of a page made ready: upright, even light, level, lines found and taken off. */
import { type Component, letterHeight, withoutDust } from './components.ts'
import { evenLight, inkOf, speckShare, threshold } from './light.ts'
import { type Bitmap, type Gray, levelled, resize, turned, withoutSpecks } from './raster.ts'
import { type Stroke, strokesOf, uprightsOf, withoutStrokes } from './rules.ts'
import { isOnItsSide, LEVEL, leanOf, slopeOf } from './skew.ts'

/** Dots an inch that everything is measured in. */
export const DPI = 300
/** The long side of an A4 page at that measure. */
const LONG_SIDE = 3508
/** More lone specks than this share of the ink is a noisy scan. */
const NOISY = 0.02

export type Prepared = {
  /** Without ruling lines and dust, evenly lit, level. */
  image: Gray
  ink: Bitmap
  strokes: Stroke[]
  components: Component[]
  letter: number | null
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
  const straight = (lean: number): void => {
    if (Math.abs(slope) < LEVEL && Math.abs(lean) < LEVEL) return
    level = levelled(page, slope, lean)
    ink = inkOf(level)
  }
  let level = page
  straight(-slope)
  const rest = leanOf(uprightsOf(ink))
  if (Math.abs(rest) > 2 * LEVEL) straight(rest - slope)
  const strokes = strokesOf(ink)
  const bare = withoutStrokes(level, ink, strokes)
  const clean = withoutDust(bare, inkOf(bare, threshold(level)))
  return {
    image: clean.image,
    ink: clean.ink,
    strokes,
    components: clean.components,
    letter: letterHeight(clean.components),
    turns
  }
}
