import type { LetterAct } from '#domain/letter.ts'
import type { Script } from '#domain/office.ts'
import { dative } from '#language/cases.ts'
import type { IsoDay } from '#language/dates.ts'
import { reminderFields } from '#templates/reminder.fields.ts'
import { fillTemplate } from '../fill.ts'
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
  tasks: readonly { number: string; text: string; due: IsoDay | null; daysLeft: number | null }[]
  answerBy: IsoDay | null
  signer: PaperSigner
  executor: PaperExecutor
}

export const reminderView = (input: ReminderInput) => {
  const { say, day, signer, executor } = wordsIn(input.script)
  const left = (days: number | null): string =>
    days === null ? '' : days < 0 ? say(`${-days} kun kechikkan`) : days === 0 ? say('bugun') : say(`${days} kun qoldi`)
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
    contacts: say(input.letterhead.contacts),
    date: headDate(input.date, 'words', input.script),
    number: `№ ${say(input.number ?? '') || '__________'}`,
    city: say(input.city),
    addressees: present(input.addressees).map(name => ({ name: dative(say(name)) })),
    opening: `${act}${act === '' ? say(ends).replace(/^./, first => first.toUpperCase()) : `${say('bo‘yicha')} ${say(ends)}`}`,
    numberTitle: '№',
    taskTitle: say('Topshiriq'),
    deadlineTitle: say('Muddati'),
    leftTitle: say('Holati'),
    tasks: input.tasks.map(task => ({
      taskNumber: task.number,
      task: say(task.text),
      deadline: task.due === null ? say('muddatsiz') : day(task.due),
      left: left(task.daysLeft)
    })),
    demand: `${say(answer)}${until}`,
    ...signer(input.signer),
    ...executor(input.executor)
  }
}

/** The reminder as DOCX. The same template and input give the same bytes. Throws TemplateError. */
export const makeReminder = (input: ReminderInput, template: Uint8Array): Promise<Uint8Array> => {
  const view = reminderView(input)
  const title = [view.number, ...view.addressees.map(one => one.name)].join(', ').replaceAll('\n', ' ')
  return fillTemplate(template, view, reminderFields, { title, author: view.signerName, date: input.date })
}
