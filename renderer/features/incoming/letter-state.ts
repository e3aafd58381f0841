import type { IncomingDetail } from '#api/incoming.ts'
import type { Inputs } from '../../lib/client.ts'

/** The form of a letter as typed; the resolution is written when it has words. */
export type LetterState = Omit<Inputs['incoming']['save'], 'id' | 'file' | 'resolution' | 'again' | 'text'> & {
  text: string
  author: string
  lead: string
  co: string[]
  words: string
  paper: boolean
}

/** An empty form: our next number, today, an answer asked for; the sender's kind and who resolves stay from the letter before. */
export const emptyLetter = (
  { number, today }: { number: string; today: string },
  before: Pick<LetterState, 'kind' | 'author' | 'lead'> | null = null
): LetterState => ({
  kind: before?.kind ?? 'letter',
  sender: '',
  theirNumber: '',
  theirDate: null,
  number,
  date: today,
  subject: '',
  text: '',
  due: null,
  needsAnswer: true,
  author: before?.author ?? '',
  lead: before?.lead ?? '',
  co: [],
  words: '',
  paper: false
})

export const stateOf = (letter: IncomingDetail): LetterState => ({
  kind: letter.kind,
  sender: letter.sender,
  theirNumber: letter.theirNumber,
  theirDate: letter.theirDate,
  number: letter.number,
  date: letter.date,
  subject: letter.subject,
  text: letter.text,
  due: letter.due,
  needsAnswer: letter.needsAnswer,
  author: '',
  lead: '',
  co: [],
  words: '',
  paper: false
})

/** Enough to be kept: who wrote and about what. */
export const isComplete = ({ sender, subject, words, author }: LetterState): boolean =>
  sender.trim() !== '' && subject.trim() !== '' && (words.trim() === '' || author.trim() !== '')

type Save = Inputs['incoming']['save']
/** What is sent: the fields, and the resolution if it has words. */
export const toSave = (
  id: number | null,
  { author, lead, co, words, paper, ...letter }: LetterState,
  { file, today, again }: { file: File | null; today: string; again: boolean }
): Save => ({
  ...letter,
  id,
  file,
  again,
  resolution:
    words.trim() === ''
      ? null
      : { author, lead, co, text: words, date: today, due: letter.due, source: paper ? 'paper' : 'console' }
})
