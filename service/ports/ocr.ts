/** Recognition of letters: what it takes and gives is said where it is used, in annex. */
export type { Ocr, OcrLayout, OcrLine, Script, WordList } from '#annex/readers/scan/tools.ts'
export type { Gray } from '#annex/readers/scan/raster.ts'
