import { getDeadline, insertExtension } from '#db/repositories/control.ts'
import { deadlinesOf, type FullDeadline } from '#db/repositories/task-parts.ts'
import { getTask, oursToPatch } from '#db/repositories/tasks.ts'
import { transact, type Writer } from '#db/write.ts'
import { officeCalendar } from '#db/repositories/calendar-days.ts'
import { nextDeadline } from '#domain/deadline/due-state.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { isClosed } from '#domain/task.ts'
import type { Service } from '../service.ts'
import { type Relative, withState } from '../tasks/family.ts'
import { rowsById } from '../tasks/list.ts'
import { type Changed, familyFor, writeStandings } from '../tasks/standing.ts'
import { putDeadline, settleDates, settleInternal, typedDeadline } from './dates.ts'

const printed = (day: string): string => day.split('-').reverse().join('.')

/** The dated deadline in force of a task; without one of its own those of its open children. */
const inForce = async (
  w: Writer,
  family: readonly Relative[],
  task: Relative,
  today: string
): Promise<FullDeadline[]> => {
  if (isClosed(task.state)) return []
  const own = ((await deadlinesOf(w.db, [task.id])).get(task.id) ?? []).filter(one => one.due !== null)
  const next = nextDeadline(own, today)
  if (next !== null) return [next]
  const found: FullDeadline[] = []
  for (const child of family.filter(one => one.parent === task.id))
    found.push(...(await inForce(w, family, child, today)))
  return found
}

const label = async (w: Writer, id: number): Promise<string> => {
  const { number, title } = await getTask(w.db, id)
  return number === '' ? title : number
}

/**
 * Gives deadlines a later day; the day before is kept, the first one being the original. Of a task without a day of its own its
 * open steps are extended; `deadline` names a single one. EXTENSION_EARLIER, NO_DATE_TO_EXTEND and BASIS_NEEDED name the task, and
 * then nothing is written for any of them.
 */
export const extend = async (
  service: Service,
  deed: Deed,
  given: { ids: readonly number[]; deadline: number | null; due: string; reason: string; basis: string }
): Promise<Changed> => {
  const { ids, due, reason, basis } = given
  const today = service.ports.clock.today()
  if (reason.trim() === '') throw new Fault('BASIS_NEEDED')
  const { transaction, result } = await transact(service.db, deed, async w => {
    const family = await familyFor(w, ids)
    const byId = new Map(family.map(one => [one.id, one]))
    const moved = new Map<number, FullDeadline>()
    for (const id of new Set(ids)) {
      const found =
        given.deadline === null
          ? await inForce(w, family, byId.get(id)!, today)
          : [await getDeadline(w.db, given.deadline)]
      if (found.length === 0 || found.some(one => one.due === null))
        throw new Fault('NO_DATE_TO_EXTEND', { id, detail: await label(w, id) })
      for (const one of found) moved.set(one.id, one)
    }
    for (const one of moved.values()) {
      if (due <= one.due!)
        throw new Fault('EXTENSION_EARLIER', {
          id: one.task,
          detail: `${await label(w, one.task)}: ${printed(one.due!)}`
        })
      await insertExtension(w, { deadline: one.id, date: today, dueBefore: one.due, dueAfter: due, reason, basis })
      await w.update('deadline', one.id, { due, ...(one.start !== null && one.start > due ? { start: null } : {}) })
    }
    const tasks = [...new Set([...moved.values()].map(one => one.task))]
    const standings = await writeStandings(w, withState(family, tasks, 'extended'))
    await settleDates(w, [...tasks, ...ids])
    return [...tasks, ...standings]
  })
  return { transaction, tasks: await rowsById(service, [...new Set([...ids, ...result])]) }
}

/**
 * The day of a task by hand: for what was made by hand, and where the paper names no day. Printed deadlines with a day are moved by
 * extension only: PRINTED_TEXT. Empty words take the day away.
 */
export const setDeadline = async (
  service: Service,
  deed: Deed,
  { id, deadline }: { id: number; deadline: string }
): Promise<Changed> => {
  const { transaction } = await transact(service.db, deed, async w => {
    const task = await getTask(w.db, id)
    const typed = typedDeadline(deadline, service.ports.clock.today(), await officeCalendar(w.db))
    const kept = (await deadlinesOf(w.db, [id])).get(id) ?? []
    const isPrinted = ['clause', 'measure', 'step', 'item'].includes(task.kind)
    if (isPrinted && kept.some(one => one.due !== null && one.certain))
      throw new Fault('PRINTED_TEXT', { id, detail: task.number })
    const [first] = kept
    if (isPrinted && first !== undefined && typed !== null)
      // The printed words stay; the day that was decided stands beside them.
      await w.update('deadline', first.id, { start: typed.start, due: typed.due, certain: 1 })
    else await putDeadline(w, id, typed, !isPrinted)
    await settleDates(w, [id])
  })
  return { transaction, tasks: await rowsById(service, [id]) }
}

/** Our date as so many working days before the legal one, by the office's calendar; it moves with the legal day. Null: none. */
export const setInternal = async (
  service: Service,
  deed: Deed,
  { ids, days }: { ids: readonly number[]; days: number | null }
): Promise<Changed> => {
  const { transaction } = await transact(service.db, deed, async w => {
    await familyFor(w, ids)
    await w.updateMany('task', ids, {
      internal_days: days,
      ...(days === null ? oursToPatch({ internalDate: null }) : {})
    })
    await settleInternal(w, ids)
  })
  return { transaction, tasks: await rowsById(service, ids) }
}
