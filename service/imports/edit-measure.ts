import { readExecutors } from '#annex/recognisers/executors.ts'
import { readTitle } from '#annex/recognisers/list-items.ts'
import type { Times } from '#annex/recognisers/measure.ts'
import { note } from '#annex/recognisers/notes.ts'
import { BETWEEN_WORDS } from '#annex/recognisers/trust.ts'
import { measureTargets } from '#annex/recognisers/targets.ts'
import type { ReviewColumn } from '#api/imports.ts'
import { pairSteps } from '#domain/deadline/pair.ts'
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Deadline, Measure, Note, NoteCode, Section } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'

/** Doubts that reading the deadlines gives, and so gives anew. */
const OF_DEADLINES: readonly NoteCode[] = ['NO_DEADLINE', 'AMBIGUOUS_DEADLINE', 'UNKNOWN_DEADLINE', 'NO_ACT_DATE']

const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
const oneLine = (value: string): string => linesOf(value).join(' ')

export const without = (measure: Measure, ...codes: NoteCode[]): Note[] =>
  measure.notes.filter(one => !codes.includes(one.code))

const hasNote = (measure: Measure, code: NoteCode): boolean => measure.notes.some(one => one.code === code)

/** As in reading: half sure while a date is uncertain or the row itself was not understood. */
export const weighed = (measure: Measure): Measure => {
  const doubtful = measure.deadlines.some(one => !one.certain) || hasNote(measure, 'ROW_NOT_UNDERSTOOD')
  // Words of a scan that nobody has looked at yet stay as doubtful as they were read.
  const scanned = hasNote(measure, 'LOW_CONFIDENCE') ? Math.min(0.5, measure.confidence) : 1
  return { ...measure, confidence: Math.min(doubtful ? 0.5 : 1, scanned) }
}

/** A proposal to repair a word, and a doubt about words of a scan, stays only while one of the words is there. */
const keepRepairs = (measure: Measure): Measure => {
  const texts = [
    measure.text,
    measure.title,
    ...measure.steps.map(one => one.text),
    ...measure.deadlines.map(one => one.text),
    ...measure.executors.flatMap(one => [one.text, one.person ?? '']),
    measure.funding ?? '',
    measure.result ?? ''
  ]
  const isThere = (word: string): boolean => texts.some(text => text.includes(word))
  const stands = (one: Note): boolean => {
    if (one.was === null) return true
    if (one.code === 'LOW_CONFIDENCE') return one.was.split(BETWEEN_WORDS).some(isThere)
    return one.code !== 'SCRIPT_REPAIRED' || isThere(one.was)
  }
  return { ...measure, notes: measure.notes.filter(stands) }
}

/** Steps and deadlines belong together by the rule of reading; what does not pair is a doubt again. */
export const paired = (measure: Measure): Measure => {
  const { deadlines, mismatch } = pairSteps(measure.deadlines, measure.steps)
  const doubt = note('STEPS_DEADLINES_MISMATCH', measure.at, `${measure.steps.length}`, `${measure.deadlines.length}`)
  const notes = without(measure, 'STEPS_DEADLINES_MISMATCH')
  return { ...measure, deadlines, notes: mismatch ? [...notes, doubt] : notes }
}

const withSteps = (measure: Measure, value: string): Measure => {
  const steps = linesOf(value).map((line, index) => {
    const text = line.replace(/^\d{1,3}[.)]\s*/, '')
    return { number: index + 1, text, items: measure.steps.find(step => step.text === text)?.items ?? [] }
  })
  const inRange = (numbers: number[] | null) => (numbers?.every(number => number <= steps.length) ? numbers : null)
  const executors = measure.executors.map(one => ({ ...one, steps: inRange(one.steps) }))
  return paired({ ...measure, steps, executors })
}

const resolved = (lines: readonly string[], times: Times) =>
  lines.flatMap(readDeadlineCell).map(one => resolveDeadline(one, times))

const deadlineNotes = (found: ReturnType<typeof resolved>, measure: Measure): Note[] =>
  found.length === 0
    ? [note('NO_DEADLINE', measure.at)]
    : found.flatMap(({ deadline, notes }) => notes.map(code => note(code, measure.at, deadline.text)))

const withDeadlines = (measure: Measure, value: string, times: Times): Measure => {
  const found = resolved(linesOf(value), times)
  const notes = [...without(measure, ...OF_DEADLINES), ...deadlineNotes(found, measure)]
  return paired({ ...measure, deadlines: found.map(one => one.deadline), notes })
}

const withExecutors = (measure: Measure, value: string): Measure => {
  const executors = linesOf(value).flatMap(line => {
    // The grid shows a person in brackets after the body.
    const kept = measure.executors.find(one => line === one.text || line === `${one.text} (${one.person})`)
    return kept === undefined ? readExecutors([line]) : [kept]
  })
  const notes = without(measure, 'NO_EXECUTOR')
  return { ...measure, executors, notes: executors.length === 0 ? [...notes, note('NO_EXECUTOR', measure.at)] : notes }
}

export const withText = (measure: Measure, value: string): Measure => {
  const { title, items, declaredItems } = readTitle(linesOf(value).join('\n'))
  const notes = without(measure, 'ITEM_COUNT_DIFFERS')
  const differs = declaredItems !== null && items.length > 0 && declaredItems !== items.length
  const doubt = note('ITEM_COUNT_DIFFERS', measure.at, `${declaredItems}`, `${items.length}`)
  return { ...measure, text: oneLine(value), title, items, declaredItems, notes: differs ? [...notes, doubt] : notes }
}

const withSection = (
  measure: Measure,
  column: 'section' | 'subsection',
  value: string,
  sections: readonly Section[]
): Measure => {
  const number = oneLine(value).replace(/\.$/, '')
  if (number === '')
    return column === 'section' ? { ...measure, section: null, subsection: null } : { ...measure, subsection: null }
  const found = sections.filter(one => one.number === number && one.level === (column === 'section' ? 1 : 2))
  // A district row '1' may stand under every Roman section: the one under the measure's own is meant.
  const meant = found.find(one => one.parent === measure.section) ?? found[0]
  if (meant === undefined) throw new Fault('BAD_VALUE', { detail: `${column}: ${number}` })
  if (column === 'subsection') return { ...measure, section: meant.parent ?? measure.section, subsection: number }
  return { ...measure, section: number, subsection: measure.section === number ? measure.subsection : null }
}

/**
 * The measure with one cell typed anew and read by the same recognisers as a file: steps, deadlines and executors one a line.
 * What hangs together is read together: new steps or deadlines pair anew, doubts come and go. BAD_VALUE for an empty text or an
 * unknown section.
 */
export const editMeasure = (
  measure: Measure,
  column: ReviewColumn,
  value: string,
  { times, sections }: { times: Times; sections: readonly Section[] }
): Measure => {
  const edited = (): Measure => {
    switch (column) {
      case 'text':
      case 'title':
        if (oneLine(value) === '') throw new Fault('BAD_VALUE', { detail: column })
        return column === 'text' ? withText(measure, value) : { ...measure, title: oneLine(value) }
      case 'steps':
        return withSteps(measure, value)
      case 'deadlines':
        return withDeadlines(measure, value, times)
      case 'executors':
        return withExecutors(measure, value)
      case 'funding':
      case 'result':
        return { ...measure, [column]: oneLine(value) || null }
      case 'section':
      case 'subsection':
        return withSection(measure, column, value, sections)
    }
  }
  const done = edited()
  return weighed(keepRepairs({ ...done, targets: measureTargets(done, times) }))
}

/** Says which steps each deadline belongs to, in the order of the deadlines; a person's word, so the doubt is settled. */
export const pairMeasure = (measure: Measure, steps: readonly (number[] | null)[]): Measure => {
  const known = new Set(measure.steps.map(step => step.number))
  const fits =
    steps.length === measure.deadlines.length &&
    steps.flatMap(numbers => numbers ?? []).every(number => known.has(number))
  if (!fits) throw new Fault('BAD_VALUE', { detail: 'steps' })
  const deadlines = measure.deadlines.map((deadline, index): Deadline => {
    const numbers = [...new Set(steps[index] ?? [])].sort((a, b) => a - b)
    return { ...deadline, steps: numbers.length === 0 ? null : numbers }
  })
  return { ...measure, deadlines, notes: without(measure, 'STEPS_DEADLINES_MISMATCH') }
}

/**
 * The measure after the act's date has changed: what is counted from it is counted anew, the pairing stays. A row of a control
 * table is counted from the date of its own act, never from this one.
 */
export const redateMeasure = (measure: Measure, times: Times): Measure => {
  if (measure.source !== undefined) return measure
  const found = measure.deadlines.map(deadline => resolved([deadline.text], times))
  // Words that gave several deadlines in their cell give the same ones alone, or they are left as they were.
  if (found.some((one, index) => one.length !== 1 || one[0]!.deadline.kind !== measure.deadlines[index]!.kind))
    return measure
  if (found.length === 0) return measure
  const deadlines = found.map((one, index) => ({ ...one[0]!.deadline, steps: measure.deadlines[index]!.steps }))
  const notes = [...without(measure, ...OF_DEADLINES), ...deadlineNotes(found.flat(), measure)]
  return weighed({ ...measure, deadlines, notes })
}
