import type { ReadableDb } from '../connection.ts'

/** Number and date of every act, by id: what lists of tasks and groups call it by. */
export const actNames = async (db: ReadableDb): Promise<Map<number, { number: string; date: string | null }>> => {
  const rows = await db.selectFrom('act').select(['id', 'number', 'date']).execute()
  return new Map(rows.map(({ id, number, date }) => [id, { number, date }]))
}

export type NamedAct = { id: number; kind: string | null; number: string; date: string | null }

/** Every act by what papers call it. */
export const listActNames = async (db: ReadableDb): Promise<NamedAct[]> => {
  const rows = await db.selectFrom('act').select(['id', 'kind', 'number', 'date']).orderBy('id').execute()
  return rows.map(row => ({ ...row, kind: row.kind || null }))
}
