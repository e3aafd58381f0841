import { createCanvas, loadImage } from '@napi-rs/canvas'
import { AnnexError } from '#annex/error.ts'
import { pictureKind } from '#annex/readers/scan/picture-size.ts'
import { grayOf, type Gray } from '#annex/readers/scan/raster.ts'

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
