import { type Kysely, sql } from 'kysely'

/**
 * The change journal becomes a chain: each transaction carries an HMAC over itself, its lines and the one before it.
 * Transactions from before have none until the base is opened for writing, which seals them as they stand.
 */
const STATEMENTS = [
  'ALTER TABLE change_tx ADD COLUMN mac TEXT CHECK (mac IS NULL OR length(mac) = 64)',
  'ALTER TABLE change_tx ADD COLUMN key_name TEXT CHECK (key_name IS NULL OR length(key_name) = 16)',
  'DROP TRIGGER change_tx_is_never_edited',
  `CREATE TRIGGER change_tx_is_never_edited BEFORE UPDATE ON change_tx
    WHEN (OLD.undone_by IS NOT NULL AND NEW.undone_by IS NOT OLD.undone_by) OR NEW.id IS NOT OLD.id
      OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor OR NEW.role IS NOT OLD.role OR NEW.cause IS NOT OLD.cause
      OR NEW.changes IS NOT OLD.changes OR NEW.undoes IS NOT OLD.undoes
      OR (OLD.mac IS NOT NULL AND (NEW.mac IS NOT OLD.mac OR NEW.key_name IS NOT OLD.key_name))
    BEGIN SELECT RAISE(ABORT, 'the change journal is never edited'); END`
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
