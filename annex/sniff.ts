import { AnnexError, type AnnexErrorCode } from './error.ts'
import { decodeText } from './readers/decode.ts'
import { officeKind } from './readers/docx/open-package.ts'
import { decodeHtml, looksLikeHtml } from './readers/html/read-html.ts'
import { checkPicture, pictureKind } from './readers/scan/picture-size.ts'
import { openZip, type Unpack, type Zip } from './zip/open-zip.ts'

/** What a file is by its bytes, ready for its reader. */
export type Sniffed =
  | { format: 'docx'; zip: Zip }
  | { format: 'xlsx'; zip: Zip }
  | { format: 'pdf'; bytes: Uint8Array }
  | { format: 'html'; text: string }
  | { format: 'text'; text: string }
  | { format: 'picture'; bytes: Uint8Array }

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** The header may stand behind other bytes (ISO 32000-1, annex H, note 13). */
const isPdf = (bytes: Uint8Array) => ascii(bytes, 0, 1024).includes('%PDF-')

/** Signatures of formats that are named but not read, in the order they are tried. */
const KNOWN: { is(bytes: Uint8Array): boolean; code: AnnexErrorCode; type: string }[] = [
  { is: bytes => ascii(bytes, 0, 4) === 'GIF8', code: 'SCAN_NOT_YET', type: 'GIF' },
  {
    is: bytes => starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a),
    code: 'SCAN_NOT_YET',
    type: 'TIFF'
  },
  {
    is: bytes => ascii(bytes, 0, 2) === 'BM' && bytes[5] === 0 && bytes[6] === 0 && bytes[8] === 0,
    code: 'SCAN_NOT_YET',
    type: 'BMP'
  },
  { is: bytes => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP', code: 'SCAN_NOT_YET', type: 'WEBP' },
  { is: bytes => ascii(bytes, 4, 8) === 'ftyp', code: 'SCAN_NOT_YET', type: 'HEIC' },
  { is: bytes => ascii(bytes, 0, 8) === 'AT&TFORM', code: 'SCAN_NOT_YET', type: 'DjVu' },
  { is: bytes => ascii(bytes, 0, 5) === '{\\rtf', code: 'FORMAT_NOT_YET', type: 'RTF' },
  {
    is: bytes => ascii(bytes, 0, 2048).includes('progid="Word.Document"'),
    code: 'FORMAT_NOT_YET',
    type: 'Word 2003 XML'
  },
  {
    is: bytes => /^(from|mime-version|content-type|return-path):/i.test(ascii(bytes, 0, 64)),
    code: 'FORMAT_NOT_YET',
    type: 'MHT'
  },
  { is: bytes => starts(bytes, 0x52, 0x61, 0x72, 0x21), code: 'NOT_A_DOCUMENT', type: 'RAR' },
  { is: bytes => starts(bytes, 0x37, 0x7a, 0xbc, 0xaf), code: 'NOT_A_DOCUMENT', type: '7z' },
  { is: bytes => starts(bytes, 0x1f, 0x8b), code: 'NOT_A_DOCUMENT', type: 'GZIP' },
  { is: bytes => ascii(bytes, 0, 2) === 'MZ', code: 'NOT_A_DOCUMENT', type: 'EXE' },
  { is: bytes => starts(bytes, 0x7f, 0x45, 0x4c, 0x46), code: 'NOT_A_DOCUMENT', type: 'ELF' },
  { is: bytes => ascii(bytes, 0, 15) === 'SQLite format 3', code: 'NOT_A_DOCUMENT', type: 'SQLite' }
]

const UTF16_SPACE = 2
/** A stream name in the directory of an OLE2 file (MS-CFB 2.6.1) is UTF-16LE. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = new Uint8Array(name.length * UTF16_SPACE)
  for (let i = 0; i < name.length; i++) wanted[i * UTF16_SPACE] = name.charCodeAt(i)
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  }
  return false
}

function refuseOle(bytes: Uint8Array): never {
  if (hasStream(bytes, 'EncryptedPackage')) throw new AnnexError('PASSWORD', { trueType: 'OLE2' })
  if (hasStream(bytes, 'Workbook')) throw new AnnexError('XLS_OLD', { trueType: 'XLS' })
  if (hasStream(bytes, 'PowerPoint Document')) throw new AnnexError('FORMAT_NOT_YET', { trueType: 'PPT' })
  if (hasStream(bytes, '__properties_version')) throw new AnnexError('FORMAT_NOT_YET', { trueType: 'MSG' })
  throw new AnnexError('DOC_OLD', { trueType: 'DOC' })
}

function sniffZip(bytes: Uint8Array, unpack?: Unpack): Sniffed {
  const zip = openZip(bytes, unpack)
  const mime = zip.read('mimetype')
  if (mime !== null && new TextDecoder().decode(mime).includes('opendocument'))
    throw new AnnexError('FORMAT_NOT_YET', { trueType: 'ODT' })
  const kind = officeKind(zip)
  if (kind === 'word') return { format: 'docx', zip }
  if (kind === 'excel') return { format: 'xlsx', zip }
  if (kind === 'powerpoint') throw new AnnexError('FORMAT_NOT_YET', { trueType: 'PPTX' })
  throw new AnnexError('NOT_A_DOCUMENT', { trueType: 'ZIP' })
}

/** Chooses the reader by the bytes; the name of the file plays no part. Throws AnnexError for what cannot be read. */
export function sniff(bytes: Uint8Array, unpack?: Unpack): Sniffed {
  if (bytes.length === 0) throw new AnnexError('EMPTY')
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return sniffZip(bytes, unpack)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseOle(bytes)
  if (isPdf(bytes)) return { format: 'pdf', bytes }
  if (pictureKind(bytes) !== null) {
    checkPicture(bytes)
    return { format: 'picture', bytes }
  }
  const known = KNOWN.find(({ is }) => is(bytes))
  if (known !== undefined) throw new AnnexError(known.code, { trueType: known.type })
  const text = decodeText(bytes)
  if (text === null) throw new AnnexError('NOT_A_DOCUMENT')
  if (text.replace(/\uFEFF/g, '').trim() === '') throw new AnnexError('EMPTY')
  return looksLikeHtml(text) ? { format: 'html', text: decodeHtml(bytes) ?? text } : { format: 'text', text }
}
