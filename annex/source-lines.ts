import type { Place } from '#domain/draft.ts'
import { type Block, type Outline, flat, flatAll } from './blocks/blocks.ts'

/** A line of the file as it is shown beside the draft: a table row by its cells, a paragraph as one cell. `outline`: on a scan. */
export type SourceLine = { at: Place; cells: string[]; outline?: Outline }

const outlined = ({ outline }: { outline?: Outline }) => (outline === undefined ? {} : { outline })

/** Every line of the file in its order, empty ones left out; a vertically merged cell is told in its first row only. */
export const sourceLines = (blocks: readonly Block[]): SourceLine[] =>
  blocks
    .flatMap(block =>
      block.kind === 'paragraph'
        ? [{ at: block.at, cells: [flat(block)], ...outlined(block) }]
        : block.rows.map(row => ({
            at: row.at,
            cells: row.cells.map(cell => (cell.continued ? '' : flatAll(cell.paragraphs))),
            ...outlined(row)
          }))
    )
    .filter(line => line.cells.some(cell => cell !== ''))
