import { type ComposedForm, composedForm } from '#api/compose.ts'
import { fieldsIn, type FigureField, printedText, unsourcedIn } from '#domain/compose/field.ts'
import type { TableKey } from '#domain/compose/kinds.ts'
import { periodsOfYear, type PeriodKind } from '#domain/indicators/period.ts'
import { markerOf } from '#domain/compose/field.ts'

const KEY = 'nazorat.compose.'
/** The paper left unfinished in this window under this name, or null. */
export const readKept = (storage: Pick<Storage, 'getItem'>, name: string): ComposedForm | null => {
  const text = storage.getItem(KEY + name)
  if (text === null) return null
  try {
    const parsed = composedForm.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    // Cut or foreign: the paper starts anew.
    return null
  }
}
/** Keeps what is typed through a reload; a paper too large for the window's store is kept by saving it. */
export const keep = (storage: Pick<Storage, 'setItem'>, name: string, form: ComposedForm): void => {
  try {
    storage.setItem(KEY + name, JSON.stringify(form))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
export const forget = (storage: Pick<Storage, 'removeItem'>, name: string): void => storage.removeItem(KEY + name)

/** The periods that may be reported on a day: what is over or running, the newest first of each kind. */
export const periodsBefore = (today: string): { kind: PeriodKind; periods: string[] }[] => {
  const year = Number(today.slice(0, 4))
  return (['quarter', 'half', 'year', 'month'] as const).map(kind => ({
    kind,
    periods: [year, year - 1, year - 2]
      .flatMap(one => periodsOfYear(kind, one).reverse())
      .filter(one => startsBy(one, today))
  }))
}
const startsBy = (period: string, today: string): boolean => {
  const year = today.slice(0, 4)
  const month = Number(today.slice(5, 7))
  const [, quarter] = /Q(\d)$/.exec(period) ?? []
  const [, half] = /H(\d)$/.exec(period) ?? []
  const [, in12] = /^\d{4}-(\d\d)$/.exec(period) ?? []
  if (!period.startsWith(year)) return period < year
  if (quarter !== undefined) return Number(quarter) <= Math.ceil(month / 3)
  if (half !== undefined) return Number(half) <= Math.ceil(month / 6)
  return in12 === undefined || Number(in12) <= month
}

/** The words of a paper as they are read now. */
export const wordsOf = (form: ComposedForm): string[] => {
  const fields = new Map(form.fields.map(field => [field.id, field]))
  return form.parts
    .flatMap(part => [part.title, ...part.paragraphs])
    .filter(text => text.trim() !== '')
    .map(text => printedText(text, fields))
}

/** The cells that hold figures: numbers typed into them want a source too. */
export const FIGURE_COLUMNS: Partial<Record<TableKey, readonly number[]>> = {
  counts: [1],
  indicators: [2, 3, 4, 5],
  discipline: [1, 2, 3, 4]
}

/** A number without a source in the prose or in a cell of figures: `put` gives the form with that text replaced. */
export type Found = {
  key: string
  text: string
  around: string
  /** The form with a figure of this source in its place. */
  attach: (form: ComposedForm, words: string) => ComposedForm
}

const withField = (form: ComposedForm, text: string, words: string): { form: ComposedForm; marker: string } => {
  const id = Math.max(0, ...form.fields.map(field => field.id)) + 1
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  const value = Number.isFinite(Number(plain)) ? Number(plain) : null
  const field: FigureField = { id, text, value, source: { kind: 'given', words } }
  return { form: { ...form, fields: [...form.fields, field] }, marker: markerOf(id) }
}

/** Every number without a source, in the order of the paper. */
export const unsourcedOf = (form: ComposedForm): Found[] => {
  const printed = new Map(form.fields.map(field => [field.id, field]))
  const around = (text: string, start: number, end: number): string =>
    printedText(
      `…${text.slice(Math.max(0, start - 25), start)}${text.slice(start, end)}${text.slice(end, end + 25)}…`,
      printed
    )
  const prose = form.parts.flatMap((part, at) =>
    part.paragraphs.flatMap((text, index) =>
      unsourcedIn(text).map(
        ({ start, end, text: number }): Found => ({
          key: `${at} ${index} ${start}`,
          text: number,
          around: around(text, start, end),
          attach: (now, words) => {
            const { form: next, marker } = withField(now, text.slice(start, end), words)
            return withParagraph(next, at, index, `${text.slice(0, start)}${marker}${text.slice(end)}`)
          }
        })
      )
    )
  )
  const cells = form.tables.flatMap((table, at) => {
    const columns = FIGURE_COLUMNS[table.key]
    if (columns === undefined || !table.shown) return []
    return table.rows.flatMap((row, line) =>
      columns.flatMap(column =>
        unsourcedIn(row[column] ?? '').map(
          ({ start, end, text: number }): Found => ({
            key: `${table.key} ${line} ${column} ${start}`,
            text: number,
            around: row[0] ?? '',
            attach: (now, words) => {
              const text = row[column]!
              const { form: next, marker } = withField(now, text.slice(start, end), words)
              return withCell(next, at, line, column, `${text.slice(0, start)}${marker}${text.slice(end)}`)
            }
          })
        )
      )
    )
  })
  return [...prose, ...cells]
}

export const withParagraph = (form: ComposedForm, part: number, index: number, text: string): ComposedForm => ({
  ...form,
  parts: form.parts.map((one, at) =>
    at === part ? { ...one, paragraphs: one.paragraphs.map((old, n) => (n === index ? text : old)) } : one
  )
})

export const withCell = (
  form: ComposedForm,
  table: number,
  line: number,
  column: number,
  text: string
): ComposedForm => ({
  ...form,
  tables: form.tables.map((one, at) =>
    at === table
      ? {
          ...one,
          rows: one.rows.map((row, n) => (n === line ? row.map((old, c) => (c === column ? text : old)) : row))
        }
      : one
  )
})

/** What the service is given: nothing empty, and only the figures that still stand somewhere. */
export const formOf = (form: ComposedForm): ComposedForm => {
  const parts = form.parts.map(part => ({
    ...part,
    paragraphs: part.paragraphs.map(text => text.trim()).filter(text => text !== '')
  }))
  const used = new Set([
    ...parts.flatMap(part => [part.title, ...part.paragraphs].flatMap(fieldsIn)),
    ...form.tables.flatMap(table => table.rows.flat().flatMap(fieldsIn))
  ])
  return {
    ...form,
    parts,
    addressees: form.addressees.map(one => one.trim()).filter(one => one !== ''),
    head: form.head.map(one => one.trim()).filter(one => one !== ''),
    fields: form.fields.filter(field => used.has(field.id))
  }
}

/** What the paper still lacks; keys of the catalogue under 'field.'. */
export const missingOf = (form: ComposedForm): ('title' | 'addressees' | 'signerPost' | 'signerName')[] => {
  const missing: ReturnType<typeof missingOf> = []
  if (form.kind === 'reminder') {
    if (form.addressees.every(one => one.trim() === '')) missing.push('addressees')
  } else if (form.title.trim() === '') missing.push('title')
  if (form.kind !== 'speech') {
    if (form.signerPost.trim() === '') missing.push('signerPost')
    if (form.signerName.trim() === '') missing.push('signerName')
  }
  return missing
}
