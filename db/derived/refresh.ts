import type BetterSqlite3 from 'better-sqlite3'
import { insideOf, type WritableDb } from '../connection.ts'
import type { Entity } from '../tables.ts'
import { rebuildSums, refreshSums } from './indicator-sums.ts'
import { isSearchKind, rebuildSearch, type SearchKind } from './search-index.ts'
import { indexOrLeave } from './search-later.ts'
import { rebuildStandings, refreshStandings } from './standing.ts'

export type Touched = { entity: Entity; record: number; field: string | null; old: string | null; new: string | null }

/** Fields of a task that are neither words nor deadlines: most edits are of these. */
const WORDLESS = new Set(['state', 'progress', 'control', 'internal_date', 'position', 'doubts', 'same_as', 'place'])

/** On which task a deadline or an executor hangs: as it stands, or stood when it was removed. */
const ownersOf = (
  sqlite: BetterSqlite3.Database,
  entity: 'deadline' | 'executor',
  of: readonly Touched[]
): number[] => {
  const whole = of.flatMap(line =>
    line.field === null ? [JSON.parse((line.new ?? line.old)!) as { task: number }] : []
  )
  const living = sqlite
    .prepare<[string], { task: number }>(`select task from ${entity} where id in (select value from json_each(?))`)
    .all(JSON.stringify(of.map(line => line.record)))
  return [...whole, ...living].map(one => one.task)
}

/** The posts whose holders these lines are about. */
const postsOf = (of: readonly Touched[]): number[] =>
  of.flatMap(line => (line.field === null ? [(JSON.parse((line.new ?? line.old)!) as { post: number }).post] : []))

/** These tasks with their parents and children, on whom they show. */
const withNear = (sqlite: BetterSqlite3.Database, tasks: ReadonlySet<number>): number[] => {
  if (tasks.size === 0) return []
  const list = JSON.stringify([...tasks])
  const near = sqlite
    .prepare<[string, string], { id: number }>(
      `select parent as id from task where parent is not null and id in (select value from json_each(?))
       union select id from task where parent in (select value from json_each(?))`
    )
    .all(list, list)
  return [...new Set([...tasks, ...near.map(row => row.id)])]
}

/** Derives anew whatever follows from these journal lines, in their transaction; true when words were left for later. */
export const refreshDerived = (sqlite: BetterSqlite3.Database, lines: readonly Touched[]): boolean => {
  const standing = new Set<number>()
  const worded = new Map<SearchKind, Set<number>>()
  const reword = (kind: SearchKind, ids: readonly number[]): void => {
    const known = worded.get(kind) ?? new Set()
    for (const id of ids) known.add(id)
    worded.set(kind, known)
  }
  for (const [entity, of] of Map.groupBy(lines, line => line.entity)) {
    const records = of.map(line => line.record)
    if (entity === 'task') {
      for (const id of records) standing.add(id)
      // A child that went leaves no trace but its row in the journal.
      const parents = of.flatMap(line =>
        line.new === null ? [(JSON.parse(line.old!) as { parent: number | null }).parent] : []
      )
      for (const id of parents) if (id !== null) standing.add(id)
      reword(
        'task',
        parents.filter(id => id !== null)
      )
      const changed = of.filter(line => line.field === null || !WORDLESS.has(line.field))
      reword(
        'task',
        changed.map(line => line.record)
      )
    } else if (entity === 'deadline' || entity === 'executor') {
      const owners = ownersOf(sqlite, entity, of)
      if (entity === 'executor') reword('task', owners)
      else for (const id of owners) standing.add(id)
    } else if (entity === 'holding') reword('post', postsOf(of))
    else if (entity === 'indicator_value') refreshSums(sqlite, of)
    else if (isSearchKind(entity)) reword(entity, records)
  }
  if (standing.size > 0) refreshStandings(sqlite, withNear(sqlite, standing))
  let isLeft = false
  for (const [kind, ids] of worded) {
    const all = kind === 'task' ? withNear(sqlite, ids) : [...ids]
    if (all.length > 0 && indexOrLeave(sqlite, kind, all)) isLeft = true
  }
  return isLeft
}

/** Everything derived, from the beginning: after a migration, or when the register was filled by other means. */
export const rebuildDerived = (db: WritableDb): void => {
  const { sqlite } = insideOf(db)
  // A base of before has nothing derived.
  if (sqlite.prepare("select 1 from sqlite_schema where name = 'task_standing'").get() === undefined) return
  sqlite.transaction(() => {
    rebuildStandings(sqlite)
    rebuildSums(sqlite)
    rebuildSearch(sqlite)
  })()
}
