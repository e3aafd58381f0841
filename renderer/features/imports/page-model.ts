import type { SourceLine } from '#api/imports.ts'

/** Corners on a page's picture: x and y in turn, as shares of its width and height. */
type Corners = readonly number[]

const halves = (corners: Corners) => ({
  xs: corners.filter((_, i) => i % 2 === 0),
  ys: corners.filter((_, i) => i % 2 === 1)
})

/** The upright box around corners. */
export const bounds = (corners: Corners) => {
  const { xs, ys } = halves(corners)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Whether a point lies inside: it is on the same side of every edge. */
export const holds = (corners: Corners, x: number, y: number): boolean => {
  const { xs, ys } = halves(corners)
  const sides = xs.map((from, i) => {
    const next = (i + 1) % xs.length
    return (xs[next]! - from) * (y - ys[i]!) - (ys[next]! - ys[i]!) * (x - from)
  })
  return sides.every(side => side >= 0) || sides.every(side => side <= 0)
}

/** As the points of an SVG polygon. */
export const pointsOf = (corners: Corners): string => {
  const { xs, ys } = halves(corners)
  return xs.map((x, i) => `${x},${ys[i]}`).join(' ')
}

/** A picture that is a file of its own has no page number. */
export const isOnPage = (line: SourceLine | undefined, page: number): line is SourceLine =>
  line !== undefined && (line.at.page ?? 1) === page

/** The cells of a line in which one of the words stands. */
export const cellsWith = ({ cells, outline }: SourceLine, words: readonly string[]): Corners[] =>
  cells.flatMap((text, i) => {
    const corners = outline?.cells[i]
    return corners !== undefined && words.some(word => text.includes(word)) ? [corners] : []
  })
