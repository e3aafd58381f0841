import type { TemplateField } from './field.ts'
import { condition, loop, prose, SIGNER, text } from './shared.fields.ts'

/** Everything `decision.docx` may name: the draft of a hokim's decision. */
export const decisionFields: readonly TemplateField[] = [
  condition('isDraft', 'whether the word for a draft is printed above'),
  text('draftWord', 'the word for a draft'),
  text('head', 'whose decision it is, in capitals'),
  text('date', 'date in words, or a line to write it on'),
  text('number', 'number, or a line to write it on'),
  text('place', 'the hokimiyat or town'),
  text('title', 'what the decision is about'),
  prose('preamble', 'in execution of what and on which law'),
  text('decides', 'the words of deciding, in capitals'),
  loop('points', 'the numbered points', [
    prose('paragraphs', 'the first paragraph carries the number, the others stand under it')
  ]),
  ...SIGNER,
  condition('hasVisas', 'whether the list of visas is there'),
  text('visasTitle', 'head of the list of visas'),
  loop('visas', 'who agreed', [text('visaPost', 'post'), text('visaName', 'initials and family name')])
]
