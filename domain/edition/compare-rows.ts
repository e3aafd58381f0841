/** What differs between two prints of one duty. Spelling, script and punctuation are no difference. */
import { foldedWords } from '#language/fold.ts'
import type { PrintedDeadline, PrintedRow } from './printed-row.ts'
import { type WordSpan, wordDiff } from './word-diff.ts'

export const ROW_FIELDS = ['text', 'steps', 'deadlines', 'executors'] as const
export type RowField = (typeof ROW_FIELDS)[number]
/** `was` and `now` as printed, several steps, deadlines or executors joined by "; ". */
export type FieldChange = { field: RowField; was: string; now: string; words: WordSpan[] }

const key = (text: string): string => foldedWords(text).join(' ')
const keysOf = (texts: readonly string[]): string => texts.map(key).sort().join('|')
/** A deadline is its days; only one without any day is its words. */
const deadlineKey = ({ text, start, due }: PrintedDeadline): string =>
  due === null && start === null ? key(text) : `${isWholeSpan(start, due) ? start : ''}/${due ?? ''}`
/** "2026-йил 1-мартгача" and "март": the first day of a stretch counts only where it makes the stretch. */
const isWholeSpan = (start: string | null, due: string | null): boolean => start !== null && due === null

const DIFFER: Record<RowField, (a: PrintedRow, b: PrintedRow) => boolean> = {
  text: (a, b) => key(a.text) !== key(b.text),
  steps: (a, b) => key(a.steps.join(' ')) !== key(b.steps.join(' ')),
  deadlines: (a, b) => a.deadlines.map(deadlineKey).sort().join() !== b.deadlines.map(deadlineKey).sort().join(),
  executors: (a, b) => keysOf(a.executors) !== keysOf(b.executors)
}
const SHOWN: Record<RowField, (row: PrintedRow) => string> = {
  text: row => row.text,
  steps: row => row.steps.join('; '),
  deadlines: row => row.deadlines.map(deadline => deadline.text).join('; '),
  executors: row => row.executors.join('; ')
}

/** Whether a field says the same in both. */
export const saysSame = (field: RowField, a: PrintedRow, b: PrintedRow): boolean => !DIFFER[field](a, b)

/** The fields that differ, each with its words set against each other. */
export const fieldChanges = (
  was: PrintedRow,
  now: PrintedRow,
  fields: readonly RowField[] = ROW_FIELDS
): FieldChange[] =>
  fields
    .filter(field => DIFFER[field](was, now))
    .map(field => {
      const [before, after] = [SHOWN[field](was), SHOWN[field](now)]
      return { field, was: before, now: after, words: wordDiff(before, after) }
    })
