import { sql } from 'kysely'
import type { IsoDay } from '#domain/calendar.ts'
import type { Mark, Subject } from '#domain/reminders/engine.ts'
import { insideOf, type ReadableDb, type WritableDb } from '../connection.ts'
import { asFault } from '../errors.ts'
import { textList } from '../lists.ts'
import type { Writer } from '../write.ts'

type Within = { from: IsoDay | null; to: IsoDay }

/** Our own days of open tasks under control, within days; a duty printed twice once. */
export const internalDays = async (db: ReadableDb, { from, to }: Within): Promise<Subject[]> => {
  const rows = await db
    .selectFrom('task')
    .where('internal_date', 'is not', null)
    .where('internal_date', '<=', to)
    .$if(from !== null, some => some.where('internal_date', '>=', from))
    .where('control', '=', 'ours')
    .where('same_as', 'is', null)
    .where('state', 'not in', ['done', 'removed'])
    .select(['id', 'internal_date'])
    .execute()
  return rows.map(row => ({ kind: 'internal', id: row.id, day: row.internal_date! }))
}

/** Letters that wait for our answer by a day. */
export const answerDays = async (db: ReadableDb, { from, to }: Within): Promise<Subject[]> => {
  const rows = await db
    .selectFrom('incoming')
    .where('needs_answer', '=', 1)
    .where('answered_on', 'is', null)
    .where('due', '<=', to)
    .$if(from !== null, some => some.where('due', '>=', from))
    .select(['id', 'due'])
    .execute()
  return rows.map(row => ({ kind: 'answer', id: row.id, day: row.due! }))
}

/** Open problems with a day by which they are to be put right. */
export const problemDays = async (db: ReadableDb, { from, to }: Within): Promise<Subject[]> => {
  const rows = await db
    .selectFrom('problem')
    .where(sql<boolean>`closed is null`)
    .where('due', '<=', to)
    .$if(from !== null, some => some.where('due', '>=', from))
    .select(['id', 'due'])
    .execute()
  return rows.map(row => ({ kind: 'problem', id: row.id, day: row.due! }))
}

/** What this person did with these reminders, by key. */
export const reminderMarks = async (
  db: ReadableDb,
  person: string,
  keys: readonly string[]
): Promise<Map<string, Mark>> => {
  const rows = await db
    .selectFrom('reminder_mark')
    .where('person', '=', person)
    .where('key', 'in', textList(keys))
    .select(['key', 'until'])
    .execute()
  return new Map(rows.map(({ key, until }) => [key, { until }]))
}

/** Marks reminders of a person as read (`until` null) or put off to an instant. */
export const saveReminderMarks = async (
  w: Writer,
  person: string,
  keys: readonly string[],
  until: string | null
): Promise<void> => {
  const kept = await w.db
    .selectFrom('reminder_mark')
    .where('person', '=', person)
    .where('key', 'in', textList(keys))
    .select(['id', 'key'])
    .execute()
  await w.updateMany(
    'reminder_mark',
    kept.map(row => row.id),
    { until }
  )
  const known = new Set(kept.map(row => row.key))
  const fresh = [...new Set(keys)].filter(key => !known.has(key))
  await w.insertMany(
    'reminder_mark',
    fresh.map(key => ({ person, key, until }))
  )
}

/**
 * Notes reminders as told aloud to a person and gives those that were not told before: asked by two windows at once, each is
 * given to one of them. Not journalled. DB_READ_ONLY, DISK_FULL.
 */
export const tellOnce = async (
  db: WritableDb,
  { person, keys, at }: { person: string; keys: readonly string[]; at: string }
): Promise<Set<string>> => {
  if (keys.length === 0) return new Set()
  try {
    const rows = await insideOf(db)
      .kysely.insertInto('reminder_told')
      .columns(['person', 'key', 'at'])
      .expression(
        sql`select ${person}, value, ${at} from json_each(${JSON.stringify([...new Set(keys)])}) where true
          on conflict do nothing`
      )
      .returning('key')
      .execute()
    return new Set(rows.map(row => row.key))
  } catch (error) {
    throw asFault(error)
  }
}
