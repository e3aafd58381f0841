import type { Times } from '#annex/recognisers/measure.ts'
import { note } from '#annex/recognisers/notes.ts'
import { measureTargets } from '#annex/recognisers/targets.ts'
import { type Deadline, type Draft, type Executor, type Measure, NOWHERE, type Note, type Step } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import { paired, weighed, without, withText } from './edit-measure.ts'

type Numbered = { steps: number[] | null }

/** Deadlines or executors whose steps are renumbered; one that keeps none of its steps goes, one of the whole measure stays. */
const moved = <T extends Numbered>(parts: readonly T[], to: (step: number) => number | null): T[] =>
  parts.flatMap(one => {
    if (one.steps === null) return [one]
    const steps = [...new Set(one.steps.map(to).filter(step => step !== null))].sort((a, b) => a - b)
    return steps.length === 0 ? [] : [{ ...one, steps }]
  })

const renumbered = (steps: readonly Step[]): Step[] => steps.map((step, at) => ({ ...step, number: at + 1 }))

/** What is not paired by a person or by rule pairs anew; doubts of missing parts come and go. */
const settledIn = (measure: Measure, times: Times): Measure => {
  const isPaired = measure.deadlines.every(({ steps }) => steps !== null)
  const whole = isPaired ? { ...measure, notes: without(measure, 'STEPS_DEADLINES_MISMATCH') } : paired(measure)
  const missing: Note[] = [
    ...(whole.deadlines.length === 0 ? [note('NO_DEADLINE', whole.at)] : []),
    ...(whole.executors.length === 0 ? [note('NO_EXECUTOR', whole.at)] : [])
  ]
  const notes = [...without(whole, 'NO_DEADLINE', 'NO_EXECUTOR'), ...missing]
  return weighed({ ...whole, notes, targets: measureTargets(whole, times) })
}

/**
 * One row made two: the text is cut as given, steps from `fromStep` on (null: none) go to the second with their deadlines and
 * executors; what belongs to no step stands in both. BAD_VALUE for an empty part or a step that is not there.
 */
export const splitMeasure = (
  measure: Measure,
  { texts, fromStep, number }: { texts: readonly [string, string]; fromStep: number | null; number: number },
  times: Times
): [Measure, Measure] => {
  const [above, below] = texts
  if (above.trim() === '' || below.trim() === '') throw new Fault('BAD_VALUE', { detail: 'text' })
  if (fromStep !== null && !measure.steps.some(step => step.number === fromStep))
    throw new Fault('BAD_VALUE', { detail: 'step' })
  const cut = fromStep ?? Number.POSITIVE_INFINITY
  const first = measure.steps.filter(step => step.number < cut)
  const shift = (step: number) => step - first.length
  const part = (
    steps: Step[],
    to: (step: number) => number | null
  ): Pick<Measure, 'steps' | 'deadlines' | 'executors'> => ({
    steps: renumbered(steps),
    deadlines: moved(measure.deadlines, to),
    executors: moved(measure.executors, to)
  })
  const upper: Measure = { ...measure, ...part(first, step => (step < cut ? step : null)) }
  const lower: Measure = {
    ...measure,
    ...part(
      measure.steps.filter(step => step.number >= cut),
      step => (step >= cut ? shift(step) : null)
    ),
    number,
    printedNumber: null,
    notes: measure.notes.filter(({ code }) => code === 'SCRIPT_REPAIRED')
  }
  return [settledIn(withText(upper, above), times), settledIn(withText(lower, below), times)]
}

const union = <T>(above: readonly T[], below: readonly T[]): T[] => {
  const seen = new Set(above.map(one => JSON.stringify(one)))
  return [...above, ...below.filter(one => !seen.has(JSON.stringify(one)))]
}
const join = (above: string | null, below: string | null): string | null =>
  [above, below].filter(text => text !== null && text !== '').join(' ') || null

/** Two rows made one under the number of the first: texts one after the other, steps counted on, the same executor once. */
export const mergeMeasures = (above: Measure, below: Measure, times: Times): Measure => {
  const shift = above.steps.length
  const on = <T extends Numbered>(parts: readonly T[]): T[] => moved(parts, step => step + shift)
  const merged: Measure = {
    ...above,
    steps: renumbered([...above.steps, ...below.steps]),
    deadlines: union<Deadline>(above.deadlines, on(below.deadlines)),
    executors: union<Executor>(above.executors, on(below.executors)),
    funding: join(above.funding, below.funding),
    result: join(above.result, below.result),
    notes: union(above.notes, below.notes)
  }
  return settledIn(withText(merged, `${above.text} ${below.text}`), times)
}

/** A step cut in two at a place of its text; its deadlines and executors stay with the first part. BAD_VALUE. */
export const splitStep = (measure: Measure, number: number, texts: readonly [string, string]): Measure => {
  const at = measure.steps.findIndex(step => step.number === number)
  const step = measure.steps[at]
  if (step === undefined || texts.some(text => text.trim() === '')) throw new Fault('BAD_VALUE', { detail: 'step' })
  const isIn = (text: string, { text: item }: { text: string }) => text.includes(item)
  const parts = texts.map(text => ({ ...step, text: text.trim(), items: step.items.filter(item => isIn(text, item)) }))
  const to = (one: number) => (one > number ? one + 1 : one)
  return reStepped(measure, measure.steps.toSpliced(at, 1, ...parts), to)
}

/** A step joined with the next one. BAD_VALUE when there is none. */
export const mergeSteps = (measure: Measure, number: number): Measure => {
  const at = measure.steps.findIndex(step => step.number === number)
  const [step, next] = [measure.steps[at], measure.steps[at + 1]]
  if (step === undefined || next === undefined) throw new Fault('BAD_VALUE', { detail: 'step' })
  const joined = { ...step, text: `${step.text} ${next.text}`, items: [...step.items, ...next.items] }
  return reStepped(measure, measure.steps.toSpliced(at, 2, joined), one => (one > number ? one - 1 : one))
}

const reStepped = (measure: Measure, steps: readonly Step[], to: (step: number) => number): Measure => {
  const whole = {
    ...measure,
    steps: renumbered(steps),
    deadlines: moved(measure.deadlines, to),
    executors: moved(measure.executors, to)
  }
  return whole.deadlines.every(one => one.steps !== null) ? whole : paired(whole)
}

/** A row that the reading missed, typed by a person; it stands under the section of the row above it. */
export const newMeasure = (above: Measure | undefined, text: string, number: number): Measure => {
  if (text.trim() === '') throw new Fault('BAD_VALUE', { detail: 'text' })
  const at = above?.at ?? NOWHERE
  const empty: Measure = {
    number,
    printedNumber: null,
    section: above?.section ?? null,
    subsection: above?.subsection ?? null,
    text: '',
    title: '',
    items: [],
    declaredItems: null,
    steps: [],
    deadlines: [],
    executors: [],
    funding: null,
    result: null,
    targets: [],
    confidence: 1,
    at,
    notes: [note('NO_DEADLINE', at), note('NO_EXECUTOR', at)]
  }
  return withText(empty, text)
}

/** The draft with the measures of each road map counted 1…n in their order, and where each number went. */
export const counted = (draft: Draft): { draft: Draft; numberOf: (annex: number, number: number) => number } => {
  const numbers = new Map<string, number>()
  const annexes = draft.annexes.map((annex, index) => {
    if (annex.kind !== 'roadmap') return annex
    const measures = annex.measures.map((measure, at) => {
      numbers.set(`${index}:${measure.number}`, at + 1)
      return { ...measure, number: at + 1 }
    })
    return { ...annex, measures }
  })
  const road = draft.annexes.findIndex(({ kind }) => kind === 'roadmap')
  const sameAs = draft.sameAs.map(({ a, b }) => ({
    a,
    b: b.replace(/^measure (\d+)$/, (whole, old) => {
      const now = numbers.get(`${road}:${old}`)
      return now === undefined ? whole : `measure ${now}`
    })
  }))
  return {
    draft: { ...draft, annexes, sameAs },
    numberOf: (annex, number) => numbers.get(`${annex}:${number}`) ?? number
  }
}
