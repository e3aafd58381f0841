/** Pages that were photographed aslant are laid flat; pages that were laid upside down or on either side: what can be read better turned over is turned over. */
import { measured, type Prepared, prepared } from './prepare.ts'
import { flattened, projection, type Quad } from './homography.ts'
import { crop, type Gray, turned, turnedBack } from './raster.ts'
import { sheetIn } from './sheet.ts'
import type { Ocr, Script } from './tools.ts'

/** The piece of the page that is tried, in letters: high enough for a few lines, wide enough for a few words. */
const HIGH = 9
const WIDE = 60
/** A piece read so surely stands upright. */
const UPRIGHT = 0.8
/** The other way must be read so much better. */
const BETTER = 0.15
const LEAST_LETTERS = 3
const SCRIPTS: readonly Script[] = ['cyrillic', 'latin']

type Box = { left: number; top: number; right: number; bottom: number }

/** The window with the most letters. */
function fullest({ components, image, letter }: Prepared): Box | null {
  const size = letter ?? 24
  const letters = components.filter(one => one.bottom - one.top > size * 0.6 && one.bottom - one.top < size * 2.5)
  if (letters.length < LEAST_LETTERS * HIGH) return null
  const [wide, high] = [Math.min(image.width, Math.round(size * WIDE)), Math.min(image.height, Math.round(size * HIGH))]
  const counts = new Map<string, number>()
  let best: { key: string; count: number } | null = null
  for (const one of letters) {
    const key = `${Math.floor(one.left / wide)} ${Math.floor(one.top / high)}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (best === null || count > best.count) best = { key, count }
  }
  const [column, row] = best!.key.split(' ').map(Number) as [number, number]
  const left = Math.max(0, Math.min(column * wide, image.width - wide))
  const top = Math.max(0, Math.min(row * high, image.height - high))
  return { left, top, right: left + wide, bottom: top + high }
}

/** How sure the words of a piece are, 0…1, by the script that reads it better; longer words weigh more. */
async function sureness(piece: Gray, ocr: Ocr): Promise<number> {
  let best = 0
  for (const script of SCRIPTS) {
    const words = (await ocr.read(piece, { script, layout: 'block' }))
      .flatMap(line => line.words)
      .filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS)
    const letters = words.reduce((sum, { text }) => sum + text.length, 0)
    if (letters > 0)
      best = Math.max(best, words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters)
    if (best >= UPRIGHT) return best
  }
  return best
}

/** The longer side of a sheet at the measure that everything is read at. */
const LONG_SIDE = 3508
/** Sides in a relation like this are those of A4, seen aslant. */
const A4 = { least: 1.2, most: 1.7, exact: Math.SQRT2 }

/** The size at which a sheet with these corners is laid flat. */
function flatSize([a, b, c, d]: Quad): { width: number; height: number } {
  const across = (Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - d.x, c.y - d.y)) / 2
  const down = (Math.hypot(d.x - a.x, d.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y)) / 2
  const seen = Math.max(across, down) / Math.min(across, down)
  const short = Math.round(LONG_SIDE / (seen > A4.least && seen < A4.most ? A4.exact : seen))
  return down >= across ? { width: short, height: LONG_SIDE } : { width: LONG_SIDE, height: short }
}

/**
 * A page made ready: laid flat where it was photographed on a desk, standing upright whichever way it lay. `isAslant`: a desk is seen, but the
 * edges of the sheet are not clear enough to lay it flat.
 */
export async function uprightPage(original: Gray, ocr: Ocr): Promise<Prepared & { isAslant: boolean }> {
  const sheet = sheetIn(original)
  if (sheet.kind !== 'found') return { ...(await turnedUpright(original, ocr)), isAslant: sheet.kind === 'unclear' }
  const page = await turnedUpright(flattened(original, sheet.corners, flatSize(sheet.corners)), ocr)
  const at = projection(sheet.corners)
  return {
    ...page,
    isAslant: false,
    onPicture: (x, y) => {
      const seen = at(...page.onPicture(x, y))
      return [seen.x / original.width, seen.y / original.height]
    }
  }
}

/** A flat page, turned over where that is read better. */
async function turnedUpright(original: Gray, ocr: Ocr): Promise<Prepared> {
  const page = prepared(original)
  const box = fullest(page)
  if (box === null) return page
  const piece = crop(page.image, box, 0)
  const own = await sureness(piece, ocr)
  if (own >= UPRIGHT) return page
  const over = await sureness(turned(piece, 2), ocr)
  if (over <= own + BETTER) return page
  const turns = page.turns + 2
  const again = prepared(turned(original, turns))
  return { ...again, onPicture: (x, y) => turnedBack(...again.onPicture(x, y), turns) }
}

/** The same for a picture of any measure. */
export const uprightPicture = (image: Gray, ocr: Ocr): ReturnType<typeof uprightPage> =>
  uprightPage(measured(image), ocr)
