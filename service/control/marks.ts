import { insertMark } from '#db/repositories/control.ts'
import { dutiesOf } from '#db/repositories/family.ts'
import { transact, type Writer } from '#db/write.ts'
import type { MarkKind, StageKind } from '#domain/control.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { withState } from '../tasks/family.ts'
import { rowsById } from '../tasks/list.ts'
import { type Changed, familyFor, writeStandings } from '../tasks/standing.ts'

const printed = (day: string): string => day.split('-').reverse().join('.')

/** DAY_AHEAD for a day that has not come. */
export const notAhead = (service: Service, date: string): void => {
  if (date > service.ports.clock.today()) throw new Fault('DAY_AHEAD', { detail: printed(date) })
}

/** The same mark on every task, inside the caller's transaction. */
export const markAll = async (
  w: Writer,
  deed: Deed,
  ids: readonly number[],
  mark: { kind: MarkKind; date: string; basis: string; text: string }
): Promise<void> => {
  for (const task of new Set(ids)) await insertMark(w, { ...mark, task, author: deed.actor.name })
}

type Marked = { ids: readonly number[]; date: string }

/** Removal from control by the controller; children follow. BASIS_NEEDED without the paper it rests on, DAY_AHEAD, NOT_FOUND. */
export const removeFromControl = async (
  service: Service,
  deed: Deed,
  { ids, date, basis }: Marked & { basis: string }
): Promise<Changed> => {
  if (basis.trim() === '') throw new Fault('BASIS_NEEDED')
  notAhead(service, date)
  const { transaction, result } = await transact(service.db, deed, async w => {
    await familyFor(w, ids)
    const duties = await dutiesOf(w.db, ids)
    const family = await familyFor(w, duties)
    await markAll(w, deed, duties, { kind: 'removed', date, basis, text: '' })
    return writeStandings(w, withState(family, duties, 'removed'))
  })
  return { transaction, tasks: await rowsById(service, [...new Set([...ids, ...result])]) }
}

/** Back for rework: finished tasks are open again. BASIS_NEEDED without a reason. */
export const returnForRework = async (
  service: Service,
  deed: Deed,
  { ids, date, reason }: Marked & { reason: string }
): Promise<Changed> => {
  if (reason.trim() === '') throw new Fault('BASIS_NEEDED')
  notAhead(service, date)
  const { transaction, result } = await transact(service.db, deed, async w => {
    await familyFor(w, ids)
    const duties = await dutiesOf(w.db, ids)
    const family = await familyFor(w, duties)
    await markAll(w, deed, duties, { kind: 'returned', date, basis: '', text: reason })
    return writeStandings(w, withState(family, duties, 'returned'))
  })
  return { transaction, tasks: await rowsById(service, [...new Set([...ids, ...result])]) }
}

/** A stage in Ijro.gov.uz as the officer saw it there; our own state does not move by it. */
export const markStage = async (
  service: Service,
  deed: Deed,
  { ids, kind, date, basis }: Marked & { kind: StageKind; basis: string }
): Promise<Changed> => {
  notAhead(service, date)
  const { transaction } = await transact(service.db, deed, async w => {
    await familyFor(w, ids)
    await markAll(w, deed, ids, { kind, date, basis, text: '' })
  })
  return { transaction, tasks: await rowsById(service, ids) }
}
