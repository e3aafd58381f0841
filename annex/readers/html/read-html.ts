import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { LIMITS, type ListMark, type Read } from '../../blocks/blocks.ts'
import { BlockBuilder } from '../../blocks/builder.ts'
import { AnnexError } from '../../error.ts'
import { decodeText } from '../decode.ts'
import { formatNumber } from '../number-format.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const DROPPED = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'del',
  's',
  'strike',
  'title'
])
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'center',
  'address',
  'figure',
  'hr',
  'form',
  'fieldset',
  'caption',
  'body',
  'html'
])

/** Whether the text is an HTML page rather than plain text that carries some mark-up. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4096).trimStart().toLowerCase()
  return /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|table|div)\b/.test(start)
}

/** The characters of an HTML file, by byte order mark, UTF-8 or its meta charset (HTML 13.2.3); null when it is no text. */
export function decodeHtml(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null
  return decodeText(bytes, charset)
}

const attribute = (element: Element, name: string) => element.attrs.find(attr => attr.name === name)?.value
const span = (value: string | undefined) => Math.max(1, Number.parseInt(value ?? '1', 10) || 1)
const isHidden = (element: Element) =>
  attribute(element, 'hidden') !== undefined ||
  /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attribute(element, 'style') ?? '')

type List = { ordered: boolean; next: number; type: string }

/** The blocks of an HTML page: tables with rowspan and colspan, paragraphs, lists with their numbers; scripts and styles dropped. */
export function readHtml(text: string): Read {
  const builder = new BlockBuilder()
  addHtml(builder, text)
  return { blocks: builder.finish(), notes: [], pages: null }
}

/** Adds the blocks of a page or of a piece of one to those gathered so far. */
export function addHtml(builder: BlockBuilder, text: string): void {
  const lists: List[] = []
  let preformatted = 0

  function walkAll(nodes: readonly Node[], depth: number): void {
    if (depth > LIMITS.depth) throw new AnnexError('BAD_XML', { detail: `${LIMITS.depth} dan chuqur` })
    for (const node of nodes) walk(node, depth)
  }
  function walk(node: Node, depth: number): void {
    if (node.nodeName === '#text' && 'value' in node) say(node.value)
    else if ('tagName' in node && !DROPPED.has(node.tagName) && !isHidden(node)) walkElement(node, depth)
  }
  function walkElement(node: Element, depth: number): void {
    const inner = () => walkAll(node.childNodes, depth + 1)
    switch (node.tagName) {
      case 'br':
        builder.breakLine()
        break
      case 'table':
        builder.startTable()
        inner()
        builder.endTable()
        break
      case 'tr':
        builder.startRow(node.parentNode?.nodeName === 'thead')
        inner()
        builder.endRow()
        break
      case 'td':
      case 'th':
        builder.startCell(span(attribute(node, 'colspan')), span(attribute(node, 'rowspan')))
        inner()
        builder.endCell()
        break
      case 'ul':
      case 'ol':
        builder.endParagraph()
        lists.push({
          ordered: node.tagName === 'ol',
          next: Number.parseInt(attribute(node, 'start') ?? '1', 10) || 1,
          type: attribute(node, 'type') ?? '1'
        })
        inner()
        lists.pop()
        builder.endParagraph()
        break
      case 'li':
        builder.startParagraph(mark(node))
        inner()
        builder.endParagraph()
        break
      default:
        if (BLOCKS.has(node.tagName)) walkBlock(node, inner)
        else inner()
    }
  }
  function walkBlock(node: Element, inner: () => void): void {
    // The first block inside a list item goes on in the item's own paragraph.
    const isItemStart =
      node.parentNode?.nodeName === 'li' && node.parentNode.childNodes.find(child => 'tagName' in child) === node
    if (!isItemStart) builder.endParagraph()
    if (node.tagName === 'hr' || /page-break-before\s*:\s*always/i.test(attribute(node, 'style') ?? '')) builder.gap()
    if (node.tagName === 'pre') preformatted++
    if (node.tagName === 'p' && !isItemStart) builder.startParagraph()
    inner()
    if (node.tagName === 'pre') preformatted--
    builder.endParagraph()
  }
  function say(value: string): void {
    const folded = preformatted > 0 ? value : value.replace(/[\t\n\r\f ]+/g, ' ')
    if (folded.trim() !== '' || builder.inParagraph) builder.text(folded)
  }
  function mark(item: Element): ListMark {
    const list = lists.at(-1)
    const level = Math.max(0, lists.length - 1)
    if (list === undefined || !list.ordered) return { label: '•', level, bullet: true }
    const own = Number.parseInt(attribute(item, 'value') ?? '', 10)
    const number = Number.isFinite(own) ? own : list.next
    list.next = number + 1
    return { label: `${inType(number, list.type)}.`, level, bullet: false }
  }

  walkAll(parse(text).childNodes, 0)
  builder.endParagraph()
}

const TYPES: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }
const inType = (number: number, type: string) => formatNumber(number, TYPES[type] ?? 'decimal')
