/** Running heads, feet and page numbers: what stands at the same place on most pages and is no text of the document. */
import type { Line } from './lines.ts'

/** The parts of a page's height at its top and bottom where they may stand. */
const ZONE = 0.14
const SAME_PLACE = 4
const LEAST_PAGES = 3
const MOST = 0.6
/** Column headers are many short pieces, over one or more lines; they are no running heads. */
const COLUMNS = 3
const NEXT_LINE = 1.5

const pattern = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()
/** "7", "- 7 -", "7/37", "7-бет", "Стр. 7 из 37". */
const PAGE_NUMBER =
  /^(?:[-–—|\s]*(?:\p{L}{1,5}\.?\s*)?\d{1,4}(?:\s*(?:\/|из|of|dan|дан)\s*\d{1,4})?[\s–—-]*(?:бет|bet|варақ|varaq|стр\.?)?[-–—|\s]*)$/u

export type PageLines = { height: number; lines: Line[] }

/** For every page the lines that belong to its edges. */
export function pageEdges(pages: readonly PageLines[]): Set<Line>[] {
  const edges = pages.map(() => new Set<Line>())
  const atEdge = (page: PageLines, line: Line) => line.y < page.height * ZONE || line.y > page.height * (1 - ZONE)
  const seen: { pattern: string; y: number; found: { page: number; line: Line }[] }[] = []
  pages.forEach((page, index) => {
    for (const line of page.lines) {
      if (!atEdge(page, line)) continue
      const own = pattern(line.text)
      const place = seen.find(one => one.pattern === own && Math.abs(one.y - line.y) <= SAME_PLACE)
      if (place === undefined) seen.push({ pattern: own, y: line.y, found: [{ page: index, line }] })
      else place.found.push({ page: index, line })
    }
  })
  for (const { pattern: own, found } of seen) {
    const onPages = new Set(found.map(({ page }) => page)).size
    const isHeader = !own.includes('#') && found.some(({ page, line }) => isOfColumns(line, pages[page]!.lines))
    const isMost = onPages >= LEAST_PAGES && onPages >= pages.length * MOST && !isHeader
    if (isMost || countsPages(found)) for (const { page, line } of found) edges[page]!.add(line)
  }
  return edges
}

/** A line of many pieces, or the next line of one. */
const isOfColumns = (line: Line, lines: readonly Line[]) =>
  lines.some(one => Math.abs(one.y - line.y) <= NEXT_LINE * line.size && one.text.split('\t').length >= COLUMNS)

/** Lone numbers that grow by one from page to page. */
function countsPages(found: readonly { page: number; line: Line }[]): boolean {
  if (found.length < 2 || !found.every(({ line }) => PAGE_NUMBER.test(line.text))) return false
  const numbers = found.map(({ line, page }) => Number(/\d+/.exec(line.text)?.[0]) - page)
  return numbers.every(number => number === numbers[0])
}
