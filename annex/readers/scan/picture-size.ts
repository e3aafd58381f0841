/** What a PNG or JPEG says of itself, looked at before anything is unpacked. */
import { AnnexError } from '../../error.ts'

/** A page of A3 at 600 dots an inch has 70 million pixels. */
const MOST_PIXELS = 100_000_000
const MOST_SIDE = 20_000
/** Smaller than this there are no letters in it. */
const LEAST_SIDE = 24

type Size = { width: number; height: number }

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)

export function pictureKind(bytes: Uint8Array): 'PNG' | 'JPEG' | null {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'PNG'
  return starts(bytes, 0xff, 0xd8, 0xff) ? 'JPEG' : null
}

/** Width and height in IHDR, the first chunk (PNG 1.2, 11.2.2). */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 33 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Of the first frame header SOF0…SOF15 (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker === 0xda || marker === 0xd9) return null
    at += marker >= 0xd0 && marker <= 0xd8 ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** Ends of a whole picture: the chunk IEND (PNG), the marker EOI, behind which some cameras write more (JPEG). */
const JPEG_TAIL = 65_536
function hasEnd(bytes: Uint8Array, type: 'PNG' | 'JPEG' | null): boolean {
  if (type === 'PNG') return String.fromCharCode(...bytes.subarray(-64)).includes('IEND')
  for (let at = bytes.length - 2; at >= Math.max(0, bytes.length - JPEG_TAIL); at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** Throws AnnexError: CUT for a picture without its head or end, BOMB for one that is too large, NOT_A_DOCUMENT for a tiny one. */
export function checkPicture(bytes: Uint8Array): void {
  const type = pictureKind(bytes)
  const size = type === 'PNG' ? pngSize(bytes) : jpegSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) throw new AnnexError('CUT', { trueType: type })
  const detail = `${size.width} × ${size.height} piksel`
  if (size.width * size.height > MOST_PIXELS || Math.max(size.width, size.height) > MOST_SIDE)
    throw new AnnexError('BOMB', { trueType: type, detail })
  if (!hasEnd(bytes, type)) throw new AnnexError('CUT', { trueType: type })
  if (Math.min(size.width, size.height) < LEAST_SIDE) throw new AnnexError('NOT_A_DOCUMENT', { trueType: type, detail })
}
