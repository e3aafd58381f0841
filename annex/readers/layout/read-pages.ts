/** Pages with positions to blocks in reading order: ruled tables, unruled ones, paragraphs. */
import type { Block } from '../../blocks/blocks.ts'
import { fillGrids, type PageTable } from './cell-text.ts'
import { findColumns, type Known } from './columns.ts'
import { findGrids } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import { pageEdges } from './margins.ts'
import type { PageContent, Run } from './page.ts'
import { wordsOf } from './cut-words.ts'
import { spacingOf } from './paragraphs.ts'
import { textEdges } from './text-edges.ts'
import { Writer } from './writer.ts'

/** Wider gaps in running text are tab stops, in font sizes. */
const TAB = 3

type Page = { content: PageContent; tables: PageTable[]; free: Run[] }

const tabOf = (runs: readonly Run[]) =>
  TAB * (runs.length === 0 ? 12 : runs.map(run => run.size).sort((a, b) => a - b)[runs.length >> 1]!)

/** The pages without what stands at the edge of most of them: running heads, feet, page numbers. */
function withoutEdges(pages: readonly Page[]): Page[] {
  const lines = pages.map(({ free }) => linesOf(free, tabOf(free)))
  const edges = pageEdges(pages.map(({ content }, i) => ({ height: content.height, lines: lines[i]! })))
  return pages.map((page, i) => {
    const dropped = [...edges[i]!].map(line => line.y)
    const isEdge = (run: Run) => dropped.some(y => Math.abs(run.y - y) <= run.size * 0.4)
    return dropped.length === 0 ? page : { ...page, free: page.free.filter(run => !isEdge(run)) }
  })
}

/** The blocks of a document given as pages. Throws BOMB over the limits of the block model. */
export function readPages(contents: readonly PageContent[]): Block[] {
  const ruled = contents.map((content): Page => ({ content, ...fillGrids(findGrids(content.rules), content.runs) }))
  let known: Known | null = null
  const pages = withoutEdges(ruled).map(page => {
    const found = findColumns(page.free, known)
    known = found.known
    const tables = [...page.tables, ...found.tables].sort((a, b) => a.grid.top - b.grid.top)
    return { content: page.content, tables, lines: linesOf(found.free, tabOf(found.free)) }
  })
  const columns: Line[][] = pages.flatMap(page => [
    page.lines,
    ...page.tables.flatMap(({ cells }) => cells.map(cell => cell.lines))
  ])
  const writer = new Writer({
    words: wordsOf(columns),
    ...spacingOf(pages.map(page => page.lines)),
    edges: textEdges(pages)
  })
  for (const page of pages) writer.page(page.content, page.tables, page.lines)
  return writer.finish()
}
