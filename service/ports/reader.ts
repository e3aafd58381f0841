import type { LetterRead } from '#annex/read-letter.ts'
import type { SourceLine } from '#annex/source-lines.ts'
import type { Draft } from '#domain/draft.ts'

export type ReadFile = { name: string; bytes: Uint8Array }
/** `stage`: 'open', 'read', 'page', 'recognise', 'done'. */
export type ReadProgress = (done: number, total: number, stage: string) => void
export type ReadingOptions = { onProgress?: ReadProgress; signal?: AbortSignal }
export type ReadResult = { draft: Draft; source: SourceLine[] }

/** Reads files into drafts aside of the service, so that it can go on answering. */
export type Reader = {
  /**
   * Errors as of annex/read.ts; Fault READING_FAILED when the reading itself broke off (memory, a fault of a library). An aborted
   * signal ends the work at once, with the signal's reason.
   */
  read(file: ReadFile, options: ReadingOptions): Promise<ReadResult>
  /** A letter instead of an act; `date`: what its relative deadlines count from. Errors as of `read`. */
  letter(file: ReadFile, date: string | null, options: ReadingOptions): Promise<LetterRead>
  /** A page (from 1) of a scan as a JPEG, upright as the file says. Errors as of `read`. */
  page(file: ReadFile, page: number, options: { signal?: AbortSignal }): Promise<Uint8Array>
}
