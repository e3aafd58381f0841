import type { TaskRow } from '#api/register.ts'
import { insertMark } from '#db/repositories/control.ts'
import { dutiesOf, familyOf, linkedTo } from '#db/repositories/family.ts'
import { insertNote } from '#db/repositories/task-parts.ts'
import { transact, type Writer } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { TaskState } from '#domain/task.ts'
import type { Service } from '../service.ts'
import { type Relative, type Standing, withProgress, withState } from './family.ts'
import { rowsById } from './list.ts'

export type Changed = { transaction: number | null; tasks: TaskRow[] }

/** The families of these tasks. NOT_FOUND names the first that is not there. */
export const familyFor = async (w: Writer, ids: readonly number[]): Promise<Relative[]> => {
  const family = await familyOf(w.db, ids)
  const known = new Set(family.map(one => one.id))
  const missing = ids.find(id => !known.has(id))
  if (missing !== undefined) throw new Fault('NOT_FOUND', { id: missing })
  return family
}

/** Writes standings, tasks of one standing by one statement, and the same on clauses that repeat a task's duty; gives the ids. */
export const writeStandings = async (w: Writer, standings: ReadonlyMap<number, Standing>): Promise<number[]> => {
  const linked = await linkedTo(w.db, [...standings.keys()])
  const all = new Map([...standings, ...linked.map(({ id, to }) => [id, standings.get(to)!] as const)])
  const alike = Map.groupBy(all, ([, { state, progress }]) => `${state} ${progress}`)
  for (const group of alike.values())
    await w.updateMany(
      'task',
      group.map(([id]) => id),
      group[0]![1]
    )
  return [...standings.keys()]
}

const written = async (
  service: Service,
  deed: Deed,
  ids: readonly number[],
  work: (w: Writer) => Promise<readonly number[]>
): Promise<Changed> => {
  const { transaction, result } = await transact(service.db, deed, work)
  return { transaction, tasks: await rowsById(service, [...new Set([...ids, ...result])]) }
}

/** Sets a state; children and parents follow in the same transaction (family.ts). A reason is kept as a note on each task. */
export const setState = (
  service: Service,
  deed: Deed,
  { ids, state, reason }: { ids: readonly number[]; state: TaskState; reason?: string | undefined }
): Promise<Changed> =>
  written(service, deed, ids, async w => {
    await familyFor(w, ids)
    const duties = await dutiesOf(w.db, ids)
    const family = await familyFor(w, duties)
    const text = reason?.trim() ?? ''
    if (text !== '')
      for (const task of new Set(ids)) await insertNote(w, { task, at: deed.at, author: deed.actor.name, text })
    // The same deed by the short way of a list: its mark stands with those of the controller.
    if (state === 'removed' || state === 'returned') {
      const date = service.ports.clock.today()
      for (const task of new Set(ids))
        await insertMark(w, {
          task,
          kind: state,
          date,
          basis: state === 'removed' ? text : '',
          text: state === 'removed' ? '' : text,
          author: deed.actor.name
        })
    }
    return writeStandings(w, withState(family, duties, state))
  })

/** Sets progress in percent; parents follow. */
export const setProgress = (
  service: Service,
  deed: Deed,
  { ids, progress }: { ids: readonly number[]; progress: number }
): Promise<Changed> =>
  written(service, deed, ids, async w => {
    await familyFor(w, ids)
    const duties = await dutiesOf(w.db, ids)
    return writeStandings(w, withProgress(await familyFor(w, duties), duties, progress))
  })
