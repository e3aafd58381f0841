import { z } from 'zod'
import { id, reading, writing, written } from './call.ts'
import { isoDay } from './draft.ts'

const words = z.string().trim()
const count = z.number().int().nonnegative()

/** `firstDay` null: since before the paper that names him; `lastDay` null: still. */
const holding = z.object({
  id,
  name: z.string(),
  firstDay: isoDay.nullable(),
  lastDay: isoDay.nullable(),
  acting: z.boolean(),
  basis: z.string()
})
export type HoldingView = z.infer<typeof holding>

/** `holder`: who holds it on the asked day; null = vacant. */
export const postRow = z.object({
  id,
  title: z.string(),
  body: z.string(),
  holder: holding.nullable(),
  holdings: z.array(holding),
  seats: count
})
export type PostRow = z.infer<typeof postRow>

/** A seat that goes with a post, or would. `tied` false: it is only printed alike. */
const tied = z.object({
  id,
  group: id,
  groupTitle: z.string(),
  actLabel: z.string(),
  successionRule: z.boolean(),
  tied: z.boolean()
})
/** `id` null: nobody has recorded a change of it yet, it is known from the paper alone. */
export const postDetail = z.object({
  id: id.nullable(),
  title: z.string(),
  body: z.string(),
  /** What it was called from which day on (null: from the beginning), where it was ever called otherwise; `id` null: its first name. */
  names: z.array(
    z.object({ id: id.nullable(), title: z.string(), body: z.string(), from: isoDay.nullable(), basis: z.string() })
  ),
  printedName: z.string(),
  printedActing: z.boolean(),
  holdings: z.array(holding),
  seats: z.array(tied)
})
export type PostDetail = z.infer<typeof postDetail>

const of = z.union([z.object({ post: id }), z.object({ seat: id })])

export const posts = {
  /** Posts with who holds them on a day. */
  list: reading.input(z.object({ day: isoDay })).output(z.array(postRow)),
  /** A post by itself or by one of its seats, with every seat in all groups that goes with it or is printed alike. NOT_FOUND. */
  get: reading.input(of).output(postDetail),
  /** Who holds the post of this title on a day, in either script; null when it is not known, vacant, or several posts are called so. */
  holderOf: reading
    .input(z.object({ title: words.max(1000), day: isoDay }))
    .output(z.object({ name: z.string(), acting: z.boolean(), since: isoDay.nullable() }).nullable()),
  /**
   * One change of a post moves every seat of it: from `from` on it is held by `name` ('' = vacant), acting until `to`. `seats`: those that go
   * with it from now on. `basis` may be empty. HOLDER_OVERLAP, BAD_VALUE, NOT_FOUND.
   */
  change: writing
    .input(
      z.object({
        of,
        name: words.max(300),
        from: isoDay,
        to: isoDay.nullable(),
        acting: z.boolean(),
        basis: words.max(1000),
        seats: z.array(id).max(2000)
      })
    )
    .output(written.extend({ post: id, moved: count })),
  /**
   * The post is called otherwise from a day on; with `from` null the name that holds today is put right for all time (papers that print the
   * old spelling are still known). Printed texts stay. NOT_FOUND, BAD_VALUE.
   */
  rename: writing
    .input(
      z.object({
        of,
        title: words.min(1).max(1000),
        body: words.max(500),
        from: isoDay.nullable(),
        basis: words.max(1000)
      })
    )
    .output(written.extend({ post: id })),
  /** A later name goes; the one before it holds on. NOT_FOUND. */
  removeName: writing.input(z.object({ id })).output(written),
  /** A post of our own with its first holder ('' = vacant), `from` null = since before. */
  add: writing
    .input(
      z.object({ title: words.min(1).max(1000), body: words.max(500), name: words.max(300), from: isoDay.nullable() })
    )
    .output(written.extend({ post: id })),
  /** Its seats stand as they were printed again. NOT_FOUND. */
  remove: writing.input(z.object({ id })).output(written),
  /** A wrong line of who held it goes; nobody else is moved. NOT_FOUND. */
  removeHolding: writing.input(z.object({ id })).output(written)
}
