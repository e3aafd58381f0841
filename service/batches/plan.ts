import type { BatchBy, BatchShare } from '#api/batches.ts'
import { listTasksById } from '#db/repositories/task-list.ts'
import { isClosed } from '#domain/task.ts'
import { bodiesOf } from '../bodies/bodies.ts'
import type { Service } from '../service.ts'
import { rowsById } from '../tasks/list.ts'

/** No letter speaks of more tasks than a person reads. */
const MOST_TASKS = 500

/**
 * Who would get a letter of which of these tasks: each body printed as executor under its one name whatever the spelling, or
 * our lead or deputy. A finished task is not recalled; one that names nobody is counted.
 */
export const planBatch = async (service: Service, { tasks, by }: { tasks: readonly number[]; by: BatchBy }) => {
  const ids = [...new Set(tasks)]
  const rows = new Map((await rowsById(service, ids)).map(row => [row.id, row]))
  const names = await namesOf(service, ids, by)
  const shares = new Map<string, BatchShare & { late: number }>()
  const left = { nobody: 0, finished: 0, tooMany: 0 }
  for (const id of ids) {
    const row = rows.get(id)
    if (row === undefined) continue
    if (isClosed(row.state)) {
      left.finished += 1
      continue
    }
    const whom = names(id, row.ours)
    if (whom.length === 0) left.nobody += 1
    for (const executor of whom) {
      const share = shares.get(executor) ?? { executor, tasks: [], late: 0 }
      if (share.tasks.length >= MOST_TASKS) left.tooMany += 1
      else {
        share.tasks.push(id)
        if (row.dueState === 'late') share.late += 1
      }
      shares.set(executor, share)
    }
  }
  return { shares: [...shares.values()], left }
}

type Ours = { deputy: string; lead: string }

const namesOf = async (
  service: Service,
  ids: readonly number[],
  by: BatchBy
): Promise<(id: number, ours: Ours) => string[]> => {
  if (by !== 'executor') return (_, ours) => [ours[by].trim()].filter(name => name !== '')
  const printed = new Map<number, string[]>()
  // 'Interested ministries' have no post office.
  for (const task of await listTasksById(service.db.read, ids))
    printed.set(task.id, [...new Set(task.executors.filter(one => !one.collective).map(one => one.text.trim()))])
  const times = new Map<string, number>()
  for (const texts of printed.values()) for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  const bodies = await bodiesOf(
    service.db.read,
    [...times].map(([text, count]) => ({ text, times: count }))
  )
  const nameOf = new Map(bodies.flatMap(body => body.spellings.map(spelling => [spelling, body.name] as const)))
  return id => [...new Set((printed.get(id) ?? []).filter(text => text !== '').map(text => nameOf.get(text) ?? text))]
}
