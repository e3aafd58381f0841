import { type Expression, type RawBuilder, sql } from 'kysely'
import { addDays } from '#domain/calendar.ts'
import { SOON_DAYS } from '#domain/deadline/due-state.ts'
import type { Control, DueState, Outcome, TaskState } from '#domain/task.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import { idList, textList } from '../lists.ts'
import { type TaskSearch, tasksFound } from '../search.ts'

/** 'measures': top-level tasks; 'due': what carries a deadline itself; a duty printed twice stands once in both. */
export type TaskQuery = {
  view: 'measures' | 'due'
  acts?: readonly number[] | undefined
  /** Only what belongs to no act. */
  actless?: boolean | undefined
  /** Section or sub-section numbers; '' = in no section. */
  sections?: readonly string[] | undefined
  /** A printed executor (of the task, its parent or its children) or one of ours, in any spelling; of several names any. */
  executor?: string | readonly string[] | undefined
  /** One of ours (deputy, lead or co) of the task, its parent or its children, in any spelling. */
  person?: string | undefined
  /** Our deputy of the task, or of its parent where it has none, as written; '' = none. */
  deputy?: string | undefined
  /** Whether one of ours is named on the task, its parent or a child. */
  manned?: boolean | undefined
  control?: Control | 'all' | undefined
  states?: readonly TaskState[] | undefined
  /** How the deadline stands on `today`. */
  due?: readonly DueState[] | undefined
  /** The deadline's day is within these ISO days, both included. */
  dueFrom?: string | undefined
  dueTo?: string | undefined
  /** Marked as done within these ISO days, both included. */
  doneFrom?: string | undefined
  doneTo?: string | undefined
  /** What came of it by `today`. */
  outcome?: Outcome | undefined
  /** 'missing': done, and nothing is attached though it is said what proof is needed; on top-level tasks too. 'attached': there is proof. */
  proof?: 'missing' | 'attached' | undefined
  /** ISO day; needed by `due` and `outcome`. */
  today?: string | undefined
  /** Every word in the task, its parent, their executors or our people. */
  search?: string | undefined
}

/** Whether the conditions over rows speak of task_standing. */
export const needsStanding = (query: TaskQuery): boolean =>
  query.view === 'due' ||
  [
    query.deputy,
    query.manned,
    query.due,
    query.dueFrom,
    query.dueTo,
    query.doneFrom,
    query.doneTo,
    query.outcome,
    query.proof
  ].some(one => one !== undefined)

/** The conditions as a list over `t` (task) and `w` (task_standing), or over `w` alone where rows are only counted. */
export const conditionsOf = (
  db: ReadableDb,
  query: TaskQuery,
  search: TaskSearch | null,
  over: 'rows' | 'counts'
): RawBuilder<boolean>[] => {
  const on = over === 'rows' ? 't.id' : 'w.task'
  const id = sql.ref(on)
  const all: RawBuilder<boolean>[] = [over === 'rows' ? sql`t.same_as is null` : sql`w.twin = 0`]
  const add = (condition: RawBuilder<boolean>) => void all.push(condition)
  if (query.proof === 'missing') {
    add(sql`(w.carries = 1 or w.top = 1) and w.state = 'done' and w.wants_proof = 1 and ${id} not in ${PROVEN}`)
  } else if (query.view === 'measures') add(over === 'rows' ? sql`t.parent is null` : sql`w.top = 1`)
  else add(sql`w.carries = 1`)
  const { acts, sections, states, control } = query
  if (control !== undefined && control !== 'all') {
    add(over === 'rows' ? sql`t.control = ${control}` : sql`w.ours = ${sql.lit(Number(control === 'ours'))}`)
  }
  if (acts !== undefined) add(sql`${sql.ref(over === 'rows' ? 't.act' : 'w.act')} in ${idList(acts)}`)
  if (query.actless === true) add(sql`${sql.ref(over === 'rows' ? 't.act' : 'w.act')} is null`)
  if (states !== undefined) add(sql`${sql.ref(over === 'rows' ? 't.state' : 'w.state')} in ${textList(states)}`)
  if (sections !== undefined) {
    const within = sql`(select id from section where number in ${textList(sections)})`
    const inside = sql<boolean>`${id} in (select id from task where section in ${within} union all select id from task where subsection in ${within})`
    const without = sql<boolean>`${id} in (select task from task_standing where section is null)`
    add(sections.includes('') ? sql`(${inside} or ${without})` : inside)
  }
  if (query.deputy !== undefined) add(sql`w.deputy = ${query.deputy}`)
  if (query.manned !== undefined) add(sql`w.manned = ${sql.lit(Number(query.manned))}`)
  const rank = sql.ref(query.view === 'due' ? 'w.own_rank' : 'w.near_rank')
  const day = sql.ref(query.view === 'due' ? 'w.own_day' : 'w.near_day')
  if (query.due !== undefined) add(anyOf(query.due.map(state => dueIs(state, rank, day, query.today ?? ''))))
  if (query.dueFrom !== undefined) add(sql`${day} >= ${query.dueFrom}`)
  if (query.dueTo !== undefined) add(sql`${day} <= ${query.dueTo}`)
  if (query.doneFrom !== undefined) add(sql`w.done_on >= ${query.doneFrom}`)
  if (query.doneTo !== undefined) add(sql`w.done_on <= ${query.doneTo}`)
  if (query.outcome !== undefined) add(outcomeIs(query.outcome, day, query.today ?? ''))
  if (query.proof === 'attached') add(sql`${id} in ${PROVEN}`)
  if (query.executor !== undefined) {
    const wanted = [...new Set([query.executor].flat().map(fold))]
    const printed = db.selectFrom('executor').select('task').where('folded', 'in', textList(wanted))
    add(carries(on, printed.unionAll(named(db, wanted))))
  }
  if (query.person !== undefined) add(carries(on, named(db, [fold(query.person)])))
  if (search !== null) {
    if (search.match !== null) add(sql`${id} in ${tasksFound(search.match)}`)
    for (const word of search.literals) {
      const holds = sql`(select id from task where instr(search, ${word}) > 0)`
      add(carries(on, sql<{ task: number }>`${holds}`, ['self', 'parent']))
    }
  }
  return all
}

/** Tasks with proof attached, to themselves or to work done on them. */
const PROVEN = sql<number>`(select task from attachment where kind = 'proof' and task is not null
  union select e.task from attachment a join work_entry e on e.id = a.work_entry where a.kind = 'proof' and e.task is not null)`
/** Tasks of which a deadline was extended. */
const EXTENDED = sql<number>`(select d.task from extension x join deadline d on d.id = x.deadline)`

const anyOf = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`

const dueIs = (
  state: DueState,
  rank: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
  today: string
): RawBuilder<boolean> => {
  switch (state) {
    case 'late':
      return sql`(${rank} = 0 and ${day} < ${today})`
    case 'soon':
      return sql`(${rank} = 0 and ${day} between ${today} and ${addDays(today, SOON_DAYS)})`
    case 'later':
      return sql`(${rank} = 0 and ${day} > ${addDays(today, SOON_DAYS)})`
    case 'none':
      return sql`${rank} = 1`
    case 'permanent':
      return sql`${rank} = 2`
    case 'done':
      return sql`${rank} = 3`
  }
}

/** The words of domain/discipline.ts in SQL; a test holds the two together. */
const outcomeIs = (outcome: Outcome, day: RawBuilder<unknown>, today: string): RawBuilder<boolean> => {
  switch (outcome) {
    case 'in-time':
      return sql`(w.state = 'done' and w.done_on <= ${day})`
    case 'done-late':
      return sql`(w.state = 'done' and w.done_on > ${day})`
    case 'done-unknown':
      return sql`(w.state = 'done' and w.done_on is null)`
    case 'not-done':
      return sql`(w.state not in ('done', 'removed') and ${day} < ${today})`
    case 'running':
      return sql`(w.state not in ('done', 'removed') and ${day} >= ${today})`
    case 'measured':
      return sql`(w.state = 'done' or w.state <> 'removed' and ${day} < ${today})`
    case 'extended':
      return sql`(w.state = 'extended' or w.task in ${EXTENDED})`
  }
}

/** Tasks on which one of these people of ours is named. */
const named = (db: ReadableDb, wanted: readonly string[]) => {
  const is = (name: Expression<string>) => sql<boolean>`fold(${name}) in ${textList(wanted)}`
  return db
    .selectFrom('task')
    .select('id as task')
    .where(eb =>
      eb.or([
        sql<boolean>`(ours_deputy <> '' and ${is(sql`ours_deputy`)})`,
        sql<boolean>`(ours_lead <> '' and ${is(sql`ours_lead`)})`,
        sql<boolean>`(ours_co <> '[]' and exists (select 1 from json_each(ours_co) co where ${is(sql`co.value`)}))`
      ])
    )
}

/** The task itself, its parent or a child of it is among these. */
const carries = (
  on: string,
  tasks: Expression<{ task: number }>,
  whose: readonly ('self' | 'parent' | 'child')[] = ['self', 'parent', 'child']
): RawBuilder<boolean> => {
  const id = sql.ref(on)
  const near: Record<(typeof whose)[number], RawBuilder<unknown>> = {
    self: sql`${id} in (${tasks})`,
    parent: sql`exists (select 1 from task up where up.id = ${id} and up.parent in (${tasks}))`,
    child: sql`exists (select 1 from task c where c.parent = ${id} and c.id in (${tasks}))`
  }
  return sql`(${sql.join(
    whose.map(one => near[one]),
    sql` or `
  )})`
}
