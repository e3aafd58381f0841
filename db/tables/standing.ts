import type { TaskState } from '#domain/task.ts'

/** Derived, so never journalled: see db/derived. `Bit` is 0 or 1, days are ISO days. */
type Bit = number

export type TaskStandingTable = {
  task: number
  top: Bit
  ours: Bit
  /** The same duty is printed elsewhere and counted there. */
  twin: Bit
  /** Has a deadline of its own. */
  carries: Bit
  /** 0 has a day, 1 has none, 2 lasts or recurs, 3 is finished. */
  own_rank: number
  own_day: string | null
  near_rank: number
  near_day: string | null
  /** The day it was marked done; null too where it came in as done. */
  done_on: string | null
  state: TaskState
  act: number | null
  section: number | null
  /** Our deputy of the task, or of its parent. */
  deputy: string
  /** One of ours is named on it, its parent or a child. */
  manned: Bit
  /** It is said what proof is needed. */
  wants_proof: Bit
}
/** FTS5; `rowid` is told in db/derived/search-index.ts. */
export type SearchIndexTable = { rowid: number; words: string }
export type SearchWordTable = { word: string }
