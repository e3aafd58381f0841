import { expect, test } from 'vitest'
import type { ListedDeadline, ListedTask } from '#db/repositories/task-list.ts'
import type { TaskState } from '#domain/task.ts'
import { actLabel, executorsLine, rowOf, shownDeadline } from './rows.ts'

const TODAY = '2026-11-21'
const deadline = (task: number, due: string | null, closed = false): ListedDeadline => ({
  id: task * 10,
  text: due ?? 'доимий',
  kind: due === null ? 'permanent' : 'day',
  start: null,
  due,
  certain: true,
  startConfirmed: false,
  task,
  closed
})
const task = (state: TaskState, deadlines: ListedDeadline[]): ListedTask => ({
  id: 1,
  parent: null,
  kind: 'measure',
  act: 7,
  letter: null,
  event: null,
  number: '1',
  sectionNumber: 'II',
  sectionTitle: '',
  title: 't',
  text: 't',
  control: 'ours',
  state,
  progress: 0,
  ours: { deputy: '', lead: '', co: [], internalDate: null },
  doubts: 0,
  children: 2,
  deadlines,
  executors: []
})
const row = (view: 'measures' | 'due', state: TaskState, ...deadlines: ListedDeadline[]) => {
  const {
    due,
    dueState,
    actLabel: label
  } = rowOf(task(state, deadlines), { view, today: TODAY, acts: new Map([[7, 'ПҚ-1']]) })
  return { due, dueState, label }
}

test('what is late does not hide behind what is to come', () =>
  expect(
    shownDeadline([deadline(2, '2027-01-01'), deadline(3, '2026-11-01'), deadline(2, '2026-10-01')], TODAY)?.due
  ).toBe('2026-10-01'))
test('what is done is not late', () =>
  expect(row('measures', 'in-progress', deadline(2, '2026-10-01', true), deadline(3, '2027-01-01'))).toMatchObject({
    due: '2027-01-01',
    dueState: 'later'
  }))
test('a list of carriers looks at own dates only', () => {
  expect(row('due', 'new', deadline(1, '2027-01-01'), deadline(2, '2026-10-01'))).toMatchObject({ dueState: 'later' })
  expect(row('measures', 'new', deadline(1, '2027-01-01'), deadline(2, '2026-10-01'))).toMatchObject({
    dueState: 'late'
  })
})
test('a finished task shows its last date and no colour', () =>
  expect(row('measures', 'removed', deadline(1, '2026-10-01', true))).toEqual({
    due: '2026-10-01',
    dueState: 'done',
    label: 'ПҚ-1'
  }))
test('nothing open with a date: none', () => expect(row('measures', 'new').dueState).toBe('none'))
test('permanent work is permanent', () => expect(row('due', 'new', deadline(1, null)).dueState).toBe('permanent'))
test('executors are told once, with the person in brackets', () => {
  const one = { id: 1, text: 'Адлия вазирлиги', person: 'Х. Мелиев', role: 'unknown', collective: false } as const
  expect(executorsLine([one, { ...one, id: 2 }, { ...one, person: null }])).toBe(
    'Адлия вазирлиги (Х. Мелиев); Адлия вазирлиги'
  )
})
test('an act is called by number and date', () => {
  expect(actLabel({ number: 'ПҚ-308', date: '2023-09-14' })).toBe('ПҚ-308, 14.09.2023')
  expect(actLabel({ number: 'ПҚ-308', date: null })).toBe('ПҚ-308')
})
