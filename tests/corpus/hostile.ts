/** Files that must be refused, each as small as its trouble allows. */
import { deflateRawSync, constants } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { docx, docxParts, documentXml, p, tbl, tc, tr } from './docx.ts'

const TABLE = tbl(
  [tr([tc('Т/р'), tc('Чора-тадбирлар'), tc('Муддати')]), tr([tc('1.'), tc('Портал яратиш'), tc('2024 йил май')])],
  3
)
export const smallDocx = () => docx({ body: TABLE })

/** One entry of a zip written by hand, so that any field can lie. */
export type RawEntry = {
  name: string
  data: Uint8Array
  method?: number
  crc?: number
  size?: number
  flags?: number
  localName?: string
  offset?: number
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** A zip of stored or ready-deflated entries with the fields as given. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const name = strToU8(entry.name)
    const localName = strToU8(entry.localName ?? entry.name)
    const fields = (header: DataView, from: number) => {
      header.setUint16(from, 20, true)
      header.setUint16(from + 2, entry.flags ?? 0, true)
      header.setUint16(from + 4, entry.method ?? 0, true)
      header.setUint32(from + 10, entry.crc ?? crc32(entry.data), true)
      header.setUint32(from + 14, entry.data.length, true)
      header.setUint32(from + 18, entry.size ?? entry.data.length, true)
    }
    const local = new Uint8Array(30 + localName.length + entry.data.length)
    const localView = new DataView(local.buffer)
    localView.setUint32(0, 0x04034b50, true)
    fields(localView, 4)
    localView.setUint16(26, localName.length, true)
    local.set(localName, 30)
    local.set(entry.data, 30 + localName.length)
    const central = new Uint8Array(46 + name.length)
    const view = new DataView(central.buffer)
    view.setUint32(0, 0x02014b50, true)
    view.setUint16(4, 20, true)
    fields(view, 6)
    view.setUint16(28, name.length, true)
    view.setUint32(42, entry.offset ?? at, true)
    central.set(name, 46)
    locals.push(local)
    centrals.push(central)
    at += local.length
  }
  const size = centrals.reduce((sum, one) => sum + one.length, 0)
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, entries.length, true)
  view.setUint16(10, entries.length, true)
  view.setUint32(12, size, true)
  view.setUint32(16, at, true)
  return concat([...locals, ...centrals, end])
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** A deflate stream of `megabytes` MB of spaces: one flushed block repeated, about a thousandth of what it inflates to. */
export function deflatedSpaces(megabytes: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(1 << 20).fill(0x20), { level: 9, finishFlush: constants.Z_SYNC_FLUSH })
  return concat([...Array.from({ length: megabytes }, () => block), new Uint8Array([3, 0])])
}

const entriesOf = (parts: Record<string, Uint8Array>): RawEntry[] =>
  Object.entries(parts).map(([name, data]) => ({ name, data }))
const GIGABYTE = 1 << 30

/** `main` changed in a small document written by hand. */
function withMain(change: Partial<RawEntry>): Uint8Array {
  return rawZip(
    entriesOf(docxParts({ body: TABLE })).map(entry =>
      entry.name === 'word/document.xml' ? { ...entry, ...change } : entry
    )
  )
}
const withMore = (...more: RawEntry[]) => rawZip([...entriesOf(docxParts({ body: TABLE })), ...more])
/** A good document with parts whose names mean something to JavaScript. */
export const withOddNames = () =>
  withMore(...['__proto__', 'constructor', 'toString'].map(name => ({ name, data: new Uint8Array(3) })))
const bytesOf = (text: string) => strToU8(text)

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ole = (stream: string) =>
  concat([
    new Uint8Array(OLE),
    new Uint8Array(504),
    new Uint8Array([...stream].flatMap(letter => [letter.charCodeAt(0), 0])),
    new Uint8Array(64)
  ])

const random = (length: number) => {
  let seed = 42
  return Uint8Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed >> 16
  })
}

/** Each hostile or unreadable file with the code it must be refused by. */
export const TROUBLE: readonly { name: string; bytes: () => Uint8Array; code: string }[] = [
  { name: 'empty', bytes: () => new Uint8Array(0), code: 'EMPTY' },
  { name: 'only spaces', bytes: () => bytesOf(' \n\t\n'), code: 'EMPTY' },
  { name: 'random bytes', bytes: () => random(5000), code: 'NOT_A_DOCUMENT' },
  { name: 'cut in half', bytes: () => smallDocx().slice(0, 900), code: 'CUT' },
  { name: 'old .doc', bytes: () => ole('WordDocument'), code: 'DOC_OLD' },
  { name: 'encrypted OOXML', bytes: () => ole('EncryptedPackage'), code: 'PASSWORD' },
  { name: 'old .xls', bytes: () => ole('Workbook'), code: 'XLS_OLD' },
  { name: 'PDF cut off behind its head', bytes: () => bytesOf('%PDF-1.7\n1 0 obj'), code: 'CUT' },
  { name: 'PNG', bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), code: 'CUT' },
  { name: 'JPEG', bytes: () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), code: 'CUT' },
  { name: 'RTF', bytes: () => bytesOf('{\\rtf1\\ansi Т/р}'), code: 'FORMAT_NOT_YET' },
  {
    name: 'ODT',
    bytes: () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    code: 'FORMAT_NOT_YET'
  },
  { name: 'a zip of something else', bytes: () => zipSync({ 'a.txt': strToU8('a') }), code: 'NOT_A_DOCUMENT' },
  { name: 'a zip in a zip', bytes: () => zipSync({ 'a.docx': smallDocx() }), code: 'NOT_A_DOCUMENT' },
  {
    name: '1 GB part of 1 MB',
    bytes: () => withMain({ method: 8, data: deflatedSpaces(1024), size: GIGABYTE }),
    code: 'BOMB'
  },
  {
    name: '1 GB part with a false size',
    bytes: () => withMain({ method: 8, data: deflatedSpaces(1024), size: 2000 }),
    code: 'BOMB'
  },
  {
    name: '20 x 200 MB pictures',
    bytes: () =>
      withMore(
        ...Array.from({ length: 20 }, (_, i) => ({
          name: `word/media/${i}.png`,
          data: deflatedSpaces(1),
          method: 8,
          size: 200 << 20
        }))
      ),
    code: 'BOMB'
  },
  {
    name: '60,000 entries',
    bytes: () => rawZip(Array.from({ length: 60_000 }, (_, i) => ({ name: `n${i}`, data: new Uint8Array(0) }))),
    code: 'BOMB'
  },
  {
    name: 'a size smaller than the part',
    bytes: () => withMain({ method: 8, data: deflateRawSync(strToU8(documentXml(TABLE))), size: 100 }),
    code: 'BOMB'
  },
  {
    name: 'a size larger than the part',
    bytes: () => withMain({ method: 8, data: deflateRawSync(strToU8(documentXml(TABLE))), size: 90_000 }),
    code: 'UNSAFE_ZIP'
  },
  { name: 'wrong CRC', bytes: () => withMain({ crc: 1 }), code: 'UNSAFE_ZIP' },
  {
    name: 'wrong CRC of a picture',
    bytes: () => withMore({ name: 'word/media/1.png', data: new Uint8Array([1, 2, 3]), crc: 7 }),
    code: 'UNSAFE_ZIP'
  },
  {
    name: 'overlapping entries',
    bytes: () =>
      withMore(
        { name: 'word/a.xml', data: new Uint8Array(3) },
        { name: 'word/b.xml', data: new Uint8Array(3), offset: 0, localName: 'word/b.xml' }
      ),
    code: 'UNSAFE_ZIP'
  },
  {
    name: 'the same name twice',
    bytes: () => withMore({ name: 'word/document.xml', data: new Uint8Array(3) }),
    code: 'UNSAFE_ZIP'
  },
  {
    name: 'the same name in another case',
    bytes: () => withMore({ name: 'WORD/Document.xml', data: new Uint8Array(3) }),
    code: 'UNSAFE_ZIP'
  },
  {
    name: 'the same name with a backslash',
    bytes: () => withMore({ name: 'word\\document.xml', data: new Uint8Array(3) }),
    code: 'UNSAFE_ZIP'
  },
  { name: 'local header unlike central', bytes: () => withMain({ localName: 'word/other.xml' }), code: 'UNSAFE_ZIP' },
  {
    name: 'a name that climbs',
    bytes: () => withMore({ name: '../../evil.exe', data: new Uint8Array(3) }),
    code: 'UNSAFE_ZIP'
  },
  {
    name: 'an absolute name',
    bytes: () => withMore({ name: '/etc/passwd', data: new Uint8Array(3) }),
    code: 'UNSAFE_ZIP'
  },
  { name: 'a drive', bytes: () => withMore({ name: 'C:evil', data: new Uint8Array(3) }), code: 'UNSAFE_ZIP' },
  { name: 'a NUL in a name', bytes: () => withMore({ name: 'a\u0000b', data: new Uint8Array(3) }), code: 'UNSAFE_ZIP' },
  { name: 'data before the zip', bytes: () => concat([strToU8('PK\u0003\u0004 '), smallDocx()]), code: 'UNSAFE_ZIP' },
  { name: 'data after the zip', bytes: () => concat([smallDocx(), strToU8('more')]), code: 'UNSAFE_ZIP' },
  { name: 'encryption bit', bytes: () => withMain({ flags: 1 }), code: 'PASSWORD' },
  { name: 'unknown method', bytes: () => withMain({ method: 12 }), code: 'UNSAFE_ZIP' },
  {
    name: 'DOCTYPE',
    bytes: () => docx({ body: `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${documentXml(TABLE).slice(55)}` }),
    code: 'BAD_XML'
  },
  {
    name: 'external entity',
    bytes: () => docx({ body: `<!DOCTYPE w SYSTEM "file:///etc/passwd">${documentXml(TABLE).slice(55)}` }),
    code: 'BAD_XML'
  },
  {
    name: '5,000 nested tables',
    bytes: () => docx({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}` }),
    code: 'BAD_XML'
  },
  {
    name: 'XML not closed',
    bytes: () =>
      docx({
        body: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
      }),
    code: 'BAD_XML'
  },
  { name: 'two roots', bytes: () => docx({ body: `${documentXml(TABLE)}<a/>` }), code: 'BAD_XML' },
  { name: 'NUL in XML', bytes: () => docx({ body: documentXml(p('a\u0000b')) }), code: 'BAD_XML' },
  {
    name: '500,000 attributes',
    bytes: () =>
      docx({ body: `<?xml version="1.0"?><a ${Array.from({ length: 500_000 }, (_, i) => `b${i}=""`).join(' ')}/>` }),
    code: 'BAD_XML'
  },
  {
    name: '2 million references',
    bytes: () => docx({ body: p('x').replace('x', '&#65;'.repeat(2_000_000)) }),
    code: 'BOMB'
  },
  { name: 'no table', bytes: () => docx({ body: p('Оддий хат.') }), code: 'NO_TABLE' },
  { name: 'text without a table', bytes: () => bytesOf('Оддий хат.\nИккинчи қатор.'), code: 'NO_TABLE' },
  {
    name: 'unknown columns',
    bytes: () => docx({ body: tbl([tr([tc('Исм'), tc('Ёши')]), tr([tc('Али'), tc('20')])], 2) }),
    code: 'UNKNOWN_COLUMNS'
  }
]
