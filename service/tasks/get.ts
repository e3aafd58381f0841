import type { TaskDetail } from '#api/register.ts'
import { listSections } from '#db/repositories/acts.ts'
import { sameDuty } from '#db/repositories/family.ts'
import { listChildren, listTasksById } from '#db/repositories/task-list.ts'
import { deadlinesOf, executorsOf, notesOf } from '#db/repositories/task-parts.ts'
import { getTask, type Task } from '#db/repositories/tasks.ts'
import { groupViews } from '../acts/groups.ts'
import type { Service } from '../service.ts'
import { rowsById, rowsOfChildren } from './list.ts'
import { namedGroup } from './named-group.ts'

const sectionNames = async (service: Service, task: Task): Promise<[string, string]> => {
  if (task.act === null) return ['', '']
  const sections = await listSections(service.db.read, task.act)
  const name = (id: number | null): string => {
    const found = sections.find(section => section.id === id)
    return found === undefined ? '' : `${found.number}. ${found.title}`
  }
  return [name(task.section), name(task.subsection)]
}

/** '41.2' is the second step of its measure. */
const stepNumber = (number: string): number[] | null => {
  const step = Number(number.split('.')[1])
  return Number.isInteger(step) ? [step] : null
}

/**
 * Everything of one task. Of a measure also the deadlines and executors that hang on its steps, with the step's number; of a
 * step also the executors of its whole measure. NOT_FOUND.
 */
export const taskDetail = async (service: Service, id: number): Promise<TaskDetail> => {
  const { read } = service.db
  const task = await getTask(read, id)
  const children = await listChildren(read, id)
  const parts = [
    ...(task.parent === null ? [] : await listTasksById(read, [task.parent])).map(one => ({ id: one.id, steps: null })),
    { id, steps: null },
    ...children.map(child => ({ id: child.id, steps: stepNumber(child.number) }))
  ]
  const deadlines = await deadlinesOf(
    read,
    parts.slice(task.parent === null ? 0 : 1).map(part => part.id)
  )
  const printed = await executorsOf(
    read,
    parts.map(part => part.id)
  )
  const executors = parts.flatMap(({ id: owner, steps }) => (printed.get(owner) ?? []).map(one => ({ ...one, steps })))
  const groups = task.act === null ? [] : await groupViews(service, { act: task.act })
  const named = new Set(executors.map(one => namedGroup(one.text, groups)))
  const [section, subsection] = await sectionNames(service, task)
  return {
    row: (await rowsById(service, [id]))[0]!,
    section,
    subsection,
    text: task.text,
    items: task.items,
    steps: await rowsOfChildren(service, children),
    deadlines: parts.flatMap(({ id: owner, steps }) =>
      (deadlines.get(owner) ?? []).map(({ task: _, position: __, ...one }) => ({ ...one, steps }))
    ),
    executors,
    funding: task.funding,
    result: task.result,
    at: task.at,
    doubts: task.doubts,
    notes: await notesOf(read, id),
    groups: groups.filter(group => named.has(group)),
    also: await sameDuty(read, id)
  }
}
