import type { LetterInput } from '#domain/letter.ts'
import type { Script } from '#domain/office.ts'
import { dative } from '#language/cases.ts'
import { dateInWords } from '#language/dates.ts'
import { inScript } from './script.ts'

export type LetterParagraph = { parts: { plain: string; bold: string }[] }

/** The letter as finished strings; the names are those of templates/letter.fields.ts. */
export type LetterView = {
  head: { line: string }[]
  address: string
  contacts: string
  date: string
  number: string
  city: string
  urgency: string
  addressees: { name: string }[]
  copies: { name: string }[]
  opening: string
  paragraphs: LetterParagraph[]
  closing: LetterParagraph[]
  hasTasks: boolean
  numberTitle: string
  taskTitle: string
  deadlineTitle: string
  stateTitle: string
  tasks: { taskNumber: string; task: string; deadline: string; state: string }[]
  enclosure: string
  signerPost: string
  signerName: string
  executor: string
  phone: string
  listTitle: string
  listed: { name: string }[]
}

/** Characters that stand on one line of the signer's side (105 mm in bold 14 pt). */
const POST_LINE = 36

/** A long post on two lines, cut at the space nearest its middle; a post with lines of its own stays as it is. */
export const postLines = (post: string): string => {
  if (post.length <= POST_LINE || post.includes('\n')) return post
  const spaces = [...post.matchAll(/ /g)].map(match => match.index)
  const middle = post.length / 2
  const cut = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return cut === undefined ? post : `${post.slice(0, cut)}\n${post.slice(cut + 1)}`
}

/** Cuts a paragraph where bold begins and ends: words between two pairs of asterisks. */
export const boldParts = (text: string): { plain: string; bold: string }[] => {
  const parts: { plain: string; bold: string }[] = []
  for (const [index, piece] of text.split(/\*\*(?=\S)([^*]*[^\s*])\*\*/).entries())
    if (piece !== '') parts.push(index % 2 === 1 ? { plain: '', bold: piece } : { plain: piece, bold: '' })
  return parts
}

export const headDate = (date: string, style: LetterInput['dateStyle'], script: Script): string => {
  if (style === 'words') return dateInWords(date, script)
  const [year, month, day] = date.split('-')
  return `«${day}» «${month}» ${year} ${script === 'latin' ? 'yil' : 'йил'}`
}

export const present = (lines: readonly string[]): string[] =>
  lines.map(line => line.trim()).filter(line => line !== '')

const UZBEK = {
  ...{ tel: 'Tel:', fax: 'faks:', copy: 'Nusxasi:', task: 'Topshiriq', deadline: 'Muddati', executor: 'Ijrochi:' },
  ...{ state: 'Ijrochi, ijro holati', executors: 'Ijrochilar:', byList: '(ro‘yxat bo‘yicha)' },
  ...{ listTitle: 'Xat yuboriladigan tashkilotlar ro‘yxati', urgent: 'Shoshilinch', 'very-urgent': 'O‘ta shoshilinch' }
}
const RUSSIAN: typeof UZBEK = {
  ...{ tel: 'Тел.:', fax: 'факс:', copy: 'Копия:', task: 'Поручение', deadline: 'Срок', executor: 'Исполнитель:' },
  ...{ state: 'Исполнитель, состояние', executors: 'Исполнители:', byList: '(по списку)' },
  ...{ listTitle: 'Список рассылки', urgent: 'Срочно', 'very-urgent': 'Весьма срочно' }
}

/** 'Ilova: 3 varaqda.'; with titles a line each: 'Ilova: 1. Hisobot, 3 varaqda; …'. */
const enclosureLine = (
  enclosures: NonNullable<LetterInput['enclosures']>,
  sheets: number | null,
  russian: boolean,
  say: (text: string) => string
): string => {
  const label = russian ? 'Приложение:' : 'Ilova:'
  const on = (count: number): string =>
    russian ? `на ${count} ${count % 10 === 1 && count % 100 !== 11 ? 'листе' : 'листах'}` : `${count} varaqda`
  if (enclosures.length === 0) return sheets === null ? '' : say(`${label} ${on(sheets)}.`)
  const one = ({ title, sheets: count }: (typeof enclosures)[number]): string =>
    present([title, count === null ? '' : on(count)]).join(', ')
  if (enclosures.length === 1) return say(`${label} ${one(enclosures[0]!)}.`)
  return say(
    [label, ...enclosures.map((each, at) => `${at + 1}. ${one(each)}${at === enclosures.length - 1 ? '.' : ';'}`)].join(
      '\n'
    )
  )
}

/**
 * Lays the words of a letter down as finished strings: each in its script, addressees in the dative, the date as in acts,
 * labels only where there is something to label. Pure; the same input gives the same view.
 */
export const letterView = (input: LetterInput): LetterView => {
  const russian = input.language === 'russian'
  const words = russian ? RUSSIAN : UZBEK
  const head = (text: string): string => (russian ? text.trim() : inScript(text.trim(), input.script.head))
  const body = (text: string): string => (russian ? text.trim() : inScript(text.trim(), input.script.body))
  const to = (name: string): string => (russian || input.dative ? body(name) : dative(body(name)))
  const { byList = '', enclosures = [], moreExecutors = [], urgency = '' } = input
  const executors = [input.executor, ...moreExecutors].filter(({ name }) => name.trim() !== '')
  const several = executors.length > 1
  const { tel, fax, email } = input.letterhead.contacts
  const contact = (label: string, value: string): string =>
    value.trim() === '' ? '' : `${head(label)} ${value.trim()}`
  const labelled = (label: string, value: string): string =>
    value.trim() === '' ? '' : `${body(label)} ${body(value)}`
  const paragraphs = present(input.paragraphs).map((paragraph, index) => ({
    parts: boldParts(body(input.numbered ? `${index + 1}. ${paragraph}` : paragraph))
  }))
  const closing = input.tasks.length > 0 ? paragraphs.length : Math.max(0, paragraphs.length - 1)
  return {
    head: present(input.letterhead.lines).map(line => ({ line: head(line).toUpperCase() })),
    address: head(input.letterhead.address),
    contacts: present([
      contact(words.tel.toLowerCase(), tel),
      contact(words.fax, fax),
      email.trim() === '' ? '' : `e-mail: ${email.trim()}`
    ]).join(', '),
    date: russian ? dateInWords(input.date, 'russian') : headDate(input.date, input.dateStyle, input.script.head),
    number: `№ ${head(input.number ?? '') || '__________'}${russian ? '' : `-${head('son')}`}`,
    city: head(input.city ?? ''),
    urgency: urgency === '' ? '' : body(words[urgency]),
    addressees:
      byList.trim() === ''
        ? present(input.addressees).map(name => ({ name: to(name) }))
        : [{ name: `${to(byList)}\n${body(words.byList)}` }],
    copies: present(input.copies).map((name, index) => ({
      name: index === 0 ? `${body(words.copy)} ${to(name)}` : to(name)
    })),
    opening: body(input.opening ?? ''),
    paragraphs: paragraphs.slice(0, closing),
    closing: paragraphs.slice(closing),
    hasTasks: input.tasks.length > 0,
    numberTitle: '№',
    taskTitle: body(words.task),
    deadlineTitle: body(words.deadline),
    stateTitle: body(words.state),
    tasks: input.tasks.map(task => ({
      taskNumber: task.number,
      task: body(task.text),
      deadline: body(task.deadline),
      state: present([task.executor, task.state]).map(body).join('\n')
    })),
    enclosure: enclosureLine(enclosures, input.enclosureSheets, russian, body),
    signerPost: postLines(body(input.signer.post)),
    signerName: body(input.signer.name),
    executor: several
      ? [
          body(words.executors),
          ...executors.map(({ name, phone }) => present([body(name), phone]).join(`, ${words.tel.toLowerCase()} `))
        ].join('\n')
      : labelled(words.executor, input.executor.name),
    phone: several ? '' : labelled(words.tel, input.executor.phone),
    listTitle: byList.trim() === '' ? '' : body(words.listTitle),
    listed:
      byList.trim() === '' ? [] : present(input.addressees).map((name, at) => ({ name: `${at + 1}. ${body(name)}` }))
  }
}
