import { concernsOf } from '#domain/concern.ts'
import {
  type Clause,
  type Deadline,
  type Draft,
  type Executor,
  isDoubt,
  type Measure,
  type Note,
  type Place,
  type Step,
  type Target
} from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import type { Office } from '#domain/office.ts'
import { type Control, isClosed, rollUp, type TaskKind, type TaskState } from '#domain/task.ts'
import { clauseConcerns, clauseTask, isTracked, sameMeasure } from './clauses.ts'

/** A task as it will be written; `number` is '41', its step's '41.2'. */
export type PlannedTask = {
  kind: TaskKind
  number: string
  printedNumber: string | null
  section: string | null
  subsection: string | null
  text: string
  title: string
  items: string[]
  targets: Target[]
  funding: string | null
  result: string | null
  at: Place
  doubts: Note[]
  deadlines: Deadline[]
  executors: Executor[]
  control: Control
  state: TaskState
  progress: number
  steps: PlannedTask[]
}
export type Choice = {
  control: 'all' | 'concerned' | 'picked'
  picked: readonly { annex: number; number: number }[]
  /** Numbers of the clauses picked; one that is neither a task nor control becomes a task by being picked. */
  clauses?: readonly string[]
  /** What becomes of tasks under control whose every date is past. */
  past: 'open' | 'done' | 'removed'
}
/** A clause to be tracked; `same` is the measure that prints its duty too: then it is linked and not counted. */
export type PlannedClause = { task: PlannedTask; same: { annex: number; number: number } | null }
/**
 * `tasks` by index of the annex in the draft; `ours` measures and clauses come under control, `closed` tasks with dates are past
 * and closed.
 */
export type Plan = { tasks: Map<number, PlannedTask[]>; clauses: PlannedClause[]; ours: number; closed: number }

/** Every date is before `today`. Without any date, or with an open end, nothing is past. */
export const isPast = (deadlines: readonly Deadline[], today: string): boolean =>
  deadlines.length > 0 && deadlines.every(({ due }) => due !== null && due < today)

/** Measures of which every deadline is past, by index of the annex. */
export const pastMeasures = (draft: Draft, today: string): { annex: number; number: number }[] =>
  measuresOf(draft)
    .filter(({ measure }) => isPast(measure.deadlines, today))
    .map(({ annex, measure }) => ({ annex, number: measure.number }))

export const measuresOf = (draft: Draft): { annex: number; measure: Measure }[] =>
  draft.annexes.flatMap((annex, index) =>
    annex.kind === 'roadmap' ? annex.measures.map(measure => ({ annex: index, measure })) : []
  )

const leaf = (measure: Measure, step: Step | null, control: Control): PlannedTask => ({
  kind: step === null ? 'measure' : 'step',
  number: step === null ? String(measure.number) : `${measure.number}.${step.number}`,
  printedNumber: step === null ? measure.printedNumber : null,
  section: measure.section,
  subsection: measure.subsection,
  text: step === null ? measure.text : step.text,
  title: step === null ? measure.title : step.text,
  items:
    step === null
      ? measure.items
      : step.items.map(item => (item.number === null ? item.text : `${item.number} ${item.text}`)),
  targets: step === null ? measure.targets : [],
  funding: step === null ? measure.funding : null,
  result: step === null ? measure.result : null,
  at: measure.at,
  doubts: step === null ? measure.notes.filter(isDoubt) : [],
  deadlines: [],
  executors: [],
  control,
  state: 'new',
  progress: 0,
  steps: []
})

/**
 * A deadline or executor hangs on the steps it is paired with, each of which can be late by itself; unpaired, or paired with
 * a step that is not there, it hangs on the measure.
 */
const placeParts = (task: PlannedTask, measure: Measure): void => {
  const ownersOf = (numbers: readonly number[] | null): PlannedTask[] => {
    const owners = task.steps.filter((_, index) => numbers?.includes(measure.steps[index]!.number))
    return owners.length === 0 ? [task] : owners
  }
  for (const deadline of measure.deadlines) for (const owner of ownersOf(deadline.steps)) owner.deadlines.push(deadline)
  for (const executor of measure.executors) for (const owner of ownersOf(executor.steps)) owner.executors.push(executor)
}

/** The task of a measure with its steps, deadlines and executors where they belong. */
export const measureTask = (measure: Measure, control: Control): PlannedTask => {
  const task = leaf(measure, null, control)
  task.steps = measure.steps.map(step => leaf(measure, step, control))
  placeParts(task, measure)
  return task
}

const close = (task: PlannedTask, state: 'done' | 'removed'): void => {
  task.state = state
  task.progress = state === 'done' ? 100 : 0
}

/** Closes what is past and gives the number of tasks with dates of their own that were closed. */
const closePast = (task: PlannedTask, measure: Measure, state: 'done' | 'removed', today: string): number => {
  const carriers = [task, ...task.steps].filter(one => isPast(one.deadlines, today))
  if (isPast(measure.deadlines, today)) {
    for (const one of [task, ...task.steps]) close(one, state)
    return carriers.length
  }
  const steps = task.steps.filter(step => carriers.includes(step))
  for (const step of steps) close(step, state)
  // Unpaired dates of its own may all be past while a step's is not: the measure then follows its steps.
  const rolled = steps.length === 0 ? null : rollUp(task.steps)
  if (rolled !== null) Object.assign(task, rolled)
  return steps.length
}

type Asked = { draft: Draft; choice: Choice; office: Office; today: string }

/** The clauses that are tracked. One whose duty a measure prints too stands as that measure stands. */
const planClauses = (plan: Plan, { draft, choice, office, today }: Asked): void => {
  const picked = new Set(choice.control === 'picked' ? choice.clauses : [])
  for (const clause of draft.clauses) {
    if (!isTracked(clause) && !picked.has(clause.number)) continue
    const same = sameTask(plan, draft, clause)
    if (same !== null) {
      const task = clauseTask(clause, same.task.control)
      if (isClosed(same.task.state)) Object.assign(task, { state: same.task.state, progress: same.task.progress })
      plan.clauses.push({ task, same: { annex: same.annex, number: Number(same.task.number) } })
      continue
    }
    const chosen =
      choice.control === 'all' ||
      picked.has(clause.number) ||
      (choice.control === 'concerned' && clauseConcerns(clause, draft.act, office).length > 0)
    const task = clauseTask(clause, chosen ? 'ours' : 'reference')
    if (chosen) plan.ours++
    if (chosen && choice.past !== 'open' && isPast(task.deadlines, today)) {
      close(task, choice.past)
      plan.closed++
    }
    plan.clauses.push({ task, same: null })
  }
}

const sameTask = (plan: Plan, draft: Draft, clause: Clause): { annex: number; task: PlannedTask } | null => {
  const number = sameMeasure(draft, clause)
  for (const [annex, tasks] of number === null ? [] : plan.tasks) {
    const task = tasks.find(one => one.number === String(number))
    if (task !== undefined) return { annex, task }
  }
  return null
}

/**
 * The tasks that accepting a draft writes. Rows not chosen are reference only and keep the state 'new': what ministries did
 * is not known here. Throws NO_ACT_NUMBER, and NOTHING_PICKED when the choice takes no row of a draft that has some.
 */
export const planTasks = (draft: Draft, choice: Choice, office: Office, today: string): Plan => {
  if ((draft.act.number ?? '').trim() === '') throw new Fault('NO_ACT_NUMBER', { file: draft.source.name })
  const picked = new Set(choice.picked.map(row => `${row.annex}:${row.number}`))
  const chosen = (annex: number, measure: Measure): boolean => {
    if (choice.control === 'all') return true
    if (choice.control === 'picked') return picked.has(`${annex}:${measure.number}`)
    return concernsOf(measure, office).length > 0
  }
  const plan: Plan = { tasks: new Map(), clauses: [], ours: 0, closed: 0 }
  const measures = measuresOf(draft)
  for (const { annex, measure } of measures) {
    const control: Control = chosen(annex, measure) ? 'ours' : 'reference'
    const task = measureTask(measure, control)
    if (control === 'ours') {
      plan.ours++
      if (choice.past !== 'open') plan.closed += closePast(task, measure, choice.past, today)
    }
    plan.tasks.set(annex, [...(plan.tasks.get(annex) ?? []), task])
  }
  planClauses(plan, { draft, choice, office, today })
  if (plan.ours === 0 && (measures.length > 0 || plan.clauses.length > 0))
    throw new Fault('NOTHING_PICKED', { file: draft.source.name })
  return plan
}
