import { deflateSync, Inflate, inflateSync } from 'fflate'
import { TemplateError, templateFault } from './template-error.ts'

/** Parts of an OPC package (ECMA-376 part 2) by name, in the order of the file. */
export type Parts = Map<string, Uint8Array>

/** How an unpacked part stood in its file, kept as long as its bytes are: what is not changed is not packed anew. */
const packedAs = new WeakMap<Uint8Array, Packed>()
type Packed = { method: number; crc: number; bytes: Uint8Array }

const MAX_FILE = 8 * 1024 * 1024
const MAX_UNPACKED = 32 * 1024 * 1024
const MAX_ENTRIES = 500
/** Deflate grows at most about 1032 times, so one slice of input gives at most 1 MB before the size is checked again. */
const SLICE = 1024
/**
 * Packed parts up to this size are unpacked at one go: a stream's windows would hold more than the parts of a letter do. The most
 * that such a part can grow to is 4 MB, of which only its declared size is kept.
 */
const AT_ONE_GO = 4096

const refuse = (hint: string, part?: string): never => {
  throw new TemplateError([templateFault('NOT_A_TEMPLATE', hint, { part })])
}
const tooLarge = (hint: string, part?: string): never => {
  throw new TemplateError([templateFault('TOO_LARGE', hint, { part })])
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const unsafeName = (name: string): boolean =>
  name === '' ||
  name.startsWith('/') ||
  /[\\:\0]/.test(name) ||
  // fflate collects parts in a plain object, where this name would be lost.
  name === '__proto__' ||
  name.split('/').some(step => step === '..' || step === '.' || step === '')

type Entry = { name: string; method: number; crc: number; packed: number; size: number; at: number }

/** The central directory, which alone says what the file holds (APPNOTE.TXT 4.3.12, 4.3.16). */
const readDirectory = (bytes: Uint8Array): Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22 || view.getUint32(0, true) !== 0x04034b50) return refuse('The file is not a DOCX')
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 0xffff)
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < lowest) return refuse('The file is cut: its directory is missing')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) return refuse('Zip64 is not used by a template')
  if (count > MAX_ENTRIES) return tooLarge(`The file has ${count} parts, at most ${MAX_ENTRIES} are allowed`)
  if (end + 22 + view.getUint16(end + 20, true) !== bytes.length) return refuse('There is data behind the archive')
  const entries: Entry[] = []
  const decoder = new TextDecoder()
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return refuse('The directory of the file is damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const flags = view.getUint16(at + 8, true)
    if (flags & 0x41) return refuse('The file is protected by a password', name)
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true)
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the packed bytes of an entry stand; its local header must name the same part (APPNOTE.TXT 4.3.7). */
const packedBytes = (bytes: Uint8Array, entry: Entry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50)
    return refuse('A part begins outside the file', entry.name)
  const nameLength = view.getUint16(entry.at + 26, true)
  const localName = new TextDecoder().decode(bytes.subarray(entry.at + 30, entry.at + 30 + nameLength))
  if (localName !== entry.name) return refuse('A part has two different names', entry.name)
  const start = entry.at + 30 + nameLength + view.getUint16(entry.at + 28, true)
  if (start + entry.packed > bytes.length) return refuse('A part ends outside the file', entry.name)
  return bytes.subarray(start, start + entry.packed)
}

/** A small part: what does not fit is not written, so a byte too many is room enough to notice it. */
const unpackSmall = (packed: Uint8Array, entry: Entry): Uint8Array => {
  const out = inflateSync(packed, { out: new Uint8Array(entry.size + 1) })
  return out.length > entry.size ? tooLarge('A part is larger than its declared size', entry.name) : out
}

const unpackBySlices = (packed: Uint8Array, entry: Entry): Uint8Array => {
  const out = new Uint8Array(entry.size)
  let filled = 0
  const inflate = new Inflate(chunk => {
    if (filled + chunk.length > entry.size) tooLarge('A part is larger than its declared size', entry.name)
    out.set(chunk, filled)
    filled += chunk.length
  })
  for (let from = 0; from < packed.length; from += SLICE)
    inflate.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length)
  return out.subarray(0, filled)
}

const unpack = (packed: Uint8Array, entry: Entry): Uint8Array => {
  if (entry.method === 0) return packed
  let content: Uint8Array
  try {
    content =
      packed.length > 0 && packed.length <= AT_ONE_GO ? unpackSmall(packed, entry) : unpackBySlices(packed, entry)
  } catch (error) {
    if (error instanceof TemplateError) throw error
    throw new TemplateError([templateFault('NOT_A_TEMPLATE', 'A part cannot be unpacked', { part: entry.name })], {
      cause: error
    })
  }
  if (content.length !== entry.size) refuse('A part is shorter than its declared size', entry.name)
  return content
}

/**
 * Opens a DOCX that may come from anywhere: sizes, names, checksums and methods are judged before any parser sees it.
 * Throws TemplateError NOT_A_TEMPLATE or TOO_LARGE. Limits: 8 MB packed, 32 MB unpacked
 * unless told, 500 parts.
 */
export const openPackage = (bytes: Uint8Array, { file = MAX_FILE, unpacked = MAX_UNPACKED } = {}): Parts => {
  if (bytes.length === 0) refuse('The file is empty')
  if (bytes.length > file) tooLarge(`The file is larger than ${file >> 20} MB`)
  const entries = readDirectory(bytes).filter(entry => !(entry.name.endsWith('/') && entry.size === 0))
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > unpacked)
    tooLarge(`Unpacked it is larger than ${unpacked >> 20} MB`)
  if (entries.reduce((sum, entry) => sum + entry.packed, 0) > bytes.length) refuse('Parts of the file overlap')
  const parts: Parts = new Map()
  const seen = new Set<string>()
  for (const entry of entries) {
    if (unsafeName(entry.name)) refuse('A part has an unsafe name', entry.name)
    const folded = entry.name.toLowerCase()
    if (seen.has(folded)) refuse('A part is there twice', entry.name)
    seen.add(folded)
    if (entry.method !== 0 && entry.method !== 8) refuse('A part is packed by an unknown method', entry.name)
    const packed = packedBytes(bytes, entry)
    const content = unpack(packed, entry)
    if (content.length !== entry.size || crc32(content) !== entry.crc) refuse('A part is damaged', entry.name)
    packedAs.set(content, { method: entry.method, crc: entry.crc, bytes: packed })
    parts.set(entry.name, content)
  }
  return parts
}

/** What stands in a document's properties. `date` is an ISO day: all times inside the file are noon of that day, UTC. */
export type About = { title: string; author: string; date: string }

const escapeXml = (text: string): string =>
  text.replace(/\p{C}/gu, '').replace(/[<>&"']/g, char => `&#${char.charCodeAt(0)};`)

/** docProps/core.xml (ECMA-376 part 2, 11.1) made from the document's own date, so that the same input gives the same bytes. */
const coreProperties = (about: About): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(about.title)}</dc:title><dc:creator>${escapeXml(about.author)}</dc:creator><cp:lastModifiedBy>${escapeXml(about.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${about.date}T12:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${about.date}T12:00:00Z</dcterms:modified></cp:coreProperties>`
  )

const packed = (content: Uint8Array): Packed => {
  const known = packedAs.get(content)
  if (known !== undefined) return known
  const crc = crc32(content)
  // Little is gained on little, and the packer's tables cost a hundred times as much.
  if (content.length < SMALL) return { method: 0, crc, bytes: content }
  return { method: 8, crc, bytes: deflateSync(content, { level: 6, mem: 4 }) }
}
const SMALL = 256

/**
 * Packs the parts, in their order, with the zip dates and core properties of `about` instead of the present moment (APPNOTE.TXT 4.3).
 * A package without core properties stays without them. The year must lie in 1980…2099 (a zip cannot say more).
 */
export const writePackage = (parts: Parts, about: About): Uint8Array => {
  const [year, month, day] = about.date.split('-').map(Number) as [number, number, number]
  if (!(year >= 1980 && year <= 2099)) throw new RangeError(`A package cannot have the date ${about.date}`)
  const time = (((year - 1980) << 25) | (month << 21) | (day << 16) | (12 << 11)) >>> 0
  const encoder = new TextEncoder()
  const files = [...parts].map(([name, content]) => {
    const bytes = name === 'docProps/core.xml' ? coreProperties(about) : content
    return { name: encoder.encode(name), size: bytes.length, ...packed(bytes), utf8: /[^ -~]/.test(name) }
  })
  const total = files.reduce((sum, { name, bytes }) => sum + 30 + 46 + name.length * 2 + bytes.length, 22)
  const out = new Uint8Array(total)
  const view = new DataView(out.buffer)
  let at = 0
  /** The fields that both headers share, from the version needed on (4.4.3–4.4.11). */
  const shared = (from: number, { name, size, method, crc, bytes, utf8 }: (typeof files)[number]): void => {
    view.setUint16(from, 20, true)
    view.setUint16(from + 2, utf8 ? 0x800 : 0, true)
    view.setUint16(from + 4, method, true)
    view.setUint32(from + 6, time, true)
    view.setUint32(from + 10, crc, true)
    view.setUint32(from + 14, bytes.length, true)
    view.setUint32(from + 18, size, true)
    view.setUint16(from + 22, name.length, true)
  }
  const starts = files.map(file => {
    const start = at
    view.setUint32(at, 0x04034b50, true)
    shared(at + 4, file)
    out.set(file.name, at + 30)
    out.set(file.bytes, at + 30 + file.name.length)
    at += 30 + file.name.length + file.bytes.length
    return start
  })
  const directory = at
  for (const [index, file] of files.entries()) {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, 20, true)
    shared(at + 6, file)
    view.setUint32(at + 42, starts[index]!, true)
    out.set(file.name, at + 46)
    at += 46 + file.name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, files.length, true)
  view.setUint16(at + 10, files.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return out
}
