import { SaxesParser } from 'saxes'
import { LIMITS } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'

/** Attributes by `prefix:local` with the canonical prefixes of WORDS, so that a file may use any prefix of its own. */
export type Attributes = Map<string, string>
type XmlHandlers = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

/** Transitional and strict namespaces (ECMA-376 part 1 and 4) under one prefix each. */
const WORDS: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct'
}
const MAX_ATTRIBUTES = 200
const MAX_ATTRIBUTE_LENGTH = 1 << 20
const MAX_TAG_LENGTH = 2 << 20

const bad = (detail: string) => new AnnexError('BAD_XML', { detail })

/** Part bytes as text: UTF-8 or UTF-16 with its mark (XML 1.0 4.3.3); anything else is refused. */
function decodeXml(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw bad('harflar kodlashi noto‘g‘ri')
  }
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1]?.toLowerCase()
  if (
    declared !== undefined &&
    declared !== 'utf-8' &&
    declared !== 'us-ascii' &&
    !(declared.startsWith('utf-16') && label !== 'utf-8')
  ) {
    throw bad(`kodlash ${declared}`)
  }
  return text
}

/** A parser gathers a tag whole before it tells anyone; a tag of megabytes is told here. */
function hasEndlessTag(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const end = text.indexOf('>', at)
    if ((end < 0 ? text.length : end) - at > MAX_TAG_LENGTH) return true
    if (end < 0) return false
    at = end
  }
  return false
}

/**
 * Walks an XML part. Names come as 'w:p', 'mc:Fallback' … by namespace, others as ':local'. Throws BAD_XML for a
 * DOCTYPE, for more than 256 levels, for a part that is not well formed.
 */
export function parseXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const text = decodeXml(bytes)
  // Checked before parsing: nothing inside a document type definition may be looked at, let alone expanded.
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw bad('DOCTYPE')
  if (hasEndlessTag(text)) throw bad('xossalari haddan ko‘p')
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  let attributes = 0
  parser.on('error', () => {
    throw bad('yopilmagan yoki buzuq belgi')
  })
  parser.on('opentagstart', () => {
    attributes = 0
    if (++depth > LIMITS.depth) throw bad(`${LIMITS.depth} dan chuqur`)
  })
  parser.on('attribute', attribute => {
    if (++attributes > MAX_ATTRIBUTES || attribute.value.length > MAX_ATTRIBUTE_LENGTH)
      throw bad('xossalari haddan ko‘p')
  })
  parser.on('opentag', tag => {
    const found: Attributes = new Map()
    for (const key in tag.attributes) {
      const attribute = tag.attributes[key]!
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue
      found.set(`${WORDS[attribute.uri] ?? ''}:${attribute.local}`, attribute.value)
    }
    handlers.open(`${WORDS[tag.uri] ?? ''}:${tag.local}`, found)
  })
  parser.on('closetag', tag => {
    depth--
    handlers.close(`${WORDS[tag.uri] ?? ''}:${tag.local}`)
  })
  if (handlers.text !== undefined) {
    parser.on('text', piece => handlers.text?.(piece))
    parser.on('cdata', piece => handlers.text?.(piece))
  }
  parser.write(text)
  parser.close()
}
