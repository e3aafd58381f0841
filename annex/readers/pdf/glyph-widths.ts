/** The widths of the letters of a file's fonts, as its own text operators show them (ISO 32000-1, 9.2.4). */
import type { Operators } from './rules.ts'

type TextNumbers = Record<'setFont' | 'showText', number>
/** Widths are given in thousandths of the font size. */
const THOUSAND = 1000
/** A font has no more letters that an act is printed with. */
const MAX_LETTERS = 2_000

const isGlyph = (one: unknown): one is { unicode: string; width: number } =>
  typeof one === 'object' && one !== null && 'unicode' in one && 'width' in one && typeof one.width === 'number'

/** Filled page by page: a font's letters are known once they were shown. */
export class GlyphWidths {
  readonly #fonts = new Map<string, Map<string, number>>()

  /** Takes the widths from the operators of a page. */
  learn({ fnArray, argsArray }: Operators, ops: TextNumbers): void {
    let font: Map<string, number> | null = null
    fnArray.forEach((operator, i) => {
      if (operator !== ops.setFont && operator !== ops.showText) return
      const args = argsArray[i] as readonly unknown[] | null
      const first = args?.[0]
      if (operator === ops.setFont) font = typeof first === 'string' ? this.#font(first) : null
      else if (font !== null && Array.isArray(first)) learnGlyphs(font, first)
    })
  }

  /** The widths of a font's letters as shares of its size. */
  of(font: string): ReadonlyMap<string, number> | undefined {
    return this.#fonts.get(font)
  }

  #font(name: string): Map<string, number> {
    const known = this.#fonts.get(name) ?? new Map<string, number>()
    this.#fonts.set(name, known)
    return known
  }
}

function learnGlyphs(font: Map<string, number>, glyphs: readonly unknown[]): void {
  for (const glyph of glyphs)
    if (isGlyph(glyph) && glyph.width > 0 && font.size < MAX_LETTERS && !font.has(glyph.unicode))
      font.set(glyph.unicode, glyph.width / THOUSAND)
}
