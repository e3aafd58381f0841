import type { TemplateField } from './field.ts'
import { condition, EXECUTOR, loop, prose, SIGNER, text, titles } from './shared.fields.ts'

/** Everything `note.docx` may name: the note on the execution of an act (ma’lumotnoma). */
export const noteFields: readonly TemplateField[] = [
  text('title', 'the word for the paper, in capitals'),
  text('subject', 'the act whose execution it tells of'),
  text('asOf', 'the day it tells of, in words'),
  prose('paragraphs', 'what was done, with figures'),
  condition('hasTasks', 'whether the table of tasks is there'),
  ...titles('number', 'task', 'deadline', 'executor', 'state'),
  loop('tasks', 'rows of the table of tasks', [
    text('taskNumber', 'number of the task as printed'),
    text('task', 'words of the task'),
    text('deadline', 'deadline in its own words'),
    text('taskExecutor', 'who is responsible'),
    text('state', 'state and what was done')
  ]),
  prose('closing', 'the last paragraphs, behind the table'),
  ...SIGNER,
  ...EXECUTOR
]
