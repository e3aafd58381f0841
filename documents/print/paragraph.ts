import type { Context } from './context.ts'
import { twips } from './context.ts'
import { borderOf, colourOf, escapeHtml, LINE, lookOf, pt, type RunLook, widthOf } from './css.ts'
import { type Inline, inlinesOf } from './inline.ts'
import type { Label } from './numbering.ts'
import { attribute, on, type Properties, value } from './styles.ts'
import { child, children, type Element, int } from './tree.ts'

/** A paragraph between its neighbours: what its HTML still depends on. */
export type Laid = { html: string; style: string; contextual: boolean; after: number }
/** The paragraph before, as far as the space between the two depends on it. Points. */
export type Above = { style: string; contextual: boolean; after: number } | null
/** Where a paragraph stands: its part, the points it may fill, the layers of its table's style. */
export type Room = { part: string; width: number; layers: readonly Element[] }

type Stop = { at: number; kind: string; leader: string }

const stopsOf = (paragraph: Properties): Stop[] => {
  const stops = new Map<number, Stop>()
  for (const { attributes } of children(paragraph.get('tabs'), 'tab')) {
    const at = twips(attributes.pos)
    if (attributes.val === 'clear') stops.delete(at)
    else stops.set(at, { at, kind: attributes.val ?? 'left', leader: attributes.leader ?? 'none' })
  }
  return [...stops.values()].sort((a, b) => a.at - b.at)
}

const LEADERS: Record<string, string> = {
  dot: 'border-bottom:0.8pt dotted #000;',
  middleDot: 'border-bottom:0.8pt dotted #000;',
  hyphen: 'border-bottom:0.8pt dashed #000;',
  underscore: 'border-bottom:0.6pt solid #000;',
  heavy: 'border-bottom:1pt solid #000;'
}

const widthOfInline = (one: Inline): number =>
  one.kind === 'text'
    ? widthOf(one.text, one.look)
    : one.kind === 'picture'
      ? one.width
      : one.kind === 'count'
        ? widthOf('00', one.look)
        : 0

const htmlOf = (one: Inline): string => {
  if (one.kind === 'line') return '<br>'
  if (one.kind === 'picture') return one.html
  const text = one.kind === 'text' ? one.text : one.kind === 'count' ? one.shown : ''
  return text === ''
    ? ''
    : `<span style="${escapeHtml((one as { look: RunLook }).look.css)}">${escapeHtml(text)}</span>`
}

/** Where the line stands after these inlines, when it stood at `x`: words that do not fit begin a new line. */
const advance = (x: number, inlines: readonly Inline[], left: number, right: number): number => {
  let at = x
  for (const one of inlines) {
    if (one.kind === 'line') at = left
    else if (one.kind === 'text')
      for (const word of one.text.split(/(?<= )/)) {
        const width = widthOf(word, one.look)
        if (at > left && at + widthOf(word.trimEnd(), one.look) > right + 0.01) at = left
        at += width
      }
    else at += widthOfInline(one)
  }
  return at
}

/** How many lines a paragraph takes; many where it holds more than words, which are not counted here. */
const linesOf = (inlines: readonly Inline[], right: number, left: number, first: number): number => {
  let lines = 1
  let at = left + first
  for (const one of inlines) {
    if (one.kind !== 'text') return Number.POSITIVE_INFINITY
    for (const word of one.text.split(/(?<= )/)) {
      if (at > left && at + widthOf(word.trimEnd(), one.look) > right + 0.01) {
        lines++
        at = left
      }
      at += widthOf(word, one.look)
    }
  }
  return lines
}

/** Lays tabs down as spaces of a counted width (17.3.1.37): HTML has no tab stops. */
const withTabs = (
  context: Context,
  inlines: readonly Inline[],
  paragraph: Properties,
  left: number,
  first: number,
  width: number
): string => {
  const right = width - twips(attribute(paragraph, 'ind', 'right') ?? attribute(paragraph, 'ind', 'end'))
  const stops = stopsOf(paragraph)
  let html = ''
  let x = left + first
  let from = 0
  const flow = (to: number): void => {
    const piece = inlines.slice(from, to)
    html += piece.map(htmlOf).join('')
    x = advance(x, piece, left, right)
  }
  for (let index = 0; index < inlines.length; index++) {
    const tab = inlines[index]!
    if (tab.kind !== 'tab') continue
    flow(index)
    const end = inlines.findIndex((one, at) => at > index && (one.kind === 'tab' || one.kind === 'line'))
    const segment = inlines.slice(index + 1, end < 0 ? inlines.length : end)
    const hanging: Stop[] = first < 0 && x < left - 0.01 ? [{ at: left, kind: 'left', leader: 'none' }] : []
    const next =
      [...stops, ...hanging].sort((a, b) => a.at - b.at).find(stop => stop.at > x + 0.01) ??
      ({ at: (Math.floor(x / context.tab + 0.001) + 1) * context.tab, kind: 'left', leader: 'none' } as Stop)
    const at = Math.min(next.at, Math.max(right, x))
    const after = segment.reduce((sum, one) => sum + widthOfInline(one), 0)
    const share =
      next.kind === 'right' || next.kind === 'end' || next.kind === 'decimal' ? 1 : next.kind === 'center' ? 0.5 : 0
    const space = Math.max(0, at - x - after * share - (share > 0 ? 0.1 : 0))
    const leader = LEADERS[next.leader] ?? ''
    const blank = `<i class="tab" style="width:${pt(space)};${leader}font-size:${pt(tab.look.size)}">\u200b</i>`
    if (share > 0) {
      html += `<span class="nw">${blank}${segment.map(htmlOf).join('')}</span>`
      x += space + after
      from = end < 0 ? inlines.length : end
      index = from - 1
    } else {
      html += blank
      x += space
      from = index + 1
    }
  }
  flow(inlines.length)
  return html
}

const lineHeight = (paragraph: Properties): string => {
  const line = int(attribute(paragraph, 'spacing', 'line'), 240)
  const rule = attribute(paragraph, 'spacing', 'lineRule') ?? 'auto'
  if (rule === 'exact') return `line-height:${pt(line / 20)};`
  return `line-height:${Math.round(((LINE * (rule === 'auto' ? line : 240)) / 240) * 10_000) / 10_000};`
}

const ALIGN: Record<string, string> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify'
}

const labelled = (context: Context, label: Label | null, run: Properties, mark: Element | undefined): Inline[] => {
  if (label === null || label.text === '') return []
  const look = lookOf(context, context.styles.run(context.styles.run(run, mark), label.run))
  const text: Inline = { kind: 'text', text: label.text + (label.suffix === 'space' ? ' ' : ''), look }
  return label.suffix === 'tab' ? [text, { kind: 'tab', look }] : [text]
}

/** One paragraph as HTML. */
export const layParagraph = (context: Context, element: Element, room: Room, above: Above): Laid => {
  context.paragraph++
  const own = child(element, 'pPr')
  const plain = context.styles.paragraph(own, room.layers)
  const num = plain.paragraph.get('numPr')
  const numId = child(num, 'numId')?.attributes.val
  const level = int(child(num, 'ilvl')?.attributes.val, 0)
  const label = numId === undefined || numId === '0' ? null : context.numbering.next(numId, level)
  // The list's indents stand above the style's and below the paragraph's own (17.9.23).
  const listed = label?.paragraph === undefined ? plain : context.styles.paragraph(own, [...room.layers])
  const paragraph = label?.paragraph === undefined ? plain.paragraph : withList(listed.paragraph, label.paragraph, own)
  const { run, style } = plain
  const mark = child(own, 'rPr')
  const inlines = [...labelled(context, label, run, mark), ...inlinesOf(context, room.part, element, run)]
  const pageAt = inlines.findIndex(one => one.kind === 'page')
  if (inlines.some(one => one.kind === 'count')) context.note('FIELD', 'PAGE')
  const left = twips(attribute(paragraph, 'ind', 'left') ?? attribute(paragraph, 'ind', 'start'))
  const hanging = attribute(paragraph, 'ind', 'hanging')
  const first = hanging === undefined ? twips(attribute(paragraph, 'ind', 'firstLine')) : -twips(hanging)
  const sizes = inlines.flatMap(one => (one.kind === 'text' && one.text.trim() !== '' ? [one.look.size] : []))
  const look = lookOf(context, context.styles.run(run, mark))
  const size = sizes.length > 0 ? Math.min(...sizes) : look.size
  const right = room.width - twips(attribute(paragraph, 'ind', 'right') ?? attribute(paragraph, 'ind', 'end'))
  const lonely = paragraph.has('widowControl') && !on(paragraph, 'widowControl')
  const css = [
    `font-size:${pt(size)};`,
    lineHeight(paragraph),
    `text-align:${ALIGN[value(paragraph, 'jc') ?? ''] ?? 'left'};`,
    left === 0 ? '' : `margin-left:${pt(left)};`,
    first === 0 ? '' : `text-indent:${pt(first)};`,
    ...edges(paragraph, between(context, paragraph, style, above)),
    on(paragraph, 'keepNext') ? 'break-after:avoid;' : '',
    on(paragraph, 'keepLines') || (!lonely && linesOf(inlines, right, left, first) <= 3) ? 'break-inside:avoid;' : '',
    on(paragraph, 'pageBreakBefore') ? 'break-before:page;' : '',
    lonely ? 'orphans:1;widows:1;' : ''
  ].join('')
  const laid = (some: readonly Inline[]): string =>
    some.some(one => one.kind === 'tab')
      ? withTabs(context, some, paragraph, left, first, room.width)
      : some.map(htmlOf).join('')
  const piece = (some: readonly Inline[], more: string): string => {
    const html = laid(some)
    return `<p style="${escapeHtml(css + more)}">${html === '' || html.endsWith('<br>') ? `${html}<br>` : html}</p>`
  }
  const contextual = on(paragraph, 'contextualSpacing')
  if (pageAt < 0) return { html: piece(inlines, ''), style, contextual, after: spaceAfter(paragraph) }
  const [before, after] = [inlines.slice(0, pageAt), inlines.slice(pageAt + 1).filter(one => one.kind !== 'page')]
  const head = before.length > 0 ? piece(before, 'break-after:page;') : '<div class="pb"></div>'
  return {
    html: head + (after.length > 0 ? piece(after, '') : ''),
    style,
    contextual,
    after: spaceAfter(paragraph)
  }
}

const withList = (paragraph: Properties, list: Element, own: Element | undefined): Properties => {
  const merged = new Map(paragraph)
  const indent = child(list, 'ind')
  if (indent !== undefined)
    merged.set('ind', { ...indent, attributes: { ...indent.attributes, ...child(own, 'ind')?.attributes } })
  const tabs = child(list, 'tabs')
  if (tabs !== undefined)
    merged.set('tabs', { ...tabs, children: [...tabs.children, ...(paragraph.get('tabs')?.children ?? [])] })
  return merged
}

const spaceAfter = (paragraph: Properties): number =>
  attribute(paragraph, 'spacing', 'afterAutospacing') === '1' ? 14 : twips(attribute(paragraph, 'spacing', 'after'))

/**
 * The space between two paragraphs is the larger of that below the one and above the other, or both together where the document
 * asks for it; as one margin it goes where a page ends, as in Word. Paragraphs of one style that ask for it stand close (17.3.1.9).
 */
const between = ({ summed }: Context, paragraph: Properties, style: string, above: Above): number => {
  const close = above !== null && above.style === style
  const before =
    attribute(paragraph, 'spacing', 'beforeAutospacing') === '1' ? 14 : twips(attribute(paragraph, 'spacing', 'before'))
  const own = close && on(paragraph, 'contextualSpacing') ? 0 : before
  const gap = above === null || (close && above.contextual) ? 0 : above.after
  return summed ? own + gap : Math.max(own, gap)
}

/** Space above and below, borders and shading. */
const edges = (paragraph: Properties, before: number): string[] => {
  const after = spaceAfter(paragraph)
  const right = twips(attribute(paragraph, 'ind', 'right') ?? attribute(paragraph, 'ind', 'end'))
  const border = paragraph.get('pBdr')
  const sides = ['top', 'bottom', 'left', 'right'].flatMap(side => {
    const found = borderOf(child(border, side)?.attributes)
    const space = int(child(border, side)?.attributes.space, 0)
    return found === null
      ? []
      : [`border-${side}:${found.css};${side === 'top' ? '' : `padding-${side}:${pt(space)};`}`]
  })
  const back = colourOf(attribute(paragraph, 'shd', 'fill'))
  return [
    before === 0 ? '' : `margin-top:${pt(before)};`,
    after === 0 ? '' : `margin-bottom:${pt(after)};`,
    right === 0 ? '' : `margin-right:${pt(right)};`,
    back ? `background:${back};` : '',
    ...sides
  ]
}
