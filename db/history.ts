import { sql } from 'kysely'
import type { Role } from '#domain/office.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from './connection.ts'
import type { Entity } from './tables.ts'
import type { LooseRow, Value } from './write.ts'

/**
 * A field of a record before and after. `field` null: the record was made (`new` is its row) or removed (`old` is its
 * row). `old` and `new` are JSON; a column that holds JSON is a JSON string with JSON in it.
 */
export type JournalLine = {
  id: number
  transaction: number
  at: string
  actor: string
  role: Role
  cause: string
  entity: Entity
  record: number
  field: string | null
  old: string | null
  new: string | null
}

/** Columns computed from others: journalled for undo, of no interest to a reader. */
const DERIVED = ['search', 'folded']

/** What happened to a record, the oldest first. */
export const history = (db: ReadableDb, entity: Entity, record: number): Promise<JournalLine[]> =>
  linesOf(db)
    .where('c.entity', '=', entity)
    .where('c.record', '=', record)
    .where(eb => eb.or([eb('c.field', 'is', null), eb('c.field', 'not in', DERIVED)]))
    .orderBy('c.id')
    .execute()

/** What happened to a task, its remarks, its steps and theirs, and the starts confirmed of their deadlines; the oldest first. */
export const taskHistory = (db: ReadableDb, task: number): Promise<JournalLine[]> => {
  const family = db
    .selectFrom('task')
    .where(eb => eb.or([eb('id', '=', task), eb('parent', '=', task)]))
    .select('id')
  return linesOf(db)
    .where(eb =>
      eb.or([
        eb.and([eb('c.entity', '=', 'task'), eb('c.record', '=', task)]),
        eb.and([eb('c.entity', '=', 'task'), eb('c.record', 'in', family), eb('c.field', 'is not', null)]),
        eb.and([
          eb('c.entity', '=', 'note'),
          eb('c.record', 'in', db.selectFrom('note').where('task', 'in', family).select('id'))
        ]),
        eb.and([
          eb('c.entity', '=', 'deadline'),
          eb('c.field', '=', 'start_confirmed'),
          eb('c.record', 'in', db.selectFrom('deadline').where('task', 'in', family).select('id'))
        ])
      ])
    )
    .where(eb => eb.or([eb('c.field', 'is', null), eb('c.field', 'not in', DERIVED)]))
    .orderBy('c.id')
    .execute()
}

/** Everything one transaction did, in its order; only the first `limit` lines when it is given. */
export const changesOf = (db: ReadableDb, transaction: number, limit?: number): Promise<JournalLine[]> => {
  const lines = linesOf(db).where('c.tx', '=', transaction).orderBy('c.id')
  return (limit === undefined ? lines : lines.limit(limit)).execute()
}

/** How many lines a transaction has on records of each kind, the most first. */
export const changeCounts = (db: ReadableDb, transaction: number): Promise<{ entity: Entity; count: number }[]> =>
  db
    .selectFrom('change')
    .where('tx', '=', transaction)
    .where(eb => eb.or([eb('field', 'is', null), eb('field', 'not in', DERIVED)]))
    .groupBy('entity')
    .select(eb => ['entity', eb.fn.countAll<number>().as('count')])
    .orderBy('count', 'desc')
    .execute()

/** The tasks a transaction edited, when it did nothing else; null when it made or removed anything or touched other records. */
export const editedTasks = async (db: ReadableDb, transaction: number): Promise<number[] | null> => {
  const other = await db
    .selectFrom('change')
    .select('id')
    .where('tx', '=', transaction)
    .where(eb => eb.or([eb('field', 'is', null), eb('entity', '<>', 'task')]))
    .limit(1)
    .executeTakeFirst()
  if (other !== undefined) return null
  const rows = await db.selectFrom('change').select('record').distinct().where('tx', '=', transaction).execute()
  return rows.map(row => row.record)
}

const linesOf = (db: ReadableDb) =>
  db
    .selectFrom('change as c')
    .innerJoin('change_tx as t', 't.id', 'c.tx')
    .select([
      'c.id',
      'c.tx as transaction',
      't.at',
      't.actor',
      't.role',
      't.cause',
      'c.entity',
      'c.record',
      'c.field',
      'c.old',
      'c.new'
    ])

export type JournalTransaction = {
  id: number
  at: string
  actor: string
  cause: string
  changes: number
  undoneBy: number | null
  undoes: number | null
}

/** The last `limit` transactions, the newest first. */
export const transactions = (db: ReadableDb, limit: number): Promise<JournalTransaction[]> =>
  db
    .selectFrom('change_tx')
    .select(['id', 'at', 'actor', 'cause', 'changes', 'undone_by as undoneBy', 'undoes'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** What is looked for in the journal; '' and null: no matter. `from` and `to` are instants, the second excluded. */
export type JournalSearch = { words: string; actor: string; from: string | null; to: string | null }

/**
 * The newest transactions that fit. Words are looked for folded (either script, any case) and literally, in old and new values
 * and in titles and numbers of the tasks that were touched.
 */
export const searchTransactions = (
  db: ReadableDb,
  limit: number,
  { words, actor, from, to }: JournalSearch
): Promise<JournalTransaction[]> => {
  let query = db
    .selectFrom('change_tx')
    .select(['id', 'at', 'actor', 'cause', 'changes', 'undone_by as undoneBy', 'undoes'])
    .orderBy('id', 'desc')
    .limit(limit)
  if (actor !== '') query = query.where('actor', '=', actor)
  if (from !== null) query = query.where('at', '>=', from)
  if (to !== null) query = query.where('at', '<', to)
  const folded = fold(words)
  if (folded === '') return query.execute()
  return query
    .where(
      'id',
      'in',
      sql<number>`(select tx from change where instr(fold(coalesce(old, '') || ' ' || coalesce(new, '')), ${folded}) > 0
        union select tx from change where entity = 'task' and record in
          (select id from task where instr(fold(number || ' ' || title), ${folded}) > 0))`
    )
    .execute()
}

/** Everybody who has ever written. */
export const journalActors = async (db: ReadableDb): Promise<string[]> =>
  (await db.selectFrom('change_tx').select('actor').distinct().orderBy('actor').execute()).map(({ actor }) => actor)

/**
 * The deed at the root of a chain of undo and redo, and how many steps above it the transaction stands: 0 the deed itself,
 * 1 its undo, 2 the redo... Null: no such transaction.
 */
export const rootOf = async (db: ReadableDb, id: number): Promise<{ cause: string; steps: number } | null> => {
  let steps = 0
  for (let next = id; ; steps++) {
    const found = await db.selectFrom('change_tx').select(['cause', 'undoes']).where('id', '=', next).executeTakeFirst()
    if (found === undefined) return null
    if (found.undoes === null) return { cause: found.cause, steps }
    next = found.undoes
  }
}

/**
 * The row of a record as it stood after the last transaction at or before the instant; null when it did not exist. The
 * order is that of the transactions: a clock set back changes nothing before it.
 */
export const asOf = async (
  db: ReadableDb,
  entity: Entity,
  record: number,
  instant: string
): Promise<LooseRow | null> => {
  const last = await db
    .selectFrom('change_tx')
    .select(eb => eb.fn.max('id').as('id'))
    .where('at', '<=', instant)
    .executeTakeFirst()
  const lines = await db
    .selectFrom('change')
    .select(['field', 'new'])
    .where('entity', '=', entity)
    .where('record', '=', record)
    .where('tx', '<=', Number(last?.id ?? 0))
    .orderBy('id')
    .execute()
  let row: LooseRow | null = null
  for (const line of lines) {
    if (line.new === null) row = null
    else if (line.field === null) row = JSON.parse(line.new) as LooseRow
    else if (row !== null) row[line.field] = JSON.parse(line.new) as Value
  }
  return row
}

/** Instant of the first transaction; null: none yet. */
export const firstTransactionAt = async (db: ReadableDb): Promise<string | null> =>
  (await db.selectFrom('change_tx').select('at').orderBy('id').limit(1).executeTakeFirst())?.at ?? null
