import type { Transaction } from '#api/register.ts'
import { history, transactions } from '#db/history.ts'
import { undo } from '#db/undo.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'

/** What happened to a record, field by field, the oldest first. */
export const historyOf = (
  service: Service,
  { entity, id }: { entity: 'task' | 'act' | 'document' | 'setting'; id: number }
) => history(service.db.read, entity, id)

/** The newest transactions, for undo and for the list of changes. */
export const newestTransactions = (service: Service, limit: number): Promise<Transaction[]> =>
  transactions(service.db.read, limit)

/** Undoes a transaction whole; undoing an undo is the redo. CANNOT_UNDO, CHANGED_MEANWHILE. */
export const undoTransaction = (service: Service, deed: Deed, transaction: number): Promise<{ transaction: number }> =>
  undo(service.db, deed, transaction)
