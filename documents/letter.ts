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

/**
 * Lays the words of a letter down as finished strings: each in its script, addressees in the dative, the date as in acts,
 * labels only where there is something to label. Pure; the same input gives the same view.
 */
export const letterView = (input: LetterInput): LetterView => {
  const head = (text: string): string => inScript(text.trim(), input.script.head)
  const body = (text: string): string => inScript(text.trim(), input.script.body)
  const to = (name: string): string => (input.dative ? body(name) : dative(body(name)))
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
    contacts: present([contact('tel:', tel), contact('faks:', fax), contact('e-mail:', email)]).join(', '),
    date: headDate(input.date, input.dateStyle, input.script.head),
    number: `№ ${head(input.number ?? '') || '__________'}-${head('son')}`,
    city: head(input.city ?? ''),
    addressees: present(input.addressees).map(name => ({ name: to(name) })),
    copies: present(input.copies).map((name, index) => ({
      name: index === 0 ? `${body('Nusxasi:')} ${to(name)}` : to(name)
    })),
    opening: body(input.opening ?? ''),
    paragraphs: paragraphs.slice(0, closing),
    closing: paragraphs.slice(closing),
    hasTasks: input.tasks.length > 0,
    numberTitle: '№',
    taskTitle: body('Topshiriq'),
    deadlineTitle: body('Muddati'),
    stateTitle: body('Ijrochi, ijro holati'),
    tasks: input.tasks.map(task => ({
      taskNumber: task.number,
      task: body(task.text),
      deadline: body(task.deadline),
      state: present([task.executor, task.state]).map(body).join('\n')
    })),
    enclosure: input.enclosureSheets === null ? '' : body(`Ilova: ${input.enclosureSheets} varaqda.`),
    signerPost: postLines(body(input.signer.post)),
    signerName: body(input.signer.name),
    executor: labelled('Ijrochi:', input.executor.name),
    phone: labelled('Tel:', input.executor.phone)
  }
}
