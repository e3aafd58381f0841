import type { AnnexErrorCode, AnnexErrorData } from '#annex/error.ts'
import type { ReadFile, ReadResult } from '#service/ports/reader.ts'

/** To the worker: one file at a time. */
export type Order = { file: ReadFile }
/** From the worker: how far it is, then one of the other three. `refused`: the file cannot be read; `failed`: nobody foresaw it. */
export type Answer =
  | { kind: 'progress'; done: number; total: number; stage: string }
  | { kind: 'done'; result: ReadResult }
  | { kind: 'refused'; code: AnnexErrorCode; data: AnnexErrorData }
  | { kind: 'failed'; error: unknown }
