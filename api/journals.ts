import { z } from 'zod'
import { id, reading, writing, written } from './call.ts'
import { documentRow } from './documents.ts'
import { isoDay } from './draft.ts'
import { LIST_FORMATS, listWarning } from './exchange.ts'

const year = z.number().int().min(1990).max(2200)
const text = z.string()

const journalForm = z.object({
  kind: z.enum(['outgoing', 'incoming']),
  title: z.string().trim().min(1).max(200),
  /** The office's index, '01'; stands where the pattern says {index}. */
  idx: z.string().max(50),
  /** '{index}-{n}/{yy}': {n} or {n:04} once; {index}, {yy}, {yyyy} as wanted. */
  pattern: z.string().max(100),
  /** The first counter of a year. */
  first: z.number().int().positive(),
  active: z.boolean()
})
/** `next`: the number it would give today. */
export const journalRow = journalForm.extend({ id, next: text })
export type JournalRow = z.infer<typeof journalRow>
export const journalInput = journalForm.extend({ id: id.nullable() })
export type JournalInput = z.infer<typeof journalInput>

export const journalLine = z.object({
  id,
  journal: id,
  year,
  n: id,
  printed: text,
  state: z.enum(['used', 'reserved', 'void']),
  document: id.nullable(),
  title: text,
  addressees: text,
  reason: text,
  date: isoDay,
  author: text
})

export const journals = {
  list: reading.output(z.array(journalRow)),
  save: writing.input(journalInput).output(written.extend({ id })),
  /** A year by counter. */
  numbers: reading.input(z.object({ journal: id, year })).output(z.array(journalLine)),
  reserve: writing
    .input(
      z.object({ journal: id, date: isoDay, count: z.number().int().min(1).max(100), reason: z.string().max(500) })
    )
    .output(written.extend({ numbers: z.array(text) })),
  /** Gives a paper the next number of the journal, or a reserved one, and lays it out anew with it. */
  number: writing
    .input(z.object({ document: id, journal: id, reserved: id.nullable().default(null) }))
    .output(written.extend({ document: documentRow })),
  /** Gives a number back: one reserved, or of a paper not signed yet. */
  release: writing.input(z.object({ number: id })).output(written),
  /** A reserved number that no paper will get stays with its reason. */
  void: writing.input(z.object({ number: id, reason: z.string().trim().min(1).max(500) })).output(written),
  /** A year of a journal as Word, PDF or Excel, with what the check of the year found. */
  print: reading
    .input(
      z.object({
        journal: id,
        year,
        format: z.enum(LIST_FORMATS),
        paper: z.array(z.string().max(200)).max(20_000)
      })
    )
    .output(z.object({ file: z.file(), warnings: z.array(listWarning) })),
  /** Gaps and doubles of a year; with the lines of the paper journal, also what stands in only one of the two. */
  check: reading.input(z.object({ journal: id, year, paper: z.array(z.string().max(200)).max(20_000) })).output(
    z.object({
      gaps: z.array(z.number().int()),
      onlyOnPaper: z.array(text),
      onlyHere: z.array(text),
      doubles: z.array(text),
      notUnderstood: z.array(text)
    })
  )
}
