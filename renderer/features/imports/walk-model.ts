import type { BodyQuestion } from '#api/bodies.ts'
import type { Review } from '#api/imports.ts'
import type { Note, NoteCode } from '#domain/draft.ts'
import type { ReviewColumn } from '#api/imports.ts'
import { bySubItems, doubtsOf, inOrder, isRemark, looseNotes, oneForAll, type Row } from './review-model.ts'

/** One stop of the walk: a question of a row, of a part that is no row, of a body's name, or all words proposed for repair. */
export type Stop =
  | { kind: 'row'; id: string; row: Row; note: Note; index: number }
  | { kind: 'part'; id: string; annex: number | null; note: Note; index: number }
  | { kind: 'body'; id: string; question: BodyQuestion; row: Row | null }
  | { kind: 'words'; id: string; count: number }

/** Every question in the order of the paper; words to repair come last, together. A stop keeps its id while its question stands. */
export const stopsOf = (review: Review, rows: readonly Row[], bodies: readonly BodyQuestion[] = []): Stop[] => {
  const seen = new Map<string, number>()
  const idOf = (owner: string, { code, was }: Note): string => {
    const name = `${owner}|${code}|${was ?? ''}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return `${name}|${times}`
  }
  const parts = looseNotes(review).flatMap(({ annex, notes }) =>
    notes.flatMap((note, index): Stop[] =>
      isRemark(note) ? [] : [{ kind: 'part', id: idOf(`part${annex ?? ''}`, note), annex, note, index }]
    )
  )
  const ofRows = rows.flatMap(row =>
    doubtsOf(row).map(
      (note): Stop => ({ kind: 'row', id: idOf(row.key, note), row, note, index: row.measure.notes.indexOf(note) })
    )
  )
  const byKey = new Map(rows.map(row => [row.key, row]))
  const ofBodies = bodies.map((question): Stop => {
    const row = question.rows.map(key => byKey.get(key)).find(one => one !== undefined) ?? null
    return { kind: 'body', id: `body ${question.spelling}`, question, row }
  })
  const { length } = review.repairs
  return [
    ...parts,
    ...ofRows,
    ...ofBodies,
    ...(length === 0 ? [] : [{ kind: 'words' as const, id: 'words', count: length }])
  ]
}

/** Where the walk stands: the stop of that id, or the one that came into its place when it was settled. */
export const standingAt = (stops: readonly Stop[], id: string | null, before: number): number => {
  if (stops.length === 0) return -1
  const at = stops.findIndex(stop => stop.id === id)
  return at >= 0 ? at : Math.min(Math.max(before, 0), stops.length - 1)
}

export type PairName = 'oneForAll' | 'bySubItems' | 'allToStep' | 'inOrder'
/** Pairings that a key offers, the likeliest first: they are made from the counts alone, so a person chooses. */
export const pairingsOf = ({ measure }: Row, { code }: Note): { name: PairName; steps: number[][] }[] => {
  const { steps, deadlines } = measure
  if (code !== 'STEPS_DEADLINES_MISMATCH' || steps.length === 0 || deadlines.length === 0) return []
  const found: { name: PairName; steps: number[][] }[] = []
  if (deadlines.length === 1) found.push({ name: 'oneForAll', steps: oneForAll(measure) })
  const listed = bySubItems(measure)
  if (listed !== null) found.push({ name: 'bySubItems', steps: listed })
  else if (steps.length === 1 && deadlines.length > 1) found.push({ name: 'allToStep', steps: oneForAll(measure) })
  const ordered = inOrder(measure)
  if (ordered !== null) found.push({ name: 'inOrder', steps: ordered })
  return found
}

const COLUMN_OF: Partial<Record<NoteCode, ReviewColumn>> = {
  STEPS_DEADLINES_MISMATCH: 'deadlines',
  NO_DEADLINE: 'deadlines',
  AMBIGUOUS_DEADLINE: 'deadlines',
  UNKNOWN_DEADLINE: 'deadlines',
  NO_ACT_DATE: 'deadlines',
  NO_EXECUTOR: 'executors'
}
/** The cell that a question is about: "correct" opens it. */
export const columnOf = ({ code }: Note): ReviewColumn => COLUMN_OF[code] ?? 'text'
