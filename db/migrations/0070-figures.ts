import { type Kysely, sql } from 'kysely'

/**
 * Figures: places, indicators with their values, targets and closed periods, and the registers of objects that are counted. A value's
 * `above` is the place it is summed into (the parent of its place; of a body's figure the place itself), kept beside it so that sums are
 * read off one index. `mark`: 0 exact, 1 more than, 2 about, 3 not applicable.
 */
const TABLES = [
  `CREATE TABLE place (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT UNIQUE,
    parent INTEGER REFERENCES place(id),
    kind TEXT NOT NULL CHECK (kind IN ('republic', 'region', 'district', 'city', 'mahalla')),
    name_uz TEXT NOT NULL CHECK (name_uz <> ''),
    name_ru TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    folded TEXT NOT NULL,
    CHECK ((parent IS NULL) = (kind = 'republic'))
  ) STRICT`,
  'CREATE UNIQUE INDEX place_by_parent ON place(parent, folded)',

  `CREATE TABLE indicator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name_uz TEXT NOT NULL CHECK (name_uz <> ''),
    name_ru TEXT NOT NULL,
    unit TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    kind TEXT NOT NULL CHECK (kind IN ('flow', 'stock', 'ratio', 'score', 'rank')),
    maximum REAL,
    numerator INTEGER REFERENCES indicator(id),
    denominator INTEGER REFERENCES indicator(id),
    lower_better INTEGER NOT NULL CHECK (lower_better IN (0, 1)),
    period TEXT NOT NULL CHECK (period IN ('month', 'quarter', 'half', 'year')),
    cumulative INTEGER NOT NULL CHECK (cumulative IN (0, 1)),
    parent INTEGER REFERENCES indicator(id),
    part TEXT CHECK (part IN ('of-which', 'beside')),
    owner TEXT NOT NULL,
    say_uz TEXT NOT NULL,
    say_ru TEXT NOT NULL,
    position INTEGER NOT NULL,
    folded TEXT NOT NULL,
    CHECK ((parent IS NULL) = (part IS NULL)),
    CHECK ((numerator IS NULL) = (denominator IS NULL)),
    CHECK (numerator IS NULL OR kind = 'ratio'),
    CHECK (cumulative = 0 OR kind = 'flow')
  ) STRICT`,
  'CREATE INDEX indicator_by_parent ON indicator(parent)',
  'CREATE INDEX indicator_by_numerator ON indicator(numerator)',
  'CREATE INDEX indicator_by_denominator ON indicator(denominator)',

  // One figure of one cell. Cleared, it stays with its history and without a value.
  `CREATE TABLE indicator_value (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    indicator INTEGER NOT NULL REFERENCES indicator(id),
    period TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES place(id),
    above INTEGER REFERENCES place(id),
    body TEXT NOT NULL,
    value REAL,
    mark INTEGER NOT NULL CHECK (mark IN (0, 1, 2, 3)),
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    act INTEGER REFERENCES act(id),
    reason TEXT NOT NULL DEFAULT '',
    CHECK (mark <> 3 OR value IS NULL)
  ) STRICT`,
  'CREATE UNIQUE INDEX indicator_value_cell ON indicator_value(indicator, period, place, body)',
  'CREATE INDEX indicator_value_sums ON indicator_value(indicator, period, above, value, mark)',
  'CREATE INDEX indicator_value_by_place ON indicator_value(place)',
  'CREATE INDEX indicator_value_by_above ON indicator_value(above)',
  'CREATE INDEX indicator_value_by_act ON indicator_value(act)',

  `CREATE TABLE target (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    indicator INTEGER NOT NULL REFERENCES indicator(id),
    period TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES place(id),
    how TEXT NOT NULL CHECK (how IN ('reach', 'add', 'at-least', 'at-most', 'top')),
    value REAL NOT NULL,
    act INTEGER REFERENCES act(id),
    task INTEGER REFERENCES task(id),
    source TEXT NOT NULL
  ) STRICT`,
  'CREATE UNIQUE INDEX target_cell ON target(indicator, period, place)',
  'CREATE INDEX target_by_place ON target(place)',
  'CREATE INDEX target_by_act ON target(act)',
  'CREATE INDEX target_by_task ON target(task)',

  // A period of a place that the deputy has approved: later corrections need a reason.
  `CREATE TABLE period_lock (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    period TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES place(id),
    at TEXT NOT NULL,
    author TEXT NOT NULL
  ) STRICT`,
  'CREATE UNIQUE INDEX period_lock_cell ON period_lock(place, period)',

  // A register of objects. `indicator`: what their number is; of a column, what it counts to.
  `CREATE TABLE rollout (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    about TEXT NOT NULL,
    objects TEXT NOT NULL
      CHECK (objects IN ('mahalla', 'school', 'clinic', 'office', 'body', 'person', 'fibre', 'other')),
    task INTEGER REFERENCES task(id),
    indicator INTEGER REFERENCES indicator(id),
    position INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX rollout_by_task ON rollout(task)',
  'CREATE INDEX rollout_by_indicator ON rollout(indicator)',
  `CREATE TABLE rollout_column (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rollout INTEGER NOT NULL REFERENCES rollout(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('yes-no', 'number', 'date', 'person', 'document', 'text')),
    unit TEXT NOT NULL,
    due TEXT,
    warn_days INTEGER CHECK (warn_days BETWEEN 0 AND 365),
    indicator INTEGER REFERENCES indicator(id)
  ) STRICT`,
  'CREATE INDEX rollout_column_by_rollout ON rollout_column(rollout)',
  'CREATE INDEX rollout_column_by_indicator ON rollout_column(indicator)',
  `CREATE TABLE rollout_object (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rollout INTEGER NOT NULL REFERENCES rollout(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    place INTEGER REFERENCES place(id),
    folded TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX rollout_object_by_rollout ON rollout_object(rollout, folded)',
  'CREATE INDEX rollout_object_by_place ON rollout_object(place)',
  `CREATE TABLE rollout_cell (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    object INTEGER NOT NULL REFERENCES rollout_object(id),
    col INTEGER NOT NULL REFERENCES rollout_column(id),
    value TEXT NOT NULL,
    proof TEXT NOT NULL
  ) STRICT`,
  'CREATE UNIQUE INDEX rollout_cell_of ON rollout_cell(object, col)',
  'CREATE INDEX rollout_cell_by_column ON rollout_cell(col)'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
}
