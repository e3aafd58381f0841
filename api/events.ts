import { z } from 'zod'
import { EVENT_KINDS, EVENT_STATES } from '#domain/event.ts'
import { SCRIPTS } from '#domain/office.ts'
import { attachment } from './attachments.ts'
import { id, reading, writing, written } from './call.ts'
import { documentRow } from './documents.ts'
import { isoDay } from './draft.ts'
import { taskRow } from './register.ts'

const words = z.string().trim()
const count = z.number().int().nonnegative()
const figure = z.number().int().min(0).max(10_000_000).nullable()

const attendance = z.object({ body: words.max(500), invited: figure, attended: figure, passed: figure })
const agendaItem = z.object({ text: words.min(1).max(2000), speaker: words.max(300) })

const eventFields = z.object({
  kind: z.enum(EVENT_KINDS),
  title: words.min(1).max(1000),
  firstDay: isoDay,
  lastDay: isoDay.nullable(),
  place: words.max(500),
  partner: words.max(500),
  chair: words.max(300),
  chairPost: words.max(500),
  secretary: words.max(300),
  number: words.max(100),
  state: z.enum(EVENT_STATES),
  agenda: z.array(agendaItem).max(100),
  text: z.string().max(100_000),
  source: words.max(1000),
  task: id.nullable(),
  /** The working group that held it. */
  group: id.nullable().default(null)
})
const sum = z.object({ invited: figure, attended: figure, passed: figure, bodies: count })

/** `due`: planned, and its last day is over: held or called off, somebody must say. */
export const eventRow = eventFields.omit({ agenda: true, text: true }).extend({
  id,
  sum,
  bodies: z.array(z.string()),
  taskLabel: z.string(),
  groupTitle: z.string(),
  decisions: count,
  open: count,
  files: count,
  minutes: id.nullable(),
  due: z.boolean()
})
export type EventRow = z.infer<typeof eventRow>

export const eventDetail = eventFields.extend({
  id,
  author: z.string(),
  attendance: z.array(attendance),
  sum,
  taskLabel: z.string(),
  groupTitle: z.string(),
  decisions: z.array(taskRow),
  attachments: z.array(attachment),
  minutes: documentRow.nullable()
})
export type EventDetail = z.infer<typeof eventDetail>

/** `deadline`: a day or the words of one, counted from the last day of the event. */
const decision = z.object({
  text: words.min(1).max(10_000),
  deadline: z.string().max(500),
  deputy: words.max(300),
  lead: words.max(300),
  co: z.array(words.max(300)).max(100),
  proofNeeded: words.max(2000)
})

export const events = {
  /** `search`: every word must occur in title, place, partner, chair or a body; either script. */
  list: reading
    .input(
      z.object({
        from: isoDay.optional(),
        to: isoDay.optional(),
        kinds: z.array(z.enum(EVENT_KINDS)).optional(),
        states: z.array(z.enum(EVENT_STATES)).optional(),
        group: id.optional(),
        search: z.string().max(400).optional()
      })
    )
    .output(z.array(eventRow)),
  /** NOT_FOUND. */
  get: reading.input(z.object({ id })).output(eventDetail),
  /** What the form offers. */
  start: reading.output(
    z.object({
      bodies: z.array(z.string()),
      people: z.array(z.string()),
      groups: z.array(z.object({ id, title: z.string(), actLabel: z.string() })),
      today: isoDay
    })
  ),
  /** ATTENDANCE_WRONG, BAD_VALUE (it ends before it begins), NOT_FOUND. */
  save: writing
    .input(eventFields.extend({ id: id.nullable(), attendance: z.array(attendance).max(500) }))
    .output(written.extend({ id })),
  /** With its decisions. NOT_FOUND. */
  remove: writing.input(z.object({ id })).output(written),
  /** A decision becomes a task under control. DEADLINE_NOT_UNDERSTOOD, NOT_FOUND. */
  decide: writing.input(decision.extend({ event: id })).output(written.extend({ id, tasks: z.array(taskRow) })),
  /** The minutes as DOCX, kept like a letter; made again they are its next version. WRONG_STATE once they are signed. */
  makeMinutes: writing
    .input(z.object({ id, script: z.enum(SCRIPTS) }))
    .output(written.extend({ document: documentRow }))
}
