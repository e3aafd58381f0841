import { z } from 'zod'
import { MAX_FILE } from '#domain/limits.ts'
import { id, reading, writing, written } from './call.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Of a file that goes with a paper; more sheets than this no folder holds. */
const sheets = z.number().int().positive().max(9999)

/** A file that goes with a paper, in the paper's order. `size` in bytes. */
export const enclosure = z.object({
  id,
  position: z.number().int().nonnegative(),
  file: z.string(),
  sha256,
  sheets: sheets.nullable(),
  size: z.number().int().positive()
})
export type Enclosure = z.infer<typeof enclosure>

export const enclosures = {
  /**
   * Puts a file behind those that go with a paper; what was checked must be checked again. Without `sheets` a PDF tells its pages.
   * TOO_LARGE, EMPTY_FILE; WRONG_STATE once it is signed.
   */
  add: writing
    .input(z.object({ document: id, file: z.file().max(MAX_FILE), sheets: sheets.nullable() }))
    .output(written.extend({ id })),
  setSheets: writing.input(z.object({ id, sheets: sheets.nullable() })).output(written),
  remove: writing.input(z.object({ id })).output(written),
  /** NOT_FOUND; DB_DAMAGED. */
  download: reading.input(z.object({ id })).output(z.file())
}
