import { z } from 'zod'
import { EVENT_COUNTS, INDICATOR_SIDES, TASK_COUNTS } from '#domain/compose/field.ts'
import { readPeriod } from '#domain/indicators/period.ts'
import { id } from './call.ts'
import { isoDay } from './draft.ts'

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const fieldSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('indicator'),
    indicator: id,
    place: id,
    period: z
      .string()
      .max(8)
      .refine(text => readPeriod(text) !== null),
    span: z.enum(['period', 'year']),
    what: z.enum(INDICATOR_SIDES)
  }),
  z.object({
    kind: z.literal('tasks'),
    what: z.enum(TASK_COUNTS),
    acts: z.array(id).max(200),
    first: isoDay,
    last: isoDay,
    body: z.string().max(500)
  }),
  z.object({ kind: z.literal('work'), entry: id, n: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('event'), event: id, what: z.enum(EVENT_COUNTS) }),
  z.object({ kind: z.literal('given'), words: z.string().trim().min(1).max(1000) })
])

/** A live figure: its marker stands in prose or a cell, `text` is what is printed there. */
export const figureField = z.object({
  id: z.number().int().min(1).max(999_999),
  text: z.string().max(300),
  value: z.number().nullable(),
  source: fieldSource
})
