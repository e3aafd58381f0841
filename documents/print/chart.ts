import type { Element } from './tree.ts'

/** A native Word chart as SVG from the values kept in its part; null for kinds that are not drawn. */
export const chartSvg = (_chart: Element, _width: number, _height: number): string | null => null
