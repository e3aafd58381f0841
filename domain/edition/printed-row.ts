/** What two prints of a duty are compared by: a new edition of an act, or a row of another office's control table. */
import type { Clause, Deadline, Executor, Measure } from '../draft.ts'

export type PrintedDeadline = Pick<Deadline, 'text' | 'start' | 'due'>
/**
 * A duty as it is printed. `number` is the register's ('42' of a measure, '5.1' of a clause), `annex` the number of the annex that
 * holds it (null: the act's own text), `executors` the printed names.
 */
export type PrintedRow = {
  annex: string | null
  section: string | null
  number: string
  text: string
  steps: readonly string[]
  deadlines: readonly PrintedDeadline[]
  executors: readonly string[]
}

const printedDeadline = ({ text, start, due }: Deadline): PrintedDeadline => ({ text, start, due })
const printedExecutor = ({ text, person }: Executor): string => (person === null ? text : `${text} (${person})`)

/** A measure of the annex `annex` as a row. */
export const measureRow = (measure: Measure, annex: string | null): PrintedRow => ({
  annex,
  section: measure.section,
  number: String(measure.number),
  text: measure.text,
  steps: measure.steps.map(step => step.text),
  deadlines: measure.deadlines.map(printedDeadline),
  executors: measure.executors.map(printedExecutor)
})

/** A clause of an act's own text as a row. */
export const clauseRow = (clause: Clause): PrintedRow => ({
  annex: null,
  section: null,
  number: clause.number,
  text: clause.text,
  steps: clause.items,
  deadlines: clause.deadlines.map(printedDeadline),
  executors: clause.executors.map(printedExecutor)
})
