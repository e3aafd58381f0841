import type { Generated } from 'kysely'
import type { TargetHow } from '#domain/indicators/growth.ts'
import type { IndicatorKind, Part } from '#domain/indicators/indicator.ts'
import type { Period, PeriodKind } from '#domain/indicators/period.ts'
import type { PlaceKind } from '#domain/places/place.ts'
import type { ColumnKind, ObjectKind } from '#domain/indicators/rollout.ts'

/** Columns of places, indicators and registers of objects as they lie in SQLite. Bit is 0 or 1. */
type Bit = number

export type PlaceTable = {
  id: Generated<number>
  key: string | null
  parent: number | null
  kind: PlaceKind
  name_uz: string
  name_ru: string
  code: string
  position: number
  folded: string
}
export type IndicatorTable = {
  id: Generated<number>
  code: string
  name_uz: string
  name_ru: string
  unit: string
  decimals: number
  kind: IndicatorKind
  maximum: number | null
  numerator: number | null
  denominator: number | null
  lower_better: Bit
  period: PeriodKind
  cumulative: Bit
  parent: number | null
  part: Part | null
  owner: string
  say_uz: string
  say_ru: string
  position: number
  folded: string
}
/** `mark`: 0 exact, 1 more than, 2 about, 3 not applicable. `above`: the place it is summed into. */
export type IndicatorValueTable = {
  id: Generated<number>
  indicator: number
  period: Period
  place: number
  above: number | null
  body: string
  value: number | null
  mark: number
  note: string
  source: string
  act: number | null
  reason: string
}
/** Derived from the values, so never journalled: see db/derived. `place`: into which they are summed; `mark` as of a value. */
export type IndicatorSumTable = {
  indicator: number
  period: Period
  place: number
  total: number | null
  known: number
  count: number
  mark: number
}
export type TargetTable = {
  id: Generated<number>
  indicator: number
  period: Period
  place: number
  how: TargetHow
  value: number
  act: number | null
  task: number | null
  source: string
}
export type PeriodLockTable = { id: Generated<number>; period: Period; place: number; at: string; author: string }
export type RolloutTable = {
  id: Generated<number>
  code: string | null
  name: string
  about: string
  objects: ObjectKind
  task: number | null
  indicator: number | null
  position: number
}
export type RolloutColumnTable = {
  id: Generated<number>
  rollout: number
  position: number
  name: string
  kind: ColumnKind
  unit: string
  due: string | null
  warn_days: number | null
  indicator: number | null
}
export type RolloutObjectTable = {
  id: Generated<number>
  rollout: number
  position: number
  name: string
  place: number | null
  folded: string
}
/** `person`, `document`: whom or what its words name in our registers. */
export type RolloutCellTable = {
  id: Generated<number>
  object: number
  col: number
  value: string
  proof: string
  person: number | null
  document: number | null
}

export type FigureTables = {
  place: PlaceTable
  indicator: IndicatorTable
  indicator_value: IndicatorValueTable
  target: TargetTable
  period_lock: PeriodLockTable
  rollout: RolloutTable
  rollout_column: RolloutColumnTable
  rollout_object: RolloutObjectTable
  rollout_cell: RolloutCellTable
}

const on = <E extends keyof FigureTables | 'attachment' | 'work_entry', F extends 'remove' | 'clear'>(
  entity: E,
  column: string,
  fate: F
) => ({
  entity,
  column,
  fate
})

/** What hangs on a place, an indicator, a register. A value that is only summed into a place that goes lets go of it. */
export const FIGURE_DEPENDENTS = {
  place: [
    on('place', 'parent', 'remove'),
    on('indicator_value', 'place', 'remove'),
    on('indicator_value', 'above', 'clear'),
    on('target', 'place', 'remove'),
    on('period_lock', 'place', 'remove'),
    on('rollout_object', 'place', 'clear')
  ],
  indicator: [
    on('indicator', 'parent', 'remove'),
    on('indicator', 'numerator', 'remove'),
    on('indicator', 'denominator', 'remove'),
    on('indicator_value', 'indicator', 'remove'),
    on('target', 'indicator', 'remove'),
    on('rollout', 'indicator', 'clear'),
    on('rollout_column', 'indicator', 'clear'),
    on('work_entry', 'indicator', 'clear')
  ],
  indicator_value: [],
  target: [],
  period_lock: [],
  rollout: [on('rollout_column', 'rollout', 'remove'), on('rollout_object', 'rollout', 'remove')],
  rollout_column: [on('rollout_cell', 'col', 'remove')],
  rollout_object: [on('rollout_cell', 'object', 'remove')],
  rollout_cell: [on('attachment', 'rollout_cell', 'remove')]
}
