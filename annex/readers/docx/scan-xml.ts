/**
 * A scanner of XML 1.0 (fifth edition) with namespaces, for parts of office packages: no DTD, no entities but the five
 * predefined ones, everything else as the standard has it. It walks the text once by `indexOf` and hands over whole tags.
 * `scan-xml.test.ts` holds it against saxes on random and spoilt documents.
 */
/** `name` is what the caller calls it. */
export type XmlName = { uri: string; local: string; name: string }
export type XmlAttribute = { name: XmlName; value: string }
export type XmlEvents = {
  open(tag: XmlName, attributes: readonly XmlAttribute[]): void
  close(tag: XmlName): void
  text?(text: string): void
}
/** `attributes`: how many an element may have; lengths in UTF-16 units. */
export type XmlLimits = { depth: number; attributes: number; attributeLength: number; tagLength: number }

/** Where and why a text is not well formed, or over a limit. */
export class XmlError extends Error {
  readonly over: 'depth' | 'attributes' | null
  readonly at: number
  constructor(message: string, at: number, over: 'depth' | 'attributes' | null = null) {
    super(message)
    this.name = 'XmlError'
    this.at = at
    this.over = over
  }
}

// XML 1.0 production 4 and 4a without the colon (Namespaces in XML, NCName).
const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const NCNAME = `[${START}][${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`
const QNAME = new RegExp(`^(?:(${NCNAME}):)?(${NCNAME})$`, 'u')
/** Production 2: what is not a character of XML 1.0. Lone surrogates are the decoder's to refuse. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_CHAR = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/
const NOT_SPACE = /[^ \t\r\n]/
const PREDEFINED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const XML_URI = 'http://www.w3.org/XML/1998/namespace'
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/'

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

const isChar = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

const REFERENCE = /&(?:#(\d+)|#x([0-9a-fA-F]+)|([^;&\s]+));|&/g

/** Text with its references read (production 67). `at` is for the error. */
const unescaped = (text: string, at: number): string =>
  !text.includes('&')
    ? text
    : text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) {
          if (!Object.hasOwn(PREDEFINED, name)) throw new XmlError(`unknown reference ${whole}`, at)
          return PREDEFINED[name]!
        }
        const code =
          decimal !== undefined ? Number.parseInt(decimal, 10) : hex !== undefined ? Number.parseInt(hex, 16) : -1
        if (!isChar(code)) throw new XmlError(`bad reference ${whole}`, at)
        return String.fromCodePoint(code)
      })

/** The namespaces in force, and the names read under them: a file says the same few names thousands of times. */
type Scope = {
  uris: ReadonlyMap<string, string>
  elements: Map<string, XmlName>
  attributes: Map<string, XmlName>
  /** Whole start tags read under this scope, by their text up to the `>`. */
  tags: Map<string, KnownTag>
  depth: number
}
type KnownTag = {
  raw: string
  /** From the `<` to before the `>`. */
  source: string
  tag: XmlName
  attributes: readonly XmlAttribute[]
  empty: boolean
  /** The scope under which it may be taken for the same again. */
  kept: Scope | null
  /** The start tag that came after it last time: files repeat themselves, so it is tried first. */
  next: KnownTag | null
}
/** Longer tags and more of them are hardly met twice. */
const KEPT_TAG = 160
const KEPT_TAGS = 2000
type RawAttribute = { name: string; value: string }

/** `call` gives the caller's own word for a name; it is asked once for each. Throws XmlError. */
export const scanXml = (
  text: string,
  events: XmlEvents,
  limits: XmlLimits,
  call: (uri: string, local: string) => string = (_, local) => local
): void => {
  if (NO_CHAR.test(text)) throw new XmlError('a character that XML does not have', text.search(NO_CHAR))
  // What the whole text does not have, no piece of it is searched for.
  const hasReturns = text.includes('\r')
  const hasEnds = text.includes(']]>')
  const scopes: Scope[] = [
    {
      uris: new Map([
        ['', ''],
        ['xml', XML_URI],
        ['xmlns', XMLNS_URI]
      ]),
      elements: new Map(),
      attributes: new Map(),
      tags: new Map(),
      depth: 0
    }
  ]
  const open: KnownTag[] = []
  let last: KnownTag | null = null
  let rooted = false
  let at = 0

  const split = (raw: string): { prefix: string; local: string } => {
    const match = QNAME.exec(raw)
    if (match === null) throw new XmlError(`no name: ${raw.slice(0, 40)}`, at)
    return { prefix: match[1] ?? '', local: match[2]! }
  }
  const uriOf = (prefix: string, scope: Scope): string => {
    const uri = scope.uris.get(prefix)
    if (uri === undefined) throw new XmlError(`unbound prefix ${prefix}`, at)
    return uri
  }
  const elementOf = (raw: string, scope: Scope): XmlName => {
    const known = scope.elements.get(raw)
    if (known !== undefined) return known
    const { prefix, local } = split(raw)
    if (prefix === 'xmlns') throw new XmlError('an element called xmlns', at)
    const uri = uriOf(prefix, scope)
    const tag = { uri, local, name: call(uri, local) }
    scope.elements.set(raw, tag)
    return tag
  }

  /** Namespaces in XML 1.0, constraints on prefixes. */
  const declared = (attributes: readonly RawAttribute[], scope: Scope): Scope => {
    const uris = new Map(scope.uris)
    for (const { name, value } of attributes) {
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length)
      const uri = value.trim()
      if (prefix === 'xmlns' || uri === XMLNS_URI) throw new XmlError('xmlns is taken', at)
      if ((prefix === 'xml') !== (uri === XML_URI)) throw new XmlError('xml is taken', at)
      if (prefix !== '' && uri === '') throw new XmlError(`prefix ${prefix} without a namespace`, at)
      uris.set(prefix, uri)
    }
    return { uris, elements: new Map(), attributes: new Map(), tags: new Map(), depth: open.length + 1 }
  }

  const readAttributes = (from: number, to: number): RawAttribute[] => {
    const attributes: RawAttribute[] = []
    let cursor = from
    while (cursor < to) {
      const gap = cursor
      while (cursor < to && isSpace(text.charCodeAt(cursor))) cursor++
      if (cursor === to) break
      if (cursor === gap) throw new XmlError('no space before an attribute', cursor)
      if (attributes.length >= limits.attributes) throw new XmlError('too many attributes', cursor, 'attributes')
      const equals = text.indexOf('=', cursor)
      if (equals < 0 || equals >= to) throw new XmlError('an attribute without a value', cursor)
      const name = text.slice(cursor, equals).trimEnd()
      let quote = equals + 1
      while (isSpace(text.charCodeAt(quote))) quote++
      const mark = text[quote]
      if (quote >= to || (mark !== '"' && mark !== "'")) throw new XmlError('a value without quotes', quote)
      const end = text.indexOf(mark, quote + 1)
      if (end < 0 || end >= to) throw new XmlError('a value without an end', quote)
      if (end - quote > limits.attributeLength) throw new XmlError('too long an attribute', quote, 'attributes')
      const raw = text.slice(quote + 1, end)
      if (raw.includes('<')) throw new XmlError('< in a value', quote)
      // Production 10 and section 3.3.3: white space becomes spaces, but not that of references.
      attributes.push({ name, value: unescaped(raw.replace(/\r\n|[\t\n\r]/g, ' '), quote) })
      cursor = end + 1
    }
    return attributes
  }

  /** The end of the tag that starts at `from`: a `>` outside quotes. */
  const tagEnd = (from: number): number => {
    let end = text.indexOf('>', from)
    if (end < 0) throw new XmlError('a tag without an end', from)
    // Nearly every tag has no `>` inside its values: count quotes only where one could be.
    for (let cursor = from; cursor < end; cursor++) {
      const code = text.charCodeAt(cursor)
      if (code !== 34 && code !== 39) continue
      const close = text.indexOf(code === 34 ? '"' : "'", cursor + 1)
      if (close < 0) throw new XmlError('a value without an end', cursor)
      if (close - from > limits.tagLength) throw new XmlError('too long a tag', from, 'attributes')
      if (close > end) {
        end = text.indexOf('>', close + 1)
        if (end < 0) throw new XmlError('a tag without an end', from)
      }
      cursor = close
    }
    if (end - from > limits.tagLength) throw new XmlError('too long a tag', from, 'attributes')
    return end
  }

  const attributeOf = (raw: string, scope: Scope): XmlName => {
    const known = scope.attributes.get(raw)
    if (known !== undefined) return known
    const { prefix, local } = split(raw)
    const uri = raw === 'xmlns' || prefix === 'xmlns' ? XMLNS_URI : prefix === '' ? '' : uriOf(prefix, scope)
    const name = { uri, local, name: call(uri, local) }
    scope.attributes.set(raw, name)
    return name
  }
  const checked = (attributes: readonly RawAttribute[], scope: Scope): XmlAttribute[] => {
    const found: XmlAttribute[] = []
    const seen: XmlName[] = []
    for (const { name: raw, value } of attributes) {
      const name = attributeOf(raw, scope)
      if (seen.some(one => one.local === name.local && one.uri === name.uri))
        throw new XmlError(`attribute ${raw} twice`, at)
      seen.push(name)
      if (name.uri !== XMLNS_URI) found.push({ name, value })
    }
    return found
  }

  const NONE: readonly XmlAttribute[] = []
  const enter = (known: KnownTag, end: number): void => {
    if (open.length === 0 && rooted) throw new XmlError('two roots', at)
    if (open.length >= limits.depth) throw new XmlError('too deep', at, 'depth')
    rooted = true
    events.open(known.tag, known.attributes)
    if (known.empty) {
      events.close(known.tag)
      if (scopes.at(-1)!.depth === open.length + 1) scopes.pop()
    } else open.push(known)
    at = end + 1
  }

  /** The tag at `at` where it was read before under the same scope. */
  const knownAt = (scope: Scope): KnownTag | undefined => {
    const guess = last?.next ?? null
    if (guess !== null && guess.kept === scope) {
      const { source } = guess
      if (text.charCodeAt(at + source.length) === 62 && text.startsWith(source, at)) return guess
    }
    const first = text.indexOf('>', at)
    return first < 0 || first - at > KEPT_TAG ? undefined : scope.tags.get(text.slice(at, first))
  }

  const openTag = (): void => {
    const around = scopes.at(-1)!
    const known = knownAt(around) ?? readTag(around)
    if (last !== null && known.kept !== null) last.next = known
    last = known
    enter(known, at + known.source.length)
  }

  const readTag = (around: Scope): KnownTag => {
    const end = tagEnd(at + 1)
    const empty = text.charCodeAt(end - 1) === 47
    const to = empty ? end - 1 : end
    let nameEnd = at + 1
    while (nameEnd < to && !isSpace(text.charCodeAt(nameEnd))) nameEnd++
    const raw = text.slice(at + 1, nameEnd)
    const attributes = nameEnd === to ? [] : readAttributes(nameEnd, to)
    const declarations = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'))
    const scope = declarations.length > 0 ? declared(declarations, around) : around
    if (scope !== around) scopes.push(scope)
    const isKept = scope === around && end - at <= KEPT_TAG && scope.tags.size < KEPT_TAGS
    const read: KnownTag = {
      raw,
      source: text.slice(at, end),
      tag: elementOf(raw, scope),
      attributes: attributes.length === 0 ? NONE : checked(attributes, scope),
      empty,
      kept: isKept ? scope : null,
      next: null
    }
    if (isKept) scope.tags.set(read.source, read)
    return read
  }

  const closeTag = (): void => {
    const top = open.pop()
    if (top === undefined) throw new XmlError('tags do not match', at)
    let end = at + 2 + top.raw.length
    if (text.charCodeAt(end) !== 62 || !text.startsWith(top.raw, at + 2)) {
      end = text.indexOf('>', at)
      if (end < 0 || text.slice(at + 2, end).trimEnd() !== top.raw) throw new XmlError('tags do not match', at)
    }
    events.close(top.tag)
    if (scopes.at(-1)!.depth === open.length + 1) scopes.pop()
    at = end + 1
  }

  const said = (from: number, to: number, plain: boolean): void => {
    if (from === to) return
    const raw = text.slice(from, to)
    if (open.length === 0) {
      // Before the root a byte order mark was taken by the decoder already.
      if (!plain || NOT_SPACE.test(raw)) throw new XmlError('text outside the root', from)
      return
    }
    if (plain && hasEnds && raw.includes(']]>')) throw new XmlError(']]> in text', from)
    // Section 2.11: ends of lines.
    const lines = hasReturns && raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    events.text?.(plain ? unescaped(lines, from) : lines)
  }

  const special = (start: string, end: string): { from: number; to: number } => {
    const from = at + start.length
    const to = text.indexOf(end, from)
    if (to < 0) throw new XmlError(`${start} without an end`, at)
    at = to + end.length
    return { from, to }
  }

  const instruction = (): void => {
    const begin = at
    const { from, to } = special('<?', '?>')
    const target = /^[^\s?]+/.exec(text.slice(from, Math.min(to, from + 200)))?.[0] ?? ''
    if (!QNAME.test(target) || target.includes(':')) throw new XmlError('an instruction without a name', begin)
    if (target.toLowerCase() === 'xml' && begin !== 0) throw new XmlError('an XML declaration inside', begin)
    if (target.toLowerCase() === 'xml' && !DECLARATION.test(text.slice(from, to)))
      throw new XmlError('a bad XML declaration', begin)
  }

  while (at < text.length) {
    const next = text.indexOf('<', at)
    said(at, next < 0 ? text.length : next, true)
    if (next < 0) break
    at = next
    const code = text.charCodeAt(at + 1)
    if (code === 47) closeTag()
    else if (code === 63) instruction()
    else if (code !== 33) openTag()
    else if (text.startsWith('<!--', at)) {
      const { from, to } = special('<!--', '-->')
      const comment = text.slice(from, to)
      if (comment.includes('--') || comment.endsWith('-')) throw new XmlError('-- in a comment', from)
    } else if (text.startsWith('<![CDATA[', at)) {
      const { from, to } = special('<![CDATA[', ']]>')
      said(from, to, false)
    } else throw new XmlError('a declaration', at)
  }
  if (open.length > 0 || !rooted) throw new XmlError('not closed', text.length)
}

/** Production 23, after `<?`. */
const DECLARATION =
  /^xml\s+version\s*=\s*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*$/
