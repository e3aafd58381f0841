import { familyOf, linkedTo } from '#db/repositories/family.ts'
import { insertNote, taskOfDeadline } from '#db/repositories/task-parts.ts'
import { oursToPatch } from '#db/repositories/tasks.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { Control, Ours } from '#domain/task.ts'
import type { Service } from '../service.ts'
import { type Relative, rolledUp } from './family.ts'
import { rowsById } from './list.ts'
import { type Changed, familyFor, writeStandings } from './standing.ts'

const clean = (ours: Partial<Ours>): Partial<Ours> => ({
  ...ours,
  ...(ours.deputy === undefined ? {} : { deputy: ours.deputy.trim() }),
  ...(ours.lead === undefined ? {} : { lead: ours.lead.trim() }),
  ...(ours.co === undefined ? {} : { co: [...new Set(ours.co.map(name => name.trim()))].filter(name => name !== '') })
})

/** Sets our deputy, lead, co-executors or internal date; what is not given stays. The printed executors are never touched. */
export const setOurs = async (
  service: Service,
  deed: Deed,
  { ids, ours }: { ids: readonly number[]; ours: Partial<Ours> }
): Promise<Changed> => {
  const { transaction } = await transact(service.db, deed, w => w.updateMany('task', ids, oursToPatch(clean(ours))))
  return { transaction, tasks: await rowsById(service, ids) }
}

/** Everyone below these tasks, and for 'ours' everyone above: a step under control is not seen without its measure. */
const affected = (family: readonly Relative[], ids: readonly number[], control: Control): Set<number> => {
  const found = new Set(ids)
  // Parents stand before their children in a family.
  for (const one of family) if (one.parent !== null && found.has(one.parent)) found.add(one.id)
  if (control === 'ours')
    for (const one of family.toReversed()) if (found.has(one.id) && one.parent !== null) found.add(one.parent)
  return found
}

/** Takes tasks under control or leaves them as reference; children follow, and what counts in their parents is summed anew. */
export const setControl = async (
  service: Service,
  deed: Deed,
  { ids, control }: { ids: readonly number[]; control: Control }
): Promise<Changed> => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const moved = [...affected(await familyFor(w, ids), ids, control)]
    const linked = (await linkedTo(w.db, moved)).map(one => one.id)
    await w.updateMany('task', [...moved, ...linked], { control })
    const rolled = await writeStandings(w, rolledUp(await familyOf(w.db, moved)))
    return [...new Set([...moved, ...rolled])]
  })
  return { transaction, tasks: await rowsById(service, result) }
}

/** For '…дан бошлаб': the work has begun, so from now on it is permanent; or it has not, after all. */
export const confirmStart = async (
  service: Service,
  deed: Deed,
  { deadline, confirmed }: { deadline: number; confirmed: boolean }
): Promise<Changed> => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const task = await taskOfDeadline(w.db, deadline)
    if (task === undefined) throw new Fault('NOT_FOUND', { id: deadline })
    await w.update('deadline', deadline, { start_confirmed: Number(confirmed) })
    return (await familyFor(w, [task])).map(one => one.id)
  })
  return { transaction, tasks: await rowsById(service, result) }
}

/** A dated remark with its author; remarks are not edited. */
export const addNote = async (
  service: Service,
  deed: Deed,
  { id, text }: { id: number; text: string }
): Promise<{ transaction: number | null }> => {
  const { transaction } = await transact(service.db, deed, async w => {
    await familyFor(w, [id])
    return insertNote(w, { task: id, at: deed.at, author: deed.actor.name, text })
  })
  return { transaction }
}
