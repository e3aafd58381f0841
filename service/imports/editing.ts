import { updateDraft } from '#db/repositories/drafts.ts'
import { type Draft, isDoubt, type Measure, type RoadMap } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import type { Service } from '../service.ts'
import { keptDraft } from './drafts.ts'
import { NO_WORK, type State, type StepName, stateOf, stepped, workAfter } from './trail.ts'

export type MeasureKey = { draft: number; annex: number; number: number }

/** Reads a kept draft, changes it and puts it back with the way back to what it was; edits take turns. */
export const editing = <T>(
  service: Service,
  id: number,
  name: StepName,
  change: (state: State) => T | Promise<T>
): Promise<T> =>
  service.inTurn(async () => {
    const { draft, work = NO_WORK } = await keptDraft(service, id)
    const before = stateOf(draft, work)
    const after = structuredClone(before)
    const result = await change(after)
    await updateDraft(service.db, id, after.draft, workAfter(work, name, before, after))
    return result
  })

const stepping = (service: Service, id: number, from: 'done' | 'undone'): Promise<{ draft: number }> =>
  service.inTurn(async () => {
    const { draft, work = NO_WORK } = await keptDraft(service, id)
    const next = stepped(stateOf(draft, work), work, from)
    if (next === null) throw new Fault('CANNOT_UNDO')
    await updateDraft(service.db, id, next.state.draft, next.work)
    return { draft: id }
  })

/** Takes the last edit of a draft back, whole. CANNOT_UNDO when there is none. */
export const takeBack = (service: Service, id: number) => stepping(service, id, 'done')
/** Does again what was taken back last. CANNOT_UNDO when there is none, or another edit came after. */
export const bringAgain = (service: Service, id: number) => stepping(service, id, 'undone')

/** NOT_FOUND. */
export const roadMapOf = (draft: Draft, annex: number): RoadMap => {
  const found = draft.annexes[annex]
  if (found?.kind !== 'roadmap') throw new Fault('NOT_FOUND', { detail: 'annex' })
  return found
}

/** Index of the measure with this number among those of the road map. NOT_FOUND. */
export const rowAt = ({ measures }: RoadMap, number: number): number => {
  const at = measures.findIndex(measure => measure.number === number)
  if (at < 0) throw new Fault('NOT_FOUND', { id: number })
  return at
}

export const changeMeasure = (
  service: Service,
  deed: StepName['deed'],
  { draft: id, annex, number }: MeasureKey,
  change: (measure: Measure, roadMap: RoadMap, draft: Draft) => Measure
): Promise<{ measure: Measure }> =>
  editing(service, id, { deed, number }, state => ({ measure: changeIn(state, deed, { annex, number }, change) }))

/** The same within an edit of more than one row. NOT_FOUND. */
export const changeIn = (
  { draft, settled, confirmed }: State,
  deed: StepName['deed'],
  { annex, number }: Omit<MeasureKey, 'draft'>,
  change: (measure: Measure, roadMap: RoadMap, draft: Draft) => Measure
): Measure => {
  const roadMap = roadMapOf(draft, annex)
  const at = rowAt(roadMap, number)
  const old = roadMap.measures[at]!
  const measure = change(old, roadMap, draft)
  roadMap.measures[at] = measure
  // Only what a person put aside; doubts that went because the cell was typed anew would come back wrong.
  if (deed !== 'cell')
    settled.push(...old.notes.filter(one => !measure.notes.includes(one)).map(note => ({ annex, number, note })))
  // Who settles the last doubt of a row has looked at the row.
  const key = `${annex}:${number}`
  if (old.notes.some(isDoubt) && !measure.notes.some(isDoubt) && !confirmed.includes(key)) confirmed.push(key)
  return measure
}
