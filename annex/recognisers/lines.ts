import { flat, glue, type ListMark, type Paragraph } from '../blocks/blocks.ts'

/** One printed line of a measure's cell, with the row of the measure (from 0) in which it began. */
export type Line = { text: string; list: ListMark | null; part: number }

const ENDS = /[.;:!?…][”"»)]*$/
const MARKED = /^(\d{1,3}[.)]|\d{1,2}-(?:босқич|bosqich)|\p{L}[.)]|[–—•·▪➢✓-])\s*\S/u

/** A soft break is only a wrap, unless the next line begins with a number: "… яратиш⏎2. Ишга тушириш". */
function atSoftNumbers(paragraph: Paragraph): Paragraph[] {
  const [first, ...rest] = paragraph.text.split(/\n(?=\d{1,2}[.)]\s*\D|\p{L}\)\s)/u)
  return [{ ...paragraph, text: first! }, ...rest.map(text => ({ ...paragraph, list: null, text }))]
}

/** The rows of one measure in one column as lines. A page cut may fall inside a paragraph: then its halves are one line again. */
export function linesOf(
  parts: readonly (readonly Paragraph[])[],
  cut: (part: number) => boolean,
  text: (paragraph: Paragraph) => string = flat
): Line[] {
  const lines: Line[] = []
  parts.forEach((paragraphs, part) => {
    paragraphs.flatMap(atSoftNumbers).forEach((paragraph, i) => {
      const above = lines.at(-1)
      const words = text(paragraph)
      const goesOn =
        i === 0 &&
        cut(part) &&
        above !== undefined &&
        !ENDS.test(above.text) &&
        paragraph.list === null &&
        !MARKED.test(words)
      if (goesOn) lines[lines.length - 1] = { ...above, text: glue([above.text, words], text === flat ? ' ' : '\n') }
      else if (words !== '' || paragraph.list !== null) lines.push({ text: words, list: paragraph.list, part })
    })
  })
  return lines
}

/** The lines put together, by default on one line. */
export const joined = (lines: readonly { text: string }[], by = ' ') =>
  glue(
    lines.map(line => line.text),
    by
  )
