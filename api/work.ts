import { z } from 'zod'
import { id, reading, writing, written } from './call.ts'
import { isoDay } from './draft.ts'

const words = z.string().trim()
const figure = z.object({ name: words.min(1).max(300), value: z.number(), unit: words.max(50) })

const entryFields = z.object({
  task: id.nullable(),
  /** The indicator it was done for. */
  indicator: id.nullable().default(null),
  place: words.max(300),
  date: isoDay,
  firstDay: isoDay.nullable(),
  lastDay: isoDay.nullable(),
  text: words.min(1).max(20_000),
  figures: z.array(figure).max(200)
})
/** `taskLabel`: 'ПҚ-308, 41.2', '' without a task; `files` attached. */
export const entry = entryFields.extend({
  id,
  author: z.string(),
  taskLabel: z.string(),
  indicatorNames: z.object({ nameUz: z.string(), nameRu: z.string() }).nullable(),
  files: z.number().int().nonnegative()
})
export type EntryView = z.infer<typeof entry>

const problemFields = z.object({
  task: id.nullable(),
  place: words.max(300),
  opened: isoDay,
  text: words.min(1).max(20_000),
  cause: words.max(5000),
  remedy: words.max(5000),
  who: words.max(300),
  due: isoDay.nullable(),
  closed: isoDay.nullable(),
  outcome: words.max(5000)
})
export const problem = problemFields.extend({ id, author: z.string(), taskLabel: z.string() })
export type ProblemView = z.infer<typeof problem>

const period = z.object({ first: isoDay, last: isoDay, entries: z.array(entry), problems: z.array(problem) })
export type WorkPeriod = z.infer<typeof period>

export const work = {
  /** Work and problems of a period with the period of the same length before it beside. BAD_VALUE when it ends before it begins. */
  period: reading.input(z.object({ first: isoDay, last: isoDay })).output(period.extend({ before: period })),
  /** What was done for an indicator, the newest first, 20 at most. */
  ofIndicator: reading.input(z.object({ indicator: id })).output(z.array(entry)),
  saveEntry: writing.input(entryFields.extend({ id: id.nullable() })).output(written.extend({ id })),
  removeEntry: writing.input(z.object({ id })).output(written),
  saveProblem: writing.input(problemFields.extend({ id: id.nullable() })).output(written.extend({ id })),
  removeProblem: writing.input(z.object({ id })).output(written)
}
