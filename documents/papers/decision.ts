import type { Script } from '#domain/office.ts'
import type { IsoDay } from '#language/dates.ts'
import { decisionFields } from '#templates/decision.fields.ts'
import { fillTemplate } from '../fill.ts'
import { gluedView } from '../glue.ts'
import { initials, type PaperSigner, wordsIn } from './words.ts'

/**
 * The draft of a hokim's decision. `number` and `date` null leave lines to write on: E-qaror gives them. A point's first paragraph
 * gets its number, the others stand under it. `day` is the day the draft was made: the date of the file.
 */
export type DecisionInput = {
  script: Script
  day: IsoDay
  draft: boolean
  head: string
  date: IsoDay | null
  number: string | null
  place: string
  title: string
  preamble: readonly string[]
  points: readonly (readonly string[])[]
  signer: PaperSigner
  visas: readonly PaperSigner[]
}

export const decisionView = (input: DecisionInput) => {
  const { say, paragraphs, day, signer } = wordsIn(input.script)
  return {
    isDraft: input.draft,
    draftWord: say('LOYIHA'),
    head: say(input.head).toUpperCase(),
    date: input.date === null ? say('20__-yil “___” ____________') : day(input.date),
    number: input.number === null ? '№ ______________' : `${input.number}-${say('son')}`,
    place: say(input.place),
    title: say(input.title),
    preamble: paragraphs(input.preamble),
    decides: say('QAROR QILAMAN:'),
    points: input.points.map((texts, index) => ({
      paragraphs: paragraphs(texts.map((text, at) => (at === 0 ? `${index + 1}. ${text}` : text)))
    })),
    ...signer(input.signer),
    hasVisas: input.visas.length > 0,
    visasTitle: say('Kelishildi:'),
    visas: input.visas.map(({ post, name }) => ({ visaPost: `${say(post)} `, visaName: say(initials(name)) }))
  }
}

/** The draft as DOCX. The same template and input give the same bytes. Throws TemplateError. */
export const makeDecision = (input: DecisionInput, template: Uint8Array): Promise<Uint8Array> => {
  const view = decisionView(input)
  return fillTemplate(template, gluedView(view), decisionFields, {
    title: view.title,
    author: view.signerName,
    date: input.day
  })
}
