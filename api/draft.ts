import { z } from 'zod'
import {
  CLAUSE_KINDS,
  DEADLINE_KINDS,
  type Draft,
  EXECUTOR_ROLES,
  NOTE_CODES,
  SEAT_KINDS,
  SEAT_ROLES
} from '#domain/draft.ts'

/** The schema of `domain/draft.ts`: what `cli annex read` prints and the review screen works on. */
const text = z.string()
const count = z.number().int()

export const place = z.object({
  page: count.nullable(),
  table: count.nullable(),
  row: count.nullable(),
  paragraph: count.nullable()
})
export const note = z.object({
  code: z.enum(NOTE_CODES),
  message: text,
  at: place.nullable(),
  was: text.nullable(),
  now: text.nullable()
})
export const isoDay = z.iso.date()
export const deadline = z.object({
  text,
  kind: z.enum(DEADLINE_KINDS),
  start: isoDay.nullable(),
  due: isoDay.nullable(),
  time: text.nullable(),
  every: text.nullable(),
  dayOfMonth: count.nullable(),
  steps: z.array(count).nullable(),
  certain: z.boolean()
})
export const executor = z.object({
  text,
  person: text.nullable(),
  role: z.enum(EXECUTOR_ROLES),
  collective: z.boolean(),
  steps: z.array(count).nullable()
})
const target = z.object({
  value: z.number(),
  unit: text,
  what: text,
  how: z.enum(['reach', 'add', 'at-least', 'at-most', 'top', 'factor']),
  start: isoDay.nullable(),
  due: isoDay.nullable()
})
const step = z.object({
  number: count,
  text,
  items: z.array(z.object({ number: text.nullable(), text }))
})
const rowSource = z.object({
  kind: text.nullable(),
  number: text.nullable(),
  date: isoDay.nullable(),
  annex: text.nullable(),
  clause: text.nullable(),
  text,
  state: text.nullable()
})
export const measure = z.object({
  number: count,
  printedNumber: text.nullable(),
  section: text.nullable(),
  subsection: text.nullable(),
  text,
  title: text,
  items: z.array(text),
  declaredItems: count.nullable(),
  steps: z.array(step),
  deadlines: z.array(deadline),
  executors: z.array(executor),
  funding: text.nullable(),
  result: text.nullable(),
  targets: z.array(target),
  confidence: z.number().min(0).max(1),
  at: place,
  notes: z.array(note),
  source: rowSource.nullish()
})
export const member = z.object({
  number: count,
  name: text,
  position: text,
  role: z.enum(SEAT_ROLES),
  seat: z.enum(SEAT_KINDS),
  acting: z.boolean(),
  at: place
})
const section = z.object({
  number: text,
  title: text,
  level: z.union([z.literal(1), z.literal(2)]),
  parent: text.nullable()
})
const annex = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('roadmap'),
    number: text.nullable(),
    title: text.nullable(),
    columns: z.array(text),
    sections: z.array(section),
    measures: z.array(measure)
  }),
  z.object({
    kind: z.literal('group'),
    number: text.nullable(),
    title: text.nullable(),
    members: z.array(member),
    successionRule: z.boolean(),
    notes: z.array(note)
  }),
  z.object({
    kind: z.enum(['list', 'indicators', 'text']),
    number: text.nullable(),
    title: text.nullable(),
    columns: z.array(text),
    rows: z.array(z.array(text)),
    notes: z.array(note)
  })
])
export const draftAct = z.object({
  kind: text.nullable(),
  number: text.nullable(),
  date: isoDay.nullable(),
  title: text.nullable(),
  place: text.nullable()
})
export const draft: z.ZodType<Draft> = z.object({
  version: z.literal(1),
  source: z.object({
    name: text,
    format: z.enum(['docx', 'pdf', 'xlsx', 'html', 'text', 'scan']),
    pages: count.nullable(),
    sha256: text
  }),
  act: draftAct,
  citations: z.array(
    z.object({
      kind: text.nullable(),
      number: text.nullable(),
      date: isoDay.nullable(),
      annex: text.nullable(),
      clause: text.nullable(),
      paragraph: count.nullable(),
      article: text.nullable(),
      stage: text.nullable(),
      text,
      relation: z.enum(['execution', 'basis', 'approves', 'amends', 'repeals', 'cites']),
      at: place
    })
  ),
  annexes: z.array(annex),
  clauses: z.array(
    z.object({
      number: text,
      kind: z.enum(CLAUSE_KINDS),
      text,
      items: z.array(text),
      deadlines: z.array(deadline),
      executors: z.array(executor),
      targets: z.array(target),
      at: place
    })
  ),
  sameAs: z.array(z.object({ a: text, b: text })),
  notes: z.array(note)
})
