/** Pages with positions to blocks in reading order: ruled tables, unruled ones, paragraphs. */
import type { Block } from '../../blocks/blocks.ts'
import { fillGrids, type PageTable } from './cell-text.ts'
import { findColumns, type Known } from './columns.ts'
import { findGrids } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import { pageEdges } from './margins.ts'
import type { PageContent, Run } from './page.ts'
import { usualLeading, wordsOf } from './paragraphs.ts'
import { type TextEdge, Writer } from './writer.ts'

/** Wider gaps in running text are tab stops, in font sizes. */
const TAB = 3

/** Full lines end at the margin or before it by less than a word, in points; fewer of them than this show no margin. */
const LAST_WORD = 40
const LEAST_FULL = 3

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
    leading: usualLeading(pages.map(page => page.lines)),
    edges: textEdges(pages)
  })
  for (const page of pages) writer.page(page.content, page.tables, page.lines)
  return writer.finish()
}

/** Where running text begins and ends at the sides, by the width of the page. */
function textEdges(pages: readonly { content: PageContent; lines: Line[] }[]): Map<number, TextEdge> {
  const edges = new Map<number, TextEdge>()
  for (const { content, lines } of pages) {
    if (lines.length === 0) continue
    const width = Math.round(content.width)
    const known = edges.get(width) ?? { left: content.width, right: 0 }
    edges.set(width, {
      left: lines.reduce((left, line) => Math.min(left, line.left), known.left),
      right: lines.reduce((right, line) => Math.max(right, line.right), known.right)
    })
  }
  for (const [width, edge] of edges) {
    // A lone long line shows no margin: where hardly any reaches it, the text is taken to be as far from both sides.
    const full = pages
      .filter(({ content }) => Math.round(content.width) === width)
      .reduce((sum, { lines }) => sum + lines.filter(line => line.right > edge.right - LAST_WORD).length, 0)
    if (full < LEAST_FULL) edge.right = Math.max(edge.right, width - edge.left)
  }
  return edges
}
