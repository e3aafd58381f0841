import type { TemplateField } from './field.ts'

export const text = (name: string, about: string): TemplateField => ({ name, kind: 'text', about })
export const condition = (name: string, about: string): TemplateField => ({ name, kind: 'condition', about })
export const loop = (name: string, about: string, fields: readonly TemplateField[]): TemplateField => ({
  name,
  kind: 'loop',
  about,
  fields
})

/** Paragraphs whose bold words are parts of their own. */
export const prose = (name: string, about: string): TemplateField =>
  loop(name, about, [
    loop('parts', 'the paragraph cut where bold begins and ends; one of the two texts of a part is empty', [
      text('plain', 'ordinary words'),
      text('bold', 'bold words')
    ])
  ])

export const LETTERHEAD: readonly TemplateField[] = [
  loop('head', 'the body that writes, from the highest down, in capitals', [text('line', 'one line of the head')]),
  text('address', 'postal address of the body, or empty'),
  text('contacts', 'telephone, fax and e-mail in one line, or empty')
]
export const DATE_LINE: readonly TemplateField[] = [
  text('date', 'date in words'),
  text('number', 'number with its suffix, or a line to write it on'),
  text('city', 'place of writing, or empty')
]
export const ADDRESSEES = loop('addressees', 'to whom, in the dative', [
  text('name', 'one addressee; may have several lines')
])
export const SIGNER: readonly TemplateField[] = [
  text('signerPost', 'post of the signer on one or two lines'),
  text('signerName', 'initials and family name of the signer'),
  { name: 'qr', kind: 'image', about: 'QR of the document or the scan of a signature, or none', width: 22, height: 22 }
]
export const EXECUTOR: readonly TemplateField[] = [
  text('executor', 'who prepared it, with the word for it, or empty'),
  text('phone', 'telephone of the executor, with the word for it, or empty')
]
/** The titles of the columns of a table. */
export const titles = (...names: readonly string[]): TemplateField[] =>
  names.map(name => text(`${name}Title`, `head of the column of ${name}`))
