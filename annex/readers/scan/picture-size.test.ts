import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { AnnexError } from '../../error.ts'
import { sniff } from '../../sniff.ts'
import { checkPicture } from './picture-size.ts'

const small = new Uint8Array(readFileSync(new URL('../../../tests/corpus/scan/small.png', import.meta.url)))
const codeOf = (bytes: Uint8Array) => {
  try {
    checkPicture(bytes)
    return 'fine'
  } catch (error) {
    return (error as AnnexError).code
  }
}
/** A PNG that declares another size. */
const declaring = (width: number, height: number) => {
  const bytes = small.slice()
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}
const jpeg = (width: number, height: number, end = true) =>
  Uint8Array.of(
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    ...(end ? [0xff, 0xd9] : [0, 0])
  )

it.each([
  ['a page', small, 'fine'],
  ['100,000 x 100,000 pixels', declaring(100_000, 100_000), 'BOMB'],
  ['a strip of 30,000 x 40 pixels', declaring(30_000, 40), 'BOMB'],
  ['no pixels', declaring(0, 40), 'CUT'],
  ['one pixel', declaring(1, 1), 'NOT_A_DOCUMENT'],
  ['the first half', small.slice(0, small.length >> 1), 'CUT'],
  ['the signature alone', small.slice(0, 8), 'CUT'],
  ['a JPEG page', jpeg(2480, 3508), 'fine'],
  ['a JPEG of 65,000 x 65,000 pixels', jpeg(65_000, 65_000), 'BOMB'],
  ['a JPEG without an end', jpeg(2480, 3508, false), 'CUT'],
  ['a JPEG without a frame', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'CUT']
])('%s: %s', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code)
})

it('a picture is known by its bytes', () => {
  expect(sniff(small).format).toBe('picture')
  expect(() => sniff(declaring(100_000, 100_000))).toThrow(AnnexError)
})
