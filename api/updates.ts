import { z } from 'zod'
import { FAULT_CODES } from '#domain/fault.ts'
import { administering, keeping, reading, written } from './call.ts'

const notes = z.object({ uz: z.string(), ru: z.string(), en: z.string() })
const ready = z.object({ version: z.string(), at: z.string(), notes, size: z.number().int().positive() })

export const updates = {
  /**
   * `address`: where new versions are looked for, or null; `installs`: whether this host can install; `keys`: how many keys of
   * publishers are built in; `ready`: what was verified and waits; `history`: newest first.
   */
  state: reading.output(
    z.object({
      version: z.string(),
      address: z.string().nullable(),
      installs: z.boolean(),
      keys: z.number().int().nonnegative(),
      ready: ready.nullable(),
      history: z.array(
        z.object({
          at: z.string(),
          outcome: z.enum(['ready', 'refused', 'started', 'installed', 'failed']),
          version: z.string().nullable(),
          from: z.string(),
          code: z.enum(FAULT_CODES).nullable()
        })
      )
    })
  ),
  /** Where new versions are looked for: https://…, the whole path of a folder, or null. UPDATE_ADDRESS. */
  setAddress: administering.input(z.object({ address: z.string().trim().max(500).nullable() })).output(written),
  /**
   * Looks once, there or at the address given (a USB stick): what is newer is fetched, checked and laid ready. null: nothing
   * newer. UPDATE_*, DISK_FULL.
   */
  check: keeping
    .input(z.object({ address: z.string().trim().min(1).max(500).optional() }))
    .output(z.object({ ready: ready.nullable() })),
  /** Backs the register up, checks what lies ready once more and starts its installer; the program closes. BACKUP_FAILED, UPDATE_*. */
  install: keeping.output(z.object({ version: z.string() }))
}
