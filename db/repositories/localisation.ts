import type { ReadableDb } from '../connection.ts'
import type { Writer } from '../write.ts'

/** `upperTask` null: the whole act is carried down. `ourClause`: as printed, where our act has no tracked task for it. */
export type Localisation = {
  id: number
  upperAct: number
  upperTask: number | null
  ourAct: number
  ourTask: number | null
  ourClause: string
  note: string
  author: string
}

export const insertLocalisation = (w: Writer, one: Omit<Localisation, 'id'>): Promise<number> =>
  w.insert('localisation', {
    upper_act: one.upperAct,
    upper_task: one.upperTask,
    our_act: one.ourAct,
    our_task: one.ourTask,
    our_clause: one.ourClause,
    note: one.note,
    author: one.author
  })

/** In the order they were recorded; all, or those of one upper task and of its whole act. */
export const listLocalisations = async (db: ReadableDb): Promise<Localisation[]> =>
  (await db.selectFrom('localisation').selectAll().orderBy('id').execute()).map(row => ({
    id: row.id,
    upperAct: row.upper_act,
    upperTask: row.upper_task,
    ourAct: row.our_act,
    ourTask: row.our_task,
    ourClause: row.our_clause,
    note: row.note,
    author: row.author
  }))

export type LocalAct = { id: number; kind: string; number: string; date: string | null; title: string; place: string }
export const listLocalActs = (db: ReadableDb): Promise<LocalAct[]> =>
  db.selectFrom('act').select(['id', 'kind', 'number', 'date', 'title', 'place']).orderBy('date', 'desc').execute()

export type LocalTask = { id: number; act: number; number: string; title: string }
/** What of acts is under our control at the top level, a duty printed twice once; in the order of the papers. */
export const ourDuties = async (db: ReadableDb): Promise<LocalTask[]> => {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'act', 'number', 'title'])
    .where('act', 'is not', null)
    .where('parent', 'is', null)
    .where('same_as', 'is', null)
    .where('control', '=', 'ours')
    .orderBy('act')
    .orderBy('annex')
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, act: row.act! }))
}

export const tasksNamed = (
  db: ReadableDb,
  ids: readonly number[]
): Promise<{ id: number; act: number | null; number: string; title: string }[]> =>
  db
    .selectFrom('task')
    .select(['id', 'act', 'number', 'title'])
    .where('id', 'in', ids.length === 0 ? [0] : [...ids])
    .execute()

export type Cited = { act: number; kind: string | null; number: string; date: string; text: string }
/** Acts that these acts say they carry out or stand on, with number and date; laws are no ground to carry down. */
export const citedGrounds = async (db: ReadableDb): Promise<Cited[]> => {
  const rows = await db
    .selectFrom('citation')
    .select(['act', 'kind', 'number', 'date', 'text'])
    .where('relation', 'in', ['execution', 'basis'])
    .where('number', 'is not', null)
    .where('date', 'is not', null)
    .orderBy('act')
    .orderBy('position')
    .execute()
  return rows.filter(row => row.kind !== 'ORQ').map(row => ({ ...row, number: row.number!, date: row.date! }))
}
