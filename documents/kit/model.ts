import type { KitOccasion, KitPart, KitRanges } from '#domain/kit/kit.ts'
import type { Language } from '#domain/office.ts'
import type { TaskState } from '#domain/task.ts'

/** A duty as the list names it: texts as they stand in the register; `days` from the day of the list to its own, late ones negative. */
export type KitRow = {
  act: string
  number: string
  text: string
  due: string | null
  days: number | null
  doneOn: string | null
  executors: string
  lead: string
  state: TaskState
}

/** The list of one recipient. */
export type KitPaper = {
  day: string
  occasion: KitOccasion
  language: Language
  ranges: KitRanges
  /** '' for what has no deputy. */
  recipient: string
  by: 'deputy' | 'body'
  office: string
  /** When it was made: '21.11.2026 10:05'. */
  made: string
  parts: readonly { part: KitPart; rows: readonly KitRow[] }[]
}
