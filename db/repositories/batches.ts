import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'

export type Batch = { id: number; kind: 'letter' | 'reminder'; title: string; createdAt: string; author: string }
/** One executor's letter: `document` null until it was made, `number` the one kept for it. */
export type BatchLine = {
  id: number
  executor: string
  tasks: number[]
  number: number | null
  printed: string
  document: number | null
}

const batches = (db: ReadableDb) =>
  db
    .selectFrom('batch as b')
    .select(['b.id', 'b.kind', 'b.title', 'b.created_at as createdAt', 'b.author'])
    .select(eb => [
      eb
        .selectFrom('batch_line as l')
        .whereRef('l.batch', '=', 'b.id')
        .select(count => count.fn.countAll<number>().as('total'))
        .$asScalar()
        .$notNull()
        .as('total'),
      eb
        .selectFrom('batch_line as l')
        .whereRef('l.batch', '=', 'b.id')
        .where('l.document', 'is not', null)
        .select(count => count.fn.countAll<number>().as('made'))
        .$asScalar()
        .$notNull()
        .as('made')
    ])

/** Newest first. */
export const listBatches = (db: ReadableDb): Promise<(Batch & { total: number; made: number })[]> =>
  batches(db).orderBy('b.id', 'desc').execute()

/** NOT_FOUND. */
export const getBatch = async (db: ReadableDb, id: number): Promise<Batch & { total: number; made: number }> => {
  const row = await batches(db).where('b.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id, detail: 'batch' })
  return row
}

export const formOfBatch = async (db: ReadableDb, id: number): Promise<unknown> => {
  const row = await db.selectFrom('batch').select('form').where('id', '=', id).executeTakeFirstOrThrow()
  return JSON.parse(row.form)
}

/** In the order in which they were asked for. */
export const listBatchLines = async (db: ReadableDb, batch: number): Promise<BatchLine[]> => {
  const rows = await db
    .selectFrom('batch_line as l')
    .leftJoin('journal_number as n', 'n.id', 'l.number')
    .select(['l.id', 'l.executor', 'l.tasks', 'l.number', 'l.document'])
    .select(eb => eb.fn.coalesce('n.printed', eb.val('')).as('printed'))
    .where('l.batch', '=', batch)
    .orderBy('l.position')
    .execute()
  return rows.map(row => ({ ...row, tasks: JSON.parse(row.tasks) as number[] }))
}
