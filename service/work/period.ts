import type { EntryView, ProblemView, WorkPeriod } from '#api/work.ts'
import { attachmentsOf } from '#db/repositories/attachments.ts'
import { listIndicators } from '#db/repositories/indicators.ts'
import { listTasksById } from '#db/repositories/task-list.ts'
import {
  entriesBetween,
  entriesOfIndicator,
  getEntry,
  getProblem,
  insertEntry,
  insertProblem,
  type Problem,
  problemsBetween,
  updateEntry,
  updateProblem,
  type WorkEntry
} from '#db/repositories/work.ts'
import { transact, type Writer } from '#db/write.ts'
import { addDays, addMonths, daysBetween, type IsoDay } from '#domain/calendar.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { actLabels } from '../tasks/rows.ts'

/** 'ПҚ-308, 14.09.2023, 41.2' of each of these tasks. */
export const taskLabels = async (service: Service, ids: readonly (number | null)[]): Promise<Map<number, string>> => {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  const acts = await actLabels(service.db.read)
  const tasks = await listTasksById(service.db.read, wanted)
  return new Map(
    tasks.map(({ id, act, number, title }) => {
      const label = act === null ? '' : (acts.get(act) ?? '')
      return [id, [label, number].filter(part => part !== '').join(', ') || title]
    })
  )
}

const indicatorNames = async (service: Service, ids: readonly number[]) => {
  if (ids.length === 0) return new Map<number, { nameUz: string; nameRu: string }>()
  const all = await listIndicators(service.db.read)
  return new Map(all.map(({ id, nameUz, nameRu }) => [id, { nameUz, nameRu }]))
}

export const entryViews = async (service: Service, entries: readonly WorkEntry[]): Promise<EntryView[]> => {
  const labels = await taskLabels(
    service,
    entries.map(one => one.task)
  )
  const files = await attachmentsOf(
    service.db.read,
    'work_entry',
    entries.map(one => one.id)
  )
  const names = await indicatorNames(
    service,
    entries.flatMap(one => one.indicator ?? [])
  )
  return entries.map(one => ({
    ...one,
    indicatorNames: one.indicator === null ? null : (names.get(one.indicator) ?? null),
    taskLabel: one.task === null ? '' : (labels.get(one.task) ?? ''),
    files: files.get(one.id)?.length ?? 0
  }))
}

export const problemViews = async (service: Service, problems: readonly Problem[]): Promise<ProblemView[]> => {
  const labels = await taskLabels(
    service,
    problems.map(one => one.task)
  )
  return problems.map(one => ({ ...one, taskLabel: one.task === null ? '' : (labels.get(one.task) ?? '') }))
}

/**
 * What a quarterly report is written from: the work dated within [first, last], and the problems that stood at some time in it
 * (opened by its end, not closed before it began), each with the label of its task.
 */
export const workOfPeriod = async (service: Service, first: IsoDay, last: IsoDay): Promise<WorkPeriod> => ({
  first,
  last,
  entries: await entryViews(service, await entriesBetween(service.db.read, first, last)),
  problems: await problemViews(service, await problemsBetween(service.db.read, first, last))
})

/** The period of the same length that ends the day before: of whole months the same number of months. */
export const periodBefore = (first: IsoDay, last: IsoDay): { first: IsoDay; last: IsoDay } => {
  const next = addDays(last, 1)
  const isWholeMonths = first.endsWith('-01') && next.endsWith('-01')
  const months =
    (Number(next.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(first.slice(5, 7))
  const before = isWholeMonths ? addMonths(first, -months) : addDays(first, -daysBetween(first, next))
  return { first: before, last: addDays(first, -1) }
}

/** The period with the one before it beside. BAD_VALUE when it ends before it begins. */
export const periodWithBefore = async (service: Service, { first, last }: { first: IsoDay; last: IsoDay }) => {
  if (last < first) throw new Fault('BAD_VALUE', { detail: `${first} – ${last}` })
  const before = periodBefore(first, last)
  return {
    ...(await workOfPeriod(service, first, last)),
    before: await workOfPeriod(service, before.first, before.last)
  }
}

/** See api/work.ts. */
export const workOfIndicator = async (service: Service, { indicator }: { indicator: number }): Promise<EntryView[]> =>
  entryViews(service, await entriesOfIndicator(service.db.read, indicator, 20))

const mustBeThere = async (w: Writer, task: number | null): Promise<void> => {
  if (task === null) return
  const found = await w.db.selectFrom('task').select('id').where('id', '=', task).executeTakeFirst()
  if (found === undefined) throw new Fault('NOT_FOUND', { id: task })
}

type Given<T> = Omit<T, 'id' | 'author'> & { id: number | null }

/** BAD_VALUE when its period ends before it begins; NOT_FOUND. */
export const saveEntry = async (service: Service, deed: Deed, { id, ...given }: Given<WorkEntry>) => {
  if (given.firstDay !== null && given.lastDay !== null && given.lastDay < given.firstDay)
    throw new Fault('BAD_VALUE', { detail: `${given.firstDay} – ${given.lastDay}` })
  const { transaction, result } = await transact(service.db, deed, async w => {
    await mustBeThere(w, given.task)
    const { indicator } = given
    if (indicator !== null && !(await listIndicators(w.db)).some(one => one.id === indicator))
      throw new Fault('NOT_FOUND', { id: indicator })
    if (id === null) return insertEntry(w, { ...given, author: deed.actor.name })
    await updateEntry(w, id, { ...given, author: (await getEntry(w.db, id)).author })
    return id
  })
  return { transaction, id: result }
}

/** BAD_VALUE when it is closed before it was opened; NOT_FOUND. */
export const saveProblem = async (service: Service, deed: Deed, { id, ...given }: Given<Problem>) => {
  if (given.closed !== null && given.closed < given.opened)
    throw new Fault('BAD_VALUE', { detail: `${given.opened} – ${given.closed}` })
  const { transaction, result } = await transact(service.db, deed, async w => {
    await mustBeThere(w, given.task)
    if (id === null) return insertProblem(w, { ...given, author: deed.actor.name })
    await updateProblem(w, id, { ...given, author: (await getProblem(w.db, id)).author })
    return id
  })
  return { transaction, id: result }
}

export const removeWork = async (
  service: Service,
  deed: Deed,
  { entity, id }: { entity: 'work_entry' | 'problem'; id: number }
) => {
  const { transaction } = await transact(service.db, deed, w => w.remove(entity, id))
  return { transaction }
}
