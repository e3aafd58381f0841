/** A sheet seen aslant laid flat: the projective map of a square onto four corners (Heckbert 1989, 2.2.3). */
import { type Gray, WHITE } from './raster.ts'

export type Point = { x: number; y: number }
/** Upper left, upper right, lower right, lower left, in pixels. */
export type Quad = readonly [Point, Point, Point, Point]

/** Where a point of the unit square lies among the corners. */
export function projection([a, b, c, d]: Quad): (u: number, v: number) => Point {
  const [dx1, dx2, sx] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x]
  const [dy1, dy2, sy] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y]
  const det = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / det
  const h = (dx1 * sy - sx * dy1) / det
  const [xu, xv] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x]
  const [yu, yv] = [b.y - a.y + g * b.y, d.y - a.y + h * d.y]
  return (u, v) => {
    const by = g * u + h * v + 1
    return { x: (xu * u + xv * v + a.x) / by, y: (yu * u + yv * v + a.y) / by }
  }
}

/** What lies inside the corners as an upright picture of so many pixels. */
export function flattened(image: Gray, corners: Quad, { width, height }: { width: number; height: number }): Gray {
  const at = projection(corners)
  const data = new Uint8Array(width * height).fill(WHITE)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const { x, y } = at((column + 0.5) / width, (row + 0.5) / height)
      const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)]
      if (left < 0 || top < 0 || left + 1 >= image.width || top + 1 >= image.height) continue
      const [across, down] = [x - 0.5 - left, y - 0.5 - top]
      const i = top * image.width + left
      const upper = image.data[i]! * (1 - across) + image.data[i + 1]! * across
      const lower = image.data[i + image.width]! * (1 - across) + image.data[i + image.width + 1]! * across
      data[row * width + column] = upper * (1 - down) + lower * down
    }
  return { width, height, data }
}
