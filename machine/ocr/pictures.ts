import { createCanvas, loadImage } from '@napi-rs/canvas'
import { AnnexError } from '#annex/error.ts'
import { pictureKind } from '#annex/readers/scan/picture-size.ts'
import { type Gray, grayOf, resize, WHITE } from '#annex/readers/scan/raster.ts'

/** No page needs more on its longer side; larger pictures are drawn smaller while they are decoded. */
const LONGEST = 5000

/** A PNG or JPEG as grey. The caller has looked at the declared size. Rejects for a damaged picture. */
export async function decodePicture(bytes: Uint8Array): Promise<Gray> {
  const picture = await loadImage(Buffer.from(bytes)).catch(() => {
    throw new AnnexError('CUT', { trueType: pictureKind(bytes) })
  })
  const factor = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * factor))
  const height = Math.max(1, Math.round(picture.height * factor))
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  return grayOf(width, height, context.getImageData(0, 0, width, height).data)
}

/** What a screen needs to show a page large: about 170 dots an inch of A4. */
const SHOWN = 2000
const QUALITY = 72

/** A page as a JPEG for the screen. */
export async function pagePicture(page: Gray): Promise<Uint8Array> {
  const { width, height, data } = resize(page, Math.min(1, SHOWN / Math.max(page.width, page.height)))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const picture = context.createImageData(width, height)
  for (const [i, grey] of data.entries()) {
    picture.data.fill(grey, i * 4, i * 4 + 3)
    picture.data[i * 4 + 3] = WHITE
  }
  context.putImageData(picture, 0, 0)
  return new Uint8Array(await canvas.encode('jpeg', QUALITY))
}
