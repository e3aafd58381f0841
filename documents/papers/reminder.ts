import type { LetterAct } from '#domain/letter.ts'
import type { Script } from '#domain/office.ts'
import { dative } from '#language/cases.ts'
import type { IsoDay } from '#language/dates.ts'
import { reminderFields } from '#templates/reminder.fields.ts'
import { fillTemplate } from '../fill.ts'
import { gluedView } from '../glue.ts'
import { markView } from '../mark.ts'
import { headDate, present } from '../letter.ts'
import { actInWords } from '../opening.ts'
import { type PaperExecutor, type PaperSigner, wordsIn } from './words.ts'

/** What a letter downward recalls. `daysLeft` is negative for what is late; `answerBy` null asks for no answer. */
export type ReminderInput = {
  script: Script
  letterhead: { lines: readonly string[]; address: string; contacts: string }
  date: IsoDay
  number: string | null
  city: string
  addressees: readonly string[]
  act: LetterAct | null
  tasks: readonly {
    number: string
    text: string
    due: IsoDay | null
    daysLeft: number | null
    /** Finished words in place of the day and the days left. */
    deadline?: string
    left?: string
  }[]
  answerBy: IsoDay | null
  /** Finished words in place of those made of the act and the day of the answer. */
  opening?: string
  demand?: string
  signer: PaperSigner
  executor: PaperExecutor
}

/** Days left or late in words: '5 kun qoldi', 'bugun', '12 kun kechikkan'; '' without a day. */
export const daysInWords = (days: number | null): string =>
  days === null ? '' : days < 0 ? `${-days} kun kechikkan` : days === 0 ? 'bugun' : `${days} kun qoldi`

export const reminderView = (input: ReminderInput) => {
  const { say, day, signer, executor } = wordsIn(input.script)
  const left = (days: number | null): string => say(daysInWords(days))
  const late = input.tasks.filter(task => (task.daysLeft ?? 0) < 0).length
  const act = input.act === null ? '' : `${actInWords(input.act, input.script)} `
  const ends =
    late > 0
      ? 'muddati o‘tgan yoki yaqinlashgan quyidagi topshiriqlar ijrosini eslatamiz:'
      : 'ijro muddati yaqinlashgan quyidagi topshiriqlarni eslatamiz:'
  const answer =
    input.answerBy === null
      ? 'Topshiriqlar belgilangan muddatda to‘liq bajarilishini ta’minlashingizni so‘raymiz.'
      : 'Topshiriqlar to‘liq bajarilishini ta’minlab, natijasi haqidagi ma’lumotni tasdiqlovchi hujjatlar bilan birga'
  const until =
    input.answerBy === null
      ? ''
      : ` ${day(input.answerBy)}${say(' kuniga qadar taqdim etishingizni so‘raymiz.').replace(/^(?=\S)/, ' ')}`
  return {
    head: present(input.letterhead.lines).map(line => ({ line: say(line).toUpperCase() })),
    address: say(input.letterhead.address),
    contacts: say(input.letterhead.contacts).replace(/э-маил/giu, 'e-mail'),
    date: headDate(input.date, 'words', input.script),
    number: `№ ${say(input.number ?? '') || '__________'}`,
    city: say(input.city),
    addressees: present(input.addressees).map(name => ({ name: dative(say(name)) })),
    opening:
      input.opening !== undefined
        ? say(input.opening)
        : `${act}${act === '' ? say(ends).replace(/^./, first => first.toUpperCase()) : `${say('bo‘yicha')} ${say(ends)}`}`,
    numberTitle: '№',
    taskTitle: say('Topshiriq'),
    deadlineTitle: say('Muddati'),
    leftTitle: say('Holati'),
    tasks: input.tasks.map(task => ({
      taskNumber: task.number,
      task: say(task.text),
      deadline: task.deadline !== undefined ? say(task.deadline) : task.due === null ? say('muddatsiz') : day(task.due),
      left: task.left !== undefined ? say(task.left) : left(task.daysLeft)
    })),
    demand: input.demand !== undefined ? say(input.demand) : `${say(answer)}${until}`,
    ...signer(input.signer),
    ...executor(input.executor)
  }
}

/** The reminder as DOCX, `mark` in its QR. The same template and input give the same bytes. Throws TemplateError. */
export const makeReminder = async (
  input: ReminderInput,
  template: Uint8Array,
  mark: string | null = null
): Promise<Uint8Array> => {
  const view = { ...reminderView(input), ...(await markView(mark)) }
  const title = [view.number, ...view.addressees.map(one => one.name)].join(', ').replaceAll('\n', ' ')
  return fillTemplate(template, gluedView(view), reminderFields, { title, author: view.signerName, date: input.date })
}
