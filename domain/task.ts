import type { DeadlineKind, ExecutorRole } from './draft.ts'

/** Topshiriq: the one tracked thing. */
export const TASK_KINDS = ['clause', 'measure', 'step', 'item', 'errand', 'instruction', 'decision', 'plan'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** янги, ижрода, бажарилди, қайта ижрога юборилди, муддати кечиктирилган, бажарилмади, назоратдан ечилди. */
export const TASK_STATES = ['new', 'in-progress', 'done', 'returned', 'extended', 'not-done', 'removed'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** Under our control, or kept for reference only (counts nowhere). */
export const CONTROLS = ['ours', 'reference'] as const
export type Control = (typeof CONTROLS)[number]

/** How a deadline stands on a given day; computed, never stored. */
export const DUE_STATES = ['late', 'soon', 'later', 'permanent', 'none', 'done'] as const
export type DueState = (typeof DUE_STATES)[number]

/**
 * What came of a task with a day by another day: done by its day; after it; done on a day nobody knows (it came in as done);
 * past its day and not done; not yet due. 'extended' stands across them; 'measured' is all that Ko is counted of.
 */
export const OUTCOMES = ['in-time', 'done-late', 'done-unknown', 'not-done', 'running', 'extended', 'measured'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What we give ourselves on the way helps a task along but does not decide it: its deadlines and states stay out of its parent's. */
export const HELPING_KINDS: readonly TaskKind[] = ['errand', 'decision', 'instruction']
export const isHelping = (kind: TaskKind): boolean => HELPING_KINDS.includes(kind)

/** Finished for good: neither due nor late any more. */
export const isClosed = (state: TaskState): boolean => state === 'done' || state === 'removed'

export type TaskDeadline = {
  id: number
  /** The printed words. */
  text: string
  kind: DeadlineKind
  /** Closed interval of ISO days; null where open or unknown. */
  start: string | null
  due: string | null
  certain: boolean
  /** For '…дан бошлаб': the officer confirmed that it has started. */
  startConfirmed: boolean
}

export type TaskExecutor = {
  id: number
  /** As printed; never edited. */
  text: string
  person: string | null
  role: ExecutorRole
  collective: boolean
}

/** Ours, beside the printed ones. `internalDate` is an ISO day. */
export type Ours = { deputy: string; lead: string; co: string[]; internalDate: string | null }

/**
 * State and progress (0…100) of a parent from its children that count (closed by removal do not), or null when none count.
 * All done: done, 100. All removed: removed. Anything begun: in progress. Progress is the plain mean, rounded down so that
 * 100 is shown only when everything is done.
 */
export const rollUp = (
  children: readonly { state: TaskState; progress: number }[]
): { state: TaskState; progress: number } | null => {
  if (children.length === 0) return null
  const counting = children.filter(child => child.state !== 'removed')
  if (counting.length === 0) return { state: 'removed', progress: 0 }
  const progress = Math.floor(
    counting.reduce((sum, child) => sum + (child.state === 'done' ? 100 : Math.min(child.progress, 99)), 0) /
      counting.length
  )
  if (counting.every(child => child.state === 'done')) return { state: 'done', progress: 100 }
  if (counting.some(child => child.state === 'returned')) return { state: 'returned', progress }
  if (counting.every(child => child.state === 'not-done')) return { state: 'not-done', progress }
  if (counting.some(child => child.state !== 'new' || child.progress > 0)) return { state: 'in-progress', progress }
  return { state: 'new', progress }
}
