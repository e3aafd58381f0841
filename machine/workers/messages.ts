import type { AnnexErrorCode, AnnexErrorData } from '#annex/error.ts'
import type { LetterRead } from '#annex/read-letter.ts'
import type { ReadFile, ReadResult } from '#service/ports/reader.ts'

/** To the worker: one file at a time: an act, a letter (with the day that its deadlines count from), or a page's picture. */
export type Order =
  | { kind: 'act'; file: ReadFile }
  | { kind: 'letter'; file: ReadFile; date: string | null }
  | { kind: 'page'; file: ReadFile; page: number }
/** From the worker: how far it is, then one of the other three. `refused`: the file cannot be read; `failed`: nobody foresaw it. */
export type Answer =
  | { kind: 'progress'; done: number; total: number; stage: string }
  | { kind: 'done'; result: ReadResult | LetterRead | Uint8Array }
  | { kind: 'refused'; code: AnnexErrorCode; data: AnnexErrorData }
  | { kind: 'failed'; error: unknown }
