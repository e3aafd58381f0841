import { z } from 'zod'
import { everybody, reading } from './call.ts'

/** What a person typed and has not saved, by the name of its form. Not a deed: not journalled, never undone. */
const unsavedText = z.object({ name: z.string().min(1).max(1000), text: z.string().max(2_000_000) })

export const unsaved = {
  list: reading.output(z.array(unsavedText)),
  /** Keeps it in place of the one before; null: it was saved or thrown away. */
  keep: everybody
    .input(unsavedText.extend({ text: unsavedText.shape.text.nullable() }))
    .output(z.object({ at: z.string() }))
}
