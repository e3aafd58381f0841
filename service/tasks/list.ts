import type { TaskFilter, TaskPage, TaskRow } from '#api/register.ts'
import type { ReadableDb } from '#db/connection.ts'
import { countDue, countMeasures } from '#db/repositories/task-counts.ts'
import type { TaskQuery } from '#db/repositories/task-filter.ts'
import { countTasks, type ListedTask, listTasks, listTasksById } from '#db/repositories/task-list.ts'
import { listChoices, listExecutors } from '#db/repositories/choices.ts'
import { bodiesOf } from '../bodies/bodies.ts'
import type { Service } from '../service.ts'
import { actLabel, actLabels, rowOf } from './rows.ts'

const rowsOf = async (service: Service, tasks: readonly ListedTask[], view: 'measures' | 'due'): Promise<TaskRow[]> => {
  const acts = await actLabels(service.db.read)
  const today = service.ports.clock.today()
  return tasks.map(task => rowOf(task, { view, today, acts }))
}

/** All spellings of the body that is asked for by its key or by any of its names, printed or not; else the words themselves. */
const spellingsOf = async (db: ReadableDb, executor: string): Promise<string[]> => {
  const bodies = await bodiesOf(db, [...(await listExecutors(db)), { text: executor, times: 0 }])
  const body = bodies.find(one => one.key === executor) ?? bodies.find(one => one.spellings.includes(executor))
  return body?.spellings ?? [executor]
}

const queryOf = async (service: Service, filter: TaskFilter): Promise<TaskQuery> => {
  const { executor } = filter
  return {
    ...filter,
    executor: executor === undefined ? undefined : await spellingsOf(service.db.read, executor),
    today: service.ports.clock.today()
  }
}

/** All rows that fit, for what the service itself makes of them. */
export const listRows = async (service: Service, filter: TaskFilter): Promise<TaskRow[]> =>
  rowsOf(service, await listTasks(service.db.read, await queryOf(service, filter)), filter.view)

/** A page of the grid's rows, and how many there are. */
export const listPage = async (service: Service, page: TaskPage): Promise<{ rows: TaskRow[]; total: number }> => {
  const { order, first, offset, ...filter } = page
  const query = await queryOf(service, filter)
  const rows = await rowsOf(service, await listTasks(service.db.read, { ...query, order, first, offset }), filter.view)
  const all = offset === 0 && rows.length < first
  return { rows, total: all ? rows.length : await countTasks(service.db.read, query) }
}

/** Rows by id for what a write answers, each as it stands in the list it belongs to. */
export const rowsById = async (service: Service, ids: readonly number[]): Promise<TaskRow[]> =>
  rowsOf(service, await listTasksById(service.db.read, ids), 'measures')

export const rowsOfChildren = (service: Service, children: readonly ListedTask[]): Promise<TaskRow[]> =>
  rowsOf(service, children, 'due')

export const choices = async (db: ReadableDb) => {
  const found = await listChoices(db)
  const executors = (await bodiesOf(db, found.executors)).map(body => body.name)
  return { ...found, executors, acts: found.acts.map(act => ({ id: act.id, label: actLabel(act) })) }
}

/** `due` counts what carries a deadline itself; all but `reference` counts only what is ours. */
export const summary = async (service: Service) => {
  const { ours, doubts, reference } = await countMeasures(service.db.read)
  return { measures: ours, due: await countDue(service.db.read, service.ports.clock.today()), reference, doubts }
}
