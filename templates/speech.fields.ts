import type { TemplateField } from './field.ts'
import { loop, prose, text } from './shared.fields.ts'

/** Everything `speech.docx` may name: a report read aloud at a meeting. */
export const speechFields: readonly TemplateField[] = [
  text('title', 'what the report is about'),
  loop('sections', 'the stretches of the speech, each with its own address to the listeners', [
    loop('addresses', 'words to the listeners, one line each', [text('address', 'one line')]),
    prose('paragraphs', 'what is said')
  ]),
  text('ending', 'the last line')
]
