import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { TROUBLE } from '#tests/corpus/hostile.ts'
import { openZip } from '#annex/zip/open-zip.ts'
import { nodeUnpack } from './unpack.ts'

test('what is longer than it says is null, what is damaged throws', () => {
  const bytes = new Uint8Array(100_000)
  const packed = new Uint8Array(deflateRawSync(bytes))
  expect(nodeUnpack.inflate(packed, 100_000)).toHaveLength(100_000)
  expect(nodeUnpack.inflate(packed, 99_999)).toBeNull()
  expect(() => nodeUnpack.inflate(packed.subarray(0, 20), 100_000)).toThrow()
})

const codeOf = (open: () => unknown) => {
  try {
    open()
    return null
  } catch (error) {
    return (error as { code?: string }).code
  }
}
const ZIPS = TROUBLE.filter(({ bytes }) => bytes()[0] === 0x50)
test.each(ZIPS)('$name is refused as by our own unpacker', ({ bytes }) => {
  const file = bytes()
  expect(codeOf(() => openZip(file, nodeUnpack))).toBe(codeOf(() => openZip(file)))
})
