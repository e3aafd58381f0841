import { type Kysely, sql } from 'kysely'

/**
 * What is derived from the register and kept beside it so that nothing has to be computed over all tasks: how each task
 * stands by its deadlines (day by day the same, so that no day of today is in it), and the words under which records are
 * found. None of it is journalled: it is written anew in the same commit with what it is derived from.
 */
const TABLES = [
  // own_*: by its own deadlines; near_*: its children's too, of those not finished. `rank`: 0 has a day, 1 has none,
  // 2 lasts or recurs, 3 is finished. `day`: the earliest day on which it is checked. done_on: the day it was marked done.
  // deputy: its own or its parent's; manned: one of ours is named on it, its parent or a child.
  // wants_proof: it is said what proof is needed.
  `CREATE TABLE task_standing (
    task INTEGER PRIMARY KEY REFERENCES task(id) ON DELETE CASCADE,
    top INTEGER NOT NULL CHECK (top IN (0, 1)),
    ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
    twin INTEGER NOT NULL CHECK (twin IN (0, 1)),
    carries INTEGER NOT NULL CHECK (carries IN (0, 1)),
    own_rank INTEGER NOT NULL CHECK (own_rank BETWEEN 0 AND 3),
    own_day TEXT,
    near_rank INTEGER NOT NULL CHECK (near_rank BETWEEN 0 AND 3),
    near_day TEXT,
    done_on TEXT,
    state TEXT NOT NULL,
    act INTEGER REFERENCES act(id),
    section INTEGER REFERENCES section(id),
    deputy TEXT NOT NULL,
    manned INTEGER NOT NULL CHECK (manned IN (0, 1)),
    wants_proof INTEGER NOT NULL DEFAULT 0 CHECK (wants_proof IN (0, 1))
  ) STRICT`,
  'CREATE INDEX task_standing_by_day ON task_standing(twin, carries, own_rank, own_day, task, ours)',
  'CREATE INDEX task_standing_by_act ON task_standing(act)',
  'CREATE INDEX task_standing_by_section ON task_standing(section)',
  'CREATE INDEX task_standing_by_top ON task_standing(twin, top, near_rank, near_day, task, ours)',
  // rowid: the kind of the record times 2^40 and its id, so that the newest of a kind come first and alone.
  `CREATE VIRTUAL TABLE search_index USING fts5(words, content = '', contentless_delete = 1, detail = 'none',
    prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0 tokenchars './-'")`,
  // Every word with a letter in it that occurs or occurred: for long beginnings, and for what is looked for inside words.
  'CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID'
]

const CHECKED = `case when d.kind in ('permanent', 'recurring') then null
  when d.kind = 'from' then iif(d.start_confirmed, null, d.start) else d.due end`
const LASTS = "max(d.kind in ('permanent', 'recurring', 'from'))"

const MANNED = (t: string) => `(${t}.ours_deputy <> '' OR ${t}.ours_lead <> '' OR ${t}.ours_co <> '[]')`

const FILL = `INSERT INTO task_standing
  SELECT t.id, t.parent IS NULL, t.control = 'ours', t.same_as IS NOT NULL, own.lasts IS NOT NULL,
    CASE WHEN t.state IN ('done', 'removed') THEN 3 WHEN own.day IS NOT NULL THEN 0 WHEN own.lasts THEN 2 ELSE 1 END,
    own.day,
    CASE WHEN t.state IN ('done', 'removed') THEN 3 WHEN near.day IS NOT NULL THEN 0 WHEN near.lasts THEN 2 ELSE 1 END,
    near.day,
    CASE WHEN t.state = 'done' THEN (SELECT date(x.at, '+5 hours') FROM change c JOIN change_tx x ON x.id = c.tx
      WHERE c.entity = 'task' AND c.record = t.id AND c.field = 'state' AND c.new = '"done"' ORDER BY c.id DESC LIMIT 1) END,
    t.state, t.act, t.section, iif(t.ours_deputy <> '' OR p.id IS NULL, t.ours_deputy, p.ours_deputy),
    ${MANNED('t')} OR coalesce(${MANNED('p')}, 0) OR EXISTS (SELECT 1 FROM task k WHERE k.parent = t.id AND ${MANNED('k')}), 0
  FROM task t LEFT JOIN task p ON p.id = t.parent
  LEFT JOIN (SELECT d.task, min(${CHECKED}) AS day, ${LASTS} AS lasts FROM deadline d GROUP BY d.task) own ON own.task = t.id
  LEFT JOIN (SELECT o.top, min(${CHECKED}) AS day, ${LASTS} AS lasts
    FROM (SELECT id, id AS top, state FROM task UNION ALL SELECT id, parent, state FROM task WHERE parent IS NOT NULL) o
    JOIN deadline d ON d.task = o.id WHERE o.state NOT IN ('done', 'removed') GROUP BY o.top) near ON near.top = t.id`

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of TABLES) await sql.raw(statement).execute(db)
  await sql.raw(FILL).execute(db)
}
