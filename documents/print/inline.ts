import type { Context } from './context.ts'
import { lookOf, type RunLook } from './css.ts'
import { pictureOf } from './picture.ts'
import type { Properties } from './styles.ts'
import { child, descendants, type Element } from './tree.ts'

export type Inline =
  | { kind: 'text'; text: string; look: RunLook }
  | { kind: 'tab'; look: RunLook }
  | { kind: 'line' }
  | { kind: 'page' }
  | { kind: 'picture'; html: string; width: number; look: RunLook }
  /** A field that counts pages; only headers and footers can print it. */
  | { kind: 'count'; of: 'page' | 'pages'; shown: string; look: RunLook }

type Field = { code: string; showing: boolean; shown: Inline[]; look: RunLook }

/** Words that are fields but print as they stand. */
const COUNTS: Record<string, 'page' | 'pages'> = { PAGE: 'page', NUMPAGES: 'pages', SECTIONPAGES: 'pages' }

const checkGlyphs = (context: Context, text: string, look: RunLook): void => {
  for (const char of text)
    if (
      char > '\u007e' &&
      char !== '\u00ad' &&
      char !== '\u00a0' &&
      look.face.widthOf(char) === null &&
      !/\p{Cf}|\p{Zs}/u.test(char)
    )
      context.note('GLYPH_MISSING', `${char} U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
}

/** Reads the inline content of a paragraph in its order; what cannot be printed is noted and its words are kept. */
export const inlinesOf = (context: Context, part: string, paragraph: Element, base: Properties): Inline[] => {
  const out: Inline[] = []
  const fields: Field[] = []
  const push = (one: Inline): void => {
    const field = fields.at(-1)
    if (field === undefined) out.push(one)
    else if (field.showing) field.shown.push(one)
  }
  const endField = (): void => {
    const field = fields.pop()
    if (field === undefined) return
    const [name = ''] = field.code.trim().split(/\s+/)
    const of = COUNTS[name.toUpperCase()]
    const first = field.shown.find(one => one.kind === 'text')
    if (of !== undefined) {
      const look = first?.look ?? field.look
      push({ kind: 'count', of, shown: field.shown.map(one => (one.kind === 'text' ? one.text : '')).join(''), look })
    } else for (const one of field.shown) push(one)
  }
  const run = (element: Element): void => {
    const properties = context.styles.run(base, child(element, 'rPr'))
    const look = lookOf(context, properties)
    if (look.hidden) return
    for (const one of element.children) {
      switch (one.name) {
        case 't':
          checkGlyphs(context, one.text, look)
          // A tab sign inside a text is a tab too; line ends are spaces.
          for (const [index, piece] of one.text
            .replace(/[\r\n]+/g, ' ')
            .split('\t')
            .entries()) {
            if (index > 0) push({ kind: 'tab', look })
            if (piece !== '') push({ kind: 'text', text: piece, look })
          }
          break
        case 'tab':
        case 'ptab':
          push({ kind: 'tab', look })
          break
        case 'br':
          push(one.attributes.type === 'page' ? { kind: 'page' } : { kind: 'line' })
          break
        case 'cr':
          push({ kind: 'line' })
          break
        case 'noBreakHyphen':
          push({ kind: 'text', text: '\u2011', look })
          break
        case 'softHyphen':
          push({ kind: 'text', text: '\u00ad', look })
          break
        case 'sym': {
          const code = Number.parseInt(one.attributes.char ?? '', 16)
          const sign = { 61623: '•', 61607: '▪', 61692: '✓', 61664: '→' }[code] ?? '□'
          if (sign === '□') context.note('GLYPH_MISSING', `${one.attributes.font ?? ''} ${one.attributes.char ?? ''}`)
          push({ kind: 'text', text: sign, look })
          break
        }
        case 'fldChar':
          if (one.attributes.fldCharType === 'begin') fields.push({ code: '', showing: false, shown: [], look })
          else if (one.attributes.fldCharType === 'separate' && fields.length > 0) fields.at(-1)!.showing = true
          else if (one.attributes.fldCharType === 'end') endField()
          break
        case 'instrText':
          if (fields.length > 0) fields.at(-1)!.code += one.text
          break
        case 'drawing':
        case 'pict':
        case 'object': {
          const picture = pictureOf(context, part, one)
          if (picture !== null) push({ kind: 'picture', ...picture, look })
          for (const text of textBoxes(one)) {
            context.note('TEXT_BOX')
            for (const inner of text) walk(inner)
          }
          break
        }
        case 'footnoteReference':
        case 'endnoteReference':
          context.note('FOOTNOTE', one.attributes.id ?? '')
          break
        case 'commentReference':
          context.note('COMMENT', one.attributes.id ?? '')
          break
        case 'AlternateContent': {
          const choice = child(one, 'Choice') ?? child(one, 'Fallback')
          if (choice)
            run({
              ...element,
              children: [...element.children.filter(inner => inner.name === 'rPr'), ...choice.children]
            })
          break
        }
        default:
      }
    }
  }
  const walk = (element: Element): void => {
    for (const one of element.children) {
      if (one.name === 'r') run(one)
      else if (one.name === 'del' || one.name === 'moveFrom') context.note('TRACKED_CHANGE')
      else if (one.name === 'ins' || one.name === 'moveTo') {
        context.note('TRACKED_CHANGE')
        walk(one)
      } else if (one.name === 'fldSimple') {
        fields.push({ code: one.attributes.instr ?? '', showing: true, shown: [], look: lookOf(context, base) })
        walk(one)
        endField()
      } else if (one.name === 'oMath' || one.name === 'oMathPara') {
        context.note('EQUATION')
        const text = [...descendants(one)].map(inner => (inner.name === 't' ? inner.text : '')).join('')
        push({ kind: 'text', text, look: lookOf(context, base) })
      } else if (['hyperlink', 'smartTag', 'sdt', 'sdtContent', 'customXml', 'dir', 'bdo'].includes(one.name)) walk(one)
    }
  }
  walk(paragraph)
  return out
}

/** The paragraphs of text boxes inside a drawing. */
const textBoxes = (element: Element): Element[][] =>
  [...descendants(element)]
    .filter(one => one.name === 'txbxContent')
    .map(one => one.children.filter(inner => inner.name === 'p'))
