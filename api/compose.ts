import { z } from 'zod'
import { EVENT_COUNTS, FIELD_STANDS, INDICATOR_SIDES, TASK_COUNTS } from '#domain/compose/field.ts'
import { COMPOSED_KINDS, TABLES } from '#domain/compose/kinds.ts'
import { readPeriod } from '#domain/indicators/period.ts'
import { SCRIPTS } from '#domain/office.ts'
import { id, reading, writing, written } from './call.ts'
import { documentRow } from './documents.ts'
import { isoDay } from './draft.ts'
import { figureField, sha256 } from './figure-field.ts'

const line = z.string().max(1000)
const words = z.string().max(20_000)
/** '2026-03', '2026-Q3', '2026-H1', '2026' */
const period = z
  .string()
  .max(8)
  .refine(text => readPeriod(text) !== null)

const part = z.object({
  key: z.string().max(50),
  /** Words above it: the address to the listeners of a speech, a line each; '' where the template has a title of its own. */
  title: z.string().max(2000),
  paragraphs: z.array(words).max(500)
})
/** Rows of cells in the order of domain COLUMNS; the words of a cell may hold markers of figures. */
const table = z.object({
  key: z.enum(TABLES),
  shown: z.boolean(),
  rows: z.array(z.array(z.string().max(10_000)).max(12)).max(5500)
})
/** A chart of one indicator over periods; values are read again when the figures are. */
const chart = z.object({
  indicator: id,
  place: id,
  title: line,
  unit: line,
  periods: z.array(period).min(1).max(24),
  values: z.array(z.number().nullable()).max(24)
})
const person = z.object({ post: line, name: line })

/** A composed paper as it is edited. Prose and cells hold markers; `fields` are the figures behind them. */
export const composedForm = z.object({
  kind: z.enum(COMPOSED_KINDS),
  script: z.enum(SCRIPTS),
  date: isoDay,
  number: z.string().max(100),
  city: line,
  head: z.array(line).max(10),
  address: line,
  tel: line,
  fax: line,
  email: line,
  period,
  place: id.nullable(),
  acts: z.array(id).max(200),
  title: z.string().max(2000),
  addressees: z.array(line).max(50),
  parts: z.array(part).max(200),
  tables: z.array(table).max(TABLES.length),
  charts: z.array(chart).max(50),
  fields: z.array(figureField).max(20_000),
  /** Tasks the paper speaks of, kept with it. */
  tasks: z.array(id).max(5500),
  ending: z.string().max(2000),
  signerPost: line,
  signerName: line,
  executorName: line,
  executorTel: line,
  /** Who agrees to a decision before it is signed. */
  visas: z.array(person).max(50),
  /** A decision that E-qaror has numbered is no draft any more. */
  adopted: z.boolean()
})
export type ComposedForm = z.infer<typeof composedForm>

/** What a paper is put together from. `tasks`: exactly these; none = what fell due, was done or is late in the period. */
export const composeAsked = z.object({
  kind: z.enum(COMPOSED_KINDS),
  script: z.enum(SCRIPTS),
  period,
  place: id.nullable(),
  acts: z.array(id).max(200),
  tasks: z.array(id).max(5500).default([]),
  indicators: z.array(id).max(500),
  /** Of a reminder: the key of the body it goes to. */
  body: z.string().max(500).default('')
})
export type ComposeAsked = z.infer<typeof composeAsked>

const choice = z.object({ id, label: z.string(), text: z.string() })
/** What there is to choose from: indicators with their figure in the period, acts, bodies with what is late or near. */
const choices = z.object({
  place: id.nullable(),
  indicators: z.array(choice.extend({ known: z.boolean() })),
  acts: z.array(z.object({ id, label: z.string(), title: z.string() })),
  bodies: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      late: z.number().int().nonnegative(),
      near: z.number().int().nonnegative()
    })
  )
})
export type ComposeChoices = z.infer<typeof choices>

const sentencesAsked = z.object({
  indicators: z.array(id).min(1).max(500),
  period,
  place: id.nullable(),
  tongue: z.enum([...SCRIPTS, 'russian']),
  /** The highest number of a figure the paper has. */
  last: z.number().int().nonnegative()
})
export type SentencesAsked = z.infer<typeof sentencesAsked>

/** A figure as it stands today, with what a person is told of its source. */
export const fieldView = z.object({
  id,
  stand: z.enum(FIELD_STANDS),
  /** What it would print today; null when there is no such figure any more. */
  now: z.string().nullable(),
  nowValue: z.number().nullable(),
  about: z.object({
    /** Name of the indicator, words of the work entry, the given source. */
    name: z.string(),
    what: z.enum([...INDICATOR_SIDES, ...TASK_COUNTS, ...EVENT_COUNTS, 'work', 'given']),
    period: z.string(),
    place: z.string(),
    /** Where the entered figure is from. */
    source: z.string(),
    /** Where it is opened: '#/indicators…'; '' when there is nothing to open. */
    href: z.string()
  })
})
export type FieldView = z.infer<typeof fieldView>

/** An earlier paper of the same kind, in finished words. */
export const earlier = z.object({
  id,
  title: z.string(),
  number: z.string(),
  date: isoDay,
  parts: z.array(z.object({ key: z.string(), title: z.string(), paragraphs: z.array(z.string()) }))
})
export type EarlierPaper = z.infer<typeof earlier>

export const compose = {
  choices: reading.input(z.object({ period, acts: z.array(id).max(200).default([]) })).output(choices),
  /** The paper put together from the register; nothing is kept. */
  start: reading.input(composeAsked).output(composedForm),
  /** Sentences of indicators for a paper that is being written; what is not known says nothing. */
  sentences: reading
    .input(sentencesAsked)
    .output(z.object({ paragraphs: z.array(z.string()), fields: z.array(figureField) })),
  /** The form a kept paper was made from. WRONG_STATE for a kind that is not composed. */
  form: reading.input(z.object({ id })).output(composedForm),
  make: writing.input(composedForm).output(written.extend({ document: documentRow })),
  /** The next version; `base` is the SHA-256 of the one it was edited from. */
  revise: writing
    .input(z.object({ id, base: sha256, form: composedForm }))
    .output(written.extend({ document: documentRow })),
  /** How figures stand against the register today. */
  fields: reading
    .input(z.object({ fields: z.array(figureField).max(20_000), script: z.enum([...SCRIPTS, 'russian']) }))
    .output(z.array(fieldView)),
  /** The figures a kept paper carries, in its order. */
  figuresOf: reading.input(z.object({ id })).output(z.array(fieldView.extend({ text: z.string() }))),
  /** One action: every figure of a draft that changed since is printed as it is today. WRONG_STATE once it was checked. */
  refresh: writing.input(z.object({ id, base: sha256 })).output(written.extend({ document: documentRow })),
  /** Papers of a kind before this one (null: all), the newest first, and the words of the newest or the asked one. */
  earlier: reading
    .input(z.object({ kind: documentRow.shape.kind, except: id.nullable(), chosen: id.nullable() }))
    .output(
      z.object({
        papers: z.array(z.object({ id, title: z.string(), date: isoDay })),
        shown: earlier.nullable()
      })
    ),
  /** One reminder for each of these bodies. */
  remind: writing
    .input(
      composeAsked.omit({ body: true, kind: true }).extend({ bodies: z.array(z.string().max(500)).min(1).max(200) })
    )
    .output(written.extend({ documents: z.array(documentRow) })),
  /** The number and day that E-qaror gave to a decision: it is laid out as adopted and read as an act; answers the reading. */
  adopt: writing
    .input(z.object({ id, base: sha256, number: z.string().trim().min(1).max(100), date: isoDay }))
    .output(written.extend({ document: documentRow, draft: id }))
}
