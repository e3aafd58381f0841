/** Where running text begins and ends at the sides of its pages. */
import type { Line } from './lines.ts'
import type { PageContent } from './page.ts'

/** In points from the left side of the page. */
export type TextEdge = { left: number; right: number }

/** So many lines that the text fills show where its right side is. */
const LEAST_FULL = 3
/** Right ends of justified lines differ by less, in points. */
const SAME_END = 0.8
/** A line whose words go on below stands nearer than this, in font sizes. */
const NEXT_LINE = 1.9
const ENDS = /[.;:!?…][”"»)]*$/
const BEGINS_LOW = /^\p{Ll}/u

/** Whether the first word of `next` did not fit behind `line` when the text ends at `right`, and its sentence goes on. */
const isFilled = (line: Line, next: Line, right: number) =>
  next.y - line.y < NEXT_LINE * line.size &&
  BEGINS_LOW.test(next.text) &&
  !ENDS.test(line.text) &&
  line.right + next.first > right

/** By the width of the page, rounded to a point. */
export function textEdges(pages: readonly { content: PageContent; lines: readonly Line[] }[]): Map<number, TextEdge> {
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
    const own = pages.filter(({ content }) => Math.round(content.width) === width)
    const filled = own.reduce(
      (sum, { lines }) =>
        sum + lines.filter((line, i) => lines[i + 1] !== undefined && isFilled(line, lines[i + 1]!, edge.right)).length,
      0
    )
    const flush = own.reduce(
      (sum, { lines }) =>
        sum + lines.filter(line => edge.right - line.right < SAME_END && BEGINS_LOW.test(line.text)).length,
      0
    )
    // A lone long line shows no margin: where hardly any fills it, the text is taken to be as far from both sides.
    if (Math.max(filled, flush) < LEAST_FULL) edge.right = Math.max(edge.right, width - edge.left)
  }
  return edges
}
