import type BetterSqlite3 from 'better-sqlite3'
import { HELPING_KINDS } from '#domain/task.ts'
import { statementOf } from '../statements.ts'

/** The day on which a deadline is checked, as domain/deadline/due-state.ts says it. */
const CHECKED = `case when d.kind in ('permanent', 'recurring') then null
  when d.kind = 'from' then iif(d.start_confirmed, null, d.start) else d.due end`
const LASTS = "max(d.kind in ('permanent', 'recurring', 'from'))"
/** One of ours is named. */
const manned = (task: string): string =>
  `(${task}.ours_deputy <> '' or ${task}.ours_lead <> '' or ${task}.ours_co <> '[]')`
const HELPING = HELPING_KINDS.map(kind => `'${kind}'`).join(', ')
const CLOSED = "in ('done', 'removed')"
const rank = (deadlines: string): string =>
  `case when t.state ${CLOSED} then 3 when ${deadlines}.day is not null then 0 when ${deadlines}.lasts then 2 else 1 end`

/**
 * How tasks stand, by the table task_standing. The day a task was done is that of the last change of its state to done in
 * the journal, by Tashkent's clock: null where it came in as done. So an undo takes the day back, and a redo brings its own.
 */
const standings = (among: (column: string) => string): string => `
  select t.id, t.parent is null, t.control = 'ours', t.same_as is not null, own.lasts is not null,
    ${rank('own')}, own.day, ${rank('near')}, near.day,
    case when t.state = 'done' then (select date(x.at, '+5 hours') from change c join change_tx x on x.id = c.tx
      where c.entity = 'task' and c.record = t.id and c.field = 'state' and c.new = '"done"'
      order by c.id desc limit 1) end,
    t.state, t.act, t.section, iif(t.ours_deputy <> '' or p.id is null, t.ours_deputy, p.ours_deputy),
    ${manned('t')} or coalesce(${manned('p')}, 0) or exists (select 1 from task k where k.parent = t.id and ${manned('k')}),
    t.proof_needed <> ''
  from task t left join task p on p.id = t.parent
  left join (select d.task, min(${CHECKED}) as day, ${LASTS} as lasts from deadline d
    where ${among('d.task')} group by d.task) own on own.task = t.id
  left join (select o.top, min(${CHECKED}) as day, ${LASTS} as lasts
    from (select id, id as top, state from task where ${among('id')}
      union all select id, parent, state from task where parent is not null and kind not in (${HELPING}) and ${among('parent')}) o
    join deadline d on d.task = o.id where o.state not ${CLOSED} group by o.top) near on near.top = t.id
  where ${among('t.id')}`

const SOME = `insert or replace into task_standing ${standings(column => `${column} in (select value from json_each(@ids))`)}`
const ALL = `insert into task_standing ${standings(() => 'true')}`

/** Writes anew how these tasks stand; those that are gone have gone with their tasks. */
export const refreshStandings = (sqlite: BetterSqlite3.Database, ids: readonly number[]): void => {
  statementOf(sqlite, SOME).run({ ids: JSON.stringify(ids) })
}

export const rebuildStandings = (sqlite: BetterSqlite3.Database): void => {
  sqlite.exec('delete from task_standing')
  sqlite.exec(ALL)
}
