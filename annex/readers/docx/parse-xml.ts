import { LIMITS } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'
import { scanXml, type XmlAttribute, XmlError } from './scan-xml.ts'

/** Attributes by `prefix:local` with the canonical prefixes of WORDS, so that a file may use any prefix of its own. */
export type Attributes = ReadonlyMap<string, string>
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
const NONE: Attributes = new Map()
/** Lengths in UTF-16 units. */
const LIMITS_OF_XML = { depth: LIMITS.depth, attributes: 200, attributeLength: 1 << 20, tagLength: 2 << 20 }
const SAID = {
  form: 'yopilmagan yoki buzuq belgi',
  depth: `${LIMITS.depth} dan chuqur`,
  attributes: 'xossalari haddan ko‘p'
}

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

/**
 * Walks an XML part. Names come as 'w:p', 'mc:Fallback' … by namespace, others as ':local'. Throws BAD_XML for a
 * DOCTYPE, for more than 256 levels, for a part that is not well formed.
 */
export function parseXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const text = decodeXml(bytes)
  // Checked before reading: nothing inside a document type definition may be looked at, let alone expanded.
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw bad('DOCTYPE')
  const maps = new WeakMap<readonly XmlAttribute[], Attributes>()
  const attributesOf = (attributes: readonly XmlAttribute[]): Attributes => {
    if (attributes.length === 0) return NONE
    // The scanner gives the same list for the same tag.
    const known = maps.get(attributes)
    if (known !== undefined) return known
    const found = new Map(attributes.map(({ name, value }) => [name.name, value]))
    maps.set(attributes, found)
    return found
  }
  try {
    scanXml(
      text,
      {
        open: (tag, attributes) => handlers.open(tag.name, attributesOf(attributes)),
        close: tag => handlers.close(tag.name),
        text: handlers.text
      },
      LIMITS_OF_XML,
      (uri, local) => `${WORDS[uri] ?? ''}:${local}`
    )
  } catch (error) {
    if (error instanceof XmlError) throw bad(SAID[error.over ?? 'form'])
    throw error
  }
}
