import type { Context } from './context.ts'
import { twips } from './context.ts'
import type { Face } from './font.ts'
import { attribute, on, type Properties, value } from './styles.ts'
import { int } from './tree.ts'

/** Height of a single line in Times metrics, in sizes of the font: ascent 0.891, descent 0.216, gap 0.042. */
export const LINE = 1.149

/** What a run looks like: its CSS and what its width is measured with. */
export type RunLook = {
  css: string
  /** Points. */
  size: number
  face: Face
  spacing: number
  caps: boolean
  hidden: boolean
}

const SERIF = /^(?:times( new roman)?|tinos|liberation serif|timesnewroman.*)$/i
const SANS = /^(?:arial|calibri|helvetica|tahoma|verdana|segoe ui|liberation sans|carlito|roboto)/i

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

const COLOURS: Record<string, string> = {
  yellow: '#ffff00',
  green: '#00ff00',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  blue: '#0000ff',
  red: '#ff0000',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  darkGray: '#808080',
  lightGray: '#c0c0c0',
  black: '#000000',
  white: '#ffffff'
}
export const colourOf = (text: string | undefined): string | null =>
  text !== undefined && /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : null

/** A number for CSS: at most three decimals. */
export const pt = (points: number): string => `${Math.round(points * 1000) / 1000}pt`

const familyOf = (context: Context, run: Properties): string => {
  const name = attribute(run, 'rFonts', 'ascii') ?? attribute(run, 'rFonts', 'hAnsi') ?? ''
  // A font of the theme has no name here; papers made by our templates and by offices name theirs.
  if (name === '' || SERIF.test(name)) return ''
  context.note('FONT_REPLACED', name)
  const quoted = name.replace(/[^\p{L}\p{N} -]/gu, '')
  return `font-family:"${quoted}",${SANS.test(name) ? '"Liberation Sans",sans-serif' : 'P'};`
}

/** The look of a run from its effective properties (17.3.2). */
export const lookOf = (context: Context, run: Properties): RunLook => {
  const bold = on(run, 'b')
  const italic = on(run, 'i')
  const { faces } = context
  const face = bold ? (italic ? faces.boldItalic : faces.bold) : italic ? faces.italic : faces.regular
  const raised = value(run, 'vertAlign')
  const full = int(value(run, 'sz'), 20) / 2
  const script = raised === 'superscript' || raised === 'subscript'
  const size = script ? full * 0.58 : full
  const spacing = twips(value(run, 'spacing'))
  const position = int(value(run, 'position'), 0) / 2
  const underline = value(run, 'u')
  const lines = [
    underline !== undefined && underline !== 'none' ? 'underline' : '',
    on(run, 'strike') || on(run, 'dstrike') ? 'line-through' : ''
  ].filter(line => line !== '')
  const colour = colourOf(value(run, 'color'))
  const back = COLOURS[value(run, 'highlight') ?? ''] ?? colourOf(attribute(run, 'shd', 'fill'))
  const css = [
    familyOf(context, run),
    `font-size:${pt(size)};`,
    bold ? 'font-weight:bold;' : '',
    italic ? 'font-style:italic;' : '',
    lines.length > 0 ? `text-decoration:${lines.join(' ')}${underline === 'double' ? ' double' : ''};` : '',
    on(run, 'caps') ? 'text-transform:uppercase;' : '',
    on(run, 'smallCaps') ? 'font-variant-caps:small-caps;' : '',
    colour && colour !== '#000000' ? `color:${colour};` : '',
    back ? `background:${back};` : '',
    spacing === 0 ? '' : `letter-spacing:${pt(spacing)};`,
    script ? `vertical-align:${raised === 'superscript' ? 'super' : 'sub'};line-height:0;` : '',
    position === 0 ? '' : `position:relative;top:${pt(-position)};`
  ].join('')
  return { css, size, face, spacing, caps: on(run, 'caps'), hidden: on(run, 'vanish') }
}

/** Points that a text takes in one line. */
export const widthOf = (text: string, look: RunLook): number => {
  let width = 0
  for (const char of look.caps ? text.toUpperCase() : text)
    if (char !== '\u00ad') width += ((look.face.widthOf(char) ?? 600) / 1000) * look.size + look.spacing
  return width
}

const LINE_STYLES: Record<string, string> = {
  single: 'solid',
  double: 'double',
  dotted: 'dotted',
  dashed: 'dashed',
  dashSmallGap: 'dashed',
  dotDash: 'dashed',
  thick: 'solid',
  triple: 'double'
}
/** A border side (17.3.4): its CSS and its width in points; null where there is none. */
export const borderOf = (
  attributes: Readonly<Record<string, string>> | undefined
): { css: string; width: number } | null => {
  const kind = attributes?.val
  if (attributes === undefined || kind === undefined || kind === 'nil' || kind === 'none') return null
  const style = LINE_STYLES[kind] ?? 'solid'
  const width = Math.max(int(attributes.sz, 4) / 8, 0.25) * (style === 'double' ? 3 : 1)
  return { css: `${pt(width)} ${style} ${colourOf(attributes.color) ?? '#000'}`, width }
}
