import { inflateRawSync } from 'node:zlib'
import type { Unpack } from '#annex/zip/open-zip.ts'

const TOO_LONG = 'ERR_BUFFER_TOO_LARGE'

/** Node's own unpacker, which stops where more comes out than was said. */
export const nodeUnpack: Unpack = (packed, most) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === TOO_LONG) return null
    throw error
  }
}
