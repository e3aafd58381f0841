import { z } from 'zod'
import { ATTACHMENT_KINDS } from '#domain/control.ts'
import { id, reading, writing, written } from './call.ts'

/** `size` in bytes; `there` false: the bytes are gone from the base, the record says what stood there. */
export const attachment = z.object({
  id,
  kind: z.enum(ATTACHMENT_KINDS),
  name: z.string(),
  type: z.string(),
  size: z.number().int().positive(),
  sha256: z.string(),
  note: z.string(),
  at: z.string(),
  author: z.string(),
  there: z.boolean()
})
export type AttachmentView = z.infer<typeof attachment>
export const HOLDER_KINDS = ['task', 'incoming', 'work_entry', 'finding', 'event', 'rollout_cell'] as const

export const attachments = {
  of: reading.input(z.object({ holder: z.enum(HOLDER_KINDS), id })).output(z.array(attachment)),
  /** TOO_LARGE, EMPTY_FILE; the same bytes are kept once. */
  add: writing
    .input(
      z.object({
        holder: z.enum(HOLDER_KINDS),
        of: id,
        kind: z.enum(ATTACHMENT_KINDS),
        note: z.string().trim().max(2000).default(''),
        file: z.file()
      })
    )
    .output(written.extend({ id })),
  remove: writing.input(z.object({ id })).output(written),
  /** ATTACHMENT_GONE. */
  download: reading.input(z.object({ id })).output(z.file())
}
