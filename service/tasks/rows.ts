import type { TaskRow } from '#api/register.ts'
import type { ReadableDb } from '#db/connection.ts'
import { actNames } from '#db/repositories/act-names.ts'
import type { ListedDeadline, ListedTask } from '#db/repositories/task-list.ts'
import { dueState, nextDeadline } from '#domain/deadline/due-state.ts'
import { isClosed, type TaskExecutor } from '#domain/task.ts'

/** 'ПҚ-308, 14.09.2023': what an act is called in lists. */
export const actLabel = ({ number, date }: { number: string; date: string | null }): string =>
  date === null ? number : `${number}, ${date.split('-').reverse().join('.')}`

/** '№ 214, 16.11.2026': what a letter is called in lists, where an act's tasks name the act. */
export const letterLabel = (letter: { number: string; date: string | null } | null): string =>
  letter === null ? '' : `№ ${actLabel(letter)}`

const EVENT_TITLE = 60
/** 'Yig‘ilish nomi…, 12.03.2026': what an event is called where its decisions are listed. */
const eventLabel = (event: ListedTask['event']): string => {
  if (event === null) return ''
  const { title, date } = event
  const short = title.length <= EVENT_TITLE ? title : `${title.slice(0, EVENT_TITLE).replace(/\s+\S*$/, '')}…`
  return actLabel({ number: short, date })
}

/** As printed, the bracketed person too, each once; commas stand inside names, so a semicolon stands between. */
export const executorsLine = (executors: readonly TaskExecutor[]): string =>
  [...new Set(executors.map(one => (one.person === null ? one.text : `${one.text} (${one.person})`)))].join('; ')

/**
 * The deadline that a row shows: of those whose task is still open the earliest late one, which must not hide behind a
 * coming one, else the nearest. Null when nothing open has a deadline.
 */
export const shownDeadline = (deadlines: readonly ListedDeadline[], today: string): ListedDeadline | null => {
  const open = deadlines.filter(one => !one.closed)
  const late = open.filter(one => dueState(one, today, false, one.startConfirmed) === 'late')
  const day = (one: ListedDeadline): string => (one.kind === 'from' ? one.start : one.due) ?? ''
  return late.length > 0 ? late.reduce((a, b) => (day(b) < day(a) ? b : a)) : nextDeadline(open, today)
}

/**
 * A row of the grid. `view` 'due' looks at the task's own deadlines, 'measures' at its steps' too; a finished task shows its
 * last deadline and the state 'done'.
 */
export const rowOf = (
  task: ListedTask,
  { view, today, acts }: { view: 'measures' | 'due'; today: string; acts: ReadonlyMap<number, string> }
): TaskRow => {
  const mine = view === 'due' ? task.deadlines.filter(one => one.task === task.id) : task.deadlines
  const closed = isClosed(task.state)
  const shown = closed ? nextDeadline(mine, today) : shownDeadline(mine, today)
  return {
    id: task.id,
    parent: task.parent,
    kind: task.kind,
    act: task.act,
    actLabel: task.act === null ? letterLabel(task.letter) || eventLabel(task.event) : (acts.get(task.act) ?? ''),
    number: task.number,
    section: task.sectionNumber,
    title: task.title,
    text: task.text,
    deadlineText: shown?.text ?? '',
    start: shown?.start ?? null,
    due: shown?.due ?? null,
    dueState: closed ? 'done' : shown === null ? 'none' : dueState(shown, today, false, shown.startConfirmed),
    executors: executorsLine(task.executors),
    ours: task.ours,
    state: task.state,
    progress: task.progress,
    control: task.control,
    doubts: task.doubts
  }
}

export const actLabels = async (db: ReadableDb): Promise<Map<number, string>> =>
  new Map([...(await actNames(db))].map(([id, act]) => [id, actLabel(act)]))
