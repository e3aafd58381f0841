import type { TemplateField } from './field.ts'

const PARTS: TemplateField[] = [
  {
    name: 'parts',
    kind: 'loop',
    about: 'the paragraph cut where bold begins and ends; one of the two texts of a part is empty',
    fields: [
      { name: 'plain', kind: 'text', about: 'ordinary words' },
      { name: 'bold', kind: 'text', about: 'bold words' }
    ]
  }
]

/** Everything `letter.docx` may name. Texts are finished: in the right script and case, dates in words. */
export const letterFields: readonly TemplateField[] = [
  {
    name: 'head',
    kind: 'loop',
    about: 'the body that writes, from the highest down, in capitals',
    fields: [{ name: 'line', kind: 'text', about: 'one line of the head' }]
  },
  { name: 'address', kind: 'text', about: 'postal address of the body' },
  { name: 'contacts', kind: 'text', about: 'telephone, fax and e-mail in one line, or empty' },
  { name: 'date', kind: 'text', about: 'date of the letter in words' },
  { name: 'number', kind: 'text', about: 'number of the letter with its suffix, or a line to write it on' },
  { name: 'city', kind: 'text', about: 'place of writing, or empty' },
  { name: 'urgency', kind: 'text', about: 'the word for an urgent letter, or empty' },
  {
    name: 'addressees',
    kind: 'loop',
    about: 'to whom, in the dative',
    fields: [{ name: 'name', kind: 'text', about: 'one addressee; may have several lines' }]
  },
  {
    name: 'copies',
    kind: 'loop',
    about: 'who gets a copy, in the dative',
    fields: [{ name: 'name', kind: 'text', about: 'one receiver of a copy' }]
  },
  { name: 'opening', kind: 'text', about: 'the instruction that is answered, or empty' },
  {
    name: 'paragraphs',
    kind: 'loop',
    about: 'paragraphs of the body, without the closing one',
    fields: PARTS
  },
  {
    name: 'closing',
    kind: 'loop',
    about: 'the last paragraph, kept on one page with the signature; none when a table of tasks follows',
    fields: PARTS
  },
  { name: 'hasTasks', kind: 'condition', about: 'whether the table of tasks is there' },
  { name: 'numberTitle', kind: 'text', about: 'head of the column of numbers' },
  { name: 'taskTitle', kind: 'text', about: 'head of the column of tasks' },
  { name: 'deadlineTitle', kind: 'text', about: 'head of the column of deadlines' },
  { name: 'stateTitle', kind: 'text', about: 'head of the column of executors and states' },
  {
    name: 'tasks',
    kind: 'loop',
    about: 'rows of the table of tasks',
    fields: [
      { name: 'task', kind: 'text', about: 'words of the task' },
      { name: 'taskNumber', kind: 'text', about: 'number of the task as printed' },
      { name: 'deadline', kind: 'text', about: 'deadline in its own words' },
      { name: 'state', kind: 'text', about: 'executor and state, on lines of their own' }
    ]
  },
  { name: 'enclosure', kind: 'text', about: 'the line about the enclosure, or empty' },
  { name: 'signerPost', kind: 'text', about: 'post of the signer on one or two lines' },
  { name: 'signerName', kind: 'text', about: 'initials and family name of the signer' },
  { name: 'qr', kind: 'image', about: 'QR of the document or the scan of a signature, or none', width: 22, height: 22 },
  { name: 'executor', kind: 'text', about: 'who prepared the letter, with the word for it, or empty' },
  { name: 'phone', kind: 'text', about: 'telephone of the executor, with the word for it, or empty' },
  { name: 'listTitle', kind: 'text', about: 'head of the list of addressees, or empty where each stands above' },
  {
    name: 'listed',
    kind: 'loop',
    about: 'the addressees of a letter that goes by a list',
    fields: [{ name: 'name', kind: 'text', about: 'one addressee with its number' }]
  }
]
