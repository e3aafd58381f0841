/** What reading a scan needs of its host: pictures of pages and the recognition of letters. Given as arguments. */
import type { Box, Gray } from './raster.ts'

export type Script = 'cyrillic' | 'latin'
/** `confidence` 0…1 as the recogniser says it; `box` in pixels of the picture that was given. `firm`: read alike at
 * every size, so that what its neighbours tell makes it sure. */
export type OcrWord = { text: string; confidence: number; box: Box; firm?: boolean }
/** A line of words from left to right; `baseline` and `height` (of its letters with their tails) in pixels. */
export type OcrLine = { words: OcrWord[]; baseline: number; height: number }
/** `page`: find blocks yourself; `block`: lines of one column; `line`: one line. */
export type OcrLayout = 'page' | 'block' | 'line'

/** Recognises letters, or nothing but figures and full stops. Works offline; rejects only when it is broken, never for what is in the picture. */
export type Ocr = {
  read(image: Gray, ask: { script: Script; layout: OcrLayout; figures?: boolean }): Promise<OcrLine[]>
  words(script: Script): WordList
}

/** Words of a language in the spelling they are listed with; whoever is in none of the lists may be a word all the same. */
export type WordList = { has(word: string): boolean }

/** The pages of a PDF as pictures, made one at a time; `close` frees what holds them. */
export type PageImages = { count: number; page(number: number): Promise<Gray>; close(): Promise<void> }

export type ScanTools = {
  /** A PNG or JPEG, turned upright as its own data say. Rejects for a damaged one. */
  decode(bytes: Uint8Array): Promise<Gray>
  /** The pages of a PDF at 300 dots an inch. Rejects as reading its text does. */
  pages(bytes: Uint8Array): Promise<PageImages>
  ocr: Ocr
}
