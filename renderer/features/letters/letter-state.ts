import { z } from 'zod'
import { letterForm, type LetterForm } from '#api/documents.ts'

/** A paragraph with a name of its own, so that it keeps its field while others move around it. */
export type ParagraphField = { key: number; text: string }
/** The form as it is typed: lists of lines as one text. */
export type LetterState = Omit<LetterForm, 'head' | 'addressees' | 'copies' | 'paragraphs' | 'enclosureSheets'> & {
  head: string
  addressees: string
  copies: string
  paragraphs: ParagraphField[]
  enclosureSheets: string
}

export const stateOf = (form: LetterForm): LetterState => ({
  ...form,
  head: form.head.join('\n'),
  addressees: form.addressees.join('\n'),
  copies: form.copies.join('\n'),
  paragraphs: form.paragraphs.map((text, key) => ({ key, text })),
  enclosureSheets: form.enclosureSheets === null ? '' : String(form.enclosureSheets)
})

/** What the service is given: lines without spaces around them, nothing empty. */
export const formOf = (state: LetterState): LetterForm => {
  const sheets = Number(state.enclosureSheets)
  return {
    ...state,
    head: linesOf(state.head),
    addressees: linesOf(state.addressees),
    copies: linesOf(state.copies),
    paragraphs: state.paragraphs.map(({ text }) => text.trim()).filter(text => text !== ''),
    enclosureSheets: Number.isInteger(sheets) && sheets > 0 ? sheets : null
  }
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** Fields without which no letter goes out, and those a letter usually has. Keys of the letters catalogue under 'field.'. */
export const NEEDED = ['head', 'addressees', 'body', 'signerPost', 'signerName', 'date'] as const
export const USUAL = ['number', 'city', 'address', 'tel', 'executorName', 'executorTel'] as const
export type NeededField = (typeof NEEDED)[number]
export type UsualField = (typeof USUAL)[number]

export const missingOf = (state: LetterState): { needed: NeededField[]; usual: UsualField[] } => ({
  needed: NEEDED.filter(field => {
    if (field !== 'body') return state[field].trim() === ''
    return state.opening.trim() === '' && state.paragraphs.every(({ text }) => text.trim() === '') && !state.table
  }),
  usual: USUAL.filter(field => state[field].trim() === '')
})

/** The paragraph at `from` stands at `to`; the list stays as it is when either is outside it. */
export const moved = <Item>(list: readonly Item[], from: number, to: number): Item[] => {
  const copy = [...list]
  if (from < 0 || to < 0 || from >= copy.length || to >= copy.length) return copy
  copy.splice(to, 0, ...copy.splice(from, 1))
  return copy
}

/** A new empty paragraph after the one at `index` (-1: first). */
export const withParagraph = (list: readonly ParagraphField[], index: number): ParagraphField[] => {
  const key = Math.max(-1, ...list.map(paragraph => paragraph.key)) + 1
  return [...list.slice(0, index + 1), { key, text: '' }, ...list.slice(index + 1)]
}

const kept = z.object({
  ...letterForm.omit({ addressees: true, copies: true, head: true, paragraphs: true, enclosureSheets: true }).shape,
  head: z.string(),
  addressees: z.string(),
  copies: z.string(),
  paragraphs: z.array(z.object({ key: z.number(), text: z.string() })),
  enclosureSheets: z.string(),
  // An unfinished form may have no date yet.
  date: z.string()
})

const KEY = 'nazorat.letter.'
/** The form left unfinished in this window under this name, or null. */
export const readKept = (storage: Pick<Storage, 'getItem'>, name: string): LetterState | null => {
  const text = storage.getItem(KEY + name)
  if (text === null) return null
  const parsed = kept.safeParse(parse(text))
  return parsed.success ? parsed.data : null
}

export const keep = (storage: Pick<Storage, 'setItem'>, name: string, state: LetterState): void =>
  storage.setItem(KEY + name, JSON.stringify(state))

export const forget = (storage: Pick<Storage, 'removeItem'>, name: string): void => storage.removeItem(KEY + name)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // Cut or foreign: the schema refuses it and the form starts anew.
    return null
  }
}

/** '4,5,x,5' -> [4, 5]: the tasks named in the address, each once, at most 500. */
export const tasksOf = (text: string | undefined): number[] =>
  [
    ...new Set(
      (text ?? '')
        .split(',')
        .map(Number)
        .filter(id => Number.isInteger(id) && id > 0)
    )
  ].slice(0, 500)
