import { z } from 'zod'
import { CONTROLS, TASK_STATES } from '#domain/task.ts'
import { id, reading } from './call.ts'
import { isoDay } from './draft.ts'
import { MOST_ROWS } from './register.ts'

const count = z.number().int().nonnegative()
const standing = z.object({
  title: z.string(),
  state: z.enum(TASK_STATES),
  progress: count,
  control: z.enum(CONTROLS),
  deputy: z.string(),
  lead: z.string(),
  co: z.array(z.string()),
  due: z.array(isoDay)
})
export type PastStanding = z.infer<typeof standing>

/** How a task of a past day stands beside today's. */
export const DIFFERENCES = ['same', 'changed', 'came', 'gone'] as const
const pastRow = z.object({
  id,
  label: z.string(),
  difference: z.enum(DIFFERENCES),
  was: standing.nullable(),
  now: standing.nullable()
})
export type PastRow = z.infer<typeof pastRow>

export const past = {
  /**
   * The register at the end of a day (Tashkent's clock) beside today's, from the change journal; rows that are gone are
   * there. `only`: just what differs. `total`: how many rows on all pages.
   */
  register: reading
    .input(
      z.object({
        day: isoDay,
        only: z.boolean().default(true),
        first: z.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS),
        offset: z.number().int().nonnegative().default(0)
      })
    )
    .output(
      z.object({
        rows: z.array(pastRow),
        total: count,
        counts: z.object({ was: count, now: count, changed: count, came: count, gone: count })
      })
    )
}
