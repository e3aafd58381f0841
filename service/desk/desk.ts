import type { ReadableDb } from '#db/connection.ts'
import { actNames } from '#db/repositories/act-names.ts'
import { listExecutors } from '#db/repositories/choices.ts'
import {
  type DeskTask,
  deskExecutors,
  deskMarks,
  deskTasks,
  lastTransaction,
  tasksNear,
  writtenSince
} from '#db/repositories/desk.ts'
import { taskOfDeadline } from '#db/repositories/task-parts.ts'
import { fold } from '#language/fold.ts'
import { bodiesOf } from '../bodies/bodies.ts'
import type { Service } from '../service.ts'
import { actLabel } from '../tasks/rows.ts'

export type Body = { key: string; name: string }
/** A task as it is counted: with its marks. */
export type Counted = { task: DeskTask; extended: boolean; proven: boolean }
/** What became of one task: null where it was, or is, none of ours. */
export type Move = { before: Counted | null; after: Counted | null }
/** All that is ours, at hand: the first screen and the discipline table are one pass over it. */
export type Desk = {
  tasks: ReadonlyMap<number, DeskTask>
  /** Printed on the task, its parent or a child. */
  bodiesOf: ReadonlyMap<number, readonly number[]>
  bodies: readonly Body[]
  acts: ReadonlyMap<number, string>
  extended: ReadonlySet<number>
  proven: ReadonlySet<number>
  /** All moves since the register was read whole; the list itself stays the same until it is read whole again. */
  moves: readonly Move[]
}
type Kept = Desk & {
  transaction: number
  tasks: Map<number, DeskTask>
  bodiesOf: Map<number, readonly number[]>
  /** The place of a body in the list by a folded name of it. */
  bodyOf: ReadonlyMap<string, number>
  moves: Move[]
}

/** More than this is read anew from the beginning. */
const FEW = 3000
/** After so many moves a new beginning is cheaper than their memory. */
const MANY_MOVES = 50_000
const kept = new WeakMap<ReadableDb, Promise<Kept>>()

/**
 * The desk as the register stands. Read once; after that only what the journal says was written since is read again, so that
 * it answers at once after any edit, undo or import.
 */
export const deskOf = (service: Service): Promise<Desk> => {
  const { read } = service.db
  const before = kept.get(read)
  const now = (before ?? Promise.resolve(null)).catch(() => null).then(known => current(read, known))
  kept.set(read, now)
  return now
}

const current = async (db: ReadableDb, known: Kept | null): Promise<Kept> => {
  const transaction = await lastTransaction(db)
  if (known === null || transaction < known.transaction) return readAll(db, transaction)
  if (known.transaction === transaction) return known
  const written = await writtenSince(db, known.transaction, FEW)
  const few =
    written.length < FEW && known.moves.length < MANY_MOVES && written.every(({ entity }) => !WHOLE.includes(entity))
  if (!few) return readAll(db, transaction)
  const direct = written.flatMap(({ entity, record }) => (entity === 'task' ? [record] : []))
  const owners = await ownersOf(
    db,
    written.flatMap(({ entity, record }) => (entity === 'deadline' ? [record] : []))
  )
  // Of a deadline that went nobody knows any more where it hung.
  if (owners.some(task => task === undefined)) return readAll(db, transaction)
  const marks = written.some(({ entity }) => MARKING.includes(entity))
    ? await deskMarks(db)
    : { extended: known.extended, proven: known.proven }
  const ids = await tasksNear(db, [
    ...direct,
    ...owners.filter(task => task !== undefined),
    ...differing(known.extended, marks.extended),
    ...differing(known.proven, marks.proven)
  ])
  const fresh = new Map((await deskTasks(db, ids)).map(task => [task.task, task]))
  // What was made, brought back or taken under control just now: its parent's bodies are its own too.
  const come = [...fresh.keys()].filter(id => !known.tasks.has(id))
  const bodies = come.length === 0 ? new Map() : bodiesNear(await deskExecutors(db, come), known.bodyOf)
  // Nothing is awaited from here on: whoever reads the desk sees all of it as of one moment.
  for (const id of come) known.bodiesOf.set(id, bodies.get(id) ?? [])
  for (const id of ids) {
    const before = countedOf(known, id)
    const task = fresh.get(id)
    if (task === undefined) known.tasks.delete(id)
    else known.tasks.set(id, task)
    const after = countedOf({ tasks: known.tasks, ...marks }, id)
    if (before !== null || after !== null) known.moves.push({ before, after })
  }
  return { ...known, ...marks, transaction }
}

/** What stands in one of them only. */
const differing = (a: ReadonlySet<number>, b: ReadonlySet<number>): number[] =>
  a === b ? [] : [...[...a].filter(id => !b.has(id)), ...[...b].filter(id => !a.has(id))]

const countedOf = ({ tasks, extended, proven }: Pick<Desk, 'tasks' | 'extended' | 'proven'>, id: number) => {
  const task = tasks.get(id)
  return task === undefined ? null : { task, extended: extended.has(id), proven: proven.has(id) }
}

/** All tasks of a desk, as they are counted. */
export const everyCounted = function* (desk: Desk): Generator<Counted> {
  const { extended, proven } = desk
  for (const task of desk.tasks.values())
    yield { task, extended: extended.has(task.task), proven: proven.has(task.task) }
}

/** What gives or takes the marks 'extended' and 'proven'. */
const MARKING: readonly string[] = ['extension', 'attachment', 'deadline', 'work_entry']
/** What changes who is printed where, or how things are called. */
const WHOLE: readonly string[] = ['executor', 'act', 'section', 'annex', 'body_answer']

const ownersOf = async (db: ReadableDb, deadlines: readonly number[]): Promise<(number | undefined)[]> => {
  const found: (number | undefined)[] = []
  for (const id of deadlines) found.push(await taskOfDeadline(db, id))
  return found
}

const readAll = async (db: ReadableDb, transaction: number): Promise<Kept> => {
  const resolved = await bodiesOf(db, await listExecutors(db))
  const bodyOf = new Map(
    resolved.flatMap(({ spellings }, index) => spellings.map(text => [fold(text), index] as const))
  )
  const tasks = new Map((await deskTasks(db)).map(task => [task.task, task]))
  const acts = await actNames(db)
  return {
    transaction,
    tasks,
    bodiesOf: bodiesNear(await deskExecutors(db), bodyOf),
    bodyOf,
    bodies: resolved.map(({ key, name }) => ({ key, name })),
    acts: new Map([...acts].map(([id, act]) => [id, actLabel(act)])),
    moves: [],
    ...(await deskMarks(db))
  }
}

const bodiesNear = (
  { printed, steps }: Awaited<ReturnType<typeof deskExecutors>>,
  bodyOf: ReadonlyMap<string, number>
): Map<number, readonly number[]> => {
  const own = new Map<number, number[]>()
  for (const { task, folded } of printed) {
    const body = bodyOf.get(folded)
    if (body === undefined) continue
    const list = own.get(task)
    if (list === undefined) own.set(task, [body])
    else if (!list.includes(body)) list.push(body)
  }
  const near = new Map<number, readonly number[]>()
  const add = (task: number, bodies: readonly number[] | undefined): void => {
    if (bodies === undefined) return
    const list = near.get(task)
    // Most tasks have no others than their measure's: one list for all of them.
    if (list === undefined) near.set(task, bodies)
    else if (!bodies.every(body => list.includes(body))) near.set(task, [...new Set([...list, ...bodies])])
  }
  for (const [task, bodies] of own) add(task, bodies)
  for (const { id, parent } of steps) {
    add(id, own.get(parent!))
    add(parent!, own.get(id))
  }
  return near
}
