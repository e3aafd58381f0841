import { sql } from 'kysely'
import type { Control, TaskState } from '#domain/task.ts'
import type { ReadableDb } from './connection.ts'
import { textList } from './lists.ts'
import type { RowOf } from './tables.ts'

/** A task as it stood: `due` are the days of its deadlines in their order (ISO), `co` names. */
export type PastTask = {
  act: number | null
  number: string
  title: string
  state: TaskState
  progress: number
  control: Control
  deputy: string
  lead: string
  co: string[]
  due: string[]
}
export type Compared = { id: number; was: PastTask | null; now: PastTask | null }

const TASK = [
  'id',
  'act',
  'number',
  'title',
  'state',
  'progress',
  'control',
  'ours_deputy',
  'ours_lead',
  'ours_co'
] as const
const DEADLINE = ['id', 'task', 'due'] as const
type TaskLine = Pick<RowOf<'task'>, (typeof TASK)[number]>
type DeadlineLine = Pick<RowOf<'deadline'>, (typeof DEADLINE)[number]>
type Line = { entity: 'task' | 'deadline'; record: number; field: string | null; old: string | null }

const viewed = (task: TaskLine, due: readonly string[]): PastTask => ({
  act: task.act,
  number: task.number,
  title: task.title,
  state: task.state,
  progress: task.progress,
  control: task.control,
  deputy: task.ours_deputy,
  lead: task.ours_lead,
  co: JSON.parse(task.ours_co),
  due: [...due].sort()
})

const daysByTask = (deadlines: Iterable<DeadlineLine>): Map<number, string[]> => {
  const days = new Map<number, string[]>()
  for (const { task, due } of deadlines) {
    if (due === null) continue
    const list = days.get(task)
    if (list === undefined) days.set(task, [due])
    else list.push(due)
  }
  return days
}

/**
 * Every task of the register as it stood after the last transaction at or before the instant, beside today's; `was` null: it
 * was not there yet, `now` null: it is gone. Today's rows are read once and the journal is walked backwards over them, so that
 * it costs what was written since, not what was ever written.
 */
export const registerAt = async (db: ReadableDb, instant: string): Promise<Compared[]> => {
  const last = await db
    .selectFrom('change_tx')
    .select(eb => eb.fn.max('id').as('id'))
    .where('at', '<=', instant)
    .executeTakeFirst()
  const now = new Map((await db.selectFrom('task').select(TASK).execute()).map(row => [row.id, row]))
  const nowDeadlines = new Map((await db.selectFrom('deadline').select(DEADLINE).execute()).map(row => [row.id, row]))
  const lines = (await db
    .selectFrom('change')
    .where('tx', '>', Number(last?.id ?? 0))
    .where('entity', 'in', ['task', 'deadline'])
    .where(eb => eb.or([eb('field', 'is', null), eb('field', 'in', textList([...TASK, ...DEADLINE]))]))
    .select(['entity', 'record', 'field', 'old'])
    .orderBy(sql`id desc`)
    .execute()) as Line[]
  const was = new Map<number, TaskLine>(now)
  const thenDeadlines = new Map<number, DeadlineLine>(nowDeadlines)
  for (const line of lines) {
    const rows = (line.entity === 'task' ? was : thenDeadlines) as Map<number, Record<string, unknown>>
    if (line.field !== null) {
      const row = rows.get(line.record)
      if (row !== undefined) rows.set(line.record, { ...row, [line.field]: JSON.parse(line.old!) })
    } else if (line.old === null) rows.delete(line.record)
    else rows.set(line.record, JSON.parse(line.old))
  }
  const dueNow = daysByTask(nowDeadlines.values())
  const dueThen = daysByTask(thenDeadlines.values())
  const ids = [...new Set([...now.keys(), ...was.keys()])].sort((a, b) => a - b)
  return ids.map(id => {
    const [before, after] = [was.get(id), now.get(id)]
    return {
      id,
      was: before === undefined ? null : viewed(before, dueThen.get(id) ?? []),
      now: after === undefined ? null : viewed(after, dueNow.get(id) ?? [])
    }
  })
}
