import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { openPages } from '#machine/ocr/pdf-pages.ts'
import { picturePdf } from './picture-pdf.ts'

const picture = (width: number, height: number, shade: string) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = shade
  context.fillRect(0, 0, width, height)
  return { jpeg: new Uint8Array(canvas.toBuffer('image/jpeg')), width, height }
}

it('makes pictures the pages of one file, in their order, lying ones lying', async () => {
  const pages = await openPages(picturePdf([picture(120, 200, '#000000'), picture(300, 150, '#ffffff')]))
  try {
    expect(pages.count).toBe(2)
    const [first, second] = [await pages.page(1), await pages.page(2)]
    expect(first.height).toBeGreaterThan(first.width)
    expect(second.width).toBeGreaterThan(second.height)
    const middle = ({ width, height, data }: typeof first) => data[(height >> 1) * width + (width >> 1)]!
    expect(middle(first)).toBeLessThan(10)
    expect(middle(second)).toBeGreaterThan(245)
  } finally {
    await pages.close()
  }
})
