import { z } from 'zod'
import { VERDICTS } from '#domain/control.ts'
import { id, reading, writing, written } from './call.ts'
import { isoDay } from './draft.ts'

const count = z.number().int().nonnegative()
const words = z.string().trim()

export const listedChecklist = z.object({
  id,
  task: id.nullable(),
  title: z.string(),
  criteria: count,
  audits: count,
  present: count,
  partly: count,
  absent: count,
  lastAudit: isoDay.nullable()
})
export type ListedChecklistView = z.infer<typeof listedChecklist>
const finding = z.object({
  id,
  audit: id,
  criterion: id,
  verdict: z.enum(VERDICTS).nullable(),
  proof: z.string(),
  link: z.string(),
  responsible: z.string()
})
export type FindingView = z.infer<typeof finding>

export const checklists = {
  list: reading.output(z.array(listedChecklist.extend({ taskLabel: z.string() }))),
  get: reading.input(z.object({ id })).output(
    z.object({
      id,
      task: id.nullable(),
      title: z.string(),
      taskLabel: z.string(),
      criteria: z.array(z.object({ id, position: count, text: z.string() })),
      audits: z.array(z.object({ id, date: isoDay, title: z.string() })),
      findings: z.array(finding)
    })
  ),
  /** Tasks that print a list and have no checklist yet; `suggested`: their words speak of criteria to be assessed. */
  candidates: reading.output(
    z.array(
      z.object({ id, label: z.string(), title: z.string(), items: count, ours: z.boolean(), suggested: z.boolean() })
    )
  ),
  /** A checklist with a first audit for each of these tasks, from the items of its paper. */
  fromItems: writing
    .input(z.object({ tasks: z.array(id).min(1).max(500), date: isoDay }))
    .output(written.extend({ checklists: count, criteria: count })),
  make: writing
    .input(
      z.object({
        task: id.nullable(),
        title: words.min(1).max(500),
        criteria: z.array(words.min(1).max(5000)).min(1).max(2000),
        date: isoDay
      })
    )
    .output(written.extend({ id })),
  remove: writing.input(z.object({ id })).output(written),
  /** A further audit; with `copy` it begins with the answers of the last one. */
  startAudit: writing
    .input(z.object({ checklist: id, date: isoDay, title: words.max(300), copy: z.boolean() }))
    .output(written.extend({ id })),
  /**
   * Criteria after the last one of a list made by hand, with what this audit answers. PRINTED_TEXT for a list that a paper prints,
   * NOT_FOUND, BAD_VALUE.
   */
  addCriteria: writing
    .input(
      z.object({
        checklist: id,
        audit: id,
        rows: z
          .array(
            z.object({
              text: words.min(1).max(5000),
              verdict: z.enum(VERDICTS).nullable(),
              proof: words.max(5000),
              link: words.max(2000),
              responsible: words.max(300)
            })
          )
          .min(1)
          .max(2000)
      })
    )
    .output(written),
  /** Many criteria each with its own answer, as one deed (a pasted or filled block). NOT_FOUND. */
  fill: writing
    .input(
      z.object({
        findings: z
          .array(
            z.object({
              id,
              verdict: z.enum(VERDICTS).nullable().optional(),
              proof: words.max(5000).optional(),
              link: words.max(2000).optional(),
              responsible: words.max(300).optional()
            })
          )
          .min(1)
          .max(20_000)
      })
    )
    .output(written),
  /** The same answer for one or many criteria; what is not given stays. */
  assess: writing
    .input(
      z.object({
        findings: z.array(id).min(1).max(5000),
        verdict: z.enum(VERDICTS).nullable().optional(),
        proof: words.max(5000).optional(),
        link: words.max(2000).optional(),
        responsible: words.max(300).optional()
      })
    )
    .output(written)
}
