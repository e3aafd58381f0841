import type { IsoDay } from '#language/dates.ts'
import type { Script } from './office.ts'

/** What a letter's opening needs to know of the act it answers; `kind` and `number` as in the draft ('PQ', 'ПҚ-308'). */
export type LetterAct = {
  kind: string | null
  number: string | null
  date: IsoDay | null
  /** Nominative: 'Namangan viloyati hokimi', or null where the kind tells it. */
  issuer: string | null
}

/** One row of the table of tasks: finished words in either script. */
export type LetterTask = { number: string; text: string; deadline: string; executor: string; state: string }

export const URGENCIES = ['', 'urgent', 'very-urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

/**
 * Everything an official letter says, before it is laid out. Texts may be in either script; the head (body, address,
 * contacts, date line) is printed in `script.head`, all else in `script.body`.
 */
export type LetterInput = {
  /** Russian words are printed as they are given: no script is changed, no case put. */
  language?: 'uzbek' | 'russian'
  urgency?: Urgency
  /** 'Tuman va shahar hokimliklari': printed in place of the addressees, who follow on a list of their own; '' = each is printed. */
  byList?: string
  /** Each with what it is and its sheets; where there are any, `enclosureSheets` is not printed. */
  enclosures?: readonly { title: string; sheets: number | null }[]
  /** Who prepared it beside `executor`. */
  moreExecutors?: readonly { name: string; phone: string }[]
  script: { head: Script; body: Script }
  /** `lines` name the body from the highest down; empty contacts are left out. */
  letterhead: { lines: string[]; address: string; contacts: { tel: string; fax: string; email: string } }
  date: IsoDay
  /** 'words': 2021-yil 25-noyabr; 'boxes': «25» «11» 2021 yil. */
  dateStyle: 'words' | 'boxes'
  /** '01-1059'; null leaves a line to write the number on. */
  number: string | null
  city: string | null
  /** One entry for each addressee; a line break inside an entry is kept. In the nominative, or already in the dative. */
  addressees: string[]
  copies: string[]
  dative: boolean
  /** 'O‘zbekiston Respublikasi Prezidentining … qarori ijrosi yuzasidan:' or null. */
  opening: string | null
  /** Words between two pairs of asterisks, **544**, are printed bold. */
  paragraphs: string[]
  /** Paragraphs get the numbers 1., 2., … */
  numbered: boolean
  tasks: LetterTask[]
  /** Sheets of the enclosure; null when there is none. */
  enclosureSheets: number | null
  signer: { post: string; name: string }
  executor: { name: string; phone: string }
}
