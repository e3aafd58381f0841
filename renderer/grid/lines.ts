/** Row heights are reckoned, not measured: 20,000 rows get theirs without touching the page. */

export const LINE_HEIGHT = 18
const ROW_PADDING = 12
const CELL_PADDING = 18
/** Mean width of a letter at 13 px; Uzbek words are long, so a line loses about half a word at its end. */
const LETTER_WIDTH = 6.9
const LOST_AT_LINE_END = 5

/** How many lines `text` takes in a cell of `width` pixels; at least 1. Line breaks in the text count. */
export const linesOf = (text: string, width: number): number => {
  const letters = Math.max(4, Math.floor((width - CELL_PADDING) / LETTER_WIDTH) - LOST_AT_LINE_END)
  let lines = 0
  for (const line of text.split('\n'))
    lines += line.length <= letters + LOST_AT_LINE_END ? 1 : Math.ceil(line.length / letters)
  return Math.max(1, lines)
}

/** Height in pixels of a row of so many lines, between 1 and `maxLines`. */
export const heightOf = (lines: number, maxLines: number): number =>
  Math.min(Math.max(lines, 1), Math.max(maxLines, 1)) * LINE_HEIGHT + ROW_PADDING
