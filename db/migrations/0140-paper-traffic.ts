import { type Kysely, sql } from 'kysely'

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

/** Papers made many at once, papers of another console that wait for a signature here, and scans of signed paper. */
const STATEMENTS = [
  `CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'reminder')),
    title TEXT NOT NULL,
    form TEXT NOT NULL CHECK (json_valid(form)),
    created_at TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE batch_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL REFERENCES batch(id),
    position INTEGER NOT NULL,
    executor TEXT NOT NULL CHECK (executor <> ''),
    tasks TEXT NOT NULL CHECK (json_valid(tasks)),
    number INTEGER REFERENCES journal_number(id),
    document INTEGER REFERENCES document(id),
    UNIQUE (batch, executor)
  ) STRICT`,
  'CREATE INDEX batch_line_by_number ON batch_line(number)',
  'CREATE UNIQUE INDEX batch_line_by_document ON batch_line(document) WHERE document IS NOT NULL',
  `CREATE TABLE guest_paper (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parcel TEXT NOT NULL UNIQUE CHECK (parcel <> ''),
    office TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL CHECK (date ${DAY}),
    addressees TEXT NOT NULL,
    author TEXT NOT NULL,
    file TEXT NOT NULL,
    docx TEXT NOT NULL REFERENCES blob(sha256),
    pdf TEXT REFERENCES blob(sha256),
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'signed', 'returned')),
    remarks TEXT NOT NULL DEFAULT '',
    pkcs7 TEXT REFERENCES blob(sha256),
    certificate TEXT CHECK (certificate IS NULL OR json_valid(certificate)),
    received_at TEXT NOT NULL,
    received_by TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  'CREATE INDEX guest_paper_by_docx ON guest_paper(docx)',
  'CREATE INDEX guest_paper_by_pdf ON guest_paper(pdf)',
  'CREATE INDEX guest_paper_by_pkcs7 ON guest_paper(pkcs7)',
  `CREATE TRIGGER signed_guest_paper_is_never_edited BEFORE UPDATE ON guest_paper WHEN OLD.state = 'signed'
    BEGIN SELECT RAISE(ABORT, 'a signed guest paper is never edited'); END`,
  `CREATE TABLE paper_scan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 TEXT NOT NULL REFERENCES blob(sha256),
    matched TEXT NOT NULL CHECK (matched IN ('person', 'mark')),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX paper_scan_by_document ON paper_scan(document)',
  'CREATE INDEX paper_scan_by_sha256 ON paper_scan(sha256)'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
