import type { AnnexErrorCode, AnnexErrorData } from '#annex/error.ts'
import type { LetterRead } from '#annex/read-letter.ts'
import type { ReadFile, ReadResult } from '#service/ports/reader.ts'

/** To the worker: one file at a time, an act or (with the day that its deadlines count from) a letter. */
export type Order = { file: ReadFile; letter: { date: string | null } | null }
/** From the worker: how far it is, then one of the other three. `refused`: the file cannot be read; `failed`: nobody foresaw it. */
export type Answer =
  | { kind: 'progress'; done: number; total: number; stage: string }
  | { kind: 'done'; result: ReadResult | LetterRead }
  | { kind: 'refused'; code: AnnexErrorCode; data: AnnexErrorData }
  | { kind: 'failed'; error: unknown }
