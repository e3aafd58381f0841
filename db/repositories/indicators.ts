import type { Indicator, NewIndicator } from '#domain/indicators/indicator.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import type { NewRow, RowOf, RowPatch } from '../tables.ts'
import type { Writer } from '../write.ts'

const rowToIndicator = (row: RowOf<'indicator'>): Indicator => ({
  id: row.id,
  code: row.code,
  nameUz: row.name_uz,
  nameRu: row.name_ru,
  unit: row.unit,
  decimals: row.decimals,
  kind: row.kind,
  maximum: row.maximum,
  numerator: row.numerator,
  denominator: row.denominator,
  lowerBetter: row.lower_better === 1,
  period: row.period,
  cumulative: row.cumulative === 1,
  parent: row.parent,
  part: row.part,
  owner: row.owner,
  wording: { uz: row.say_uz, ru: row.say_ru }
})

const indicatorToRow = (indicator: NewIndicator, position: number): NewRow<'indicator'> => ({
  code: indicator.code,
  name_uz: indicator.nameUz,
  name_ru: indicator.nameRu,
  unit: indicator.unit,
  decimals: indicator.decimals,
  kind: indicator.kind,
  maximum: indicator.maximum,
  numerator: indicator.numerator,
  denominator: indicator.denominator,
  lower_better: Number(indicator.lowerBetter),
  period: indicator.period,
  cumulative: Number(indicator.cumulative),
  parent: indicator.parent,
  part: indicator.part,
  owner: indicator.owner,
  say_uz: indicator.wording.uz,
  say_ru: indicator.wording.ru,
  position,
  folded: fold(`${indicator.nameUz} ${indicator.nameRu} ${indicator.code}`)
})

/** Every indicator in the order of the catalogue. */
export const listIndicators = async (db: ReadableDb): Promise<Indicator[]> => {
  const rows = await db.selectFrom('indicator').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(rowToIndicator)
}

/** Puts an indicator at the end of the catalogue. */
export const insertIndicator = async (w: Writer, indicator: NewIndicator): Promise<number> => {
  const last = await w.db
    .selectFrom('indicator')
    .select(eb => eb.fn.max('position').as('last'))
    .executeTakeFirst()
  return w.insert('indicator', indicatorToRow(indicator, (last?.last ?? 0) + 1))
}

/** Every field of an indicator anew; its place in the catalogue stays. */
export const updateIndicator = (w: Writer, id: number, indicator: NewIndicator): Promise<void> => {
  const { position: _, ...patch } = indicatorToRow(indicator, 0)
  return w.update('indicator', id, patch as RowPatch<'indicator'>)
}
