import type { ReadableDb } from '#db/connection.ts'
import { type NamedTask, namedTasks } from '#db/repositories/desk.ts'
import { fold } from '#language/fold.ts'
import type { Service } from '../service.ts'
import type { Desk } from './desk.ts'

type People = Pick<Desk, 'bodies' | 'bodiesOf'>
/** A desk is another one as soon as anything was written. */
const kept = new WeakMap<Desk, Promise<People>>()

/**
 * People of ours in the place of bodies: deputy, lead and co-executors of the task, its parent or a child, however spelt, as the
 * list of tasks looks for a person. The last is nobody, of what has nobody.
 */
export const peopleOf = (service: Service, desk: Desk): Promise<People> => {
  const known = kept.get(desk) ?? readPeople(service.db.read, desk)
  kept.set(desk, known)
  return known
}

const readPeople = async (db: ReadableDb, desk: Desk): Promise<People> => {
  const named = await namedTasks(db)
  const bodies: { key: string; name: string }[] = []
  const indexOf = new Map<string, number>()
  const of = new Map<number, number[]>()
  const add = (task: number, people: readonly number[]): void => {
    const list = of.get(task)
    if (list === undefined) of.set(task, [...people])
    else for (const one of people) if (!list.includes(one)) list.push(one)
  }
  const index = (name: string): number => {
    const key = fold(name)
    const before = indexOf.get(key)
    if (before !== undefined) return before
    indexOf.set(key, bodies.length)
    bodies.push({ key: name, name })
    return bodies.length - 1
  }
  const own = new Map<number, number[]>()
  const parentOf = new Map<number, number | null>()
  for (const { task, parent, names } of named as NamedTask[]) {
    parentOf.set(task, parent)
    if (names.length > 0) own.set(task, [...new Set(names.map(index))])
  }
  for (const [task, people] of own) add(task, people)
  for (const [task, parent] of parentOf) {
    if (parent === null) continue
    const [above, below] = [own.get(parent), own.get(task)]
    if (above !== undefined) add(task, above)
    if (below !== undefined) add(parent, below)
  }
  const nobody = bodies.push({ key: '', name: '' }) - 1
  for (const task of desk.tasks.keys()) if (!of.has(task)) of.set(task, [nobody])
  return { bodies, bodiesOf: of }
}
