import type { LetterInput } from '#domain/letter.ts'
import { letterFields } from '#templates/letter.fields.ts'
import { fillTemplate } from './fill.ts'
import { gluedView } from './glue.ts'
import { letterView } from './letter.ts'
import { markView } from './mark.ts'

/**
 * The letter as DOCX, through a template with the fields of templates/letter.fields.ts, `mark` in its QR. The same template and input give the
 * same bytes. Throws TemplateError when the template or a value is at fault.
 */
export const makeLetter = async (
  template: Uint8Array,
  input: LetterInput,
  mark: string | null = null
): Promise<{ bytes: Uint8Array }> => {
  const view = { ...letterView(input), ...(await markView(mark)) }
  const about = {
    title: [view.number, ...view.addressees.map(one => one.name)].join(', ').replaceAll('\n', ' '),
    author: view.signerName,
    date: input.date
  }
  return { bytes: await fillTemplate(template, gluedView(view), letterFields, about) }
}
