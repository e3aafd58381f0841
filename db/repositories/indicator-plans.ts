import type { FigureSource } from '#domain/indicators/facts.ts'
import { sql } from 'kysely'
import type { TargetHow } from '#domain/indicators/growth.ts'
import type { Period } from '#domain/indicators/period.ts'
import type { ReadableDb } from '../connection.ts'
import { idList, textList } from '../lists.ts'
import type { Writer } from '../write.ts'

export type NewTarget = {
  indicator: number
  period: Period
  place: number
  how: TargetHow
  value: number
  act: number | null
  task: number | null
  /** Where it is from, in words. */
  source: string
}
export type Target = NewTarget & { id: number }

/** All targets of some indicators, or all. */
export const listTargets = async (db: ReadableDb, indicators?: readonly number[]): Promise<Target[]> => {
  let query = db.selectFrom('target').selectAll().orderBy('period', 'desc').orderBy('id')
  if (indicators !== undefined) query = query.where('indicator', 'in', idList(indicators))
  return query.execute()
}

/** One target a cell: it takes the place of the one before. Gives its id. */
export const saveTarget = async (w: Writer, target: NewTarget): Promise<number> => {
  const before = await w.db
    .selectFrom('target')
    .select('id')
    .where('indicator', '=', target.indicator)
    .where('period', '=', target.period)
    .where('place', '=', target.place)
    .executeTakeFirst()
  if (before === undefined) return w.insert('target', target)
  await w.update('target', before.id, target)
  return before.id
}

export type Lock = { id: number; period: Period; place: number; at: string; author: string }

export const listLocks = (db: ReadableDb, periods?: readonly Period[]): Promise<Lock[]> => {
  const query = db.selectFrom('period_lock').selectAll().orderBy('id')
  return (periods === undefined ? query : query.where('period', 'in', textList(periods))).execute()
}

/** A figure that a made document carries, with the value it was printed with. */
export type FigureUse = FigureSource & { value: number; document: number; title: string; number: string; date: string }

/** Documents that carry figures of these indicators (`document_figure.source` is a domain FigureSource), the newest first. */
export const figureUses = async (db: ReadableDb, indicators: readonly number[]): Promise<FigureUse[]> => {
  const rows = await db
    .selectFrom('document_figure as f')
    .innerJoin('document as d', 'd.id', 'f.document')
    .where(sql<string>`f.source ->> 'kind'`, '=', 'indicator')
    .where(sql<number>`f.source ->> 'indicator'`, 'in', idList(indicators))
    .where('f.value', 'is not', null)
    .select(eb => [
      'f.document',
      eb.ref('f.value').$notNull().as('value'),
      eb.ref('f.source').$notNull().as('source'),
      'd.title',
      'd.number',
      'd.date'
    ])
    .orderBy('f.document', 'desc')
    .execute()
  return rows.map(({ source, ...row }) => ({ ...(JSON.parse(source) as FigureSource), ...row }))
}

/** Tasks whose text sets targets, as the import found them (`targets` is JSON of domain Target), under our control or not. */
export const tasksWithTargets = (
  db: ReadableDb
): Promise<
  { id: number; number: string; title: string; targets: string; act: number | null; act_number: string | null }[]
> =>
  db
    .selectFrom('task as t')
    .leftJoin('act as a', 'a.id', 't.act')
    .where('t.targets', '<>', '[]')
    .select(['t.id', 't.number', 't.title', 't.targets', 't.act', 'a.number as act_number'])
    .orderBy('t.act')
    .orderBy('t.position')
    .execute()
