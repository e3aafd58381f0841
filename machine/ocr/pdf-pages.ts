import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, VerbosityLevel } from '#annex/readers/pdf/pdfjs.ts'
import { pdfRefusal } from '#annex/readers/pdf/refusal.ts'
import { grayOf } from '#annex/readers/scan/raster.ts'
import type { PageImages } from '#annex/readers/scan/tools.ts'

/** Points an inch, and the measure at which pages are drawn. */
const POINTS = 72
const DPI = 300
/** Pages whose declared size is not that of paper (points taken for pixels) are drawn as A4 on its longer side. */
const PAPER = { least: 300, most: 1300 }
const A4_LONG = 3508
/** A picture inside a page may have so many pixels; larger ones are left white. */
const MOST_PIXELS = 120_000_000

/** Where the decoders of JBIG2 and JPEG 2000 pictures stand: beside the built program, or in the package. */
const decoders = (): string => {
  const built = join(import.meta.dirname, 'pdf-decoders')
  if (existsSync(built)) return built
  const beside = join(import.meta.dirname, '..', 'pdf-decoders')
  if (existsSync(beside)) return beside
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'wasm')
}

class FromDisk {
  readonly #folder: string
  constructor({ wasmUrl }: { wasmUrl?: string | null }) {
    this.#folder = wasmUrl ?? ''
  }
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'wasmUrl' || !/^[\w.-]+$/.test(filename)) throw new Error(`Not kept here: ${filename}`)
    return new Uint8Array(await readFile(join(this.#folder, filename)))
  }
}

/** The pages of a PDF as pictures at 300 dots an inch, drawn one at a time. Nothing is fetched, no script of the file runs. */
export async function openPages(bytes: Uint8Array): Promise<PageImages> {
  const task = getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    maxImageSize: MOST_PIXELS,
    wasmUrl: `${decoders()}/`,
    BinaryDataFactory: FromDisk,
    verbosity: VerbosityLevel.ERRORS
  })
  const file = await task.promise.catch(error => {
    throw pdfRefusal(error)
  })
  return {
    count: file.numPages,
    page: async number => {
      const page = await file.getPage(number)
      try {
        const { width, height } = page.getViewport({ scale: 1 })
        const long = Math.max(width, height)
        const scale = long >= PAPER.least && long <= PAPER.most ? DPI / POINTS : A4_LONG / long
        const viewport = page.getViewport({ scale })
        const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
        await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        return grayOf(canvas.width, canvas.height, data)
      } catch (error) {
        throw pdfRefusal(error)
      } finally {
        page.cleanup()
      }
    },
    close: () => task.destroy()
  }
}
