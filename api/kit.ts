import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { KIT_OCCASIONS, KIT_PARTS } from '#domain/kit/kit.ts'
import { LANGUAGES } from '#domain/office.ts'
import { reading } from './call.ts'
import { isoDay } from './draft.ts'
import { progress } from './imports.ts'

const count = z.number().int().nonnegative()
const range = z.object({ from: isoDay.nullable(), to: isoDay })

/** Whose lists: by our deputy ('' = none named), or by a printed body (its key). */
export const KIT_BY = ['deputy', 'body'] as const
const recipient = z.object({ by: z.enum(KIT_BY), key: z.string().max(1000) })
export type KitRecipient = z.infer<typeof recipient>

/** Word, paper, Excel and the short text for a messenger. */
export const KIT_FORMS = ['docx', 'pdf', 'xlsx', 'text'] as const
export type KitForm = (typeof KIT_FORMS)[number]

const asked = z.object({ day: isoDay, occasion: z.enum(KIT_OCCASIONS) })
const counts = z.record(z.enum(KIT_PARTS), count)
const line = recipient.extend({ label: z.string(), counts })
export type KitLine = z.infer<typeof line>

const choice = z.object({
  occasion: z.enum(KIT_OCCASIONS),
  language: z.enum(LANGUAGES),
  forms: z.array(z.enum(KIT_FORMS)).min(1),
  /** Null: everybody who has something on the list. */
  recipients: z.array(recipient).max(2000).nullable()
})
export const kitChoice = choice
export type KitChoice = z.infer<typeof choice>

const warning = z.object({ code: z.enum(['MISSING_GLYPHS', 'CUT_TEXT', 'SEVERAL_SHEETS']), detail: z.string() })

/** The Monday and Friday lists: what is late and near, by recipient. Only of what is ours; a duty printed twice once. */
export const kit = {
  /** Everybody who has something on the list of a day; `total` counts each duty once. `ranges` are the days of each part. */
  recipients: reading.input(asked).output(
    z.object({
      today: isoDay,
      /** This host can ask for a folder: `toFolder` is there. */
      folder: z.boolean(),
      ranges: z.object({ done: range.nullable(), late: range, near: range, coming: range }),
      lines: z.array(line),
      total: counts
    })
  ),
  /** One recipient's list: the file of a form ('text' as a file too) and the text for a messenger beside it. NOT_SET_UP, NOTHING_ON_LIST. */
  one: reading
    .input(
      asked.extend({
        language: z.enum(LANGUAGES),
        recipient,
        form: z.enum(KIT_FORMS)
      })
    )
    .output(z.object({ file: z.file(), message: z.string(), warnings: z.array(warning) })),
  /**
   * All lists in one archive, with a table of everybody's figures. Streams progress; cancelled by the caller's signal, nothing is
   * kept. The archive is fetched by `take`. NOT_SET_UP, NOTHING_ON_LIST when no recipient has anything on his list.
   */
  make: reading
    .input(
      asked.extend({
        language: z.enum(LANGUAGES),
        recipients: z.array(recipient).min(1).max(2000),
        forms: z.array(z.enum(KIT_FORMS)).min(1)
      })
    )
    .output(
      eventIterator(
        z.union([
          progress,
          z.object({ kind: z.literal('done'), made: z.string(), files: count, warnings: z.array(warning) })
        ])
      )
    ),
  /** The archive, once; NOT_FOUND when it was taken or a newer one was made. */
  take: reading.input(z.object({ made: z.string().max(100) })).output(z.file()),
  /**
   * The lists as a new folder where the person chooses in the system's window, its path; null when he gives up, then they wait on.
   * NOT_FOUND as of `take`; DISK_FULL, FOLDER_NOT_WRITTEN.
   */
  toFolder: reading.input(z.object({ made: z.string().max(100) })).output(z.object({ folder: z.string().nullable() })),
  /** What this person chose last; null for nothing yet. */
  choice: reading.output(choice.nullable()),
  keepChoice: reading.input(choice).output(z.object({ kept: z.boolean() }))
}
