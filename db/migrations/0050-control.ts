import { type Kysely, sql } from 'kysely'

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
const day = (column: string): string => `CHECK (${column} IS NULL OR ${column} ${DAY})`

/**
 * Control of execution: post that came in with its resolutions, extensions, marks of control, reporting, proof and
 * attachments, funding, checklists with their audits, work done, problems, and the days of the calendar set by the office.
 */
const STATEMENTS = [
  `CREATE TABLE incoming (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'instruction', 'telephone', 'other')),
    sender TEXT NOT NULL CHECK (sender <> ''),
    their_number TEXT NOT NULL,
    their_date TEXT ${day('their_date')},
    number TEXT NOT NULL,
    date TEXT NOT NULL ${day('date')},
    subject TEXT NOT NULL CHECK (subject <> ''),
    text TEXT NOT NULL,
    due TEXT ${day('due')},
    needs_answer INTEGER NOT NULL CHECK (needs_answer IN (0, 1)),
    answer_document INTEGER REFERENCES document(id),
    answer_number TEXT NOT NULL DEFAULT '',
    answered_on TEXT ${day('answered_on')},
    search TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX incoming_by_answer ON incoming(answer_document)',
  'CREATE INDEX incoming_open ON incoming(needs_answer, answered_on, due)',
  'CREATE INDEX incoming_by_date ON incoming(date)',
  `CREATE TABLE resolution (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incoming INTEGER NOT NULL REFERENCES incoming(id),
    author TEXT NOT NULL CHECK (author <> ''),
    lead TEXT NOT NULL,
    co TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(co)),
    text TEXT NOT NULL CHECK (text <> ''),
    date TEXT NOT NULL ${day('date')},
    due TEXT ${day('due')},
    source TEXT NOT NULL CHECK (source IN ('console', 'paper'))
  ) STRICT`,
  'CREATE INDEX resolution_by_incoming ON resolution(incoming)',

  'ALTER TABLE task ADD COLUMN incoming INTEGER REFERENCES incoming(id)',
  'CREATE INDEX task_by_incoming ON task(incoming) WHERE incoming IS NOT NULL',
  'ALTER TABLE task ADD COLUMN carried_from INTEGER REFERENCES task(id)',
  'CREATE INDEX task_by_carried_from ON task(carried_from) WHERE carried_from IS NOT NULL',
  'ALTER TABLE task ADD COLUMN internal_days INTEGER CHECK (internal_days BETWEEN 1 AND 250)',
  "ALTER TABLE task ADD COLUMN proof_needed TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE deadline ADD COLUMN report_every TEXT CHECK (report_every IN ('never', 'week', 'month', 'quarter', 'half', 'year'))",
  `ALTER TABLE deadline ADD COLUMN report_since TEXT ${day('report_since')}`,

  `CREATE TABLE extension (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    deadline INTEGER NOT NULL REFERENCES deadline(id),
    date TEXT NOT NULL ${day('date')},
    due_before TEXT ${day('due_before')},
    due_after TEXT NOT NULL ${day('due_after')},
    reason TEXT NOT NULL CHECK (reason <> ''),
    basis TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX extension_by_deadline ON extension(deadline)',
  `CREATE TABLE control_mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES task(id),
    kind TEXT NOT NULL CHECK (kind IN ('removed', 'returned', 'justice-checked', 'cabinet-checked', 'accounts-removed',
      'ijro-returned')),
    date TEXT NOT NULL ${day('date')},
    basis TEXT NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX control_mark_by_task ON control_mark(task, date)',
  `CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    deadline INTEGER NOT NULL REFERENCES deadline(id),
    point TEXT NOT NULL ${day('point')},
    reported_on TEXT NOT NULL ${day('reported_on')},
    text TEXT NOT NULL,
    UNIQUE (deadline, point)
  ) STRICT`,
  `CREATE TABLE funding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES task(id),
    source TEXT NOT NULL,
    currency TEXT NOT NULL,
    planned INTEGER CHECK (planned >= 0),
    paid INTEGER CHECK (paid >= 0),
    contract_number TEXT NOT NULL,
    contract_date TEXT ${day('contract_date')},
    party TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX funding_by_task ON funding(task)',

  `CREATE TABLE checklist (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER REFERENCES task(id),
    title TEXT NOT NULL CHECK (title <> '')
  ) STRICT`,
  'CREATE INDEX checklist_by_task ON checklist(task)',
  `CREATE TABLE criterion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    checklist INTEGER NOT NULL REFERENCES checklist(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
  ) STRICT`,
  'CREATE INDEX criterion_by_checklist ON criterion(checklist, position)',
  `CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    checklist INTEGER NOT NULL REFERENCES checklist(id),
    date TEXT NOT NULL ${day('date')},
    title TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX audit_by_checklist ON audit(checklist, date)',
  `CREATE TABLE finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    audit INTEGER NOT NULL REFERENCES audit(id),
    criterion INTEGER NOT NULL REFERENCES criterion(id),
    verdict TEXT CHECK (verdict IN ('present', 'partly', 'absent')),
    proof TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    responsible TEXT NOT NULL DEFAULT '',
    UNIQUE (audit, criterion)
  ) STRICT`,
  'CREATE INDEX finding_by_criterion ON finding(criterion)',

  `CREATE TABLE work_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER REFERENCES task(id),
    place TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL ${day('date')},
    first_day TEXT ${day('first_day')},
    last_day TEXT ${day('last_day')},
    text TEXT NOT NULL CHECK (text <> ''),
    figures TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(figures)),
    author TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX work_entry_by_task ON work_entry(task)',
  'CREATE INDEX work_entry_by_date ON work_entry(date)',
  `CREATE TABLE problem (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER REFERENCES task(id),
    place TEXT NOT NULL DEFAULT '',
    opened TEXT NOT NULL ${day('opened')},
    text TEXT NOT NULL CHECK (text <> ''),
    cause TEXT NOT NULL DEFAULT '',
    remedy TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',
    due TEXT ${day('due')},
    closed TEXT ${day('closed')},
    outcome TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX problem_by_task ON problem(task)',
  'CREATE INDEX problem_by_day ON problem(opened, closed)',

  // What belongs to exactly one thing; the bytes lie under their hash once, however often they are attached.
  `CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER REFERENCES task(id),
    incoming INTEGER REFERENCES incoming(id),
    work_entry INTEGER REFERENCES work_entry(id),
    finding INTEGER REFERENCES finding(id),
    kind TEXT NOT NULL CHECK (kind IN ('proof', 'paper')),
    name TEXT NOT NULL CHECK (name <> ''),
    type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 TEXT NOT NULL REFERENCES blob(sha256),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    CHECK ((task IS NOT NULL) + (incoming IS NOT NULL) + (work_entry IS NOT NULL) + (finding IS NOT NULL) = 1)
  ) STRICT`,
  'CREATE INDEX attachment_by_task ON attachment(task)',
  'CREATE INDEX attachment_by_incoming ON attachment(incoming)',
  'CREATE INDEX attachment_by_work_entry ON attachment(work_entry)',
  'CREATE INDEX attachment_by_finding ON attachment(finding)',
  'CREATE INDEX attachment_by_hash ON attachment(sha256)',

  // Days of the working calendar as the office set them; they win over those the program knows.
  `CREATE TABLE calendar_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL UNIQUE CHECK (day ${DAY}),
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'working', 'ordinary')),
    name TEXT NOT NULL,
    basis TEXT NOT NULL
  ) STRICT`
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
