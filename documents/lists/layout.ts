import type { List } from './model.ts'

/** A4 across, in points, with margins that every office printer keeps. */
export const PAGE = { width: 841.89, height: 595.28, left: 28, right: 28, top: 34, bottom: 34 }
const PADDING = 6
/** Widths of letters of a Times against its size, rounded up and for bold ones: enough to know what fits. */
const NARROW = /[iIljtfr.,:;'‘’“”"()[\]|!ʻʼ/\\-]/u
const WIDE = /[mwMWшщжюмфыШЩЖЮМФЫ№@%—]/u
/** No column is made wider than this for a word: so many letters of usual width. */
const LONGEST = 20
const USUAL = 0.56
const letterWidth = (sign: string): number =>
  NARROW.test(sign) ? 0.36 : WIDE.test(sign) ? 0.86 : /\p{Lu}/u.test(sign) ? 0.74 : USUAL
const wordWidth = (word: string): number => [...word].reduce((sum, sign) => sum + letterWidth(sign), 0)
const SIZES = [9, 8, 7, 6] as const
/** A column narrower than this holds no word. */
const NARROWEST = 24

export type Layout = { size: number; widths: number[] }

/** The widest word against the size of the letters. */
const widestWord = (texts: readonly string[]): number =>
  texts.reduce((widest, text) => text.split(/\s+/).reduce((most, word) => Math.max(most, wordWidth(word)), widest), 0)

/**
 * Widths of columns that together fill the page, none cut: as on the screen, but no column narrower than its longest usual
 * word where there is room for it; the letters are made smaller until the words fit.
 */
export const layOut = (list: List): Layout => {
  const room = PAGE.width - PAGE.left - PAGE.right
  const sample = list.rows.filter(row => 'cells' in row).slice(0, 300)
  const words = list.columns.map((column, index) =>
    Math.min(
      LONGEST * USUAL,
      widestWord([column.header, ...sample.map(row => ('cells' in row ? String(row.cells[index] ?? '') : ''))])
    )
  )
  const needed = (size: number): number[] => words.map(width => Math.max(NARROWEST, width * size + PADDING + 1))
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  const size = SIZES.find(one => sum(needed(one)) <= room) ?? SIZES.at(-1)!
  const least = needed(size)
  if (sum(least) >= room) return { size, widths: least.map(one => (one / sum(least)) * room) }
  // What is left over goes to the columns by their widths on the screen.
  const spare = room - sum(least)
  const wishes = list.columns.map((column, index) => Math.max(0, column.width - least[index]!))
  const wished = sum(wishes)
  return {
    size,
    widths: least.map((one, index) => one + (wished === 0 ? spare / least.length : (spare * wishes[index]!) / wished))
  }
}

/** A text whose words all fit into the width: a longer one is broken, never cut. */
export const broken = (text: string, width: number, size: number): string => {
  const room = (width - PADDING) / size
  return text.replace(/\S+/gu, word => {
    if (wordWidth(word) <= room) return word
    const pieces: string[] = []
    let piece = ''
    for (const sign of word) {
      if (piece !== '' && wordWidth(piece + sign) > room) {
        pieces.push(piece)
        piece = ''
      }
      piece += sign
    }
    pieces.push(piece)
    return pieces.join('\n')
  })
}
