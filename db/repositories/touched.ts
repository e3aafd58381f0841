import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { Entity } from '../tables.ts'
import type { LooseRow } from '../write.ts'

export type RecordRef = { entity: Entity; record: number }
/** A record a person knows by name: what a change of it, or of what hangs on it, is about. */
export type Subject = RecordRef & { number: string; title: string; date: string | null; act: number | null }

/** On what a record hangs that has no name of its own. */
const HOLDER: Partial<Record<Entity, { entity: Entity; column: string }>> = {
  citation: { entity: 'act', column: 'act' },
  annex: { entity: 'act', column: 'act' },
  section: { entity: 'annex', column: 'annex' },
  deadline: { entity: 'task', column: 'task' },
  executor: { entity: 'task', column: 'task' },
  note: { entity: 'task', column: 'task' },
  working_group: { entity: 'act', column: 'act' },
  seat: { entity: 'working_group', column: 'working_group' },
  document_task: { entity: 'document', column: 'document' },
  resolution: { entity: 'incoming', column: 'incoming' },
  extension: { entity: 'deadline', column: 'deadline' },
  control_mark: { entity: 'task', column: 'task' },
  report: { entity: 'deadline', column: 'deadline' },
  funding: { entity: 'task', column: 'task' },
  criterion: { entity: 'checklist', column: 'checklist' },
  audit: { entity: 'checklist', column: 'checklist' },
  finding: { entity: 'audit', column: 'audit' },
  document_version: { entity: 'document', column: 'document' },
  document_line: { entity: 'document', column: 'document' },
  document_figure: { entity: 'document', column: 'document' },
  document_enclosure: { entity: 'document', column: 'document' },
  visa: { entity: 'document', column: 'document' },
  signature: { entity: 'document', column: 'document' },
  indicator_value: { entity: 'indicator', column: 'indicator' },
  target: { entity: 'indicator', column: 'indicator' },
  period_lock: { entity: 'place', column: 'place' },
  holding: { entity: 'post', column: 'post' },
  localisation: { entity: 'act', column: 'upper_act' },
  attendance: { entity: 'event', column: 'event' },
  rollout_column: { entity: 'rollout', column: 'rollout' },
  rollout_object: { entity: 'rollout', column: 'rollout' },
  rollout_cell: { entity: 'rollout_object', column: 'object' }
}

const keyOf = ({ entity, record }: RecordRef): string => `${entity} ${record}`

/** Rows as they stand, or as they stood when they were removed. */
const rowsOf = async (db: ReadableDb, entity: Entity, ids: readonly number[]): Promise<Map<number, LooseRow>> => {
  // A table named by a value: its rows are read as they come.
  const loose = db as unknown as ReadonlyKysely<Record<string, LooseRow>>
  const living = await loose.selectFrom(entity).selectAll().where('id', 'in', idList(ids)).execute()
  const rows = new Map((living as LooseRow[]).map(row => [row.id, row]))
  const missing = ids.filter(id => !rows.has(id))
  if (missing.length === 0) return rows
  const gone = await db
    .selectFrom('change')
    .select(['record', 'old'])
    .where('entity', '=', entity)
    .where('record', 'in', idList(missing))
    .where('field', 'is', null)
    .where('old', 'is not', null)
    .orderBy('id')
    .execute()
  for (const { record, old } of gone) rows.set(record, JSON.parse(old!) as LooseRow)
  return rows
}

/** The subject of each record, by 'entity id'; a setting has none. Acts that tasks belong to are `act`. */
export const subjectsOf = async (db: ReadableDb, refs: readonly RecordRef[]): Promise<Map<string, Subject>> => {
  const found = new Map<string, Subject>()
  let open = refs.map(ref => ({ from: keyOf(ref), at: ref }))
  while (open.length > 0) {
    const next: typeof open = []
    for (const [entity, some] of Map.groupBy(open, one => one.at.entity)) {
      const rows = await rowsOf(db, entity, [...new Set(some.map(one => one.at.record))])
      const holder = HOLDER[entity]
      for (const { from, at } of some) {
        const row = rows.get(at.record)
        if (row === undefined || entity === 'setting') continue
        if (holder === undefined) found.set(from, subjectOf(at, row))
        else next.push({ from, at: { entity: holder.entity, record: Number(row[holder.column]) } })
      }
    }
    open = next
  }
  return found
}

const subjectOf = (at: RecordRef, row: LooseRow): Subject => ({
  ...at,
  number: String(row.number ?? ''),
  title: String(row.title || row.subject || row.text || row.name || row.name_uz || row.spelling || ''),
  date: typeof row.date === 'string' ? row.date : null,
  act: typeof row.act === 'number' ? row.act : null
})

/**
 * The records a transaction touched first, in its order, for many transactions at once: `lines` of each, and before them
 * the acts and documents that came or went whole.
 */
export const firstTouched = async (
  db: ReadableDb,
  transactions: readonly number[],
  lines: number
): Promise<Map<number, RecordRef[]>> => {
  const tx = idList(transactions)
  const wholes = await db
    .selectFrom('change')
    .select(['tx', 'entity', 'record'])
    .where('entity', 'in', ['act', 'document'])
    .where('field', 'is', null)
    // The plus keeps the search on the few lines of acts and documents, off the many of an import.
    .where(sql<number>`+tx`, 'in', tx)
    .orderBy('id')
    .execute()
  const first = await db
    .selectFrom('change_tx as t')
    .innerJoin('change as c', join =>
      join.on('c.id', 'in', eb =>
        eb.selectFrom('change as own').select('own.id').whereRef('own.tx', '=', 't.id').orderBy('own.id').limit(lines)
      )
    )
    .where('t.id', 'in', tx)
    .select(['c.tx', 'c.entity', 'c.record'])
    .orderBy('c.id')
    .execute()
  const found = new Map<number, RecordRef[]>()
  for (const { tx, entity, record } of [...wholes, ...first]) {
    found.set(tx, [...(found.get(tx) ?? []), { entity, record }])
  }
  return found
}
