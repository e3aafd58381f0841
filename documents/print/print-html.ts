import { openPackage } from '../package.ts'
import { TemplateError, templateFault } from '../template-error.ts'
import { layBlocks } from './blocks.ts'
import { contextOf } from './context.ts'
import { escapeHtml } from './css.ts'
import { base64 } from './image.ts'
import { type Faces, type FontFiles, readFaces } from './font.ts'
import type { PrintNote } from './note.ts'
import { pageOf, pageRules } from './section.ts'
import { subsetFont } from './subset.ts'
import { child, type Element, treeOf, valueOfChild } from './tree.ts'

export type PrintPage = { html: string; notes: PrintNote[] }

const FACES: readonly (readonly [keyof FontFiles, string, string])[] = [
  ['regular', 'normal', 'normal'],
  ['bold', 'bold', 'normal'],
  ['italic', 'normal', 'italic'],
  ['boldItalic', 'bold', 'italic']
]
const read = new WeakMap<FontFiles, Faces>()
/** The faces of the font files, read once. */
const facesOf = (files: FontFiles): Faces => {
  const known = read.get(files) ?? readFaces(files)
  read.set(files, known)
  return known
}

/** The faces that the page uses, each with the characters it uses: a page then carries thousands of bytes, not millions. */
const fontRules = (fonts: FontFiles, faces: Faces, html: string): string => {
  const chars = [...new Set(`${html.toUpperCase()}${html}0123456789□\u200b\u00ad-`)]
  return FACES.filter(([, weight, style]) => {
    const bold = html.includes('font-weight:bold')
    const italic = html.includes('font-style:italic')
    return (weight === 'normal' || bold) && (style === 'normal' || italic)
  })
    .map(([face, weight, style]) => {
      const subset = subsetFont(fonts[face], chars.map(faces[face].glyphOf))
      return `@font-face{font-family:P;font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${base64(subset)})}`
    })
    .join('')
}

const CSS = `*{box-sizing:content-box}html,body{margin:0;padding:0}body{font-family:P;color:#000;text-rendering:geometricPrecision;font-kerning:none;font-variant-ligatures:none;hyphens:manual;orphans:2;widows:2;-webkit-print-color-adjust:exact}
p{margin:0;white-space:pre-wrap;overflow-wrap:break-word;min-height:0}table{border-collapse:collapse;table-layout:fixed;border-spacing:0}td{padding:0;overflow-wrap:anywhere}tr{break-inside:auto}thead{display:table-header-group}
.tab{display:inline-block;text-indent:0;font-style:normal;height:0.95em;white-space:nowrap}.nw{white-space:nowrap}.pb{break-after:page;height:0}.box{display:inline-block;border:0.5pt solid #888;color:#888;text-align:center;overflow:hidden;vertical-align:bottom}img,svg{vertical-align:bottom}`

/** Nothing but what stands in the page itself may be shown: no script, no request, whatever the document says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** The sections of the text with what stands in each; the last one's properties stand at the end of the body (17.6.17). */
const sectionsOf = (body: Element): { blocks: Element[]; section: Element | undefined }[] => {
  const sections: { blocks: Element[]; section: Element | undefined }[] = []
  let blocks: Element[] = []
  for (const one of body.children) {
    if (one.name === 'sectPr') continue
    blocks.push(one)
    const ends = one.name === 'p' ? child(child(one, 'pPr'), 'sectPr') : undefined
    if (ends === undefined) continue
    sections.push({ blocks, section: ends })
    blocks = []
  }
  if (blocks.length > 0 || sections.length === 0) sections.push({ blocks, section: child(body, 'sectPr') })
  return sections
}

/**
 * A DOCX as one HTML page that Chromium prints as Word lays it out: `@page` rules for size, margins, headers and footers, the
 * font inside, no script and nothing to fetch. `notes` name everything that is left out or shown in another way. Throws
 * TemplateError for a file that is no sound DOCX.
 */
export const printHtml = (bytes: Uint8Array, fonts: FontFiles, title = ''): PrintPage => {
  const parts = openPackage(bytes)
  const main = parts.get('word/document.xml')
  const root = main === undefined ? undefined : treeOf(main, 'word/document.xml')
  const body = child(root, 'body')
  if (body === undefined)
    throw new TemplateError([templateFault('NOT_A_TEMPLATE', 'The file is not a Word document (.docx)')])
  const faces = facesOf(fonts)
  const context = contextOf(parts, faces)
  let rules = ''
  let html = ''
  let name = ''
  for (const [index, { blocks, section }] of sectionsOf(body).entries()) {
    const page = pageOf(section)
    const flowing = index > 0 && valueOfChild(section, 'type') === 'continuous'
    if (!flowing) {
      name = `s${index}`
      rules += pageRules(context, section, name, index === 0)
    }
    const inner = layBlocks(context, blocks, {
      part: 'word/document.xml',
      width: page.width - page.left - page.right,
      layers: []
    })
    html += `<section style="page:${name}">${inner}</section>`
  }
  const notesPart = parts.get('word/footnotes.xml')
  if (notesPart !== undefined && context.notes.some(one => one.code === 'FOOTNOTE')) {
    const kept = treeOf(notesPart, 'word/footnotes.xml').children.filter(one => one.attributes.type === undefined)
    html += kept
      .map(one => layBlocks(context, one.children, { part: 'word/footnotes.xml', width: 400, layers: [] }))
      .join('')
  }
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${escapeHtml(title)}</title>`
  return {
    html: `<!doctype html><html lang="uz"><head>${head}<style>${fontRules(fonts, faces, html + rules)}${CSS}${rules}</style></head><body>${html}</body></html>`,
    notes: context.notes
  }
}
