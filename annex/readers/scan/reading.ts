import type { Gray } from './raster.ts'
import type { Ocr, OcrLayout, OcrLine, Script } from './tools.ts'

export type Reading = (image: Gray, layout: OcrLayout) => Promise<OcrLine[]>

export function readingWith(ocr: Ocr): Reading {
  const script: Script = 'cyrillic'
  return (image, layout) => ocr.read(image, { script, layout })
}
