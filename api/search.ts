import { z } from 'zod'
import { id, reading } from './call.ts'

/** What is found in the one box, in the order in which it is shown. */
export const FOUND_KINDS = [
  'task',
  'act',
  'incoming',
  'document',
  'note',
  'work_entry',
  'problem',
  'event',
  'post',
  'seat',
  'working_group'
] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

const hit = z.object({
  kind: z.enum(FOUND_KINDS),
  id,
  /** The record whose page it is opened on: the task of a note, the act of a group; the record itself otherwise. */
  opens: z.object({ kind: z.enum(['task', 'act', 'document', 'incoming', 'group', 'event', 'post']), id }).nullable(),
  /** 'ПҚ-308, 41.2', the label of an act, the number of a letter; '' when there is none. */
  label: z.string(),
  /** The place that was found, with the words marked. */
  place: z.array(z.object({ text: z.string(), found: z.boolean() }))
})
export type Hit = z.infer<typeof hit>

export const search = {
  /**
   * One box over everything: every typed word must be found, in either script, with any apostrophe, as a word, the beginning
   * of one or inside it; in that order, the newest first. At most `most` of each kind; `more`: of these kinds there are more.
   */
  all: reading
    .input(z.object({ text: z.string().max(400), most: z.number().int().min(1).max(200).default(8) }))
    .output(z.object({ hits: z.array(hit), more: z.array(z.enum(FOUND_KINDS)) }))
}
