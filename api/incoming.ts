import { z } from 'zod'
import { INCOMING_KINDS, RESOLUTION_SOURCES } from '#domain/control.ts'
import { attachment } from './attachments.ts'
import { resolving, id, reading, writing, written } from './call.ts'
import { deadline, isoDay } from './draft.ts'
import { taskRow } from './register.ts'

const words = z.string().trim()
const count = z.number().int().nonnegative()

const letterFields = z.object({
  kind: z.enum(INCOMING_KINDS),
  sender: words.min(1).max(500),
  theirNumber: words.max(100),
  theirDate: isoDay.nullable(),
  number: words.max(100),
  date: isoDay,
  subject: words.min(1).max(1000),
  text: z.string().max(200_000),
  due: isoDay.nullable(),
  needsAnswer: z.boolean()
})
const resolutionFields = z.object({
  author: words.min(1).max(300),
  lead: words.max(300),
  co: z.array(words.max(300)).max(100),
  text: words.min(1).max(5000),
  date: isoDay,
  due: isoDay.nullable(),
  source: z.enum(RESOLUTION_SOURCES)
})
const letter = letterFields.extend({
  id,
  answerDocument: id.nullable(),
  answerNumber: z.string(),
  answeredOn: isoDay.nullable()
})

/** `wait`: how its answer stands. */
export const incomingRow = letter.omit({ text: true }).extend({
  tasks: count,
  open: count,
  files: count,
  lead: z.string(),
  wait: z.enum(['none', 'late', 'soon', 'later', 'undated', 'answered'])
})
export type IncomingRow = z.infer<typeof incomingRow>

/** What the recogniser proposes to track; `deadlineWords` may be mended before it is taken. */
const duty = z.object({
  number: z.string(),
  text: z.string(),
  title: z.string(),
  deadlineWords: z.string(),
  due: isoDay.nullable(),
  executors: z.array(z.string())
})
export type Duty = z.infer<typeof duty>

export const incomingDetail = letter.extend({
  files: z.array(attachment),
  resolutions: z.array(resolutionFields.extend({ id })),
  tasks: z.array(taskRow),
  /** The letter that answered it, as made here. */
  answer: z.object({ id, title: z.string(), number: z.string(), date: isoDay, file: z.string() }).nullable()
})
export type IncomingDetail = z.infer<typeof incomingDetail>

const changed = written.extend({ tasks: z.array(taskRow) })

export const incoming = {
  list: reading
    .input(
      z.object({ which: z.enum(['all', 'open', 'unanswered', 'unresolved']), search: z.string().max(400).optional() })
    )
    .output(z.object({ rows: z.array(incomingRow), waiting: count, late: count })),
  get: reading.input(z.object({ id })).output(incomingDetail),
  /** What a new form starts from: the number after the last one, senders and people that occurred, phrases. */
  start: reading.output(
    z.object({
      number: z.string(),
      today: isoDay,
      senders: z.array(z.string()),
      people: z.array(z.string()),
      phrases: z.array(z.string())
    })
  ),
  /** Reads a letter from its file: what its head shows, its words, and the duties in it. Nothing is kept. */
  readFile: writing.input(z.object({ file: z.file(), date: isoDay.nullable() })).output(
    z.object({
      text: z.string(),
      theirNumber: z.string(),
      theirDate: isoDay.nullable(),
      subject: z.string(),
      due: isoDay.nullable()
    })
  ),
  /** Writes a new letter (with its file, resolution and task in the same transaction) or mends one. SAME_LETTER unless `again`. */
  save: writing
    .input(
      letterFields.extend({
        id: id.nullable(),
        file: z.file().nullable().default(null),
        resolution: resolutionFields.nullable().default(null),
        again: z.boolean().default(false)
      })
    )
    .output(written.extend({ id })),
  remove: writing.input(z.object({ id })).output(written),
  /** The duties that the recogniser finds in the kept text. */
  duties: reading
    .input(z.object({ id }))
    .output(z.object({ duties: z.array(duty), defaultDeadline: deadline.nullable() })),
  /** Tasks from the chosen duties, under control. DEADLINE_NOT_UNDERSTOOD. */
  makeTasks: writing
    .input(
      z.object({
        id,
        duties: z
          .array(
            z.object({
              text: words.min(1).max(10_000),
              deadline: z.string().max(500),
              executors: z.array(z.string().max(500)).max(100)
            })
          )
          .min(1)
          .max(200)
      })
    )
    .output(changed),
  /** Without tasks the letter itself becomes one; the tasks take its lead, co-executors and day where they have none. */
  resolve: resolving.input(resolutionFields.extend({ id })).output(changed),
  /** Closes the letter by our answer; `finish` its open tasks too. DAY_AHEAD. */
  answer: writing
    .input(
      z.object({
        id,
        document: id.nullable(),
        number: words.max(100),
        date: isoDay,
        finish: z.boolean().default(false)
      })
    )
    .output(changed),
  savePhrases: resolving.input(z.object({ phrases: z.array(words.min(1).max(500)).max(100) })).output(written)
}
