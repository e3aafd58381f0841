import type { ReadableDb } from '../connection.ts'
import { idList, textList } from '../lists.ts'
import { rowToOurs, type StandingTask } from './tasks.ts'

/** A task by which a row of a file may be known. `actFolded`: the act's number folded; '' without an act. */
export type KeyedTask = StandingTask & {
  number: string
  title: string
  text: string
  act: number | null
  actNumber: string
}

/** The tasks of these ids or numbers, in the order of their ids. */
export const tasksByKey = async (
  db: ReadableDb,
  { ids, numbers }: { ids: readonly number[]; numbers: readonly string[] }
): Promise<KeyedTask[]> => {
  const rows = await db
    .selectFrom('task as t')
    .leftJoin('act as a', 'a.id', 't.act')
    .where('t.same_as', 'is', null)
    .where(eb => eb.or([eb('t.id', 'in', idList(ids)), eb('t.number', 'in', textList(numbers))]))
    .orderBy('t.id')
    .select([
      't.id',
      't.number',
      't.title',
      't.text',
      't.act',
      't.state',
      't.progress',
      't.ours_deputy',
      't.ours_lead',
      't.ours_co',
      't.internal_date',
      'a.number as actNumber'
    ])
    .execute()
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    title: row.title,
    text: row.text,
    act: row.act,
    actNumber: row.actNumber ?? '',
    state: row.state,
    progress: row.progress,
    ours: rowToOurs(row)
  }))
}

/** How many top-level tasks under control these acts have beside the given ones. */
export const countOthers = async (db: ReadableDb, acts: readonly number[], ids: readonly number[]): Promise<number> => {
  const row = await db
    .selectFrom('task')
    .where('act', 'in', idList(acts))
    .where('parent', 'is', null)
    .where('same_as', 'is', null)
    .where('control', '=', 'ours')
    .where('id', 'not in', idList(ids))
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
