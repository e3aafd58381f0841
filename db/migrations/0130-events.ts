import { type Kysely, sql } from 'kysely'

const DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
const figure = (column: string): string => `${column} INTEGER CHECK (${column} >= 0)`

/**
 * Events with who came by body; their decisions are tasks. Files can be attached to an event and to a cell of a register: the table of
 * attachments is made anew because SQLite cannot widen a CHECK; rows and used ids stay.
 */
const STATEMENTS = [
  `CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'seminar', 'course', 'attestation', 'launch', 'other')),
    title TEXT NOT NULL CHECK (title <> ''),
    first_day TEXT NOT NULL CHECK (first_day ${DAY}),
    last_day TEXT CHECK (last_day IS NULL OR last_day ${DAY}),
    place TEXT NOT NULL DEFAULT '',
    partner TEXT NOT NULL DEFAULT '',
    chair TEXT NOT NULL DEFAULT '',
    chair_post TEXT NOT NULL DEFAULT '',
    secretary TEXT NOT NULL DEFAULT '',
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    agenda TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(agenda)),
    text TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    task INTEGER REFERENCES task(id),
    minutes INTEGER REFERENCES document(id),
    author TEXT NOT NULL,
    CHECK (last_day IS NULL OR last_day >= first_day)
  ) STRICT`,
  'CREATE INDEX event_by_day ON event(first_day)',
  'CREATE INDEX event_by_task ON event(task)',
  'CREATE INDEX event_by_minutes ON event(minutes)',
  `CREATE TABLE attendance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL REFERENCES event(id),
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    folded TEXT NOT NULL,
    ${figure('invited')},
    ${figure('attended')},
    ${figure('passed')},
    UNIQUE (event, folded),
    CHECK (passed IS NULL OR attended IS NULL OR passed <= attended)
  ) STRICT`,
  'ALTER TABLE task ADD COLUMN event INTEGER REFERENCES event(id)',
  'CREATE INDEX task_by_event ON task(event) WHERE event IS NOT NULL',

  'CREATE TEMP TABLE kept_attachment AS SELECT * FROM attachment',
  "CREATE TEMP TABLE kept_sequence AS SELECT * FROM sqlite_sequence WHERE name = 'attachment'",
  'DROP TABLE attachment',
  `CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER REFERENCES task(id),
    incoming INTEGER REFERENCES incoming(id),
    work_entry INTEGER REFERENCES work_entry(id),
    finding INTEGER REFERENCES finding(id),
    event INTEGER REFERENCES event(id),
    rollout_cell INTEGER REFERENCES rollout_cell(id),
    kind TEXT NOT NULL CHECK (kind IN ('proof', 'paper')),
    name TEXT NOT NULL CHECK (name <> ''),
    type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 TEXT NOT NULL REFERENCES blob(sha256),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    CHECK ((task IS NOT NULL) + (incoming IS NOT NULL) + (work_entry IS NOT NULL) + (finding IS NOT NULL) +
      (event IS NOT NULL) + (rollout_cell IS NOT NULL) = 1)
  ) STRICT`,
  `INSERT INTO attachment (id, task, incoming, work_entry, finding, kind, name, type, size, sha256, note, at, author)
    SELECT id, task, incoming, work_entry, finding, kind, name, type, size, sha256, note, at, author FROM kept_attachment`,
  "DELETE FROM sqlite_sequence WHERE name = 'attachment'",
  'INSERT INTO sqlite_sequence SELECT name, seq FROM kept_sequence',
  'DROP TABLE kept_attachment',
  'DROP TABLE kept_sequence',
  'CREATE INDEX attachment_by_task ON attachment(task)',
  'CREATE INDEX attachment_by_incoming ON attachment(incoming)',
  'CREATE INDEX attachment_by_work_entry ON attachment(work_entry)',
  'CREATE INDEX attachment_by_finding ON attachment(finding)',
  'CREATE INDEX attachment_by_event ON attachment(event)',
  'CREATE INDEX attachment_by_rollout_cell ON attachment(rollout_cell)',
  'CREATE INDEX attachment_by_hash ON attachment(sha256)'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
