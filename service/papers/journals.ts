import type { JournalInput, JournalRow } from '#api/journals.ts'
import type { ReadableDb } from '#db/connection.ts'
import { getDocument, insertNextVersion } from '#db/repositories/documents.ts'
import {
  getJournal,
  getNumber,
  type Journal,
  type JournalLine,
  listJournals,
  listNumbers,
  numberOfDocument,
  takenCounters
} from '#db/repositories/journals.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { checkJournal, isPattern, type JournalCheck, nextCounter, printedNumber } from '#domain/journal.ts'
import type { Deed } from '#domain/office.ts'
import { isFrozen, stateAfter } from '#domain/paper.ts'
import type { Service } from '../service.ts'
import { withNumber } from './save.ts'

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Journals with the number each would give next this year. */
export const journalRows = async (service: Service): Promise<JournalRow[]> => {
  const { read } = service.db
  const year = yearOf(service.ports.clock.today())
  const rows: JournalRow[] = []
  for (const journal of await listJournals(read)) {
    const n = nextCounter(journal, await takenCounters(read, journal.id, year))
    rows.push({ ...journal, next: printedNumber(journal, year, n) })
  }
  return rows
}

/** A new journal, or a changed one: numbers given before keep what they were printed as. BAD_VALUE for a pattern without {n}. */
export const saveJournal = async (service: Service, deed: Deed, { id, ...given }: JournalInput) => {
  if (!isPattern(given.pattern)) throw new Fault('BAD_VALUE', { detail: given.pattern })
  const row = { ...given, active: given.active ? 1 : 0 }
  const { transaction, result } = await transact(service.db, deed, async w => {
    if (id === null) return w.insert('journal', row)
    await w.update('journal', id, row)
    return id
  })
  return { transaction, id: result }
}

/** A year of a journal by counter. NOT_FOUND. */
export const numbersOf = async (
  service: Service,
  { journal, year }: { journal: number; year: number }
): Promise<JournalLine[]> => {
  await getJournal(service.db.read, journal)
  return listNumbers(service.db.read, journal, year)
}

const next = async (db: ReadableDb, journal: Journal, year: number) => {
  const n = nextCounter(journal, await takenCounters(db, journal.id, year))
  return { journal: journal.id, year, n, printed: printedNumber(journal, year, n) }
}

/** Keeps the next numbers for papers still to come. */
export const reserveNumbers = async (
  service: Service,
  deed: Deed,
  { journal: id, date, count, reason }: { journal: number; date: string; count: number; reason: string }
) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const journal = await getJournal(w.db, id)
    const printed: string[] = []
    for (let i = 0; i < count; i += 1) {
      const number = await next(w.db, journal, yearOf(date))
      await w.insert('journal_number', {
        ...number,
        state: 'reserved',
        document: null,
        reason,
        date,
        author: deed.actor.name
      })
      printed.push(number.printed)
    }
    return printed
  })
  return { transaction, numbers: result }
}

/**
 * Gives a paper its number, the next one of the journal in the paper's year or a reserved one, and lays it out with it, in
 * one transaction: two papers never get one number, and a failed layout takes none. NUMBER_TAKEN: it has one already, or
 * the reserved one is not free or of another year; WRONG_STATE once it is signed.
 */
export const numberPaper = (
  service: Service,
  deed: Deed,
  { document: id, journal: journalId, reserved }: { document: number; journal: number; reserved: number | null }
) =>
  service.inTurn(async () => {
    const { read } = service.db
    const journal = await getJournal(read, journalId)
    const paper = await getDocument(read, id)
    stateAfter(paper.state, 'edit', deed.actor.role)
    const has = await numberOfDocument(read, id)
    if (has !== null) throw new Fault('NUMBER_TAKEN', { detail: has.printed })
    const year = yearOf(paper.date)
    const kept = reserved === null ? null : await getNumber(read, reserved)
    if (kept !== null && (kept.state !== 'reserved' || kept.journal !== journalId || kept.year !== year)) {
      throw new Fault('NUMBER_TAKEN', { detail: kept.printed })
    }
    const number = kept ?? (await next(read, journal, year))
    const { remember: _, ...laidOut } = await withNumber(service, id, number.printed)
    const { transaction } = await transact(service.db, deed, async w => {
      if ((await getDocument(w.db, id)).sha256 !== paper.sha256) throw new Fault('CHANGED_MEANWHILE', { id })
      if (kept === null) {
        const fresh = await next(w.db, journal, year)
        if (fresh.n !== number.n) throw new Fault('NUMBER_TAKEN', { detail: number.printed })
        const line = { state: 'used', document: id, reason: '', date: paper.date, author: deed.actor.name } as const
        await w.insert('journal_number', { ...fresh, ...line })
      } else {
        await w.update('journal_number', kept.id, { state: 'used', document: id })
      }
      await insertNextVersion(w, id, { ...laidOut, kind: paper.kind, createdAt: deed.at, author: deed.actor.name })
    })
    return { transaction, document: await getDocument(read, id) }
  })

/** Gives a number back so that the next paper gets it: one reserved, or of a paper not signed yet. WRONG_STATE else. */
export const releaseNumber = (service: Service, deed: Deed, { number: id }: { number: number }) =>
  service.inTurn(async () => {
    const number = await getNumber(service.db.read, id)
    if (number.state === 'void') throw new Fault('WRONG_STATE', { detail: number.printed })
    const paper = number.document === null ? null : await getDocument(service.db.read, number.document)
    if (paper !== null && isFrozen(paper.state)) throw new Fault('WRONG_STATE', { detail: number.printed })
    const laidOut = paper === null ? null : await withNumber(service, paper.id, '')
    const { transaction } = await transact(service.db, deed, async w => {
      await w.remove('journal_number', id)
      if (paper === null || laidOut === null) return
      const { remember: _, ...words } = laidOut
      await insertNextVersion(w, paper.id, { ...words, kind: paper.kind, createdAt: deed.at, author: deed.actor.name })
    })
    return { transaction }
  })

/** A number that stays in the journal without a paper. MISSING_VALUE without a reason; WRONG_STATE when a paper has it. */
export const voidNumber = async (
  service: Service,
  deed: Deed,
  { number: id, reason }: { number: number; reason: string }
) => {
  if (reason.trim() === '') throw new Fault('MISSING_VALUE', { detail: 'reason' })
  const { transaction } = await transact(service.db, deed, async w => {
    const { state, printed } = await getNumber(w.db, id)
    if (state !== 'reserved') throw new Fault('WRONG_STATE', { detail: printed })
    await w.update('journal_number', id, { state: 'void', reason: reason.trim() })
  })
  return { transaction }
}

/** A year of a journal against itself and the lines of the paper journal. */
export const checkYear = async (
  service: Service,
  { journal: id, year, paper }: { journal: number; year: number; paper: string[] }
): Promise<JournalCheck> => {
  const journal = await getJournal(service.db.read, id)
  return checkJournal(journal, year, await listNumbers(service.db.read, id, year), paper)
}
