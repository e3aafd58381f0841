import type { TaskRow } from '#api/register.ts'
import { TASK_STATES, type TaskState } from '#domain/task.ts'
import { stateWords } from '#domain/task-words.ts'
import { dayText, type GridColumn } from '../../grid/column.ts'
import type { T } from '../../i18n/i18n.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { DueCell } from './due-cell.tsx'
import { dueWords, splitPeople } from './due-words.ts'
import { NumberCell } from './number-cell.tsx'
import { compareNumbers } from './numbers.ts'

export type Ours = TaskRow['ours']
/** What a cell may do; the page gives them, no cell calls the service. */
export type CellDeeds = {
  setState: (row: TaskRow, state: TaskState) => void
  setProgress: (row: TaskRow, progress: number) => void
  setOurs: (row: TaskRow, ours: Partial<Ours>) => void
}
type Given = {
  t: T<'tasks'>
  common: T<'common'>
  today: string
  /** Names to be offered: asked when a cell is typed into, so that other names are not other columns. */
  people: () => readonly string[]
  deeds: CellDeeds
  readOnly: boolean
}

/** The columns of the tasks grid, in the order an officer reads: what, until when, how it stands, who. */
export const taskColumns = ({ t, common, today, people, deeds, readOnly }: Given): GridColumn<TaskRow>[] => {
  const editable = !readOnly
  return [
    {
      id: 'number',
      header: t('column.number'),
      kind: 'badge',
      width: 64,
      pinned: true,
      value: row => row.number,
      compare: (a, b) => compareNumbers(a.number, b.number),
      text: row => (row.doubts === 0 ? row.number : `${row.number} ${t('doubts', { count: row.doubts })}`),
      copy: row => row.number,
      render: row => <NumberCell row={row} doubts={t('doubts', { count: row.doubts })} />,
      tooltip: row => (row.doubts === 0 ? row.actLabel : `${row.actLabel}\n${t('doubts', { count: row.doubts })}`)
    },
    { id: 'section', header: t('column.section'), width: 66, value: row => row.section },
    {
      id: 'title',
      header: t('column.title'),
      kind: 'long',
      width: 200,
      grow: 3,
      value: row => row.title,
      tooltip: row => row.text
    },
    {
      id: 'due',
      header: t('column.due'),
      kind: 'badge',
      width: 122,
      value: row => row.due ?? row.start,
      text: row => `${common(`dueState.${row.dueState}`)} ${row.due ?? row.start ?? ''} ${row.deadlineText}`,
      copy: row => dayText(row.due ?? row.start ?? ''),
      asks: 'date',
      render: row => <DueCell row={row} words={wordsOf(t, row, today)} />,
      tooltip: row => row.deadlineText
    },
    {
      id: 'state',
      header: t('column.state'),
      kind: 'badge',
      width: 128,
      value: row => row.state,
      text: row => common(`state.${row.state}`),
      render: row => <StateBadge state={row.state} />,
      compare: (a, b) => TASK_STATES.indexOf(a.state) - TASK_STATES.indexOf(b.state),
      editable,
      choices: TASK_STATES.map(state => ({ value: state, label: common(`state.${state}`), words: stateWords(state) })),
      onEdit: (row, value) => {
        const state = TASK_STATES.find(one => one === value)
        if (state !== undefined) deeds.setState(row, state)
      }
    },
    {
      id: 'progress',
      header: t('column.progress'),
      kind: 'number',
      width: 96,
      min: 0,
      max: 100,
      type: { kind: 'number', min: 0, max: 100, whole: true },
      value: row => row.progress,
      render: row => <ProgressBar percent={row.progress} />,
      editable,
      onEdit: (row, value) => {
        if (typeof value === 'number') deeds.setProgress(row, Math.round(value))
      }
    },
    {
      id: 'executors',
      header: t('column.executors'),
      kind: 'long',
      width: 136,
      grow: 2,
      value: row => row.executors
    },
    {
      id: 'deputy',
      header: t('column.deputy'),
      kind: 'text',
      width: 96,
      value: row => row.ours.deputy,
      type: { kind: 'text', longest: 500 },
      editable,
      suggestions: people,
      onEdit: (row, value) => deeds.setOurs(row, { deputy: String(value ?? '').trim() })
    },
    {
      id: 'lead',
      header: t('column.lead'),
      kind: 'text',
      width: 96,
      value: row => row.ours.lead,
      type: { kind: 'text', longest: 500 },
      editable,
      suggestions: people,
      onEdit: (row, value) => deeds.setOurs(row, { lead: String(value ?? '').trim() })
    },
    {
      id: 'co',
      header: t('column.co'),
      kind: 'text',
      width: 106,
      value: row => row.ours.co.join(', '),
      type: { kind: 'people', longest: 500 },
      editable,
      suggestions: people,
      onEdit: (row, value) => deeds.setOurs(row, { co: splitPeople(String(value ?? '')) })
    },
    {
      id: 'internalDate',
      header: t('ours.internalDate'),
      kind: 'date',
      width: 96,
      hidden: true,
      value: row => row.ours.internalDate,
      editable,
      onEdit: (row, value) => deeds.setOurs(row, { internalDate: typeof value === 'string' ? value : null })
    },
    { id: 'key', header: t('column.key'), kind: 'number', width: 70, hidden: true, value: row => row.id },
    { id: 'act', header: t('filter.act'), width: 120, hidden: true, value: row => row.actLabel },
    {
      id: 'control',
      header: t('control'),
      kind: 'badge',
      width: 110,
      hidden: true,
      value: row => row.control,
      text: row => t(`control.${row.control}`)
    }
  ]
}

const wordsOf = (t: T<'tasks'>, row: TaskRow, today: string): string => {
  const { key, days } = dueWords(row, today)
  return t(`due.${key}`, { count: days })
}
