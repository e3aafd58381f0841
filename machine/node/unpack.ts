import { crc32, inflateRawSync } from 'node:zlib'
import type { Unpack } from '#annex/zip/open-zip.ts'

const TOO_LONG = 'ERR_BUFFER_TOO_LARGE'

/** Bytes of one go: a part up to this comes out whole, a longer one in pieces. */
const MOST_AT_ONCE = 4 << 20
const LEAST_AT_ONCE = 64

/** Node's own unpacker, which stops where more comes out than was said. */
export const nodeUnpack: Unpack = {
  crc32,
  inflate: (packed, most) => {
    // What is packed ten times or more may be a lie about its length: it is not given that much memory beforehand.
    const chunkSize = Math.max(LEAST_AT_ONCE, Math.min(most + 1, MOST_AT_ONCE, packed.length * 10))
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, most), chunkSize })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === TOO_LONG) return null
      throw error
    }
  }
}
