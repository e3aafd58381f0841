import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FAULT_CODES } from '#domain/fault.ts'
import { id, reading, writing, written } from './call.ts'
import { documentRow, letterForm } from './documents.ts'
import { isoDay } from './draft.ts'

const count = z.number().int().nonnegative()
const text = z.string()
const ids = z.array(id).min(1).max(20_000)

/** Whom the letters go to: each body that is printed as executor, our lead, or our deputy of the tasks. */
export const BATCH_BY = ['executor', 'lead', 'deputy'] as const
export type BatchBy = (typeof BATCH_BY)[number]

/** What a reminder is made from: the letterhead and foot of a letter, and until when it asks for an answer. */
export const reminderForm = letterForm
  .omit({ opening: true, paragraphs: true, table: true, enclosureSheets: true, copies: true })
  .extend({ answerBy: isoDay.nullable() })
export type ReminderForm = z.infer<typeof reminderForm>

/** What all letters of a batch share. Addressee, tasks and number are each letter's own and ignored here. */
export const batchForm = z.object({
  kind: z.enum(['reminder', 'letter']),
  title: z.string().trim().min(1).max(500),
  letter: letterForm,
  /** Of a reminder: until when it asks for an answer. */
  answerBy: isoDay.nullable(),
  /** The journal that each letter gets a number from; null leaves the number to be given later. */
  journal: id.nullable()
})
export type BatchForm = z.infer<typeof batchForm>

const share = z.object({ executor: z.string().trim().min(1).max(1000), tasks: z.array(id).min(1).max(500) })
export type BatchShare = z.infer<typeof share>

export const batchRow = z.object({
  id,
  kind: z.enum(['reminder', 'letter']),
  title: text,
  createdAt: text,
  author: text,
  /** Letters wanted, and made so far. */
  total: count,
  made: count
})
export type BatchRow = z.infer<typeof batchRow>

/** One letter made, or why it was not; `transaction` of the letter. */
export const batchEvent = z.object({
  kind: z.enum(['made', 'failed']),
  executor: text,
  document: id.nullable(),
  transaction: id.nullable(),
  /** False where the machine has nothing to print with: the DOCX alone was made. */
  printed: z.boolean(),
  fault: z.enum(FAULT_CODES).nullable(),
  done: count,
  total: count
})
export type BatchEvent = z.infer<typeof batchEvent>

export const batches = {
  /** Who would get a letter of which of these tasks. `left`: tasks that name nobody, or are finished. */
  plan: reading.input(z.object({ tasks: ids, by: z.enum(BATCH_BY) })).output(
    z.object({
      shares: z.array(share.extend({ late: count })),
      left: z.object({ nobody: count, finished: count, tooMany: count })
    })
  ),
  /** Keeps who is to get a letter, and keeps a number for each; nothing is laid out yet. */
  start: writing
    .input(z.object({ form: batchForm, shares: z.array(share).min(1).max(2000) }))
    .output(written.extend({ id })),
  /** Newest first. */
  list: reading.output(z.array(batchRow)),
  get: reading.input(z.object({ id })).output(
    z.object({
      row: batchRow,
      lines: z.array(z.object({ id, executor: text, tasks: count, number: text, document: documentRow.nullable() }))
    })
  ),
  /** Makes the letters that are not there yet, each in its own transaction; cut off anywhere, it goes on where it stopped. */
  run: writing.input(z.object({ id })).output(eventIterator(batchEvent)),
  /** Marks every draft of the batch as checked. */
  check: writing.input(z.object({ id })).output(eventIterator(batchEvent)),
  /** Takes back the batch: the letters that are not signed, the numbers kept; what is signed stays as a paper. */
  remove: writing.input(z.object({ id })).output(written),
  /** Papers as one zip: DOCX, PDF, signatures, scans, proof of their tasks, the list as a workbook. */
  bundle: reading.input(z.object({ documents: z.array(id).min(1).max(2000), proof: z.boolean() })).output(z.file())
}
