import type { Context } from './context.ts'
import { type Above, layParagraph, type Room } from './paragraph.ts'
import { layTable } from './table.ts'
import type { Element } from './tree.ts'

/** Paragraphs and tables in their order as HTML; content controls are walked through. */
export const layBlocks = (context: Context, elements: readonly Element[], room: Room): string => {
  const pieces: string[] = []
  let above: Above = null
  const walk = (some: readonly Element[]): void => {
    for (const one of some) {
      if (one.name === 'p') {
        const laid = layParagraph(context, one, room, above)
        // Close to the next one of its style: its own space below is left out.
        if (above?.contextual && above.style === laid.style)
          pieces.push(pieces.pop()!.replace(/margin-bottom:[^;]+;/, ''))
        pieces.push(laid.html)
        above = laid
      } else if (one.name === 'tbl') {
        pieces.push(layTable(context, one, room))
        above = null
      } else if (['sdt', 'sdtContent', 'customXml', 'ins'].includes(one.name)) walk(one.children)
      else if (one.name === 'altChunk') context.note('DRAWING', 'altChunk')
    }
  }
  walk(elements)
  return pieces.join('')
}
