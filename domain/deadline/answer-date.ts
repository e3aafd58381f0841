/** A draft whose act has no date: what "бир ой муддатда" and "жорий йил якунига қадар" mean once somebody gives it. */
import { readDeadlineCell } from '#language/deadline/find.ts'
import type { Deadline, Draft, Measure, Note } from '../draft.ts'
import type { IsoDay } from '../calendar.ts'
import { resolveDeadline } from './resolve.ts'

const isAsked = ({ code }: Note): boolean => code === 'NO_ACT_DATE'
/** Whether the draft holds deadlines that cannot be counted without the date of its act. */
export const asksForDate = (draft: Draft): boolean => draft.act.date === null && draft.notes.some(isAsked)

const answered = (deadline: Deadline, date: IsoDay): Deadline => {
  if (deadline.certain || deadline.due !== null || deadline.start !== null) return deadline
  const [found, ...more] = readDeadlineCell(deadline.text)
  if (found === undefined || more.length > 0) return deadline
  return { ...resolveDeadline(found, { actDate: date, planYear: null }).deadline, steps: deadline.steps }
}
const stillOpen = (deadlines: readonly Deadline[]): boolean => deadlines.some(({ certain }) => !certain)

/** A row of a control table is counted from the date of its own act, never from this one. */
const ofMeasure = (measure: Measure, date: IsoDay): Measure => {
  if (measure.source !== undefined || !measure.notes.some(isAsked)) return measure
  const deadlines = measure.deadlines.map(deadline => answered(deadline, date))
  return {
    ...measure,
    deadlines,
    notes: measure.notes.filter(note => !isAsked(note)),
    confidence: measure.confidence < 1 && measure.source === undefined && !stillOpen(deadlines) ? 1 : measure.confidence
  }
}

/**
 * The draft with the date of its act, an ISO day, and every deadline that waited for it counted from it (rule Intervals); the notes
 * that asked for it are gone. Deadlines that were counted already, or that a person has set, stay as they are.
 */
export const withActDate = (draft: Draft, date: IsoDay): Draft => ({
  ...draft,
  act: { ...draft.act, date },
  annexes: draft.annexes.map(annex =>
    annex.kind === 'roadmap' ? { ...annex, measures: annex.measures.map(one => ofMeasure(one, date)) } : annex
  ),
  clauses: draft.clauses.map(clause => ({
    ...clause,
    deadlines: clause.deadlines.map(deadline => answered(deadline, date))
  })),
  notes: draft.notes.filter(note => !isAsked(note))
})
