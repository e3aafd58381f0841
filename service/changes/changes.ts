import type { ListedTransaction, NamedChange, TaskRow } from '#api/register.ts'
import {
  changeCounts,
  changesOf,
  editedTasks,
  history,
  type JournalSearch,
  type JournalTransaction,
  rootOf,
  searchTransactions,
  taskHistory,
  transactions
} from '#db/history.ts'
import { firstTouched, type RecordRef } from '#db/repositories/touched.ts'
import type { Entity } from '#db/tables.ts'
import { undo } from '#db/undo.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { rowsById } from '../tasks/list.ts'
import { namesOf } from './names.ts'

/** Records named of a transaction in the list, and the journal lines looked at to find them. */
const NAMED = 2
const LOOKED_AT = 24
/** Lines told of one transaction. */
const TOLD = 100

/** What happened to a record, field by field, the oldest first; of a task with its steps and remarks, whose lines say of which. */
export const historyOf = async (
  service: Service,
  { entity, id }: { entity: 'task' | 'act' | 'document' | 'setting'; id: number }
): Promise<NamedChange[]> => {
  const { read } = service.db
  if (entity !== 'task') return (await history(read, entity, id)).map(line => ({ ...line, of: '' }))
  const lines = await taskHistory(read, id)
  const names = await namesOf(read, lines)
  return lines.map(line => {
    const subject = names.subject(line)
    return { ...line, of: subject === undefined || subject.record === id ? '' : subject.number }
  })
}

/** The newest transactions, for undo and for the list of changes, each with what it touched first. */
export const newestTransactions = (service: Service, limit: number): Promise<ListedTransaction[]> =>
  transactions(service.db.read, limit).then(listed => named(service, listed))

/** The first instant of a day in Tashkent, so many days later. */
const startOf = (day: string, later = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+05:00`) + later * 86_400_000).toISOString()

/** Those that fit what is looked for; see api/register.ts. */
export const foundTransactions = async (
  service: Service,
  { limit, words, actor, from, to }: JournalSearch & { limit: number }
): Promise<ListedTransaction[]> => {
  const wanted = {
    words,
    actor,
    from: from === null ? null : startOf(from),
    to: to === null ? null : startOf(to, 1)
  }
  return named(service, await searchTransactions(service.db.read, limit, wanted))
}

const named = async (service: Service, listed: readonly JournalTransaction[]): Promise<ListedTransaction[]> => {
  const { read } = service.db
  const touched = await firstTouched(
    read,
    listed.map(({ id }) => id),
    LOOKED_AT
  )
  const names = await namesOf(read, [...touched.values()].flat())
  return listed.map(transaction => {
    const refs = touched.get(transaction.id) ?? []
    // An act that came or went says all: its hundreds of tasks and places are not named beside it.
    const whole = refs[0]?.entity === 'act' || refs[0]?.entity === 'document' ? refs.slice(0, 1) : refs
    const all = [...new Set(whole.map(names.name))].filter(name => name !== '')
    const cut = whole === refs && transaction.changes > LOOKED_AT && all.length > 1
    return { ...transaction, touched: all.slice(0, NAMED), more: cut || all.length > NAMED }
  })
}

/** What one transaction did, line by line. NOT_FOUND. */
export const transactionOf = async (
  service: Service,
  transaction: number
): Promise<{ counts: { entity: Entity; count: number }[]; lines: NamedChange[]; total: number }> => {
  const { read } = service.db
  if ((await rootOf(read, transaction)) === null) throw new Fault('NOT_FOUND', { id: transaction })
  const counts = await changeCounts(read, transaction)
  const lines = await changesOf(read, transaction, TOLD)
  const names = await namesOf(read, lines)
  return {
    counts,
    lines: lines.map(line => ({ ...line, of: names.name(line) })),
    total: counts.reduce((sum, { count }) => sum + count, 0)
  }
}

/**
 * Undoes a transaction whole; undoing an undo is the redo. CANNOT_UNDO: undone already, a restore, or the first set-up,
 * without which the program would begin anew over a full register. CHANGED_MEANWHILE (`detail` names the record), RECORD_GONE.
 */
export const undoTransaction = async (
  service: Service,
  deed: Deed,
  transaction: number
): Promise<{ transaction: number; tasks?: TaskRow[] }> => {
  const root = await rootOf(service.db.read, transaction)
  if ((root?.cause === 'system.setUp' && root.steps % 2 === 0) || root?.cause === 'backups.restore')
    throw new Fault('CANNOT_UNDO', { id: transaction })
  try {
    const undone = await undo(service.db, deed, transaction)
    const edited = await editedTasks(service.db.read, undone.transaction)
    return edited === null ? undone : { ...undone, tasks: await rowsById(service, edited) }
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'CHANGED_MEANWHILE' || error.data.id === undefined) throw error
    const entity = error.data.detail?.split('.')[0] as Entity
    const ref: RecordRef = { entity, record: error.data.id }
    const name = (await namesOf(service.db.read, [ref])).name(ref)
    throw new Fault('CHANGED_MEANWHILE', { id: ref.record, ...(name === '' ? {} : { detail: name }) }, { cause: error })
  }
}
