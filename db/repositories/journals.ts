import type { JournalForm } from '#domain/journal.ts'
import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import type { Writer } from '../write.ts'

export type Journal = JournalForm & { id: number; kind: 'outgoing' | 'incoming'; title: string; active: boolean }
export type JournalLine = {
  id: number
  journal: number
  year: number
  n: number
  /** As printed: '01-1059'. */
  printed: string
  state: 'used' | 'reserved' | 'void'
  document: number | null
  /** Of the document that has it. */
  title: string
  addressees: string
  reason: string
  date: string
  author: string
}

export const listJournals = async (db: ReadableDb): Promise<Journal[]> => {
  const rows = await db.selectFrom('journal').selectAll().orderBy('id').execute()
  return rows.map(row => ({ ...row, active: row.active === 1 }))
}

/** NOT_FOUND when there is no such journal. */
export const getJournal = async (db: ReadableDb, id: number): Promise<Journal> => {
  const found = (await listJournals(db)).find(journal => journal.id === id)
  if (found === undefined) throw new Fault('NOT_FOUND', { id, detail: 'journal' })
  return found
}

const lines = (db: ReadableDb) =>
  db
    .selectFrom('journal_number as j')
    .leftJoin('document as d', 'd.id', 'j.document')
    .select([
      'j.id',
      'j.journal',
      'j.year',
      'j.n',
      'j.printed',
      'j.state',
      'j.document',
      'j.reason',
      'j.date',
      'j.author'
    ])
    .select(eb => [
      eb.fn.coalesce('d.title', eb.val('')).as('title'),
      eb.fn.coalesce('d.addressees', eb.val('')).as('addressees')
    ])

/** A year of a journal by counter. */
export const listNumbers = (db: ReadableDb, journal: number, year: number): Promise<JournalLine[]> =>
  lines(db).where('j.journal', '=', journal).where('j.year', '=', year).orderBy('j.n').execute()

/** NOT_FOUND when there is no such number. */
export const getNumber = async (db: ReadableDb, id: number): Promise<JournalLine> => {
  const row = await lines(db).where('j.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id, detail: 'journal_number' })
  return row
}

/** The number a document has, or null. */
export const numberOfDocument = async (db: ReadableDb, document: number): Promise<JournalLine | null> =>
  (await lines(db).where('j.document', '=', document).executeTakeFirst()) ?? null

/** Counters of a year that somebody has. */
export const takenCounters = async (db: ReadableDb, journal: number, year: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('journal_number')
    .select('n')
    .where('journal', '=', journal)
    .where('year', '=', year)
    .execute()
  return rows.map(row => row.n)
}

/** The two journals every office keeps, until it names its own. */
export const insertFirstJournals = async (w: Writer): Promise<void> => {
  if ((await listJournals(w.db)).length > 0) return
  const common = { first: 1, active: 1 }
  await w.insert('journal', {
    kind: 'outgoing',
    title: 'Chiquvchi xatlar',
    idx: '01',
    pattern: '{index}-{n}',
    ...common
  })
  await w.insert('journal', { kind: 'incoming', title: 'Kiruvchi xatlar', idx: '', pattern: '{n}', ...common })
}
