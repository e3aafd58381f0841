import { type AuditKey, keepOtherKeys } from './audit-key.ts'
import { insideOf, type WritableDb } from './connection.ts'

/** The keys that sealed a register's journal: its own and those of computers it came from. */
export const journalKeys = (db: WritableDb): AuditKey[] => {
  const { auditKey, otherKeys } = insideOf(db)
  return [auditKey, ...otherKeys.values()]
}

/** Keeps keys that came with a sealed copy beside the base at `path`, and for the open register. */
export const keepJournalKeys = (db: WritableDb, path: string, keys: readonly AuditKey[]): void => {
  const { otherKeys } = insideOf(db)
  for (const [name, key] of keepOtherKeys(path, keys)) otherKeys.set(name, key)
}
