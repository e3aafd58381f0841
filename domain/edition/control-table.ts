/** A control table of another system against the register: what each of its rows is to us. */
import { fold } from '#language/fold.ts'
import type { Annex, DraftAct, Measure, Place, RowSource } from '../draft.ts'
import { type FieldChange, fieldChanges } from './compare-rows.ts'
import { measureRow, type PrintedRow } from './printed-row.ts'
import { candidates, pairBest } from './similarity.ts'

export type ActName = Pick<DraftAct, 'kind' | 'number' | 'date'>
/** A row of a control table; `source` null where the act it carries out could not be read. */
export type ControlRow = { row: PrintedRow; source: RowSource | null; at: Place }
/** A task of the register; `row.number` is its own ('5.1', '42'), `row.annex` null for clauses of an act's own text. */
export type RegisteredRow = { row: PrintedRow; act: ActName }

/**
 * 'changed': `fields` says what; steps are not compared, a control table prints none. `old` is the index of the task, `act` tells
 * whether the register holds the row's act ('unknown': it must be created first).
 */
export type ControlVerdict =
  | { verdict: 'not-understood'; now: number; old: null; act: null }
  | { verdict: 'new'; now: number; old: null; act: 'known' | 'unknown' }
  | { verdict: 'unchanged'; now: number; old: number; act: 'known' }
  | { verdict: 'changed'; now: number; old: number; act: 'known'; fields: FieldChange[] }
export type ControlCompared = {
  /** One for each row of the table, in its order. */
  rows: ControlVerdict[]
  /** Tasks of acts that the table names, which it no longer holds; indices. */
  vanished: number[]
}

/** Whether the annex is a control table: rows that each name the act they carry out. */
export const isControlTable = (annex: Annex): boolean =>
  annex.kind === 'roadmap' && annex.measures.some(measure => measure.source !== undefined)

/** The rows of a control table as the comparison takes them; a row's number is the clause it names. */
export const controlRow = (measure: Measure): ControlRow => {
  const source = measure.source ?? null
  const row = measureRow(measure, source?.annex ?? null)
  return { row: { ...row, number: source?.clause ?? row.number, section: null }, source, at: measure.at }
}

/** The acts that the rows of a draft's control tables name, each once, in order; to be found in the register or created. */
export function actsNamed(rows: readonly ControlRow[]): ActName[] {
  const acts: ActName[] = []
  for (const { source } of rows)
    if (source !== null && !acts.some(act => isSameAct(act, source)))
      acts.push({ kind: source.kind, number: source.number, date: source.date })
  return acts
}

const numberKey = (number: string): string => fold(number).replace(/[^\p{L}\p{N}/]+/gu, '')
const digitsOf = (number: string): string => number.replace(/\p{L}+-/gu, '')
/** One act: the same number in either script, with or without its letters, and no other date. */
export function isSameAct(a: ActName, b: ActName): boolean {
  if (a.number === null || b.number === null) return false
  if (a.date !== null && b.date !== null && a.date !== b.date) return false
  if (numberKey(a.number) === numberKey(b.number)) return true
  const isBare = /^\d+$/.test(a.number) || /^\d+$/.test(b.number)
  const isKind = a.kind === null || b.kind === null || a.kind === b.kind
  return isBare && isKind && digitsOf(a.number) === digitsOf(b.number)
}

const isUnderstood = ({ row, source }: ControlRow): boolean =>
  source !== null && source.number !== null && row.text !== ''

/** "5-банд" is the duty '5' and, where the register holds its paragraphs apart, '5.1', '5.2' … */
const isClause = (task: PrintedRow, row: PrintedRow): boolean =>
  task.annex === row.annex && (task.number === row.number || task.number.startsWith(`${row.number}.`))

const ALIKE = 0.5
const ALIKE_UNDER_CLAUSE = 0.25

/**
 * A verdict for every row and the tasks that vanished. A row finds its task among those of its act, by clause and words; it has one at
 * most. What cannot be read is said to be so and makes nothing vanish: acts named only by such rows are left alone.
 */
export function compareControlTable(rows: readonly ControlRow[], tasks: readonly RegisteredRow[]): ControlCompared {
  const acts = actsNamed(rows.filter(isUnderstood))
  const verdicts = new Map<number, ControlVerdict>()
  const vanished: number[] = []
  for (const act of acts) {
    const mine = tasks.flatMap((task, i) => (isSameAct(task.act, act) ? [i] : []))
    const theirs = rows.flatMap((row, j) => (isUnderstood(row) && isSameAct(row.source!, act) ? [j] : []))
    const old = mine.map(i => tasks[i]!.row)
    const now = theirs.map(j => rows[j]!.row)
    const bonus = (a: PrintedRow, b: PrintedRow) => (isClause(a, b) ? 0.3 : 0)
    const pairs = pairBest(
      candidates(old, now, bonus),
      ({ old: i, now: j, likeness }) => likeness >= (isClause(old[i]!, now[j]!) ? ALIKE_UNDER_CLAUSE : ALIKE)
    )
    const partner = new Map(pairs.map(pair => [pair.now, pair.old]))
    const kept = new Set(partner.values())
    theirs.forEach((index, j) => {
      const i = partner.get(j)
      if (i === undefined)
        verdicts.set(index, { verdict: 'new', now: index, old: null, act: mine.length > 0 ? 'known' : 'unknown' })
      else verdicts.set(index, compared(index, rows[index]!, mine[i]!, tasks[mine[i]!]!))
    })
    vanished.push(...mine.filter((_, i) => !kept.has(i)))
  }
  return {
    rows: rows.map((_, j) => verdicts.get(j) ?? { verdict: 'not-understood', now: j, old: null, act: null }),
    vanished: vanished.sort((a, b) => a - b)
  }
}

/** What a control table leaves empty says nothing: an empty cell of it is no change. */
function compared(now: number, { row }: ControlRow, old: number, task: RegisteredRow): ControlVerdict {
  const fields = fieldChanges(task.row, row, ['text', 'deadlines', 'executors']).filter(({ now: text }) => text !== '')
  return fields.length === 0
    ? { verdict: 'unchanged', now, old, act: 'known' }
    : { verdict: 'changed', now, old, act: 'known', fields }
}
