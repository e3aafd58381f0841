import type { ReadableDb } from '../connection.ts'

/** Number and date of every act, by id: what lists of tasks and groups call it by. */
export const actNames = async (db: ReadableDb): Promise<Map<number, { number: string; date: string | null }>> => {
  const rows = await db.selectFrom('act').select(['id', 'number', 'date']).execute()
  return new Map(rows.map(({ id, number, date }) => [id, { number, date }]))
}
