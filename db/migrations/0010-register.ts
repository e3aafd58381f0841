import { type Kysely, sql } from 'kysely'

/**
 * The register: acts with their annexes, the one task table with deadlines and executors, working groups, documents,
 * kept drafts, and the change journal. AUTOINCREMENT everywhere: an undone row comes back under its old id.
 */
const TABLES = [
  // Who changed what: one row a transaction, one row a changed field. Only undone_by is ever set later.
  `CREATE TABLE change_tx (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('officer', 'deputy', 'administrator')),
    cause TEXT NOT NULL,
    changes INTEGER NOT NULL CHECK (changes > 0),
    undoes INTEGER REFERENCES change_tx(id),
    undone_by INTEGER REFERENCES change_tx(id)
  ) STRICT`,
  `CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tx INTEGER NOT NULL REFERENCES change_tx(id),
    entity TEXT NOT NULL,
    record INTEGER NOT NULL,
    field TEXT,
    old TEXT CHECK (old IS NULL OR json_valid(old)),
    new TEXT CHECK (new IS NULL OR json_valid(new)),
    CHECK (old IS NOT NULL OR new IS NOT NULL)
  ) STRICT`,
  'CREATE INDEX change_by_tx ON change(tx)',
  'CREATE INDEX change_by_record ON change(entity, record)',
  `CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
    BEGIN SELECT RAISE(ABORT, 'the change journal is never edited'); END`,
  `CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
    BEGIN SELECT RAISE(ABORT, 'the change journal is never deleted'); END`,
  `CREATE TRIGGER change_tx_is_never_edited BEFORE UPDATE ON change_tx
    WHEN OLD.undone_by IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor
      OR NEW.role IS NOT OLD.role OR NEW.cause IS NOT OLD.cause OR NEW.changes IS NOT OLD.changes
      OR NEW.undoes IS NOT OLD.undoes
    BEGIN SELECT RAISE(ABORT, 'the change journal is never edited'); END`,
  `CREATE TRIGGER change_tx_is_never_deleted BEFORE DELETE ON change_tx
    BEGIN SELECT RAISE(ABORT, 'the change journal is never deleted'); END`,

  // Bytes by their hash: imported sources and frozen copies. Written once, never journalled, never changed.
  `CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size = length(bytes)),
    bytes BLOB NOT NULL
  ) STRICT`,

  `CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT`,

  `CREATE TABLE act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT CHECK (date IS NULL OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    folded TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT REFERENCES blob(sha256),
    imported_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX act_by_number ON act(folded, date)',
  `CREATE TABLE citation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES act(id),
    position INTEGER NOT NULL,
    kind TEXT,
    number TEXT,
    date TEXT,
    annex TEXT,
    clause TEXT,
    paragraph INTEGER,
    article TEXT,
    stage TEXT,
    text TEXT NOT NULL,
    relation TEXT NOT NULL CHECK (relation IN ('execution', 'basis', 'approves', 'amends', 'repeals', 'cites')),
    place TEXT NOT NULL CHECK (json_valid(place))
  ) STRICT`,
  'CREATE INDEX citation_by_act ON citation(act)',
  `CREATE TABLE annex (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES act(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('roadmap', 'group', 'list', 'indicators', 'text')),
    number TEXT,
    title TEXT,
    columns TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(columns)),
    rows TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rows)),
    doubts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(doubts))
  ) STRICT`,
  'CREATE INDEX annex_by_act ON annex(act)',
  `CREATE TABLE section (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    annex INTEGER NOT NULL REFERENCES annex(id),
    parent INTEGER REFERENCES section(id),
    level INTEGER NOT NULL CHECK (level IN (1, 2)),
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    position INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX section_by_annex ON section(annex)',
  'CREATE INDEX section_by_parent ON section(parent)',

  `CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent INTEGER REFERENCES task(id),
    kind TEXT NOT NULL
      CHECK (kind IN ('clause', 'measure', 'step', 'item', 'errand', 'instruction', 'decision', 'plan')),
    act INTEGER REFERENCES act(id),
    annex INTEGER REFERENCES annex(id),
    section INTEGER REFERENCES section(id),
    subsection INTEGER REFERENCES section(id),
    number TEXT NOT NULL,
    printed_number TEXT,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items)),
    targets TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(targets)),
    funding TEXT,
    result TEXT,
    place TEXT NOT NULL CHECK (json_valid(place)),
    control TEXT NOT NULL CHECK (control IN ('ours', 'reference')),
    state TEXT NOT NULL CHECK (state IN ('new', 'in-progress', 'done', 'returned', 'extended', 'not-done', 'removed')),
    progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    ours_deputy TEXT NOT NULL DEFAULT '',
    ours_lead TEXT NOT NULL DEFAULT '',
    ours_co TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ours_co)),
    internal_date TEXT
      CHECK (internal_date IS NULL OR internal_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    doubts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(doubts)),
    same_as INTEGER REFERENCES task(id),
    search TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX task_by_parent ON task(parent, position)',
  'CREATE INDEX task_by_act ON task(act, parent)',
  'CREATE INDEX task_by_annex ON task(annex)',
  'CREATE INDEX task_by_section ON task(section)',
  'CREATE INDEX task_by_subsection ON task(subsection)',
  'CREATE INDEX task_by_control ON task(control, state)',
  'CREATE INDEX task_by_same_as ON task(same_as) WHERE same_as IS NOT NULL',
  `CREATE TABLE deadline (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES task(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('day', 'month', 'months', 'quarter', 'half', 'year', 'years', 'from', 'permanent',
      'relative', 'after-event', 'recurring', 'inherit', 'none')),
    start TEXT CHECK (start IS NULL OR start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due TEXT CHECK (due IS NULL OR due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    time TEXT,
    every TEXT,
    day_of_month INTEGER CHECK (day_of_month BETWEEN 1 AND 31),
    certain INTEGER NOT NULL CHECK (certain IN (0, 1)),
    start_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (start_confirmed IN (0, 1))
  ) STRICT`,
  'CREATE INDEX deadline_by_task ON deadline(task, due)',
  'CREATE INDEX deadline_by_due ON deadline(due)',
  `CREATE TABLE executor (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES task(id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL,
    person TEXT,
    role TEXT NOT NULL CHECK (role IN ('lead', 'co', 'controller', 'personally-responsible', 'unknown')),
    collective INTEGER NOT NULL CHECK (collective IN (0, 1))
  ) STRICT`,
  'CREATE INDEX executor_by_task ON executor(task)',
  'CREATE INDEX executor_by_name ON executor(folded, task)',
  `CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES task(id),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
  ) STRICT`,
  'CREATE INDEX note_by_task ON note(task)',

  `CREATE TABLE working_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES act(id),
    annex INTEGER NOT NULL REFERENCES annex(id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    succession_rule INTEGER NOT NULL CHECK (succession_rule IN (0, 1))
  ) STRICT`,
  'CREATE INDEX working_group_by_act ON working_group(act)',
  'CREATE INDEX working_group_by_annex ON working_group(annex)',
  `CREATE TABLE seat (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    working_group INTEGER NOT NULL REFERENCES working_group(id),
    position INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    post TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('head', 'deputy-head', 'secretary', 'member')),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'ex-officio', 'by-agreement')),
    acting INTEGER NOT NULL CHECK (acting IN (0, 1)),
    place TEXT NOT NULL CHECK (json_valid(place))
  ) STRICT`,
  'CREATE INDEX seat_by_group ON seat(working_group)',
  "CREATE INDEX seat_by_name ON seat(folded, working_group) WHERE kind <> 'ex-officio'",

  `CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'summary')),
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    addressees TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES blob(sha256),
    form TEXT NOT NULL CHECK (json_valid(form)),
    created_at TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE document_task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document(id),
    task INTEGER NOT NULL REFERENCES task(id),
    position INTEGER NOT NULL,
    UNIQUE (document, task)
  ) STRICT`,
  'CREATE INDEX document_task_by_task ON document_task(task)',

  // A reading not yet accepted. Not part of the register, so not journalled.
  `CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL,
    draft TEXT NOT NULL CHECK (json_valid(draft)),
    source TEXT NOT NULL CHECK (json_valid(source)),
    at TEXT NOT NULL
  ) STRICT`
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
