import type { IsoDay } from '../calendar.ts'
import { isClosed, type Outcome, type TaskState } from '../task.ts'

/** What is known of a duty with a day. `doneOn`: the day it was marked done; null where it came in as done. */
export type Ended = { state: TaskState; day: IsoDay | null; doneOn: IsoDay | null }

/**
 * What came of it by `today`; null for what has no day and for what was removed from control: neither is done in time nor
 * late. 'extended' and 'measured' are never the answer: they stand across the others.
 */
export const outcomeOf = (
  { state, day, doneOn }: Ended,
  today: IsoDay
): Exclude<Outcome, 'extended' | 'measured'> | null => {
  if (day === null || state === 'removed') return null
  if (state === 'done') return doneOn === null ? 'done-unknown' : doneOn <= day ? 'in-time' : 'done-late'
  if (isClosed(state)) return null
  return day < today ? 'not-done' : 'running'
}

/** Discipline of execution of some duties: how many came to what. */
export type Discipline = {
  inTime: number
  doneLate: number
  /** Done on a day nobody knows: neither in time nor late. */
  doneUnknown: number
  notDone: number
  running: number
  extended: number
  /** Of those done: with proof attached. */
  proven: number
}
export const NO_DISCIPLINE: Discipline = {
  inTime: 0,
  doneLate: 0,
  doneUnknown: 0,
  notDone: 0,
  running: 0,
  extended: 0,
  proven: 0
}

/** Everything whose day came, or that is done already: what is measured. */
export const dueOf = (one: Discipline): number => one.inTime + one.doneLate + one.doneUnknown + one.notDone

/** Ko: done in time / due x 100 %, to a tenth of a percent; null when nothing was due. */
export const disciplineOf = (one: Discipline): number | null => {
  const due = dueOf(one)
  return due === 0 ? null : Math.round((one.inTime / due) * 1000) / 10
}

/** Counts one more duty in, or with `by` -1 out again; changes `into`. */
export const countIn = (
  into: Discipline,
  outcome: Exclude<Outcome, 'extended' | 'measured'>,
  marks: { extended: boolean; proven: boolean },
  by: 1 | -1 = 1
): void => {
  const field = FIELD[outcome]
  into[field] += by
  if (marks.extended) into.extended += by
  if (marks.proven && outcome !== 'not-done' && outcome !== 'running') into.proven += by
}
const FIELD = {
  'in-time': 'inTime',
  'done-late': 'doneLate',
  'done-unknown': 'doneUnknown',
  'not-done': 'notDone',
  running: 'running'
} as const
