import type { List } from './model.ts'

/** A4 across, in points, with margins that every office printer keeps. */
export const PAGE = { width: 841.89, height: 595.28, left: 28, right: 28, top: 34, bottom: 34 }
const PADDING = 6
/** Mean width of a letter of the font against its size; capitals and Cyrillic ж, ш are wider. */
const LETTER = 0.56
const SIZES = [9, 8, 7, 6] as const
/** A column narrower than this holds no word. */
const NARROWEST = 24

export type Layout = { size: number; widths: number[] }

const longestWord = (texts: readonly string[]): number =>
  texts.reduce((longest, text) => text.split(/\s+/).reduce((most, word) => Math.max(most, word.length), longest), 0)

/**
 * Widths of columns that together fill the page, none cut: as on the screen, but no column narrower than its longest usual
 * word where there is room for it; the letters are made smaller until the words fit.
 */
export const layOut = (list: List): Layout => {
  const room = PAGE.width - PAGE.left - PAGE.right
  const sample = list.rows.filter(row => 'cells' in row).slice(0, 300)
  const words = list.columns.map((column, index) =>
    Math.min(
      18,
      longestWord([column.header, ...sample.map(row => ('cells' in row ? String(row.cells[index] ?? '') : ''))])
    )
  )
  const needed = (size: number): number[] =>
    words.map(letters => Math.max(NARROWEST, letters * size * LETTER + PADDING))
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
  const letters = Math.max(2, Math.floor((width - PADDING) / (size * (LETTER + 0.16))))
  return text.replace(/\S+/gu, word => {
    const signs = [...word]
    if (signs.length <= letters) return word
    const pieces: string[] = []
    for (let at = 0; at < signs.length; at += letters) pieces.push(signs.slice(at, at + letters).join(''))
    return pieces.join('\n')
  })
}
