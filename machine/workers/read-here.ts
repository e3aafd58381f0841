import { setImmediate } from 'node:timers/promises'
import { readWithSource } from '#annex/read.ts'
import type { Reader } from '#service/ports/reader.ts'
import { nodeHash } from '../node/hash.ts'
import { nodeUnpack } from '../node/unpack.ts'
import { decodePicture } from '../ocr/pictures.ts'
import { tesseract } from '../ocr/tesseract.ts'

/** pdfjs and the canvas are loaded when the first scanned PDF comes. */
const openPages = async (bytes: Uint8Array) => (await import('../ocr/pdf-pages.ts')).openPages(bytes)

/** Reads in the thread it is called in: the worker's, or that of the command line. */
export const readHere: Reader['read'] = async (file, { onProgress, signal }) => {
  const ocr = tesseract()
  try {
    return await readWithSource(file, {
      sha256: nodeHash.sha256,
      unpack: nodeUnpack,
      signal,
      scan: { decode: decodePicture, pages: openPages, ocr },
      onProgress: async (done, total, stage) => {
        onProgress?.(done, total, stage)
        await setImmediate()
      }
    })
  } finally {
    await ocr.close()
  }
}
