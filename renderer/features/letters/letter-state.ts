import { z } from 'zod'
import { letterForm, type LetterForm } from '#api/documents.ts'
import { type FigureField, fieldsIn, markerOf, printedText, unsourcedIn } from '#domain/compose/field.ts'

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
  const used = new Set([state.opening, ...state.paragraphs.map(({ text }) => text)].flatMap(fieldsIn))
  return {
    ...state,
    head: linesOf(state.head),
    addressees: linesOf(state.addressees),
    copies: linesOf(state.copies),
    paragraphs: state.paragraphs.map(({ text }) => text.trim()).filter(text => text !== ''),
    enclosures: state.enclosures.filter(({ title, sheets: count }) => title.trim() !== '' || count !== null),
    moreExecutors: state.moreExecutors.filter(({ name }) => name.trim() !== ''),
    fields: state.fields.filter(field => used.has(field.id)),
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

/** The letter's words as they are read. */
export const wordsOf = (state: LetterState): string[] => {
  const fields = new Map(state.fields.map(field => [field.id, field]))
  return [state.opening, ...state.paragraphs.map(({ text }) => text)]
    .filter(text => text.trim() !== '')
    .map(text => printedText(text, fields))
}

/** Sentences with their figures, a paragraph each, at the end of the letter. */
export const withSentences = (
  state: LetterState,
  { paragraphs, fields }: { paragraphs: readonly string[]; fields: FigureField[] }
): Partial<LetterState> => {
  const last = Math.max(-1, ...state.paragraphs.map(({ key }) => key))
  const written = state.paragraphs.filter(({ text }) => text.trim() !== '')
  return {
    paragraphs: [...written, ...paragraphs.map((text, index) => ({ key: last + 1 + index, text }))],
    fields: [...state.fields, ...fields]
  }
}

/** Numbers typed into the paragraphs that have no source; `attach` names one. */
export const unsourcedOf = (state: LetterState) =>
  state.paragraphs.flatMap(({ key, text }) =>
    unsourcedIn(text).map(({ start, end, text: number }) => ({
      key: `${key} ${start}`,
      text: number,
      around: `…${printedText(text.slice(Math.max(0, start - 25), end + 25), new Map(state.fields.map(one => [one.id, one])))}…`,
      attach: (now: LetterState, words: string): Partial<LetterState> => {
        const id = Math.max(0, ...now.fields.map(field => field.id)) + 1
        const value = Number(text.slice(start, end).replace(/\s/g, '').replace(',', '.'))
        const field: FigureField = {
          ...{ id, text: text.slice(start, end), value: Number.isFinite(value) ? value : null },
          source: { kind: 'given', words }
        }
        return {
          fields: [...now.fields, field],
          paragraphs: now.paragraphs.map(one =>
            one.key === key ? { key, text: `${text.slice(0, start)}${markerOf(id)}${text.slice(end)}` } : one
          )
        }
      }
    }))
  )
