import { picturePdf } from './picture-pdf.ts'

/** A page photographed finer than this is made smaller, in pixels of its longer side (about 360 dots an inch of A4). */
const MOST_PIXELS = 4200
const QUALITY = 0.92

export const isPicture = (file: File): boolean => /^image\//.test(file.type) || /\.(png|jpe?g)$/i.test(file.name)

/** "page 2" before "page 10". */
const byName = new Intl.Collator('ru', { numeric: true })

async function pageOf(file: File): Promise<{ jpeg: Uint8Array; width: number; height: number }> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const scale = Math.min(1, MOST_PIXELS / Math.max(image.width, image.height))
    const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)]
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('No canvas')
    // What a picture leaves open is paper.
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height }
  } finally {
    image.close()
  }
}

/** Pictures of the pages of one document, in the order of their names, as one PDF. Rejects where one cannot be shown. */
export async function joinPictures(files: readonly File[]): Promise<File> {
  const sorted = [...files].sort((a, b) => byName.compare(a.name, b.name))
  const pages = []
  for (const file of sorted) pages.push(await pageOf(file))
  const name = `${sorted[0]!.name.replace(/\.\w+$/, '')} (${sorted.length}).pdf`
  return new File([picturePdf(pages)], name, { type: 'application/pdf' })
}
