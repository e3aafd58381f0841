import type { IncomingKind, ResolutionSource } from '#domain/control.ts'
import { Fault } from '#domain/fault.ts'
import { fold } from '#language/fold.ts'
import { sql } from 'kysely'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { NewRow, RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

/**
 * A letter or instruction that came in. `number` and `date` are ours (day of receipt), `due` its own deadline; it waits for an
 * answer until `answeredOn` is set, by a document made here or by number and date alone.
 */
export type Incoming = {
  id: number
  kind: IncomingKind
  sender: string
  theirNumber: string
  theirDate: string | null
  number: string
  date: string
  subject: string
  text: string
  due: string | null
  needsAnswer: boolean
  answerDocument: number | null
  answerNumber: string
  answeredOn: string | null
}
export type NewIncoming = Omit<Incoming, 'id' | 'answerDocument' | 'answerNumber' | 'answeredOn'>
/** `tasks`: how many were made of it, `open` of them not finished; `files` attached; who has it by the last resolution. */
export type ListedIncoming = Incoming & { tasks: number; open: number; files: number; lead: string }

const rowToIncoming = (row: RowOf<'incoming'>): Incoming => ({
  id: row.id,
  kind: row.kind,
  sender: row.sender,
  theirNumber: row.their_number,
  theirDate: row.their_date,
  number: row.number,
  date: row.date,
  subject: row.subject,
  text: row.text,
  due: row.due,
  needsAnswer: row.needs_answer === 1,
  answerDocument: row.answer_document,
  answerNumber: row.answer_number,
  answeredOn: row.answered_on
})

const incomingToRow = (letter: NewIncoming) => ({
  kind: letter.kind,
  sender: letter.sender,
  their_number: letter.theirNumber,
  their_date: letter.theirDate,
  number: letter.number,
  date: letter.date,
  subject: letter.subject,
  text: letter.text,
  due: letter.due,
  needs_answer: Number(letter.needsAnswer),
  search: fold([letter.number, letter.theirNumber, letter.sender, letter.subject, letter.text].join(' '))
})

export const insertIncoming = (w: Writer, letter: NewIncoming): Promise<number> =>
  w.insert('incoming', {
    ...incomingToRow(letter),
    answer_document: null,
    answer_number: '',
    answered_on: null
  } satisfies NewRow<'incoming'>)

export const updateIncoming = (w: Writer, id: number, letter: NewIncoming): Promise<void> =>
  w.update('incoming', id, incomingToRow(letter))

/** NOT_FOUND. */
export const getIncoming = async (db: ReadableDb, id: number): Promise<Incoming> => {
  const row = await db.selectFrom('incoming').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return rowToIncoming(row)
}

/** Those of these ids that are there. */
export const listIncomingById = async (db: ReadableDb, ids: readonly number[]): Promise<Incoming[]> =>
  (await db.selectFrom('incoming').selectAll().where('id', 'in', idList(ids)).execute()).map(rowToIncoming)

export type IncomingQuery = {
  /** 'open': waits for an answer, or a task of it is open; 'unanswered': waits for an answer; 'unresolved': nobody has resolved it yet. */
  which: 'all' | 'open' | 'unanswered' | 'unresolved'
  search?: string | undefined
  first?: number | undefined
}

const OPEN_TASK = sql<boolean>`exists (select 1 from task t where t.incoming = i.id and t.state not in ('done', 'removed'))`

/** Newest first. `search`: every word must occur, in either script. */
export const listIncoming = async (db: ReadableDb, query: IncomingQuery): Promise<ListedIncoming[]> => {
  let rows = db
    .selectFrom('incoming as i')
    .selectAll('i')
    .select(eb => [
      sql<number>`(select count(*) from task t where t.incoming = i.id)`.as('tasks'),
      sql<number>`(select count(*) from task t where t.incoming = i.id and t.state not in ('done', 'removed'))`.as(
        'open'
      ),
      sql<number>`(select count(*) from attachment a where a.incoming = i.id)`.as('files'),
      eb.fn
        .coalesce(
          eb
            .selectFrom('resolution as r')
            .whereRef('r.incoming', '=', 'i.id')
            .orderBy('r.id', 'desc')
            .limit(1)
            .select('r.lead'),
          sql<string>`''`
        )
        .as('lead')
    ])
    .orderBy('i.date', 'desc')
    .orderBy('i.id', 'desc')
  const waits = sql<boolean>`(i.needs_answer = 1 and i.answered_on is null)`
  if (query.which === 'unanswered') rows = rows.where(waits)
  if (query.which === 'unresolved')
    rows = rows.where(
      sql<boolean>`i.answered_on is null and not exists (select 1 from resolution r where r.incoming = i.id)`
    )
  if (query.which === 'open') rows = rows.where(sql<boolean>`(${waits} or ${OPEN_TASK})`)
  for (const word of fold(query.search ?? '')
    .split(' ')
    .filter(one => one !== ''))
    rows = rows.where(sql<boolean>`instr(i.search, ${word}) > 0`)
  const found = await (query.first === undefined ? rows : rows.limit(query.first)).execute()
  return found.map(row => ({
    ...rowToIncoming(row),
    tasks: Number(row.tasks),
    open: Number(row.open),
    files: Number(row.files),
    lead: row.lead ?? ''
  }))
}

/** How many letters wait for an answer, and of how many the day is past `today`. */
export const countUnanswered = async (db: ReadableDb, today: string): Promise<{ waiting: number; late: number }> => {
  const row = await db
    .selectFrom('incoming')
    .where('needs_answer', '=', 1)
    .where('answered_on', 'is', null)
    .select([
      sql<number>`count(*)`.as('waiting'),
      sql<number>`coalesce(sum(due is not null and due < ${today}), 0)`.as('late')
    ])
    .executeTakeFirstOrThrow()
  return { waiting: Number(row.waiting), late: Number(row.late) }
}

/** A letter with the same sender's number and date that is there already: it may have come twice. */
export const sameIncoming = async (
  db: ReadableDb,
  { sender, theirNumber, theirDate }: Pick<NewIncoming, 'sender' | 'theirNumber' | 'theirDate'>
): Promise<Incoming | null> => {
  if (theirNumber.trim() === '') return null
  const rows = await db
    .selectFrom('incoming')
    .selectAll()
    .where('their_number', '=', theirNumber)
    .where('their_date', theirDate === null ? 'is' : '=', theirDate)
    .orderBy('id')
    .execute()
  const same = rows.find(row => fold(row.sender) === fold(sender))
  return same === undefined ? null : rowToIncoming(same)
}

/** Senders that occur, the most frequent first: what the form offers. */
export const listSenders = async (db: ReadableDb): Promise<string[]> => {
  const rows = await db
    .selectFrom('incoming')
    .groupBy('sender')
    .select(['sender'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('sender')
    .limit(300)
    .execute()
  return rows.map(row => row.sender)
}

/** The tasks made of a letter, parents before their children. */
export const tasksOfIncoming = async (db: ReadableDb, id: number): Promise<number[]> =>
  (await db.selectFrom('task').select('id').where('incoming', '=', id).orderBy('id').execute()).map(row => row.id)

/** Hokim's or deputy's word on a letter: who does it, with whom, until when. */
export type Resolution = {
  id: number
  incoming: number
  author: string
  lead: string
  co: string[]
  text: string
  date: string
  due: string | null
  source: ResolutionSource
}

export const insertResolution = (w: Writer, resolution: Omit<Resolution, 'id'>): Promise<number> =>
  w.insert('resolution', { ...resolution, co: JSON.stringify(resolution.co) })

/** Oldest first. */
export const resolutionsOf = async (db: ReadableDb, incoming: number): Promise<Resolution[]> =>
  (await db.selectFrom('resolution').selectAll().where('incoming', '=', incoming).orderBy('id').execute()).map(row => ({
    ...row,
    co: JSON.parse(row.co) as string[]
  }))

/** Our number of the letter entered last, '' before the first. */
export const lastNumber = async (db: ReadableDb): Promise<string> =>
  (await db.selectFrom('incoming').select('number').orderBy('id', 'desc').limit(1).executeTakeFirst())?.number ?? ''
