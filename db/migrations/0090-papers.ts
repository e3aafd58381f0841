import { type Kysely, sql } from 'kysely'

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

/**
 * Documents become papers with a life: kinds beyond letters, states, versions, addressee lines, visas, signatures, and journal
 * numbers. Their two tables are made anew because SQLite cannot widen a CHECK; rows and used ids stay.
 */
const STATEMENTS = [
  // Who points at a document points at the one that comes back under its id: looked at when the transaction ends.
  'PRAGMA defer_foreign_keys = ON',
  'CREATE TEMP TABLE kept_document AS SELECT * FROM document',
  'CREATE TEMP TABLE kept_document_task AS SELECT * FROM document_task',
  "CREATE TEMP TABLE kept_sequence AS SELECT * FROM sqlite_sequence WHERE name IN ('document', 'document_task')",
  'DROP TABLE document_task',
  'DROP TABLE document',
  `CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL
      CHECK (kind IN ('letter', 'reminder', 'note', 'decision', 'speech', 'report', 'summary', 'minutes', 'other')),
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL CHECK (date ${DAY}),
    addressees TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES blob(sha256),
    pdf TEXT REFERENCES blob(sha256),
    form TEXT NOT NULL CHECK (json_valid(form)),
    template TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'draft'
      CHECK (state IN ('draft', 'checked', 'agreed', 'returned', 'signed', 'stamped', 'sent')),
    created_at TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX document_by_state ON document(state)',
  'CREATE INDEX document_by_sha256 ON document(sha256)',
  'CREATE INDEX document_by_pdf ON document(pdf)',
  `CREATE TABLE document_task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    task INTEGER NOT NULL REFERENCES task(id),
    position INTEGER NOT NULL,
    UNIQUE (document, task)
  ) STRICT`,
  'CREATE INDEX document_task_by_task ON document_task(task)',
  `INSERT INTO document (id, kind, title, number, date, addressees, file, sha256, form, created_at, author)
    SELECT id, kind, title, number, date, addressees, file, sha256, form, created_at, author FROM kept_document`,
  'INSERT INTO document_task SELECT id, document, task, position FROM kept_document_task',
  "DELETE FROM sqlite_sequence WHERE name IN ('document', 'document_task')",
  'INSERT INTO sqlite_sequence SELECT name, seq FROM kept_sequence',
  'DROP TABLE kept_document',
  'DROP TABLE kept_document_task',
  'DROP TABLE kept_sequence',

  // What went out under a signature stays as it went out, whoever asks: undo too.
  `CREATE TRIGGER signed_document_is_never_edited BEFORE UPDATE ON document
    WHEN OLD.state IN ('signed', 'stamped', 'sent') AND (NEW.state NOT IN ('signed', 'stamped', 'sent')
      OR NEW.sha256 IS NOT OLD.sha256 OR NEW.pdf IS NOT OLD.pdf OR NEW.form IS NOT OLD.form OR NEW.number IS NOT OLD.number
      OR NEW.date IS NOT OLD.date OR NEW.kind IS NOT OLD.kind OR NEW.template IS NOT OLD.template)
    BEGIN SELECT RAISE(ABORT, 'a signed document is never edited'); END`,
  `CREATE TRIGGER signed_document_is_never_deleted BEFORE DELETE ON document
    WHEN OLD.state IN ('signed', 'stamped', 'sent')
    BEGIN SELECT RAISE(ABORT, 'a signed document is never deleted'); END`,

  `CREATE TABLE document_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    n INTEGER NOT NULL CHECK (n > 0),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES blob(sha256),
    form TEXT NOT NULL CHECK (json_valid(form)),
    UNIQUE (document, n)
  ) STRICT`,
  'CREATE INDEX document_version_by_sha256 ON document_version(sha256)',
  `CREATE TABLE document_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    position INTEGER NOT NULL,
    addressee TEXT NOT NULL,
    copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
    way TEXT NOT NULL DEFAULT '' CHECK (way IN ('', 'e-xat', 'exchange', 'mail', 'courier', 'hand', 'e-mail', 'fax')),
    sent_on TEXT CHECK (sent_on IS NULL OR sent_on ${DAY}),
    receipt TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  'CREATE INDEX document_line_by_document ON document_line(document)',
  `CREATE TABLE document_figure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    position INTEGER NOT NULL,
    printed TEXT NOT NULL,
    value REAL,
    source TEXT CHECK (source IS NULL OR json_valid(source))
  ) STRICT`,
  'CREATE INDEX document_figure_by_document ON document_figure(document)',
  `CREATE TABLE document_enclosure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES blob(sha256),
    sheets INTEGER CHECK (sheets IS NULL OR sheets > 0)
  ) STRICT`,
  'CREATE INDEX document_enclosure_by_document ON document_enclosure(document)',
  'CREATE INDEX document_enclosure_by_sha256 ON document_enclosure(sha256)',
  `CREATE TABLE visa (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('officer', 'deputy', 'administrator')),
    verdict TEXT NOT NULL CHECK (verdict IN ('checked', 'agreed', 'returned')),
    remarks TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  'CREATE INDEX visa_by_document ON visa(document)',
  `CREATE TABLE signature (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    way TEXT NOT NULL CHECK (way IN ('e-imzo', 'file', 'paper')),
    signed_sha256 TEXT NOT NULL REFERENCES blob(sha256),
    pkcs7 TEXT REFERENCES blob(sha256),
    certificate TEXT NOT NULL CHECK (json_valid(certificate)),
    at TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX signature_by_document ON signature(document)',
  'CREATE INDEX signature_by_signed ON signature(signed_sha256)',
  'CREATE INDEX signature_by_pkcs7 ON signature(pkcs7)',
  `CREATE TRIGGER signature_is_never_edited BEFORE UPDATE ON signature
    BEGIN SELECT RAISE(ABORT, 'a signature is never edited'); END`,
  `CREATE TRIGGER signature_is_never_deleted BEFORE DELETE ON signature
    BEGIN SELECT RAISE(ABORT, 'a signature is never deleted'); END`,

  `CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('outgoing', 'incoming')),
    title TEXT NOT NULL CHECK (title <> ''),
    idx TEXT NOT NULL,
    pattern TEXT NOT NULL CHECK (instr(pattern, '{n') > 0),
    first INTEGER NOT NULL DEFAULT 1 CHECK (first > 0),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
  ) STRICT`,
  `CREATE TABLE journal_number (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    journal INTEGER NOT NULL REFERENCES journal(id),
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    n INTEGER NOT NULL CHECK (n > 0),
    printed TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('used', 'reserved', 'void')),
    document INTEGER REFERENCES document(id),
    reason TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL CHECK (date ${DAY}),
    author TEXT NOT NULL,
    UNIQUE (journal, year, n)
  ) STRICT`,
  'CREATE UNIQUE INDEX journal_number_by_document ON journal_number(document) WHERE document IS NOT NULL'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
