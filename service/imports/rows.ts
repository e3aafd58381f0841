import { timesOf } from '#annex/recognisers/plan-year.ts'
import type { Draft, RoadMap } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import type { Service } from '../service.ts'
import { changeMeasure, editing, type MeasureKey, roadMapOf, rowAt } from './editing.ts'
import { mergeMeasures, mergeSteps, newMeasure, splitMeasure, splitStep } from './reshape.ts'
import type { State } from './trail.ts'

const times = (roadMap: RoadMap, draft: Draft) => timesOf(roadMap.title, draft.act.date)
/** Numbers are keys while a draft is reviewed: they never move, a new row takes the next free one. */
const freeNumber = ({ measures }: RoadMap): number => Math.max(0, ...measures.map(one => one.number)) + 1
const keyOf = (annex: number, number: number): string => `${annex}:${number}`

/** What was said of a row that is no more goes with it. */
const forgetRow = (state: State, annex: number, number: number): void => {
  state.settled = state.settled.filter(one => one.annex !== annex || one.number !== number)
  state.confirmed = state.confirmed.filter(key => key !== keyOf(annex, number))
}

/** Puts a row that the reading missed behind `after` (null: first). BAD_VALUE for an empty text. */
export const addRow = (
  service: Service,
  { draft: id, annex, after, text }: { draft: number; annex: number; after: number | null; text: string }
): Promise<{ number: number }> =>
  editing(service, id, { deed: 'add', number: null }, ({ draft }) => {
    const roadMap = roadMapOf(draft, annex)
    const at = after === null ? 0 : rowAt(roadMap, after) + 1
    const number = freeNumber(roadMap)
    roadMap.measures.splice(at, 0, newMeasure(roadMap.measures[at - 1] ?? roadMap.measures[at], text, number))
    return { number }
  })

/** Takes a row that is no measure out of the draft. NOT_FOUND. */
export const removeRow = (service: Service, { draft: id, annex, number }: MeasureKey): Promise<{ draft: number }> =>
  editing(service, id, { deed: 'remove', number }, state => {
    const roadMap = roadMapOf(state.draft, annex)
    roadMap.measures.splice(rowAt(roadMap, number), 1)
    state.draft.sameAs = state.draft.sameAs.filter(one => one.b !== `measure ${number}`)
    forgetRow(state, annex, number)
    return { draft: id }
  })

/** Cuts a row in two: its text, and its steps from `fromStep` on. Gives the number of the new row. NOT_FOUND, BAD_VALUE. */
export const splitRow = (
  service: Service,
  { draft: id, annex, number, ...cut }: MeasureKey & { texts: [string, string]; fromStep: number | null }
): Promise<{ number: number }> =>
  editing(service, id, { deed: 'split', number }, state => {
    const { draft } = state
    const roadMap = roadMapOf(draft, annex)
    const at = rowAt(roadMap, number)
    const added = freeNumber(roadMap)
    const parts = splitMeasure(roadMap.measures[at]!, { ...cut, number: added }, times(roadMap, draft))
    roadMap.measures.splice(at, 1, ...parts)
    forgetRow(state, annex, number)
    return { number: added }
  })

/** Joins a row with the one below it. NOT_FOUND, BAD_VALUE when there is none below. */
export const mergeRow = (service: Service, { draft: id, annex, number }: MeasureKey): Promise<{ number: number }> =>
  editing(service, id, { deed: 'merge', number }, state => {
    const { draft } = state
    const roadMap = roadMapOf(draft, annex)
    const at = rowAt(roadMap, number)
    const [above, below] = [roadMap.measures[at]!, roadMap.measures[at + 1]]
    if (below === undefined) throw new Fault('BAD_VALUE', { detail: 'row' })
    roadMap.measures.splice(at, 2, mergeMeasures(above, below, times(roadMap, draft)))
    draft.sameAs = draft.sameAs.map(({ a, b }) => ({ a, b: b === `measure ${below.number}` ? `measure ${number}` : b }))
    forgetRow(state, annex, below.number)
    return { number }
  })

export const cutStep = (
  service: Service,
  { step, texts, ...key }: MeasureKey & { step: number; texts: [string, string] }
) => changeMeasure(service, 'split', key, measure => splitStep(measure, step, texts))

export const joinStep = (service: Service, { step, ...key }: MeasureKey & { step: number }) =>
  changeMeasure(service, 'merge', key, measure => mergeSteps(measure, step))

/** Marks rows as looked at and right, or takes the mark off: as one edit. NOT_FOUND. */
export const confirmRows = (
  service: Service,
  { draft: id, rows, confirmed }: { draft: number; rows: { annex: number; number: number }[]; confirmed: boolean }
): Promise<{ draft: number }> =>
  editing(service, id, { deed: 'confirm', number: rows.length === 1 ? rows[0]!.number : null }, state => {
    const keys = rows.map(({ annex, number }) => {
      rowAt(roadMapOf(state.draft, annex), number)
      return keyOf(annex, number)
    })
    const before = state.confirmed.filter(key => !keys.includes(key))
    state.confirmed = confirmed ? [...before, ...keys] : before
    return { draft: id }
  })
