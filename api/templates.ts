import { z } from 'zod'
import { TEMPLATE_KINDS } from '#domain/compose/template-kind.ts'
import { administering, id, reading, written } from './call.ts'

const kind = z.enum(TEMPLATE_KINDS)
const count = z.number().int()

export const TEMPLATE_FAULTS = [
  'NOT_A_TEMPLATE',
  'TOO_LARGE',
  'UNSAFE_PART',
  'BAD_XML',
  'BAD_TAG',
  'UNKNOWN_TAG',
  'WRONG_KIND',
  'UNCLOSED',
  'UNOPENED',
  'CROSSED',
  'MISPLACED',
  'MISSING_VALUE',
  'BAD_IMAGE'
] as const

/** One fault with its place: part of the file, page, paragraph and cell, each from 1, where there is such a place. */
const fault = z.object({
  code: z.enum(TEMPLATE_FAULTS),
  tag: z.string().nullable(),
  part: z.string().nullable(),
  paragraph: count.nullable(),
  page: count.nullable(),
  cell: z.object({ table: count, row: count, column: count }).nullable(),
  hint: z.string()
})
/** `used`/`unused`: names of the list of fields that the template prints, or leaves out. */
const check = z.object({ faults: z.array(fault), used: z.array(z.string()), unused: z.array(z.string()) })
export type TemplateCheckView = z.infer<typeof check>

const template = z.object({
  id,
  kind,
  n: id,
  file: z.string(),
  sha256: z.string(),
  chosen: z.boolean(),
  size: count,
  at: z.string(),
  author: z.string()
})
export type TemplateRow = z.infer<typeof template>
/** A tag that may stand in templates of the kind; `depth` counts the lists it stands in. */
const field = z.object({
  name: z.string(),
  kind: z.enum(['text', 'condition', 'loop', 'image', 'chart']),
  about: z.string(),
  depth: count
})

export const templates = {
  /** The office's own templates, the newest first. */
  list: reading.output(z.array(template)),
  /** The tags that templates of a kind may hold. */
  fields: reading.input(z.object({ kind })).output(z.array(field)),
  /** Everything wrong with a file at once; nothing is kept. */
  check: reading.input(z.object({ kind, file: z.file() })).output(check),
  /** Checked, kept by its content as the next version, chosen for its kind; with a fault nothing is written. */
  upload: administering.input(z.object({ kind, file: z.file() })).output(written.extend({ check })),
  /** Papers of the kind are laid out with this version from now on; null: with the shipped one. */
  choose: administering.input(z.object({ kind, id: id.nullable() })).output(written),
  /** The file to be edited in Word; null: the shipped one. */
  download: reading.input(z.object({ kind, id: id.nullable() })).output(z.file()),
  /** Filled with sample words, as PDF. NO_PRINTER without a browser. */
  sample: reading.input(z.object({ kind, id: id.nullable() })).output(z.file())
}
