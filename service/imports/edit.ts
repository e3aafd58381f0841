import { timesOf } from '#annex/recognisers/plan-year.ts'
import type { ReviewColumn } from '#api/imports.ts'
import type { CellRefusal } from '#domain/cell-value.ts'
import type { Draft, DraftAct, Group, Member, Note } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import { seatOf } from '#domain/seat-repair.ts'
import type { Service } from '../service.ts'
import { redateClause } from './clauses.ts'
import { editMeasure, pairMeasure, redateMeasure } from './edit-measure.ts'
import { changeIn, changeMeasure, editing, type MeasureKey } from './editing.ts'

/** Types a cell anew and reads it by the rules of reading. BAD_VALUE, NOT_FOUND. */
export const editCell = (
  service: Service,
  { column, value, ...key }: MeasureKey & { column: ReviewColumn; value: string }
) =>
  changeMeasure(service, 'cell', key, (measure, roadMap, draft) =>
    editMeasure(measure, column, value, { times: timesOf(roadMap.title, draft.act.date), sections: roadMap.sections })
  )

type Cell = Omit<MeasureKey, 'draft'> & { column: ReviewColumn; value: string }

/** Types many cells anew, all one step of undo; those that cannot be read are refused and the others go in. NOT_FOUND for the draft. */
export const editCells = (
  service: Service,
  { draft: id, cells }: { draft: number; cells: readonly Cell[] }
): Promise<{ refused: (CellRefusal | null)[] }> =>
  editing(service, id, { deed: 'cell', number: cells.length === 1 ? cells[0]!.number : null }, state => ({
    refused: cells.map(({ column, value, ...key }) => {
      try {
        changeIn(state, 'cell', key, (measure, roadMap, draft) =>
          editMeasure(measure, column, value, {
            times: timesOf(roadMap.title, draft.act.date),
            sections: roadMap.sections
          })
        )
        return null
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        return error.code === 'NOT_FOUND' ? 'changed-meanwhile' : value.trim() === '' ? 'empty' : 'not-choice'
      }
    })
  }))

/** Pairs deadlines with steps by hand. BAD_VALUE when the counts or numbers are not those of the measure. */
export const pair = (service: Service, { steps, ...key }: MeasureKey & { steps: (number[] | null)[] }) =>
  changeMeasure(service, 'pair', key, measure => pairMeasure(measure, steps))

/** A doubt looked at and accepted as it is. NOT_FOUND when there is no such doubt. */
export const settleDoubt = (service: Service, { note, ...key }: MeasureKey & { note: number }) =>
  changeMeasure(service, 'settle', key, measure => {
    if (measure.notes[note] === undefined) throw new Fault('NOT_FOUND', { id: note })
    return { ...measure, notes: measure.notes.toSpliced(note, 1) }
  })

/** Corrects kind, number, date, title or place; a new date moves the deadlines that are counted from it. */
export const editAct = (
  service: Service,
  { draft: id, act }: { draft: number; act: DraftAct }
): Promise<{ act: DraftAct }> =>
  editing(service, id, { deed: 'act', number: null }, ({ draft }) => {
    const redated = act.date !== draft.act.date
    draft.act = act
    // What clauses counted from the act is counted now, and the doubt of the whole act with it.
    if (redated && act.date !== null) draft.notes = draft.notes.filter(({ code }) => code !== 'NO_ACT_DATE')
    if (redated) draft.clauses = draft.clauses.map(one => redateClause(one, timesOf(null, act.date)))
    if (redated)
      for (const annex of draft.annexes)
        if (annex.kind === 'roadmap')
          annex.measures = annex.measures.map(one => redateMeasure(one, timesOf(annex.title, act.date)))
    return { act }
  })

/** The list of notes of the whole file, of an annex that is no road map, or of a measure. NOT_FOUND. */
const notesAt = (draft: Draft, annex: number | null, number: number | null): Note[] => {
  if (annex === null) return draft.notes
  const found = draft.annexes[annex]
  const owner = found?.kind === 'roadmap' ? found.measures.find(one => one.number === number) : found
  if (owner === undefined) throw new Fault('NOT_FOUND', { detail: 'annex' })
  return owner.notes
}

/** A doubt of an annex or of the whole file looked at and accepted as it is. NOT_FOUND. */
export const settleNote = (
  service: Service,
  { draft: id, annex, note: at }: { draft: number; annex: number | null; note: number }
): Promise<{ draft: number }> =>
  editing(service, id, { deed: 'settle', number: null }, ({ draft, settled }) => {
    const [note] = notesAt(draft, annex, null).splice(at, 1)
    if (note === undefined) throw new Fault('NOT_FOUND', { id: at })
    settled.push({ annex, number: null, note })
    return { draft: id }
  })

/** Puts a settled doubt back where it stood. NOT_FOUND. */
export const restoreDoubt = (
  service: Service,
  { draft: id, settled: at }: { draft: number; settled: number }
): Promise<{ draft: number }> =>
  editing(service, id, { deed: 'settle', number: null }, ({ draft, settled }) => {
    const [found] = settled.splice(at, 1)
    if (found === undefined) throw new Fault('NOT_FOUND', { id: at })
    notesAt(draft, found.annex, found.number).push(found.note)
    return { draft: id }
  })

const groupOf = (draft: Draft, annex: number): Group => {
  const found = draft.annexes[annex]
  if (found?.kind !== 'group') throw new Fault('NOT_FOUND', { detail: 'annex' })
  return found
}

/** A proposal to repair a word of a seat stays only while some seat there has the word. */
const keepRepairs = (group: Group): Note[] =>
  group.notes.filter(one => one.code !== 'SCRIPT_REPAIRED' || one.at === null || seatOf(group, one) !== null)

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
  editing(service, id, { deed: 'member', number }, ({ draft }) => {
    const group = groupOf(draft, annex)
    const at = group.members.findIndex(one => one.number === number)
    if (at < 0) throw new Fault('NOT_FOUND', { id: number })
    const edited = { ...group.members[at]!, ...member }
    group.members[at] = edited
    group.notes = keepRepairs(group)
    return { member: edited }
  })
