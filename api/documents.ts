import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { URGENCIES } from '#domain/letter.ts'
import { CONTRASTS, LANGUAGES, PDF_PROGRAMS, SCHEMES, SCRIPTS } from '#domain/office.ts'
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '#domain/paper.ts'
import { PRINT_NOTES } from '#domain/print-note.ts'
import { administering, id, reading, writing, written } from './call.ts'
import { isoDay } from './draft.ts'
import { figureField } from './figure-field.ts'
import { progress } from './imports.ts'

const count = z.number().int().nonnegative()
const line = z.string().max(1000)

export const letterDefaults = z.object({
  head: z.array(line),
  address: line,
  tel: line,
  fax: line,
  email: line,
  city: line,
  headScript: z.enum(SCRIPTS),
  bodyScript: z.enum(SCRIPTS),
  signerPost: line,
  signerName: line,
  executorName: line,
  executorTel: line
})
/** What a person fills in to write a letter. Addressees in the nominative; the letter puts them in the dative. */
export const letterForm = letterDefaults.extend({
  date: isoDay,
  number: z.string().max(100),
  addressees: z.array(line).min(1).max(50),
  copies: z.array(line).max(50),
  opening: z.string().max(5000),
  paragraphs: z.array(z.string().max(20_000)).max(200),
  /** Tasks the letter speaks of, in this order; kept with it, and listed in a table when `table` is set. */
  tasks: z.array(id).max(500),
  table: z.boolean().default(false),
  enclosureSheets: z.number().int().positive().nullable(),
  language: z.enum(['uzbek', 'russian']).default('uzbek'),
  urgency: z.enum(URGENCIES).default(''),
  /** Printed in place of the addressees, who follow as a list; '' = each is printed. */
  byList: z.string().max(1000).default(''),
  enclosures: z
    .array(z.object({ title: line, sheets: z.number().int().positive().max(100_000).nullable() }))
    .max(100)
    .default([]),
  moreExecutors: z
    .array(z.object({ name: line, phone: line }))
    .max(20)
    .default([]),
  /** Live figures whose markers stand in the opening and the paragraphs. */
  fields: z.array(figureField).max(5000).default([])
})
export type LetterForm = z.infer<typeof letterForm>

export const documentRow = z.object({
  id,
  kind: z.enum(DOCUMENT_KINDS),
  state: z.enum(DOCUMENT_STATES),
  title: z.string(),
  number: z.string(),
  date: isoDay,
  addressees: z.string(),
  file: z.string(),
  sha256: z.string(),
  pdf: z.string().nullable(),
  size: count,
  createdAt: z.string(),
  author: z.string(),
  tasks: count
})
export type DocumentRow = z.infer<typeof documentRow>

const printNote = z.object({
  code: z.enum(PRINT_NOTES),
  detail: z.string(),
  paragraph: z.number().int().positive().nullable()
})

export const documents = {
  list: reading.output(z.array(documentRow)),
  /** A form filled as far as the register knows: letterhead as last used, opening from the act, a paragraph per task. */
  startLetter: reading
    .input(z.object({ tasks: z.array(id).max(500), language: z.enum(['uzbek', 'russian']).default('uzbek') }))
    .output(letterForm),
  /** Makes the DOCX, keeps a frozen copy with its SHA-256 and the form it was made from. */
  makeLetter: writing.input(letterForm).output(written.extend({ document: documentRow })),
  /** One-page summary of an act under control. */
  makeSummary: writing
    .input(z.object({ act: id, script: z.enum(SCRIPTS) }))
    .output(written.extend({ document: documentRow })),
  /** The frozen bytes; refused when they no longer match their hash. */
  download: reading.input(z.object({ id })).output(z.file()),
  /** The document as PDF, printed from its frozen bytes: the same document gives the same bytes. NO_PRINTER without a browser. */
  pdf: reading.input(z.object({ id })).output(z.file()),
  /** What the PDF leaves out or shows in another way; empty when it is the document as Word shows it. */
  printNotes: reading.input(z.object({ id })).output(z.array(printNote))
}

export const office = z.object({ body: line, region: line, district: line, aliases: z.array(line).max(50) })
export const settings = z.object({
  language: z.enum(LANGUAGES),
  script: z.enum(SCRIPTS),
  person: line,
  office,
  letter: letterDefaults,
  look: z.object({ scheme: z.enum(SCHEMES), contrast: z.enum(CONTRASTS) }),
  pdf: z.enum(PDF_PROGRAMS),
  guide: z.boolean()
})

export const system = {
  status: reading.output(
    z.object({
      version: z.string(),
      firstStart: z.boolean(),
      readOnly: z.boolean(),
      /** Why it is read-only or what was noticed at the opening: fault codes, shown as a banner. */
      warnings: z.array(z.string()),
      today: isoDay,
      settings: settings.nullable(),
      dataFolder: z.string(),
      lastBackup: z.string().nullable()
    })
  ),
  /** What can make PDFs on this machine: the browser where there is one, and installed office programs. */
  pdfPrograms: reading.output(z.array(z.enum(PDF_PROGRAMS))),
  /** Versions, sizes, counts and the newest lines of the log as one text to be sent; names no person and no folder. */
  diagnostics: reading.output(z.object({ text: z.string() })),
  /** First start, one-person mode: language and script, person, our office. */
  setUp: administering
    .input(
      settings
        .omit({ letter: true, look: true, guide: true, pdf: true })
        .extend({ office: office.extend({ body: line.trim().min(1) }) })
    )
    .output(written),
  saveSettings: administering.input(settings.partial()).output(written),
  /** Imports the shipped example (PQ-308), takes what concerns the office under control, marks some done. */
  loadExample: administering.output(
    eventIterator(z.union([progress, z.object({ kind: z.literal('done'), act: id, transaction: id, ours: count })]))
  )
}
