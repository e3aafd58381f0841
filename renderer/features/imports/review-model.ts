import type { Review, SourceLine } from '#api/imports.ts'
import type { Deadline, Executor, Group, Measure, Member, Note, NoteCode, Place, Step } from '#domain/draft.ts'
import { seatOf } from '#domain/seat-repair.ts'

/** The review with the lines of its file, which come by themselves. */
export type ReviewHere = Review & { source: readonly SourceLine[] }

/**
 * A row of the review grid: a measure of one of the road maps. `annex` is its index in the draft; `ordinal` its place in the road map
 * from 1, which is its number once accepted (`measure.number` is a key: added and split rows have later ones).
 */
export type Row = {
  key: string
  annex: number
  ordinal: number
  measure: Measure
  confirmed: boolean
  concerns: Review['concerns'][number]['found']
  past: boolean
}

export const keyOf = (annex: number, number: number): string => `${annex}:${number}`

/** Every measure of every road map, in printed order. */
export const rowsOf = (review: Review): Row[] => {
  const concerns = new Map(review.concerns.map(({ annex, number, found }) => [keyOf(annex, number), found]))
  const confirmed = new Set(review.confirmed)
  const past = new Set(review.past.map(({ annex, number }) => keyOf(annex, number)))
  return review.draft.annexes.flatMap((annex, index) =>
    annex.kind !== 'roadmap'
      ? []
      : annex.measures.map((measure, at) => {
          const key = keyOf(index, measure.number)
          const done = confirmed.has(key)
          return {
            key,
            annex: index,
            ordinal: at + 1,
            measure,
            confirmed: done,
            concerns: concerns.get(key) ?? [],
            past: past.has(key)
          }
        })
  )
}

/** What is told rather than asked: the reading is sure of itself, a look is enough. */
const REMARKS: readonly NoteCode[] = ['SCRIPT_REPAIRED', 'ROW_JOINED', 'IGNORED_CONTENT']
export const isRemark = ({ code }: Note): boolean => REMARKS.includes(code)
/** Questions that a person should answer. */
export const doubtsOf = ({ measure }: Row): Note[] => measure.notes.filter(note => !isRemark(note))

/** How far a row can be relied on: looked at by a person; sure; with questions; hardly read. */
export type Trust = 'confirmed' | 'sure' | 'doubtful' | 'unreliable'
const BADLY_READ: readonly NoteCode[] = ['LOW_CONFIDENCE', 'ROW_NOT_UNDERSTOOD']
export const trustOf = (row: Row): Trust => {
  const doubts = doubtsOf(row)
  if (doubts.some(({ code }) => BADLY_READ.includes(code))) return 'unreliable'
  if (doubts.length > 0) return 'doubtful'
  return row.confirmed ? 'confirmed' : 'sure'
}

/** Rows without a question that nobody has confirmed yet: they can be confirmed at once. */
export const sureRows = (rows: readonly Row[]): { annex: number; number: number }[] =>
  rows.filter(row => trustOf(row) === 'sure').map(({ annex, measure }) => ({ annex, number: measure.number }))

export type GroupAnnex = { annex: number; group: Group }
export const groupsOf = (review: Review): GroupAnnex[] =>
  review.draft.annexes.flatMap((annex, index) => (annex.kind === 'group' ? [{ annex: index, group: annex }] : []))

/** What says that a part of the file is missing: it stands over the whole review, not in a list. */
const OF_THE_FILE: readonly NoteCode[] = ['CUT_TEXT', 'MISSING_ANNEX']
export const isOfTheFile = ({ code }: Note): boolean => OF_THE_FILE.includes(code)

export type LooseNotes = { annex: number | null; group: Group | null; notes: readonly Note[] }
/** Doubts that belong to no row: of the act (`annex` null), of a group, of another annex. */
export const looseNotes = (review: Review): LooseNotes[] =>
  [
    { annex: null, group: null, notes: review.draft.notes },
    ...review.draft.annexes.map((annex, index) => ({
      annex: index,
      group: annex.kind === 'group' ? annex : null,
      notes: annex.kind === 'roadmap' ? [] : annex.notes
    }))
  ].filter(({ annex, notes }) => notes.some(note => annex !== null || !isOfTheFile(note)))

export type SeatRow = { member: Member; notes: readonly Note[] }
/** The seats of a group with what was noted about each. */
export const seatRows = (group: Group): SeatRow[] => {
  const bySeat = Map.groupBy(group.notes, note => seatOf(group, note))
  return group.members.map(member => ({ member, notes: bySeat.get(member) ?? [] }))
}

/**
 * With what accepting begins: the rows that the person ticked or unticked, wherever they are other rows than those that
 * concern us.
 */
export const controlAtFirst = (
  rows: readonly Pick<Row, 'key' | 'concerns'>[],
  picked: ReadonlySet<string>
): 'all' | 'concerned' | 'picked' => {
  if (rows.some(row => picked.has(row.key) !== row.concerns.length > 0)) return 'picked'
  return rows.some(row => row.concerns.length > 0) ? 'concerned' : 'all'
}

/** Steps one a line, as they are looked at and typed; a single step stands without its number. Sub-items are in the text. */
export const stepLines = (steps: readonly Step[]): string =>
  steps.map(({ number, text }) => (steps.length === 1 ? text : `${number}. ${text}`)).join('\n')

export const deadlineLines = (deadlines: readonly Deadline[]): string => deadlines.map(({ text }) => text).join('\n')

export const executorLines = (executors: readonly Executor[]): string =>
  executors.map(({ text, person }) => (person === null ? text : `${text} (${person})`)).join('\n')

/**
 * The line of the source a place points to, or null. Exact first, then the same row of the same table, then the same
 * paragraph outside tables; the page only narrows.
 */
export const lineOf = (at: Place | null, source: readonly SourceLine[]): number | null => {
  if (at === null) return null
  const find = (same: (place: Place) => boolean) => {
    const index = source.findIndex(line => same(line.at))
    return index === -1 ? null : index
  }
  return (
    find(
      place =>
        place.page === at.page &&
        place.table === at.table &&
        place.row === at.row &&
        place.paragraph === at.paragraph &&
        (at.table !== null || at.paragraph !== null)
    ) ??
    (at.table === null || at.row === null ? null : find(place => place.table === at.table && place.row === at.row)) ??
    (at.table !== null || at.paragraph === null
      ? null
      : find(place => place.table === null && place.paragraph === at.paragraph))
  )
}

/** The words of a row that were hardly read. */
export const doubtedWords = (notes: readonly Note[]): string[] =>
  notes.flatMap(({ code, was }) => (code === 'LOW_CONFIDENCE' && was !== null ? was.split(' · ') : []))

/** The first line of a measure, then the lines of the parts that a page cut off. */
export const linesOf = (measure: Measure, source: readonly SourceLine[]): number[] =>
  [measure.at, ...measure.notes.filter(({ code }) => code === 'ROW_JOINED').map(({ at }) => at)]
    .map(at => lineOf(at, source))
    .filter(line => line !== null)

/** The row that a line of the source belongs to: the last one that begins at or above it. */
export const rowAtLine = (line: number, rows: readonly Row[], source: readonly SourceLine[]): Row | null => {
  let found: Row | null = null
  let best = -1
  for (const row of rows) {
    const at = lineOf(row.measure.at, source)
    if (at !== null && at <= line && at > best) {
      best = at
      found = row
    }
  }
  return found
}

/** The pairing of "one deadline for every step": each deadline belongs to all steps. */
export const oneForAll = (measure: Measure): number[][] =>
  measure.deadlines.map(() => measure.steps.map(({ number }) => number))

/**
 * The pairing by sub-items: a step with a list in it takes as many deadlines as the list has items. null unless that uses up
 * every deadline (in PQ-308: measures 3, 7 and 28).
 */
export const bySubItems = (measure: Measure): number[][] | null => {
  const parts = measure.steps.flatMap(({ number, items }) =>
    items.length === 0 ? [[number]] : items.map(() => [number])
  )
  return parts.length > measure.steps.length && parts.length === measure.deadlines.length ? parts : null
}

/** The pairing in order, one step a deadline, when there are as many: otherwise null. */
export const inOrder = (measure: Measure): number[][] | null =>
  measure.deadlines.length === measure.steps.length ? measure.steps.map(({ number }) => [number]) : null

/** The key under which the service knows the proposal to repair a word of a row or seat. */
export const repairKey = (annex: number, number: number, was: string | null): string =>
  `${annex}:${number} ${was ?? ''}`

export const SHOWN = ['all', 'doubts', 'concerns', 'picked'] as const
export type Shown = (typeof SHOWN)[number]

export const isShown = (row: Row, shown: Shown, picked: ReadonlySet<string>): boolean => {
  switch (shown) {
    case 'all':
      return true
    case 'doubts':
      return doubtsOf(row).length > 0
    case 'concerns':
      return row.concerns.length > 0
    case 'picked':
      return picked.has(row.key)
  }
}

/** 'annex:number' back into its parts, of the rows that still exist. */
export const pickedOf = (picked: ReadonlySet<string>, rows: readonly Row[]): { annex: number; number: number }[] =>
  rows.filter(row => picked.has(row.key)).map(row => ({ annex: row.annex, number: row.measure.number }))
