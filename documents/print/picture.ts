import { chartSvg } from './chart.ts'
import type { Context } from './context.ts'
import { escapeHtml, pt } from './css.ts'
import { base64, imageKind, imageSize } from './image.ts'
import { descendants, type Element, int, treeOf } from './tree.ts'

const EMU = 12_700
const MAX_PIXELS = 100_000_000
const SHOWN = new Set(['png', 'jpeg', 'gif', 'bmp'])

const framed = (width: number, height: number, words: string): string =>
  `<span class="box" style="width:${pt(width)};height:${pt(height)}">${escapeHtml(words)}</span>`

/**
 * A picture or chart of a drawing as HTML with its width in points; null where the drawing holds none. Nothing outside the
 * file is ever asked for; what cannot be shown leaves a frame of its size and a note.
 */
export const pictureOf = (context: Context, part: string, drawing: Element): { html: string; width: number } | null => {
  const inside = [...descendants(drawing)]
  const extent = inside.find(one => one.name === 'extent')
  const width = int(extent?.attributes.cx, 0) / EMU
  const height = int(extent?.attributes.cy, 0) / EMU
  if (inside.some(one => one.name === 'anchor')) context.note('FLOATING_IMAGE')
  const chart = inside.find(one => one.name === 'chart' && one.attributes.id !== undefined)
  if (chart !== undefined) {
    const found = context.target(part, chart.attributes.id)
    const bytes = found === null || found.outside ? undefined : context.parts.get(found.target)
    const svg = bytes === undefined ? null : chartSvg(treeOf(bytes, found!.target), width, height)
    if (svg !== null) return { html: svg, width }
    context.note('DRAWING', 'chart')
    return { html: framed(width, height, 'diagramma'), width }
  }
  const blip = inside.find(one => one.name === 'blip' || one.name === 'imagedata')
  if (blip === undefined) {
    if (inside.some(one => one.name === 'txbxContent')) return null
    context.note('DRAWING', drawing.name)
    return width > 0 ? { html: framed(width, height, ''), width } : null
  }
  const id = blip.attributes.embed ?? blip.attributes.id ?? blip.attributes.link
  const found = context.target(part, id)
  if (found === null || found.outside || blip.attributes.link !== undefined) {
    context.note('OUTSIDE_IMAGE')
    return { html: framed(width, height, '□'), width }
  }
  const bytes = context.parts.get(found.target) ?? new Uint8Array()
  const kind = imageKind(bytes)
  const size = imageSize(bytes)
  if (!SHOWN.has(kind) || size === null || size.width * size.height > MAX_PIXELS) {
    context.note('IMAGE_KIND', SHOWN.has(kind) ? 'size' : kind)
    return { html: framed(width, height, '□'), width }
  }
  const css = `width:${pt(width)};height:${pt(height)}`
  return { html: `<img alt="" style="${css}" src="data:image/${kind};base64,${base64(bytes)}">`, width }
}
