import { setImmediate } from 'node:timers/promises'
import { type ReadOptions, readWithSource } from '#annex/read.ts'
import { readLetter } from '#annex/read-letter.ts'
import type { ReadFile, Reader, ReadingOptions } from '#service/ports/reader.ts'
import { nodeHash } from '../node/hash.ts'
import { nodeUnpack } from '../node/unpack.ts'
import { AnnexError } from '#annex/error.ts'
import { sniff } from '#annex/sniff.ts'
import { decodePicture, pagePicture } from '../ocr/pictures.ts'
import { tesseract } from '../ocr/tesseract.ts'

/** pdfjs and the canvas are loaded when the first scanned PDF comes. */
const openPages = async (bytes: Uint8Array) => (await import('../ocr/pdf-pages.ts')).openPages(bytes)

/** With the tools of this machine, which are given back at the end. */
async function withTools<T>(
  { onProgress, signal }: ReadingOptions,
  work: (options: ReadOptions) => Promise<T>
): Promise<T> {
  const ocr = tesseract()
  try {
    return await work({
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

/** Reads in the thread it is called in: the worker's, or that of the command line. */
export const readHere: Reader['read'] = (file, given) => withTools(given, options => readWithSource(file, options))

/** The same for a letter. */
export const letterHere: Reader['letter'] = (file, date, given) =>
  withTools(given, options => readLetter(file, date, options))

/** A page of a scan as a JPEG. */
export async function pageHere(file: ReadFile, page: number): Promise<Uint8Array> {
  const sniffed = sniff(file.bytes, nodeUnpack)
  if (sniffed.format === 'picture') return pagePicture(await decodePicture(sniffed.bytes))
  if (sniffed.format !== 'pdf') throw new AnnexError('CUT').named(file.name)
  const pages = await openPages(sniffed.bytes)
  try {
    return await pagePicture(await pages.page(page))
  } finally {
    await pages.close()
  }
}
