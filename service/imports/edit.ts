import { timesOf } from '#annex/recognisers/plan-year.ts'
import type { ReviewColumn } from '#api/imports.ts'
import { updateDraft } from '#db/repositories/drafts.ts'
import type { Draft, DraftAct, Group, Measure, Member, RoadMap } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import type { Service } from '../service.ts'
import { keptDraft } from './drafts.ts'
import { editMeasure, pairMeasure, redateMeasure } from './edit-measure.ts'

type MeasureKey = { draft: number; annex: number; number: number }

/** Reads a kept draft, changes it and puts it back; edits take turns. */
const editing = <T>(service: Service, id: number, change: (draft: Draft) => T): Promise<T> =>
  service.inTurn(async () => {
    const { draft } = await keptDraft(service, id)
    const result = change(draft)
    await updateDraft(service.db, id, draft)
    return result
  })

const roadMapOf = (draft: Draft, annex: number): RoadMap => {
  const found = draft.annexes[annex]
  if (found?.kind !== 'roadmap') throw new Fault('NOT_FOUND', { detail: 'annex' })
  return found
}

const changeMeasure = (
  service: Service,
  { draft: id, annex, number }: MeasureKey,
  change: (measure: Measure, roadMap: RoadMap, draft: Draft) => Measure
): Promise<{ measure: Measure }> =>
  editing(service, id, draft => {
    const roadMap = roadMapOf(draft, annex)
    const at = roadMap.measures.findIndex(measure => measure.number === number)
    if (at < 0) throw new Fault('NOT_FOUND', { id: number })
    const measure = change(roadMap.measures[at]!, roadMap, draft)
    roadMap.measures[at] = measure
    return { measure }
  })

/** Types a cell anew and reads it by the rules of reading. BAD_VALUE, NOT_FOUND. */
export const editCell = (
  service: Service,
  { column, value, ...key }: MeasureKey & { column: ReviewColumn; value: string }
) =>
  changeMeasure(service, key, (measure, roadMap, draft) =>
    editMeasure(measure, column, value, { times: timesOf(roadMap.title, draft.act.date), sections: roadMap.sections })
  )

/** Pairs deadlines with steps by hand. BAD_VALUE when the counts or numbers are not those of the measure. */
export const pair = (service: Service, { steps, ...key }: MeasureKey & { steps: (number[] | null)[] }) =>
  changeMeasure(service, key, measure => pairMeasure(measure, steps))

/** A doubt looked at and accepted as it is. NOT_FOUND when there is no such doubt. */
export const settleDoubt = (service: Service, { note, ...key }: MeasureKey & { note: number }) =>
  changeMeasure(service, key, measure => {
    if (measure.notes[note] === undefined) throw new Fault('NOT_FOUND', { id: note })
    return { ...measure, notes: measure.notes.toSpliced(note, 1) }
  })

/** Corrects kind, number, date, title or place; a new date moves the deadlines that are counted from it. */
export const editAct = (
  service: Service,
  { draft: id, act }: { draft: number; act: DraftAct }
): Promise<{ act: DraftAct }> =>
  editing(service, id, draft => {
    const redated = act.date !== draft.act.date
    draft.act = act
    if (redated)
      for (const annex of draft.annexes)
        if (annex.kind === 'roadmap')
          annex.measures = annex.measures.map(one => redateMeasure(one, timesOf(annex.title, act.date)))
    return { act }
  })

/** Corrects a seat of a group. NOT_FOUND. */
export const editMember = (
  service: Service,
  {
    draft: id,
    annex,
    number,
    member
  }: MeasureKey & { member: Pick<Member, 'name' | 'position' | 'role' | 'seat' | 'acting'> }
): Promise<{ member: Member }> =>
  editing(service, id, draft => {
    const group = draft.annexes[annex] as Group | undefined
    const at = group?.kind === 'group' ? group.members.findIndex(one => one.number === number) : -1
    if (group === undefined || at < 0) throw new Fault('NOT_FOUND', { id: number })
    const edited = { ...group.members[at]!, ...member }
    group.members[at] = edited
    return { member: edited }
  })
