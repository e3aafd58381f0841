import { sql } from 'kysely'
import type { Below, Entered } from '#domain/indicators/facts.ts'
import { type Figure, type Mark, MARKS } from '#domain/indicators/indicator.ts'
import type { Period } from '#domain/indicators/period.ts'
import type { ReadableDb } from '../connection.ts'
import { idList, textList } from '../lists.ts'
import type { NewRow, RowOf, RowPatch } from '../tables.ts'
import type { Writer } from '../write.ts'

/** The cell a figure belongs to; `body` '' = of the place itself. */
export type Cell = { indicator: number; period: Period; place: number; body: string }
/** A cell with what was entered; figure null = cleared. */
export type Value = Cell & {
  id: number
  figure: Figure | null
  note: string
  source: string
  act: number | null
  reason: string
}
export type NewValue = Omit<Value, 'id'> & { above: number | null }

const markOf = (mark: number): Mark => MARKS[mark] ?? 'exact'
const figureOf = (value: number | null, mark: number): Figure | null =>
  value === null && markOf(mark) !== 'na' ? null : { value, mark: markOf(mark) }

const rowToValue = (row: RowOf<'indicator_value'>): Value => ({
  id: row.id,
  indicator: row.indicator,
  period: row.period,
  place: row.place,
  body: row.body,
  figure: figureOf(row.value, row.mark),
  note: row.note,
  source: row.source,
  act: row.act,
  reason: row.reason
})

const valueToRow = (value: NewValue): NewRow<'indicator_value'> => ({
  indicator: value.indicator,
  period: value.period,
  place: value.place,
  above: value.above,
  body: value.body,
  value: value.figure?.value ?? null,
  mark: MARKS.indexOf(value.figure?.mark ?? 'exact'),
  note: value.note,
  source: value.source,
  act: value.act,
  reason: value.reason
})

/** What of a value may change; a figure of null clears it. */
export type ValuePatch = Partial<Pick<Value, 'figure' | 'note' | 'source' | 'act' | 'reason'>>
const patchToRow = ({ figure, ...rest }: ValuePatch): RowPatch<'indicator_value'> => ({
  ...rest,
  ...(figure === undefined ? {} : { value: figure?.value ?? null, mark: MARKS.indexOf(figure?.mark ?? 'exact') })
})

export const insertValues = (w: Writer, values: readonly NewValue[]): Promise<number[]> =>
  w.insertMany('indicator_value', values.map(valueToRow))

/** Each value gets a patch of its own; says how many really changed. */
export const updateValues = async (w: Writer, patches: ReadonlyMap<number, ValuePatch>): Promise<number> => {
  // "x" stands only where no number is: a number makes way before its mark becomes "x", and the mark before a number comes.
  const rows = [...patches].map(([id, patch]) => [id, patchToRow(patch)] as const)
  const emptied = rows.filter(([, row]) => row.value === null)
  const others = rows
    .filter(([, row]) => row.value !== null)
    .map(([id, { value, ...row }]) => [id, { ...row, value }] as const)
  return (
    (await w.updateEach('indicator_value', new Map(emptied))) + (await w.updateEach('indicator_value', new Map(others)))
  )
}

type Wanted = { indicators: readonly number[]; periods: readonly Period[]; places: readonly number[] }

/** Every entered value of these indicators, periods and places, those of bodies too. */
export const valuesOf = async (db: ReadableDb, { indicators, periods, places }: Wanted): Promise<Value[]> => {
  const rows = await db
    .selectFrom('indicator_value')
    .selectAll()
    .where('indicator', 'in', idList(indicators))
    .where('period', 'in', textList(periods))
    .where('place', 'in', idList(places))
    .execute()
  return rows.map(rowToValue)
}

/** Right below a place: the figures of its parts and of its own bodies, one by one. */
export const valuesBelow = async (
  db: ReadableDb,
  { indicator, period, place }: { indicator: number; period: Period; place: number }
): Promise<Value[]> => {
  const rows = await db
    .selectFrom('indicator_value')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('period', '=', period)
    .where('above', '=', place)
    .execute()
  return rows.map(rowToValue)
}

/** Figures of places themselves. */
export const enteredOf = async (db: ReadableDb, { indicators, periods, places }: Wanted): Promise<Entered[]> => {
  const rows = await db
    .selectFrom('indicator_value')
    .select(['indicator', 'period', 'place', 'value', 'mark'])
    .where('indicator', 'in', idList(indicators))
    .where('period', 'in', textList(periods))
    .where('place', 'in', idList(places))
    .where('body', '=', '')
    .where(eb => eb.or([eb('value', 'is not', null), eb('mark', '=', MARKS.indexOf('na'))]))
    .execute()
  return rows.map(({ mark, ...row }) => ({ ...row, mark: markOf(mark) }))
}

/** What lies right below these places, as sums; kept beside the values, so that none of them is read. */
export const belowOf = async (db: ReadableDb, { indicators, periods, places }: Wanted): Promise<Below[]> => {
  const rows = await db
    .selectFrom('indicator_sum')
    .where('indicator', 'in', idList(indicators))
    .where('period', 'in', textList(periods))
    // The plus keeps the sums of one period together: they are run through in their order, not looked up place by place.
    .where(sql<number>`+place`, 'in', idList(places))
    .select(['indicator', 'period', 'place', 'total', 'known', 'count', 'mark'])
    .execute()
  return rows.map(({ total, mark, ...row }) => ({ ...row, value: total, mark: markOf(mark) }))
}

/** How many cells of each place and period are filled, of the given indicators. */
export const filledOf = (
  db: ReadableDb,
  { indicators, periods }: Pick<Wanted, 'indicators' | 'periods'>
): Promise<{ place: number; period: Period; filled: number }[]> =>
  db
    .selectFrom('indicator_value')
    .where('indicator', 'in', idList(indicators))
    .where('period', 'in', textList(periods))
    .where('body', '=', '')
    .groupBy(['place', 'period'])
    .select(['place', 'period', sql<number>`sum(value is not null or mark = 3)`.as('filled')])
    .execute()

/** Bodies that figures stand by, in alphabetical order; read off the index of cells. */
export const bodiesOfValues = async (db: ReadableDb): Promise<string[]> =>
  (
    await db
      .selectFrom('indicator_value')
      .select('body')
      .where('body', '<>', '')
      .groupBy('body')
      .orderBy('body')
      .limit(500)
      .execute()
  ).map(row => row.body)
