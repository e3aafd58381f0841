import { type Kysely, sql } from 'kysely'

const SIGNED = (document: string): string =>
  `(SELECT state FROM document WHERE id = ${document}) IN ('signed', 'stamped', 'sent')`

/** What goes with a signed paper stays as it went, whoever asks: undo too. */
const STATEMENTS = [
  `CREATE TRIGGER signed_enclosure_is_never_added BEFORE INSERT ON document_enclosure WHEN ${SIGNED('NEW.document')}
    BEGIN SELECT RAISE(ABORT, 'a signed document is never edited'); END`,
  `CREATE TRIGGER signed_enclosure_is_never_edited BEFORE UPDATE ON document_enclosure WHEN ${SIGNED('OLD.document')}
    BEGIN SELECT RAISE(ABORT, 'a signed document is never edited'); END`,
  `CREATE TRIGGER signed_enclosure_is_never_deleted BEFORE DELETE ON document_enclosure WHEN ${SIGNED('OLD.document')}
    BEGIN SELECT RAISE(ABORT, 'a signed document is never edited'); END`
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
