import { expect, it, vi } from 'vitest'
import { MAX_FILE } from '#domain/limits.ts'

vi.stubGlobal('location', { protocol: 'http:', origin: 'http://127.0.0.1' })
const { checkSize, sentenceOf } = await import('./faults.ts')

it('a file too large is refused by name before it is sent', () => {
  const refusal = (size: number) => {
    try {
      checkSize(Object.defineProperty(new File([], 'катта.docx'), 'size', { value: size }))
    } catch (error) {
      return sentenceOf(error, 'uz-Latn')
    }
    return null
  }
  expect(refusal(MAX_FILE)).toBeNull()
  expect(refusal(MAX_FILE + 1)).toBe('“катта.docx”: fayl juda katta (51 MB). 50 MB dan kichik faylni tanlang.')
})
