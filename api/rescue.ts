import { z } from 'zod'
import { FAULT_CODES } from '#domain/fault.ts'
import { backupRow, passphrase } from './backups.ts'
import { open } from './call.ts'

const folder = z.string().trim().min(1).max(500).nullable()
const rescueRow = backupRow.omit({ place: true, seal: true }).extend({ seal: z.enum(['ours', 'foreign', 'changed']) })

/** The way back when the base itself cannot be opened. Every other call is refused then with the code of what is wrong. */
export const rescue = {
  /** `code` and `file`: what is wrong with which file; null: the register is open, and the other calls here are refused (WRONG_STATE). */
  state: open.output(z.object({ code: z.enum(FAULT_CODES), file: z.string() }).nullable()),
  /** What is kept in a folder (null: that of the first place), the newest first. NOT_FOUND. */
  backups: open.input(z.object({ folder })).output(z.object({ folder: z.string(), rows: z.array(rescueRow) })),
  /**
   * Verifies a backup, puts it in place of the damaged base, which stays beside it as `aside`, and opens it. `foreign`: also one
   * that was sealed with another key, or when our key is gone. BACKUP_DAMAGED.
   */
  restore: open
    .input(z.object({ folder, file: backupRow.shape.file, foreign: z.boolean().default(false) }))
    .output(z.object({ aside: z.string() })),
  /** Opens a sealed file, by its whole path, among the backups of the first place. SEALED_REFUSED. */
  unseal: open
    .input(z.object({ path: z.string().trim().min(1).max(500), passphrase }))
    .output(z.object({ file: z.string(), at: z.string() }))
}
