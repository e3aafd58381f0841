import { z } from 'zod'
import { eventIterator } from '@orpc/contract'
import { administering, keeping, reading, written } from './call.ts'
import { progress } from './imports.ts'
import { listedTransaction } from './register.ts'

const count = z.number().int().nonnegative()
const BACKUP_PLACES = ['first', 'second'] as const
const wholePath = z.string().trim().min(1).max(500)
export const passphrase = z.string().min(1).max(1000)
const picked = z.object({ place: z.enum(BACKUP_PLACES), file: z.string().regex(/^nazorat-\d{8}T\d{6}Z(?:-\d+)?\.db$/) })

/** `seal`: ours; foreign: sealed with another key, so it cannot be checked; changed: not as it was sealed. */
export const backupRow = picked.extend({
  kind: z.enum(['hourly', 'daily', 'monthly', 'event']),
  at: z.string(),
  tasks: count,
  transactions: count,
  seal: z.enum(['ours', 'foreign', 'changed'])
})
export type BackupRow = z.infer<typeof backupRow>

export const backups = {
  /**
   * Newest first. `second`: the folder of copies and whether it is there now. `waits`: the file restored at the next start.
   * `drill`: the last monthly drill, which restores the newest backup into a folder of its own; `reason` technical, null when all was well.
   */
  list: reading.output(
    z.object({
      rows: z.array(backupRow),
      second: z.object({ folder: z.string(), reachable: z.boolean(), newest: z.string().nullable() }).nullable(),
      waits: z.object({ file: z.string(), at: z.string() }).nullable(),
      drill: z.object({ at: z.string(), file: z.string(), reason: z.string().nullable() }).nullable()
    })
  ),
  /** Makes one now and checks it. BACKUP_FAILED. `second`: whether the second place got it; null: there is none. */
  make: keeping.output(z.object({ second: z.boolean().nullable() })),
  /** Where copies go too: the whole path of a folder that is there, or null. SECOND_PLACE_FAILED. */
  setSecondPlace: administering.input(z.object({ folder: z.string().trim().max(500).nullable() })).output(written),
  /**
   * Verifies a backup and tells what would be lost by it: transactions since, the newest first. `same` false: the backup is of
   * another register, or of another course of this one; then all of ours would go. BACKUP_DAMAGED.
   */
  preview: keeping.input(picked).output(
    z.object({
      backup: backupRow,
      same: z.boolean(),
      lost: count,
      transactions: z.array(listedTransaction)
    })
  ),
  /**
   * Verifies a backup and lays it ready: the next start puts it in place of the present base, which is kept beside it as
   * `aside`. Until then nothing is written (RESTORE_WAITS). `foreign`: also one of another register or key. BACKUP_DAMAGED; DB_NEWER: made by a newer program.
   */
  restore: keeping
    .input(picked.extend({ foreign: z.boolean().default(false) }))
    .output(z.object({ aside: z.string() })),
  /** Takes a restore back that waits for the next start. */
  cancelRestore: keeping.output(z.object({ cancelled: z.boolean() })),
  /**
   * A new backup, sealed with a passphrase into one file of a folder that is there (a stick). WEAK_PASSWORD: fewer than twelve
   * signs; SECOND_PLACE_FAILED, BACKUP_FAILED. The format: db/sealed-copy.ts. `size` in bytes.
   */
  seal: keeping.input(z.object({ folder: wholePath, passphrase })).output(z.object({ file: z.string(), size: count })),
  /** Opens such a file, by its whole path, among the backups of the first place; it is then restored like any other. SEALED_REFUSED. */
  unseal: keeping
    .input(z.object({ path: wholePath, passphrase }))
    .output(z.object({ file: z.string(), at: z.string() })),
  /**
   * Everything as files that any program opens (JSON, XLSX, DOCX and what was attached), in one zip of a folder that is there. Left
   * or cancelled, nothing stays of it. SECOND_PLACE_FAILED, BACKUP_FAILED.
   */
  exportOpen: keeping
    .input(z.object({ folder: wholePath }))
    .output(eventIterator(z.union([progress, z.object({ kind: z.literal('done'), file: z.string(), size: count })]))),
  /** Opens and checks every kept backup: seal, hash, pages, counts and the journal inside. `reason`: technical, English. */
  drill: keeping.output(z.array(picked.extend({ at: z.string(), good: z.boolean(), reason: z.string().nullable() })))
}
