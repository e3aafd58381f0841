import { z } from 'zod'
import { id, reading, writing, written } from './call.ts'

const name = z.string().trim().min(1).max(500)

/** A printed name of which it is not sure what body it is, and the bodies it may be, the likeliest first. */
const question = z.object({
  spelling: z.string(),
  candidates: z.array(z.string()),
  /** Rows of the draft that print it: 'annex:number'. */
  rows: z.array(z.string())
})
export type BodyQuestion = z.infer<typeof question>

export const bodies = {
  /** What a draft leaves to ask; names answered before are not asked again. NOT_FOUND. */
  questions: reading.input(z.object({ draft: id })).output(z.array(question)),
  /** Bodies of the register's tasks with their spellings, and what persons have answered. */
  list: reading.output(
    z.object({
      bodies: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          spellings: z.array(z.string()),
          sure: z.boolean(),
          tasks: z.number()
        })
      ),
      answers: z.array(z.object({ id, spelling: z.string(), body: z.string(), at: z.string(), author: z.string() }))
    })
  ),
  /** `body` null: a body of its own, other than those of `unlike`. Remembered; a later answer takes its place. */
  answer: writing
    .input(z.object({ spelling: name, body: name.nullable(), unlike: z.array(name).max(50).default([]) }))
    .output(written),
  /** Forgets an answer: the name is asked about again. NOT_FOUND. */
  forget: writing.input(z.object({ id })).output(written)
}
