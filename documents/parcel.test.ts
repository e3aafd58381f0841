import { zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openParcel, packParcel, ParcelError } from './parcel.ts'

const text = (words: string) => new TextEncoder().encode(words)
const FILES = new Map([
  ['paper.docx', text('docx '.repeat(100))],
  ['paper.pdf', text('%PDF')]
])
const packed = () => packParcel({ format: 'x', title: 'Ўқув' }, FILES, '2026-11-21')

test('what was packed comes out, the same bytes each time', async () => {
  const bytes = await packed()
  expect(bytes).toEqual(await packed())
  const { manifest, files } = await openParcel(bytes)
  expect(manifest).toMatchObject({
    format: 'x',
    title: 'Ўқув',
    files: { 'paper.pdf': expect.stringMatching(/^[0-9a-f]{64}$/) }
  })
  expect(files).toEqual(FILES)
})

test('one octet changed anywhere, or cut off: refused, or nothing that is told has changed', async () => {
  const bytes = await packed()
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = bytes.slice()
      changed[at] = changed[at]! ^ by
      try {
        expect((await openParcel(changed)).files).toEqual(FILES)
      } catch (error) {
        expect(error).toBeInstanceOf(ParcelError)
      }
    })
  )
  for (let end = 0; end < bytes.length; end += 13)
    await expect(openParcel(bytes.subarray(0, end))).rejects.toThrow(ParcelError)
})

test('a file put in place of another, one more, one less, a manifest rewritten: damaged; another zip: no parcel', async () => {
  const { unzipSync } = await import('fflate')
  const parts = unzipSync(await packed())
  const wrongs: Record<string, Uint8Array>[] = [
    { ...parts, 'paper.pdf': text('%PDF other') },
    { ...parts, 'more.txt': text('x') },
    Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'paper.docx')),
    { ...parts, 'manifest.json': text(new TextDecoder().decode(parts['manifest.json']).replace('Ўқув', 'Ёлғон')) }
  ]
  for (const wrong of wrongs) await expect(openParcel(zipSync(wrong))).rejects.toMatchObject({ kind: 'PARCEL_DAMAGED' })
  for (const other of [zipSync({ 'a.txt': text('a') }), text('salom'), new Uint8Array()])
    await expect(openParcel(other)).rejects.toMatchObject({ kind: 'NOT_A_PARCEL' })
})
