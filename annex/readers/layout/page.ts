import { SURE } from '#domain/draft.ts'
import type { Corners, Trust } from '../../blocks/blocks.ts'

/** What a page shows, in points (1/72 inch) from its upper left corner, y downwards. No meaning of tables or acts yet. */

/**
 * A piece of text on one baseline `y`; `size` is the height of its font. `confidence` 0…1 says how sure its letters are: left out
 * where the file itself tells them. `ems`: the widths of its font's letters as shares of its size, where the file tells them.
 */
export type Run = {
  text: string
  left: number
  right: number
  y: number
  size: number
  confidence?: number
  ems?: ReadonlyMap<string, number>
}

/** A straight ruling line: `vertical` at x = `at` from y `from` to `to`, else at y = `at` from x `from` to `to`. */
export type Rule = { vertical: boolean; at: number; from: number; to: number }

/** How far a run's letters are to be trusted; undefined where the file itself tells them. */
export const trustOf = ({ text, confidence }: Run): Trust | undefined =>
  confidence === undefined
    ? undefined
    : { confidence, doubtful: confidence < SURE ? [text.trim()].filter(word => word !== '') : [] }

export type PageContent = {
  number: number
  width: number
  height: number
  runs: Run[]
  rules: Rule[]
  /** Of a scan: where a point of the page lies on its picture as it was given, as shares of the picture's width and height. */
  onPicture?: (x: number, y: number) => readonly [number, number]
}

/** Four decimals: a tenth of a millimetre on a sheet. */
const rounded = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000

/** A box of the page, in points, on its picture; undefined where the page is no scan. */
export function cornersOf(
  { onPicture }: PageContent,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number }
): Corners | undefined {
  if (onPicture === undefined) return undefined
  return [onPicture(left, top), onPicture(right, top), onPicture(right, bottom), onPicture(left, bottom)].flatMap(at =>
    at.map(rounded)
  )
}

/** Relative widths of characters, good enough to tell where a word inside a run begins and whether it would have fitted. */
export function inkWidth(text: string): number {
  let width = 0
  for (const char of text) {
    if (/[\s.,;:!|'‘’ʻʼ`iIlj1тtfrгІі()[\]«»“”"-]/u.test(char)) width += char === 'т' || char === 'г' ? 0.85 : 0.6
    else if (/[мшщжюыфмwm@ЖШЩЮФМЫWM—№ДдЎҲҚ]/u.test(char)) width += 1.4
    else width += /\p{Lu}/u.test(char) ? 1.3 : 1
  }
  return width
}

/** Letters of a font set wider or narrower than by this share are not measured by its own widths. */
const STRETCHED = 0.5

/** The width in points of some letters in the font of a run; null where its font does not tell. */
export function exactWidth({ ems, size, text: whole, left, right }: Run, text: string): number | null {
  if (ems === undefined) return null
  const sum = (letters: string) => {
    let width = 0
    for (const char of letters) {
      const em = ems.get(char)
      if (em === undefined) return null
      width += em * size
    }
    return width
  }
  const all = sum(whole)
  const own = sum(text)
  if (all === null || own === null || all <= 0) return null
  // Words of justified text stand farther apart; letters keep their width.
  return Math.abs((right - left) / all - 1) > STRETCHED ? null : own
}

/** The width in points of the first `length` characters of a run. */
export function widthOf(run: Run, length: number): number {
  const whole = inkWidth(run.text)
  return whole === 0 ? 0 : ((run.right - run.left) * inkWidth(run.text.slice(0, length))) / whole
}
