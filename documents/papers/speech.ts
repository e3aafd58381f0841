import type { Script } from '#domain/office.ts'
import type { IsoDay } from '#language/dates.ts'
import { speechFields } from '#templates/speech.fields.ts'
import { fillTemplate } from '../fill.ts'
import { gluedView } from '../glue.ts'
import { present } from '../letter.ts'
import { wordsIn } from './words.ts'

/** A report read aloud: stretches of paragraphs, each behind its words to the listeners. Words between pairs of asterisks are bold. */
export type SpeechInput = {
  script: Script
  date: IsoDay
  speaker: string
  title: string
  sections: readonly { addresses: readonly string[]; paragraphs: readonly string[] }[]
  ending: string
}

export const speechView = (input: SpeechInput) => {
  const { say, paragraphs } = wordsIn(input.script)
  return {
    title: say(input.title),
    sections: input.sections.map(section => ({
      addresses: present(section.addresses).map(address => ({ address: say(address) })),
      paragraphs: paragraphs(section.paragraphs)
    })),
    ending: say(input.ending)
  }
}

/** The speech as DOCX. The same template and input give the same bytes. Throws TemplateError. */
export const makeSpeech = (input: SpeechInput, template: Uint8Array): Promise<Uint8Array> => {
  const view = speechView(input)
  return fillTemplate(template, gluedView(view), speechFields, {
    title: view.title,
    author: input.speaker,
    date: input.date
  })
}
