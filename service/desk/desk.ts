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
/** All that is ours, at hand: the first screen and the discipline table are one pass over it. */
export type Desk = {
  tasks: ReadonlyMap<number, DeskTask>
  /** Printed on the task, its parent or a child. */
  bodiesOf: ReadonlyMap<number, readonly number[]>
  bodies: readonly Body[]
  acts: ReadonlyMap<number, string>
  extended: ReadonlySet<number>
  proven: ReadonlySet<number>
}
type Kept = Desk & { transaction: number; tasks: Map<number, DeskTask> }

/** More than this is read anew from the beginning. */
const FEW = 3000
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
  const few = written.length < FEW && written.every(({ entity }) => !WHOLE.includes(entity))
  if (!few) return readAll(db, transaction)
  const direct = written.flatMap(({ entity, record }) => (entity === 'task' ? [record] : []))
  const owners = await ownersOf(
    db,
    written.flatMap(({ entity, record }) => (entity === 'deadline' ? [record] : []))
  )
  // Of a deadline that went nobody knows any more where it hung.
  if (owners.some(task => task === undefined)) return readAll(db, transaction)
  const ids = await tasksNear(db, [...direct, ...owners.filter(task => task !== undefined)])
  for (const id of ids) known.tasks.delete(id)
  for (const task of await deskTasks(db, ids)) known.tasks.set(task.task, task)
  return { ...known, ...(await deskMarks(db)), transaction }
}

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
    bodiesOf: await bodiesNear(db, bodyOf),
    bodies: resolved.map(({ key, name }) => ({ key, name })),
    acts: new Map([...acts].map(([id, act]) => [id, actLabel(act)])),
    ...(await deskMarks(db))
  }
}

const bodiesNear = async (db: ReadableDb, bodyOf: ReadonlyMap<string, number>): Promise<Map<number, number[]>> => {
  const { printed, steps } = await deskExecutors(db)
  const own = new Map<number, number[]>()
  for (const { task, folded } of printed) {
    const body = bodyOf.get(folded)
    if (body === undefined) continue
    const list = own.get(task)
    if (list === undefined) own.set(task, [body])
    else if (!list.includes(body)) list.push(body)
  }
  const near = new Map<number, number[]>()
  const add = (task: number, bodies: readonly number[] | undefined): void => {
    if (bodies === undefined) return
    const list = near.get(task)
    // Most tasks have no others than their measure's: one list for all of them.
    if (list === undefined) near.set(task, bodies as number[])
    else if (!bodies.every(body => list.includes(body))) near.set(task, [...new Set([...list, ...bodies])])
  }
  for (const [task, bodies] of own) add(task, bodies)
  for (const { id, parent } of steps) {
    add(id, own.get(parent!))
    add(parent!, own.get(id))
  }
  return near
}
