import type { LetterAct } from '#domain/letter.ts'
import type { Script } from '#domain/office.ts'
import type { IsoDay } from '#language/dates.ts'
import { noteFields } from '#templates/note.fields.ts'
import { fillTemplate } from '../fill.ts'
import { gluedView } from '../glue.ts'
import { markView } from '../mark.ts'
import { actInWords } from '../opening.ts'
import { type PaperExecutor, type PaperSigner, wordsIn } from './words.ts'

/** A note on the execution of an act. Words between pairs of asterisks are bold. */
export type NoteInput = {
  script: Script
  date: IsoDay
  /** What it tells of: an act, or finished words. */
  act: (LetterAct & { title: string | null }) | string
  paragraphs: readonly string[]
  tasks: readonly { number: string; text: string; deadline: string; executor: string; state: string }[]
  closing: readonly string[]
  signer: PaperSigner
  executor: PaperExecutor
}

export const noteView = (input: NoteInput) => {
  const { say, paragraphs, day, signer, executor } = wordsIn(input.script)
  const { act } = input
  const subject = (): string => {
    if (typeof act === 'string') return say(act)
    const named = act.title === null ? '' : `“${say(act.title)}” `
    return `${named}${actInWords(act, input.script)} ${say('ijrosi to‘g‘risida')}`
  }
  return {
    title: say('MA’LUMOTNOMA'),
    subject: subject(),
    asOf: `${day(input.date)} ${say('holatiga')}`,
    paragraphs: paragraphs(input.paragraphs),
    hasTasks: input.tasks.length > 0,
    numberTitle: '№',
    taskTitle: say('Topshiriq'),
    deadlineTitle: say('Muddati'),
    executorTitle: say('Mas’ul'),
    stateTitle: say('Ijro holati'),
    tasks: input.tasks.map(task => ({
      taskNumber: task.number,
      task: say(task.text),
      deadline: say(task.deadline),
      taskExecutor: say(task.executor),
      state: say(task.state)
    })),
    closing: paragraphs(input.closing),
    ...signer(input.signer),
    ...executor(input.executor)
  }
}

/** The note as DOCX, `mark` in its QR. The same template and input give the same bytes. Throws TemplateError. */
export const makeNote = async (
  input: NoteInput,
  template: Uint8Array,
  mark: string | null = null
): Promise<Uint8Array> => {
  const view = { ...noteView(input), ...(await markView(mark)) }
  return fillTemplate(template, gluedView(view), noteFields, {
    title: view.subject,
    author: view.signerName,
    date: input.date
  })
}
