/**
 * Reading a piece of a page so that it can be trusted: every piece is read at two sizes, words that differ or are doubtful once
 * more, numbers also by the model of the other script. Only what was read alike is sure.
 */
import { mendScanned } from '#language/scan.ts'
import { isPercent, isUprights, signCount } from './figures.ts'
import { joinedPieces } from './pieces.ts'
import { type Box, crop, type Gray, resize } from './raster.ts'
import type { Ocr, OcrLayout, OcrLine, OcrWord, Script } from './tools.ts'
import { choose, isFigure, type Lists, type Opinion, toMark, wantsOther } from './words.ts'

export type Reading = {
  lines(image: Gray, layout: OcrLayout): Promise<OcrLine[]>
  /** A lone number; null where two sizes do not give the same one. */
  number(image: Gray): Promise<string | null>
}

const LARGER = 1.4
const SMALLER = 0.8
/** Pictures of more pixels are not made larger. */
const LARGE = 3_000_000
/** Below this mean confidence a piece may be of the other script. */
const FOREIGN = 0.7
const LETTERS_TO_TELL = 12
/** White around a lone word, in pixels. */
const PAD = 14

const other = (script: Script): Script => (script === 'cyrillic' ? 'latin' : 'cyrillic')
const wordsIn = (lines: readonly OcrLine[]) => lines.flatMap(line => line.words).filter(word => word.text !== '')

/** The mean confidence by letters, and how many letters there are. */
function weighed(lines: readonly OcrLine[]): { mean: number; letters: number } {
  let letters = 0
  let sum = 0
  for (const { text, confidence } of wordsIn(lines)) {
    const own = text.match(/\p{L}/gu)?.length ?? 0
    letters += own
    sum += own * confidence
  }
  return { mean: letters === 0 ? 1 : sum / letters, letters }
}

const scaled = (box: Box, factor: number): Box => ({
  left: box.left * factor,
  right: box.right * factor,
  top: box.top * factor,
  bottom: box.bottom * factor
})

/** What a second reading has where the word stands: its text without spaces between pieces, and the lowest confidence. */
function inPlace(word: OcrWord, second: readonly OcrWord[]): Opinion & { pieces: number } {
  const high = word.box.bottom - word.box.top
  const found = second
    .filter(({ box }) => {
      const level = Math.min(box.bottom, word.box.bottom) - Math.max(box.top, word.box.top)
      const along = Math.min(box.right, word.box.right) - Math.max(box.left, word.box.left)
      const least = Math.min(box.right - box.left, word.box.right - word.box.left)
      return level > 0.4 * Math.min(high, box.bottom - box.top) && along > 0.5 * least
    })
    .sort((a, b) => a.box.left - b.box.left)
  return {
    text: found.map(({ text }) => text).join(' '),
    confidence: Math.min(1, ...found.map(({ confidence }) => confidence)),
    pieces: found.length
  }
}

type Twice = { lines: OcrLine[]; second: OcrWord[] }

export function readingWith(ocr: Ocr): Reading {
  let script: Script = 'cyrillic'
  const listed: Lists = {
    cyrillic: word => ocr.words('cyrillic').has(word),
    latin: word => ocr.words('latin').has(word)
  }

  /** Reads at two sizes with the script of the document so far; changes it where the other one is clearly meant. */
  const twice = async (image: Gray, layout: OcrLayout): Promise<Twice> => {
    const factor = image.width * image.height > LARGE ? SMALLER : LARGER
    const both = async (by: Script): Promise<Twice> => {
      const again = resize(image, factor)
      const [lines, second] = await Promise.all([
        ocr.read(image, { script: by, layout }),
        ocr.read(again, { script: by, layout })
      ])
      return { lines, second: wordsIn(second).map(word => ({ ...word, box: scaled(word.box, 1 / factor) })) }
    }
    const found = await both(script)
    const own = weighed(found.lines)
    if (own.mean >= FOREIGN || own.letters < LETTERS_TO_TELL) return found
    const foreign = weighed(await ocr.read(image, { script: other(script), layout }))
    if (foreign.mean < own.mean + 0.1) return found
    script = other(script)
    return both(script)
  }

  /** The word alone, read once more. */
  const alone = async (image: Gray, word: OcrWord, by: Script, factor: number): Promise<Opinion> => {
    const piece = crop(image, { ...word.box, left: word.box.left - 2, right: word.box.right + 2 }, PAD)
    const found = wordsIn(await ocr.read(factor === 1 ? piece : resize(piece, factor), { script: by, layout: 'line' }))
    return {
      text: found
        .map(({ text }) => text)
        .join(' ')
        .replace(/ (?=["”»).,;:]+$)/, ''),
      confidence: Math.min(...found.map(({ confidence }) => confidence), found.length === 0 ? 0 : 1)
    }
  }

  const settled = async (image: Gray, word: OcrWord, second: readonly OcrWord[]): Promise<OcrWord> => {
    const by = script
    const mend = by === 'cyrillic' ? mendScanned : (text: string) => text
    const again = inPlace(word, second)
    const opinions: Opinion[] = [
      { text: mend(word.text), confidence: word.confidence },
      { text: mend(again.text), confidence: again.confidence }
    ]
    const figure = isFigure(word.text) || isFigure(again.text)
    if (opinions[0]!.text !== opinions[1]!.text && again.pieces < 2) {
      const third = await alone(image, word, by, LARGER)
      opinions.push({ ...third, text: mend(third.text) })
    }
    const foreign = wantsOther(opinions, figure, listed[by]) ? [await alone(image, word, other(by), 1)] : []
    const shape =
      figure || foreign.length > 0
        ? {
            signs: signCount(image, word.box),
            percent: isPercent(image, word.box),
            uprights: (letters: number) => isUprights(image, word.box, letters)
          }
        : null
    return { ...word, ...choose({ opinions, foreign: foreign[0] ?? null, shape, script: by, listed }) }
  }

  const number = async (image: Gray): Promise<string | null> => {
    const read: string[] = []
    for (const factor of [LARGER, LARGER * LARGER]) {
      const lines = await ocr.read(resize(image, factor), { script: 'cyrillic', layout: 'line', figures: true })
      read.push(
        wordsIn(lines)
          .map(({ text }) => text)
          .join('')
      )
    }
    return read[0] === read[1] && read[0] !== '' ? read[0]! : null
  }

  const lines = async (image: Gray, layout: OcrLayout): Promise<OcrLine[]> => {
    const { lines: first, second } = await twice(image, layout)
    const read: OcrLine[] = []
    for (const line of first) {
      const words: OcrWord[] = []
      const printed = line.words.filter(({ text }) => text !== '')
      for (const word of joinedPieces(printed, second)) words.push(await settled(image, word, second))
      read.push({ ...line, words })
    }
    return read.map((line, i) => ({ ...line, words: toMark(line.words, read[i + 1]?.words[0]?.text) }))
  }

  return { lines, number }
}
