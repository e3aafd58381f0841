/**
 * The guard before any inflating (PKWARE APPNOTE 6.3): the central directory is read and checked by ourselves, and a
 * part is inflated only under its declared size, with its CRC compared. An untrusted file meets this before any parser.
 */
import { Inflate } from 'fflate'
import { AnnexError } from '../error.ts'
import { crc32 } from './crc32.ts'

/** Bytes and counts; `ratio` applies to parts above `ratioFrom`. */
const ZIP_LIMITS = {
  entries: 10_000,
  part: 64 << 20,
  total: 256 << 20,
  ratio: 400,
  ratioFrom: 8 << 20,
  verify: 48 << 20
}

/**
 * What a host may do faster than we: `inflate` unpacks raw deflate (RFC 1951): exactly what is packed, or null where that is longer than
 * `most` bytes; throws where it is damaged. `crc32` is that of zip (ISO 3309, polynomial 0xEDB88320).
 */
export type Unpack = {
  inflate(packed: Uint8Array, most: number): Uint8Array | null
  crc32(bytes: Uint8Array): number
}

type ZipEntry = {
  name: string
  method: 0 | 8
  crc: number
  compressed: number
  size: number
  dataStart: number
}
export type Zip = {
  names: string[]
  has(name: string): boolean
  /** The bytes of a part by its exact name, or null when there is none. */
  read(name: string): Uint8Array | null
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const ZIP64_LOCATOR = 0x07064b50
const END_LENGTH = 22
const MAX_COMMENT = 0xffff

const refuse = (detail: string) => new AnnexError('UNSAFE_ZIP', { detail })

/** Opens a zip or throws AnnexError: CUT, UNSAFE_ZIP, BOMB or PASSWORD. Nothing is inflated beyond what is declared. */
export function openZip(bytes: Uint8Array, unpack: Unpack = OURS): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(bytes, view)
  const entries = readDirectory(bytes, view, end)
  const byName = new Map(entries.map(entry => [entry.name, entry]))
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  // Parts nobody reads (pictures) are checked too, so that a damaged file is refused as a whole; only the very large ones wait.
  const checked = new Map<ZipEntry, Uint8Array>()
  if (total <= ZIP_LIMITS.verify)
    for (const entry of entries) {
      const isText = /\.(xml|rels)$/i.test(entry.name)
      const part = inflate(bytes, entry, unpack)
      // Text parts are about to be read: they are not unpacked a second time.
      if (isText) checked.set(entry, part)
    }
  return {
    names: entries.map(entry => entry.name),
    has: name => byName.has(name),
    read: name => {
      const entry = byName.get(name)
      if (entry === undefined) return null
      const part = checked.get(entry) ?? inflate(bytes, entry, unpack)
      checked.delete(entry)
      return part
    }
  }
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue
    if (at + END_LENGTH + view.getUint16(at + 20, true) !== bytes.length) throw refuse('ortida begona maʼlumot bor')
    if (at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR) throw refuse('zip64')
    return at
  }
  throw new AnnexError('CUT', { detail: 'arxiv oxiri yo‘q' })
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number): ZipEntry[] {
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw refuse('zip64')
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw refuse('bo‘lingan arxiv')
  if (count > ZIP_LIMITS.entries) throw new AnnexError('BOMB', { detail: `${count} ta qism` })
  if (start + size !== end) throw refuse('ro‘yxat joyi noto‘g‘ri yoki oldida begona maʼlumot bor')
  const entries: (ZipEntry & { offset: number; dataEnd: number })[] = []
  const seen = new Set<string>()
  let total = 0
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw refuse('ro‘yxati buzuq')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > end) throw refuse('ro‘yxati buzuq')
    const entry = readEntry(bytes, view, at, nameLength, extraLength, start)
    total += entry.size
    if (entry.size > ZIP_LIMITS.part || total > ZIP_LIMITS.total)
      throw new AnnexError('BOMB', { detail: megabytes(Math.max(entry.size, total)) })
    if (entry.size > ZIP_LIMITS.ratioFrom && entry.size > entry.compressed * ZIP_LIMITS.ratio) {
      throw new AnnexError('BOMB', {
        detail: `${Math.round(entry.size / Math.max(1, entry.compressed))} marta siqilgan`
      })
    }
    const key = entry.name.normalize('NFC').toLowerCase()
    if (seen.has(key)) throw refuse(`takroriy nom: ${entry.name}`)
    seen.add(key)
    entries.push(entry)
    at = next
  }
  if (at !== end) throw refuse('ro‘yxati buzuq')
  if (count === 0) throw new AnnexError('EMPTY')
  checkOverlaps(entries)
  return entries
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / (1 << 20))} MB`

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  directory: number
) {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const crc = view.getUint32(at + 16, true)
  const compressed = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const offset = view.getUint32(at + 42, true)
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
  // General purpose bits 0, 6 and 13: encrypted data or an encrypted directory (APPNOTE 4.4.4).
  if (flags & 0x2041) throw new AnnexError('PASSWORD')
  if (method !== 0 && method !== 8) throw refuse(`siqish usuli ${method}`)
  if (compressed === 0xffffffff || size === 0xffffffff || offset === 0xffffffff) throw refuse('zip64')
  if (hasZip64(view, at + 46 + nameLength, extraLength)) throw refuse('zip64')
  if (method === 0 && compressed !== size) throw refuse('hajmi noto‘g‘ri')
  if (offset + 30 > directory || view.getUint32(offset, true) !== LOCAL) throw refuse('qism boshi topilmadi')
  const localName = bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true))
  const streamed = (flags & 8) !== 0
  const same = (local: number, central: number) => local === central || (streamed && local === 0)
  if (
    localName.length !== rawName.length ||
    !localName.every((byte, i) => byte === rawName[i]) ||
    view.getUint16(offset + 6, true) !== flags ||
    view.getUint16(offset + 8, true) !== method ||
    !same(view.getUint32(offset + 14, true), crc) ||
    !same(view.getUint32(offset + 18, true), compressed) ||
    !same(view.getUint32(offset + 22, true), size)
  ) {
    throw refuse('qism boshi ro‘yxatdagidan farq qiladi')
  }
  const dataStart = offset + 30 + localName.length + view.getUint16(offset + 28, true)
  const dataEnd = dataStart + compressed
  if (dataEnd > directory) throw new AnnexError('CUT', { detail: 'qismi to‘liq emas' })
  const name = safeName(new TextDecoder('utf-8').decode(rawName))
  return { name, method, crc, compressed, size, dataStart, offset, dataEnd } as const
}

function hasZip64(view: DataView, start: number, length: number): boolean {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 0x0001) return true
  }
  return false
}

/** A part name as a relative path with '/', or a refusal: nothing absolute, upward, with a drive, stream or control mark. */
function safeName(raw: string): string {
  const name = raw.replace(/\\/g, '/')
  const control = [...name].some(char => char.charCodeAt(0) < 0x20 || char === '\u007f')
  if (name === '' || control || name.startsWith('/') || name.includes(':') || name.split('/').includes('..')) {
    throw refuse('xavfli nom')
  }
  return name
}

function checkOverlaps(entries: readonly { offset: number; dataEnd: number }[]): void {
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset)
  if (byOffset[0]!.offset !== 0) throw refuse('oldida begona maʼlumot bor')
  for (let i = 1; i < byOffset.length; i++) {
    if (byOffset[i]!.offset < byOffset[i - 1]!.dataEnd) throw refuse('qismlari ustma-ust')
  }
}

/** Small pushes: data packed a thousand times (deflate's most) makes two megabytes, and a few while they grow, before it is counted. */
const PUSH = 2048
/** Deflate never makes a part longer than by a few bytes for each stored block of it (RFC 1951, 3.2.4). */
const mostPacked = (size: number): number => size + Math.ceil(size / 1000) + 1024

function inflate(bytes: Uint8Array, entry: ZipEntry, unpack: Unpack): Uint8Array {
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressed)
  if (entry.method === 0) {
    if (unpack.crc32(data) !== entry.crc) throw refuse(`nazorat yig‘indisi noto‘g‘ri: ${entry.name}`)
    return data
  }
  if (entry.compressed > mostPacked(entry.size))
    throw new AnnexError('BOMB', { detail: 'eʼlon qilingan hajmdan katta' })
  let out: Uint8Array | null
  try {
    out = unpack.inflate(data, entry.size)
  } catch {
    throw refuse(`siqilgan qismi buzuq: ${entry.name}`)
  }
  if (out === null) throw new AnnexError('BOMB', { detail: 'eʼlon qilingan hajmdan katta' })
  if (out.length !== entry.size) throw refuse(`hajmi eʼlon qilinganidan farq qiladi: ${entry.name}`)
  if (unpack.crc32(out) !== entry.crc) throw refuse(`nazorat yig‘indisi noto‘g‘ri: ${entry.name}`)
  return out
}

/** Unpacks piece by piece, so that what is longer than it says is noticed after a few kilobytes. */
function unpackInPieces(packed: Uint8Array, most: number): Uint8Array | null {
  const out = new Uint8Array(most)
  let length = 0
  let ended = false
  let over = false
  const inflater = new Inflate((chunk, final) => {
    over ||= length + chunk.length > most
    if (!over) out.set(chunk, length)
    length += chunk.length
    ended ||= final
  })
  for (let at = 0; (at < packed.length || at === 0) && !over; at += PUSH)
    inflater.push(packed.subarray(at, at + PUSH), at + PUSH >= packed.length)
  if (over) return null
  if (!ended) throw new Error('not ended')
  return out.subarray(0, length)
}

const OURS: Unpack = { inflate: unpackInPieces, crc32 }
