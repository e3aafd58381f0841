import { readTitle } from '#annex/recognisers/list-items.ts'
import type { Times } from '#annex/recognisers/measure.ts'
import { type ConcernFound, concernsOf } from '#domain/concern.ts'
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Clause, Draft, DraftAct } from '#domain/draft.ts'
import type { Office } from '#domain/office.ts'
import type { Control } from '#domain/task.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'
import { fold } from '#language/fold.ts'
import type { PlannedTask } from './plan.ts'

/** Clauses that ask for work or for control of it; the others only say what is adopted, approved or noted. */
export const isTracked = ({ kind }: Clause): boolean => kind === 'task' || kind === 'control'

/** A decision of our own hokim or kengash: every duty in it is ours. */
const isOwnAct = ({ kind, place }: DraftAct, { district, region }: Office): boolean => {
  const own = fold(district === '' ? region : district)
  return (kind === 'hokim' || kind === 'kengash') && own !== '' && ` ${fold(place ?? '')} `.includes(` ${own} `)
}

/** Why a clause concerns our office: by its words, or because our own office decided it. */
export const clauseConcerns = (clause: Clause, act: DraftAct, office: Office): ConcernFound[] =>
  isOwnAct(act, office) ? [{ concern: 'own-body', words: act.place ?? '' }] : concernsOf(clause, office)

/** The number of the measure that prints the same duty, null when none does. */
export const sameMeasure = ({ sameAs }: Draft, { number }: Clause): number | null => {
  const found = sameAs.find(({ a, b }) => a === `clause ${number}` && b.startsWith('measure '))
  return found === undefined ? null : Number(found.b.slice('measure '.length))
}

/** The task of a clause; the measure it repeats is linked when it is written, so that the duty counts once. */
export const clauseTask = (clause: Clause, control: Control): PlannedTask => ({
  kind: 'clause',
  number: clause.number,
  printedNumber: clause.number,
  section: null,
  subsection: null,
  text: clause.text,
  title: readTitle(clause.text).title || clause.text,
  items: clause.items,
  targets: clause.targets,
  funding: null,
  result: null,
  at: clause.at,
  doubts: [],
  deadlines: [...clause.deadlines],
  executors: [...clause.executors],
  control,
  state: 'new',
  progress: 0,
  steps: []
})

/** The clause after the act's date has changed: deadlines counted from it are counted anew, and with them the days of its targets. */
export const redateClause = (clause: Clause, times: Times): Clause => {
  const deadlines = clause.deadlines.map(deadline => {
    const [found, ...more] = readDeadlineCell(deadline.text)
    return found === undefined || more.length > 0 || found.kind !== deadline.kind
      ? deadline
      : resolveDeadline(found, times).deadline
  })
  const targets = clause.targets.map(target => {
    const at = clause.deadlines.findIndex(({ due }) => due !== null && due === target.due)
    return at < 0 ? target : { ...target, start: deadlines[at]!.start, due: deadlines[at]!.due }
  })
  return { ...clause, deadlines, targets }
}
