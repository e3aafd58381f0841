import type { Review } from '#api/imports.ts'
import type { Draft } from '#domain/draft.ts'

/** Where in the draft, by keys and indices, and what stood there; `count`: so many elements from the last index give way to the list `was`. */
export type Change = { at: string[]; was: unknown; count?: number }
export type Settled = Review['settled'][number]
export type StepName = NonNullable<Review['undo']>
/** One deed of a person in the review with the way back. */
export type TrailStep = StepName & { changes: Change[] }
/** What a person did in a draft: doubts put aside, deeds that can be taken back (the last one last), deeds taken back. */
export type Work = Marks & { done: TrailStep[]; undone: TrailStep[] }
/**
 * What a person marked: doubts put aside, rows confirmed ('annex:number'), repairs of words that are not wanted ('clause:5.1 word'),
 * changes of a new edition that are refused (by their key).
 */
export type Marks = { settled: Settled[]; confirmed?: string[]; left?: string[]; refused?: string[] }
/** What deeds change: all of it goes back together. */
export type State = { draft: Draft } & Required<Marks>

/** More steps back than anybody counts; a step holds only what changed. */
const MOST_STEPS = 200

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What has to be written into `after` to have `before` again; the smallest parts, an array of another length as a whole. */
export const changesOf = (before: unknown, after: unknown, at: string[] = []): Change[] => {
  if (Object.is(before, after)) return []
  if (isNode(before) && isNode(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = Object.keys(before)
    const same = keys.length === Object.keys(after).length && keys.every(key => Object.hasOwn(after, key))
    if (same) return keys.flatMap(key => changesOf(before[key], after[key], [...at, key]))
    if (Array.isArray(before) && Array.isArray(after)) return [spliced(before, after, at)]
  }
  return [{ at, was: before }]
}

/** Lists of different lengths: what stands between their common beginning and end. */
const spliced = (before: readonly unknown[], after: readonly unknown[], at: string[]): Change => {
  const same = (a: unknown, b: unknown) => changesOf(a, b).length === 0
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && same(before[from], after[from])) from++
  let end = 0
  while (end < shorter - from && same(before.at(-1 - end), after.at(-1 - end))) end++
  return { at: [...at, `${from}`], count: after.length - end - from, was: before.slice(from, before.length - end) }
}

/** A copy of `state` with the changes written into it. The path of a change is never empty: a state is always an object. */
export const withChanges = <T>(state: T, changes: readonly Change[]): T => {
  const copy = structuredClone(state)
  for (const { at, was, count } of changes) {
    let node = copy as Record<string, unknown>
    for (const key of at.slice(0, -1)) node = node[key] as Record<string, unknown>
    if (count === undefined) node[at.at(-1)!] = structuredClone(was)
    else (node as unknown as unknown[]).splice(Number(at.at(-1)), count, ...structuredClone(was as unknown[]))
  }
  return copy
}

export const NO_WORK: Work = { settled: [], confirmed: [], left: [], refused: [], done: [], undone: [] }

/** A kept draft with its marks, as deeds see it; drafts kept by an earlier program have none of the later marks. */
export const stateOf = (draft: Draft, { settled, confirmed = [], left = [], refused = [] }: Work): State => ({
  draft,
  settled,
  confirmed,
  left,
  refused
})
const marksOf = ({ draft: _, ...marks }: State): Required<Marks> => marks

/** The work after a deed that made `after` out of `before`; what was taken back earlier cannot come again. */
export const workAfter = (work: Work, name: StepName, before: State, after: State): Work => ({
  ...marksOf(after),
  done: [...work.done, { ...name, changes: changesOf(before, after) }].slice(-MOST_STEPS),
  undone: []
})

/** One step back ('done') or forward again ('undone'): the state it gives and the work without it; null when there is none. */
export const stepped = (state: State, work: Work, from: 'done' | 'undone'): { state: State; work: Work } | null => {
  const step = work[from].at(-1)
  if (step === undefined) return null
  const next = withChanges(state, step.changes)
  const back = { ...step, changes: changesOf(state, next) }
  const to = from === 'done' ? 'undone' : 'done'
  const work2 = { ...work, ...marksOf(next), [from]: work[from].slice(0, -1), [to]: [...work[to], back] }
  return { state: next, work: work2 }
}

/** The name of the step that would come next, for the button. */
export const nameOfLast = (steps: readonly TrailStep[]): StepName | null => {
  const last = steps.at(-1)
  return last === undefined ? null : { deed: last.deed, number: last.number }
}
