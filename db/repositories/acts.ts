import { sql } from 'kysely'
import type { Citation, Note } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import type { AnnexKind, NewRow, RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

/** Unknown words are '' here. `date` an ISO day, `importedAt` an instant, `sha256` the kept source (blobs.ts). */
export type Act = {
  id: number
  kind: string
  number: string
  date: string | null
  title: string
  place: string
  file: string
  sha256: string | null
  importedAt: string
}
export type NewAct = Omit<Act, 'id'>

export const rowToAct = (row: RowOf<'act'>): Act => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  date: row.date,
  title: row.title,
  place: row.place,
  file: row.file,
  sha256: row.sha256,
  importedAt: row.imported_at
})
export const actToRow = (act: NewAct): NewRow<'act'> => ({
  kind: act.kind,
  number: act.number,
  date: act.date,
  title: act.title,
  place: act.place,
  folded: foldNumber(act.number),
  file: act.file,
  sha256: act.sha256,
  imported_at: act.importedAt
})
/** 'ПҚ-308', 'PQ 308' and '№ PQ-308' are one number. */
const foldNumber = (number: string): string => fold(number).replace(/[^\p{L}\p{N}/]+/gu, '')

export const insertAct = (w: Writer, act: NewAct): Promise<number> => w.insert('act', actToRow(act))

export type NewAnnex = {
  act: number
  position: number
  kind: AnnexKind
  number: string | null
  title: string | null
  columns: string[]
  rows: string[][]
  doubts: Note[]
}
export const insertAnnex = (w: Writer, annex: NewAnnex): Promise<number> =>
  w.insert('annex', {
    ...annex,
    columns: JSON.stringify(annex.columns),
    rows: JSON.stringify(annex.rows),
    doubts: JSON.stringify(annex.doubts)
  })

export type NewSection = {
  annex: number
  parent: number | null
  level: 1 | 2
  number: string
  title: string
  position: number
}
export const insertSection = (w: Writer, section: NewSection): Promise<number> => w.insert('section', section)

export const insertCitations = (w: Writer, act: number, citations: readonly Citation[]): Promise<number[]> =>
  w.insertMany(
    'citation',
    citations.map(({ at, ...words }, position) => ({ act, position, ...words, place: JSON.stringify(at) }))
  )

/** The newest act of this number, in either script, and this date, if both dates are known; undefined when there is none. */
export const findAct = async (
  db: ReadableDb,
  wanted: { number: string; date: string | null }
): Promise<Act | undefined> => {
  const row = await db
    .selectFrom('act')
    .selectAll()
    .where('folded', '=', foldNumber(wanted.number))
    .where(eb => (wanted.date === null ? eb.lit(true) : eb.or([eb('date', '=', wanted.date), eb('date', 'is', null)])))
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : rowToAct(row)
}

/** NOT_FOUND when there is no such act. */
export const getAct = async (db: ReadableDb, id: number): Promise<Act> => {
  const row = await db.selectFrom('act').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return rowToAct(row)
}

/**
 * `measures` and `clauses`: top-level tasks, a duty printed twice with its measure; `ours`: of both under control; `done`: of those done; `late`: of ours, not closed, with an
 * open deadline (its own or a step's) before `today`, or a start before it that nobody confirmed; `doubts`: unsettled
 * notes on tasks and annexes; `transaction`: the one that brought the act in (or brought it back), for undo.
 */
export type ActCounts = {
  measures: number
  clauses: number
  ours: number
  done: number
  late: number
  doubts: number
  groups: number
  transaction: number
}

/** Every act with its counts, the newest import first. `today` is an ISO day. Five queries whatever the number. */
export const listActs = async (db: ReadableDb, today: string): Promise<(Act & ActCounts)[]> => {
  const rows = await db.selectFrom('act').selectAll().orderBy('id', 'desc').execute()
  const tasks = await db
    .selectFrom('task as t')
    .where('t.act', 'is not', null)
    .where('t.same_as', 'is', null)
    .groupBy('t.act')
    .select([
      't.act',
      sql<number>`sum(t.parent is null and t.kind <> 'clause')`.as('measures'),
      sql<number>`sum(t.parent is null and t.kind = 'clause')`.as('clauses'),
      sql<number>`sum(t.parent is null and t.control = 'ours')`.as('ours'),
      sql<number>`sum(t.parent is null and t.control = 'ours' and t.state = 'done')`.as('done'),
      sql<number>`sum(json_array_length(t.doubts))`.as('doubts')
    ])
    .execute()
  const late = await db
    .selectFrom('deadline as d')
    .innerJoin('task as t', 't.id', 'd.task')
    .innerJoin('task as m', join => join.on('m.id', '=', sql<number>`coalesce(t.parent, t.id)`))
    .where(eb =>
      eb.or([
        eb('d.due', '<', today),
        eb.and([eb('d.kind', '=', 'from'), eb('d.start', '<', today), eb('d.start_confirmed', '=', 0)])
      ])
    )
    .where('t.state', 'not in', ['done', 'removed'])
    .where('m.state', 'not in', ['done', 'removed'])
    .where('m.control', '=', 'ours')
    .where('m.same_as', 'is', null)
    .groupBy('m.act')
    .select(['m.act', sql<number>`count(distinct m.id)`.as('late')])
    .execute()
  const annexes = await db
    .selectFrom('annex')
    .groupBy('act')
    .select([
      'act',
      sql<number>`sum(kind = 'group')`.as('groups'),
      sql<number>`sum(json_array_length(doubts))`.as('doubts')
    ])
    .execute()
  const brought = await db
    .selectFrom('change')
    .where('entity', '=', 'act')
    .where('field', 'is', null)
    .where('new', 'is not', null)
    .groupBy('record')
    .select(['record', eb => eb.fn.max('tx').as('transaction')])
    .execute()
  const tasksOf = new Map(tasks.map(row => [row.act, row]))
  const lateOf = new Map(late.map(row => [row.act, row.late]))
  const annexesOf = new Map(annexes.map(row => [row.act, row]))
  const broughtBy = new Map(brought.map(row => [row.record, row.transaction]))
  return rows.map(row => ({
    ...rowToAct(row),
    measures: tasksOf.get(row.id)?.measures ?? 0,
    clauses: tasksOf.get(row.id)?.clauses ?? 0,
    ours: tasksOf.get(row.id)?.ours ?? 0,
    done: tasksOf.get(row.id)?.done ?? 0,
    late: lateOf.get(row.id) ?? 0,
    doubts: (tasksOf.get(row.id)?.doubts ?? 0) + (annexesOf.get(row.id)?.doubts ?? 0),
    groups: annexesOf.get(row.id)?.groups ?? 0,
    transaction: broughtBy.get(row.id) ?? 0
  }))
}

/** Sections of an act's road maps in their order, with counts of top-level tasks (a section's include its sub-sections'). */
export type ListedSection = {
  id: number
  parent: number | null
  level: number
  number: string
  title: string
  measures: number
  ours: number
  done: number
}
export const listSections = (db: ReadableDb, act: number): Promise<ListedSection[]> =>
  db
    .selectFrom('section as s')
    .innerJoin('annex as x', 'x.id', 's.annex')
    .leftJoin('task as t', join =>
      join
        .on('t.parent', 'is', null)
        .on(eb => eb.or([eb('t.section', '=', eb.ref('s.id')), eb('t.subsection', '=', eb.ref('s.id'))]))
    )
    .where('x.act', '=', act)
    .groupBy('s.id')
    .orderBy('x.position')
    .orderBy('s.position')
    .select(['s.id', 's.parent', 's.level', 's.number', 's.title'])
    .select([
      sql<number>`count(t.id)`.as('measures'),
      sql<number>`coalesce(sum(t.control = 'ours'), 0)`.as('ours'),
      sql<number>`coalesce(sum(t.control = 'ours' and t.state = 'done'), 0)`.as('done')
    ])
    .execute()
