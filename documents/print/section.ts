import type { Context } from './context.ts'
import { twips } from './context.ts'
import { LINE, pt } from './css.ts'
import { type Inline, inlinesOf } from './inline.ts'
import { value } from './styles.ts'
import { child, children, type Element, int, isOn, treeOf } from './tree.ts'

export type Page = {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
  header: number
  footer: number
}

const A4 = { width: 595.3, height: 841.9 }

/** Size and margins of a section (17.6); A4 with 25.4 mm where it says nothing. Points. */
export const pageOf = (section: Element | undefined): Page => {
  const size = child(section, 'pgSz')?.attributes
  const margins = child(section, 'pgMar')?.attributes
  return {
    width: twips(size?.w, A4.width),
    height: twips(size?.h, A4.height),
    top: Math.abs(twips(margins?.top, 72)),
    right: twips(margins?.right, 72),
    bottom: Math.abs(twips(margins?.bottom, 72)),
    left: twips(margins?.left, 72) + twips(margins?.gutter),
    header: twips(margins?.header, 36),
    footer: twips(margins?.footer, 36)
  }
}

type Side = 'left' | 'center' | 'right'
type Margin = { boxes: Record<Side, string>; css: string; height: number }

/** Text for a CSS `content`: quoted, with counters between. */
const contentOf = (inlines: readonly Inline[]): string =>
  inlines
    .map(one => {
      if (one.kind === 'count') return `counter(${one.of})`
      if (one.kind === 'line') return '"\\a "'
      if (one.kind !== 'text') return ''
      const text = one.look.caps ? one.text.toUpperCase() : one.text
      return `"${text.replace(/["\\<>]/g, sign => `\\${sign.charCodeAt(0).toString(16)} `)}"`
    })
    .filter(piece => piece !== '')
    .join(' ')

const SIDE: Record<string, Side> = { center: 'center', right: 'right', end: 'right' }

/** A header or footer as the three margin boxes of CSS; pictures and tables in it are named. */
const marginOf = (context: Context, part: string): Margin => {
  const bytes = context.parts.get(part)
  const boxes: Record<Side, string[]> = { left: [], center: [], right: [] }
  let css = ''
  let height = 0
  const before = context.paragraph
  const root = bytes === undefined ? undefined : treeOf(bytes, part)
  if (root?.children.some(one => one.name === 'tbl')) context.note('HEADER', 'table')
  const paragraphs = (element: Element | undefined): Element[] =>
    element?.children.flatMap(one => (one.name === 'p' ? [one] : paragraphs(one))) ?? []
  for (const paragraph of paragraphs(root)) {
    const own = context.styles.paragraph(child(paragraph, 'pPr'), [])
    const inlines = inlinesOf(context, part, paragraph, own.run)
    if (inlines.some(one => one.kind === 'picture')) context.note('HEADER', 'picture')
    const first = inlines.find(one => one.kind === 'text' || one.kind === 'count')
    const size = first !== undefined && 'look' in first ? first.look.size : int(value(own.run, 'sz'), 20) / 2
    height += size * LINE
    if (css === '' && first !== undefined && 'look' in first) css = first.look.css
    const segments: Inline[][] = [[]]
    for (const one of inlines)
      if (one.kind === 'tab') segments.push([])
      else segments.at(-1)!.push(one)
    const at = SIDE[value(own.paragraph, 'jc') ?? ''] ?? 'left'
    const places: Side[] =
      segments.length === 1 ? [at] : segments.length === 2 ? ['left', 'right'] : ['left', 'center', 'right']
    for (const [index, side] of places.entries()) boxes[side].push(contentOf(segments[index]!))
  }
  context.paragraph = before
  const joined = (lines: readonly string[]): string => {
    const last = lines.findLastIndex(line => line !== '')
    return lines
      .slice(0, last + 1)
      .map(line => (line === '' ? '""' : line))
      .join(' "\\a " ')
  }
  return { boxes: { left: joined(boxes.left), center: joined(boxes.center), right: joined(boxes.right) }, css, height }
}

const margins = (
  context: Context,
  section: Element | undefined,
  kind: 'header' | 'footer',
  type: string
): Margin | null => {
  const reference = children(section, `${kind}Reference`).find(one => (one.attributes.type ?? 'default') === type)
  if (reference === undefined) return null
  const found = context.target('word/document.xml', reference.attributes.id)
  return found === null || found.outside ? null : marginOf(context, found.target)
}

const boxRules = (page: Page, kind: 'header' | 'footer', margin: Margin | null): string => {
  const place = kind === 'header' ? 'top' : 'bottom'
  const edge =
    kind === 'header'
      ? `vertical-align:top;padding-top:${pt(page.header)};`
      : `vertical-align:bottom;padding-bottom:${pt(page.footer)};`
  return (['left', 'center', 'right'] as const)
    .map(side => {
      const content = margin?.boxes[side] ?? ''
      const align = `text-align:${side};`
      const name = side === 'center' ? `${place}-center` : `${place}-${side}`
      return content === ''
        ? `@${name}{content:none}`
        : `@${name}{content:${content};${align}${edge}font-family:P;white-space:pre;line-height:${LINE};${margin!.css.replaceAll('"', "'")}}`
    })
    .join('')
}

/** The rules of one section's pages: size, margins, headers and footers; a tall header pushes the text down as in Word. */
export const pageRules = (context: Context, section: Element | undefined, name: string, isFirst: boolean): string => {
  const page = pageOf(section)
  const usual = {
    header: margins(context, section, 'header', 'default'),
    footer: margins(context, section, 'footer', 'default')
  }
  const room = (header: Margin | null, footer: Margin | null): string => {
    const top = header === null ? page.top : Math.max(page.top, page.header + header.height)
    const bottom = footer === null ? page.bottom : Math.max(page.bottom, page.footer + footer.height)
    return `margin:${pt(top)} ${pt(page.right)} ${pt(bottom)} ${pt(page.left)};`
  }
  const rule = (selector: string, header: Margin | null, footer: Margin | null, size: boolean): string =>
    `@page ${selector}{${size ? `size:${pt(page.width)} ${pt(page.height)};` : ''}${room(header, footer)}${boxRules(page, 'header', header)}${boxRules(page, 'footer', footer)}}`
  let rules = rule(name, usual.header, usual.footer, true)
  if (context.evenAndOdd)
    rules += rule(
      `${name}:left`,
      margins(context, section, 'header', 'even'),
      margins(context, section, 'footer', 'even'),
      false
    )
  if (isOn(child(section, 'titlePg'))) {
    if (isFirst)
      rules += rule(
        `${name}:first`,
        margins(context, section, 'header', 'first'),
        margins(context, section, 'footer', 'first'),
        false
      )
    else context.note('HEADER', 'first page')
  }
  if (int(child(section, 'cols')?.attributes.num, 1) > 1) context.note('COLUMNS')
  if (child(section, 'pgBorders') !== undefined) context.note('PAGE_BORDER')
  return rules
}
