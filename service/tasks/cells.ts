import type { CellDeed, CellVerdict, TaskCellEdit } from '#api/cells.ts'
import { familyOf } from '#db/repositories/family.ts'
import { listStanding, oursToPatch, type StandingTask } from '#db/repositories/tasks.ts'
import type { RowPatch } from '#db/tables.ts'
import { transact, type Writer } from '#db/write.ts'
import { type CellRefusal, namesOf } from '#domain/cell-value.ts'
import type { Deed } from '#domain/office.ts'
import { type Ours, TASK_STATES, type TaskState } from '#domain/task.ts'
import { ASKS_REASON } from '#domain/task-words.ts'
import { isoDay } from '#language/dates.ts'
import type { Service } from '../service.ts'
import { type StandingEdit, withStandings } from './family.ts'
import { rowsById } from './list.ts'
import { writeStandings } from './standing.ts'

type Value = TaskCellEdit['value']
type Edit =
  | { ours: Partial<Ours> }
  | { standing: { state: TaskState } | { progress: number } }
  | { refusal: CellRefusal }

const LONGEST_NAME = 500

/** The value of a cell as a person sees it in the grid. */
const shownIn = (task: StandingTask, column: TaskCellEdit['column']): Value =>
  column === 'co'
    ? task.ours.co.join(', ')
    : column === 'state' || column === 'progress'
      ? task[column]
      : task.ours[column]

const isDay = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []
  return isoDay(Number(year), Number(month), Number(day)) !== null
}

const editOf = (column: TaskCellEdit['column'], value: Value): Edit => {
  switch (column) {
    case 'state': {
      const state = TASK_STATES.find(one => one === value)
      if (state === undefined) return { refusal: 'not-choice' }
      return ASKS_REASON.includes(state) ? { refusal: 'needs-reason' } : { standing: { state } }
    }
    case 'progress': {
      const progress = value ?? 0
      if (typeof progress !== 'number') return { refusal: 'not-number' }
      if (!Number.isInteger(progress)) return { refusal: 'not-whole' }
      if (progress < 0) return { refusal: 'too-small' }
      return progress > 100 ? { refusal: 'too-great' } : { standing: { progress } }
    }
    case 'internalDate':
      if (value === null || value === '') return { ours: { internalDate: null } }
      return typeof value === 'string' && isDay(value) ? { ours: { internalDate: value } } : { refusal: 'not-date' }
    case 'deputy':
    case 'lead':
    case 'co': {
      const text = String(value ?? '').trim()
      if (text.length > LONGEST_NAME) return { refusal: 'too-long' }
      return { ours: column === 'co' ? { co: namesOf(text) } : { [column]: text } }
    }
  }
}

/**
 * Writes cells of many tasks in one transaction, each with its verdict: what cannot be is refused, and so is a cell that
 * somebody changed since it was shown (`before`); the rest goes in. Of two edits of one cell the later counts. Parents
 * follow their children as with setState and setProgress.
 */
export const editTaskCells = async (
  service: Service,
  deed: Deed,
  { how, cells }: { how: CellDeed; cells: readonly TaskCellEdit[] }
) => {
  const work = await transact(service.db, { ...deed, cause: `cells.${how}` }, w => writeTaskCells(w, cells))
  // What somebody else changed or took away meanwhile comes back as it stands now.
  const { touched, verdicts } = work.result
  const stale = cells.filter((_, index) => verdicts[index] === 'changed-meanwhile').map(cell => cell.id)
  return {
    transaction: work.transaction,
    tasks: await rowsById(service, [...new Set([...touched, ...stale])]),
    verdicts
  }
}

/** The same inside a transaction: the tasks that were touched and the verdict of every cell. */
export const writeTaskCells = async (
  w: Writer,
  cells: readonly TaskCellEdit[]
): Promise<{ touched: number[]; verdicts: CellVerdict[] }> => {
  const ids = [...new Set(cells.map(cell => cell.id))]
  const now = new Map((await listStanding(w.db, ids)).map(task => [task.id, task]))
  const ours = new Map<number, RowPatch<'task'>>()
  const standings: StandingEdit[] = []
  const verdicts = cells.map(({ id, column, value, before }): CellVerdict => {
    const task = now.get(id)
    if (task === undefined) return 'gone'
    const shown = shownIn(task, column)
    if (before !== undefined && before !== shown) return 'changed-meanwhile'
    const edit = editOf(column, value)
    if ('refusal' in edit) return edit.refusal
    if ('standing' in edit) {
      if (shown === (value ?? 0)) return 'unchanged'
      standings.push({ id, ...edit.standing })
      return 'written'
    }
    const after = shownIn({ ...task, ours: { ...task.ours, ...edit.ours } }, column)
    if (after === shown) return 'unchanged'
    ours.set(id, { ...ours.get(id), ...oursToPatch(edit.ours) })
    return 'written'
  })
  await w.updateEach('task', ours)
  if (standings.length === 0) return { touched: [...ours.keys()], verdicts }
  const family = await familyOf(w.db, [...new Set(standings.map(one => one.id))])
  const moved = await writeStandings(w, withStandings(family, standings))
  return { touched: [...new Set([...ours.keys(), ...moved, ...standings.map(one => one.id)])], verdicts }
}
