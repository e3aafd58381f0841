import type { Context } from './context.ts'
import { layParagraph, type Room } from './paragraph.ts'
import { layTable } from './table.ts'
import type { Element } from './tree.ts'

/** Paragraphs and tables in their order as HTML; content controls are walked through. */
export const layBlocks = (context: Context, elements: readonly Element[], room: Room): string => {
  const pieces: string[] = []
  let last: { style: string; contextual: boolean; index: number } | null = null
  const walk = (some: readonly Element[]): void => {
    for (const one of some) {
      if (one.name === 'p') {
        const laid = layParagraph(context, one, room)
        let { html } = laid
        // No space between paragraphs of one style that ask for it (17.3.1.9).
        if (last !== null && last.style === laid.style) {
          if (laid.contextual) html = html.replace(/padding-top:[^;]+;/, '')
          if (last.contextual) pieces[last.index] = pieces[last.index]!.replace(/margin-bottom:[^;]+;/, '')
        }
        last = { style: laid.style, contextual: laid.contextual, index: pieces.push(html) - 1 }
      } else if (one.name === 'tbl') {
        pieces.push(layTable(context, one, room))
        last = null
      } else if (['sdt', 'sdtContent', 'customXml', 'ins'].includes(one.name)) walk(one.children)
      else if (one.name === 'altChunk') context.note('DRAWING', 'altChunk')
    }
  }
  walk(elements)
  return pieces.join('')
}
