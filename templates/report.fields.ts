import type { TemplateField } from './field.ts'
import { condition, EXECUTOR, loop, prose, SIGNER, text, titles } from './shared.fields.ts'

const part = (name: string, about: string): TemplateField[] => [
  condition(`has${name}`, `whether the part is there: ${about}`),
  text(`title${name}`, `numbered title of the part: ${about}`)
]

/** Everything `report.docx` may name: the quarterly report on the execution of acts. */
export const reportFields: readonly TemplateField[] = [
  loop('head', 'the body that reports, from the highest down, in capitals', [text('line', 'one line of the head')]),
  text('title', 'the word for the paper, in capitals'),
  text('subject', 'what it reports on'),
  text('period', 'the period in words'),
  text('city', 'place and year at the foot of the title page'),
  ...part('Summary', 'the counts in words and in a table'),
  prose('summary', 'the main results in words'),
  ...titles('count', 'value'),
  loop('counts', 'rows of the table of counts', [text('count', 'what is counted'), text('value', 'how many')]),
  ...part('Indicators', 'plan and fact of the indicators'),
  ...titles('indicator', 'unit', 'plan', 'fact', 'percent', 'growth'),
  loop('indicators', 'rows of the table of indicators', [
    text('indicator', 'name'),
    text('unit', 'unit'),
    text('plan', 'plan of the period'),
    text('fact', 'fact of the period'),
    text('percent', 'fact against plan'),
    text('growth', 'against the same period before')
  ]),
  loop('charts', 'charts of indicators', [
    { name: 'chart', kind: 'chart', about: 'a native chart of categories and series' }
  ]),
  ...part('Tasks', 'tasks by section'),
  loop('sections', 'sections of the road map', [
    text('sectionTitle', 'number and title of the section'),
    ...titles('number', 'task', 'deadline', 'executor', 'state'),
    loop('tasks', 'tasks of the section', [
      text('taskNumber', 'number as printed'),
      text('task', 'words of the task'),
      text('deadline', 'deadline in its own words'),
      text('taskExecutor', 'who is responsible'),
      text('state', 'state, what was done and its proof')
    ])
  ]),
  ...part('Work', 'work done'),
  prose('work', 'what was done, in the order of time'),
  ...part('Problems', 'problems'),
  ...titles('problem', 'remedy', 'responsible', 'until'),
  loop('problems', 'rows of the table of problems', [
    text('problem', 'the problem and its cause'),
    text('remedy', 'how it is mended'),
    text('responsible', 'by whom'),
    text('until', 'until when')
  ]),
  ...part('Late', 'what is late, with reasons'),
  ...titles('lateTask', 'lateDue', 'lateDays', 'reason'),
  loop('late', 'rows of the table of late tasks', [
    text('lateTask', 'number and words of the task'),
    text('lateDue', 'the day it was due'),
    text('lateDays', 'days late'),
    text('reason', 'why')
  ]),
  ...part('Discipline', 'discipline of execution'),
  ...titles('body', 'due', 'inTime', 'overdue', 'share'),
  loop('discipline', 'rows of the table of discipline', [
    text('body', 'the executor'),
    text('due', 'tasks that were due'),
    text('inTime', 'done in time'),
    text('overdue', 'late'),
    text('share', 'done in time against due, in percent')
  ]),
  ...part('Groups', 'working groups'),
  ...titles('group', 'leader', 'seats', 'meetings'),
  loop('groups', 'rows of the table of groups', [
    text('group', 'name of the group'),
    text('leader', 'who leads it'),
    text('seats', 'seats, and how many of them are filled'),
    text('meetings', 'meetings of the period')
  ]),
  ...SIGNER,
  ...EXECUTOR
]
