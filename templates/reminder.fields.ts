import type { TemplateField } from './field.ts'
import { ADDRESSEES, DATE_LINE, EXECUTOR, LETTERHEAD, loop, SIGNER, text, titles } from './shared.fields.ts'

/** Everything `reminder.docx` may name: the letter downward that recalls what is due or late. */
export const reminderFields: readonly TemplateField[] = [
  ...LETTERHEAD,
  ...DATE_LINE,
  ADDRESSEES,
  text('opening', 'the act and what it asks for, or empty'),
  ...titles('number', 'task', 'deadline', 'left'),
  loop('tasks', 'rows of the table of tasks', [
    text('taskNumber', 'number of the task as printed'),
    text('task', 'words of the task'),
    text('deadline', 'the day it is due'),
    text('left', 'days left or days late in words')
  ]),
  text('demand', 'what is asked for and until when'),
  ...SIGNER,
  ...EXECUTOR
]
