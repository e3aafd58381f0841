/** Words that one reading took apart and the other read whole. */
import type { OcrWord } from './tools.ts'

/** A piece must lie under the whole word with so much of its width. */
const UNDER = 0.6
/** The whole word must be read so much surer than its pieces, unless a piece is a lone sign. */
const SURER = 0.1
const SIGN = /^[\p{L}\d]{1,2}$/u

const isUnder = (piece: OcrWord, whole: OcrWord): boolean => {
  const [a, b] = [piece.box, whole.box]
  const level = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const along = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return level > 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top) && along > UNDER * (a.right - a.left)
}

/** The words of a line with pieces put together that the second reading has as one word with its letters close together. */
export function joinedPieces(words: readonly OcrWord[], second: readonly OcrWord[]): OcrWord[] {
  const joined: OcrWord[] = []
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!
    const whole = second.find(one => isUnder(first, one))
    let end = i + 1
    while (whole !== undefined && end < words.length && isUnder(words[end]!, whole)) end++
    const pieces = words.slice(i, end)
    const low = Math.min(...pieces.map(one => one.confidence))
    const isCut =
      whole !== undefined &&
      pieces.length > 1 &&
      (whole.confidence > low + SURER || pieces.some(one => SIGN.test(one.text) && whole.confidence > low))
    if (!isCut) {
      joined.push(first)
      continue
    }
    joined.push({
      text: pieces.map(one => one.text).join(''),
      confidence: low,
      box: {
        left: Math.min(...pieces.map(one => one.box.left)),
        right: Math.max(...pieces.map(one => one.box.right)),
        top: Math.min(...pieces.map(one => one.box.top)),
        bottom: Math.max(...pieces.map(one => one.box.bottom))
      }
    })
    i = end - 1
  }
  return joined
}
