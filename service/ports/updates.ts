import type { FaultCode } from '#domain/fault.ts'
import type { ReleaseNotes } from '#domain/release.ts'

/** A release that was verified and lies ready. `size` of its installer in bytes. */
export type ReadyUpdate = { version: string; at: string; notes: ReleaseNotes; size: number }

/**
 * ready: verified and laid ready; refused: not taken, for the reason `code`; started: the installer was started over version
 * `from`; installed: the next start ran the new version; failed: it did not, or the installer could not be started.
 */
export type UpdateEntry = {
  at: string
  outcome: 'ready' | 'refused' | 'started' | 'installed' | 'failed'
  /** null where the list could not be read at all. */
  version: string | null
  from: string
  code: FaultCode | null
  /** The installer's hash: the same version may never come with other bytes. */
  sha512: string | null
}

/** New versions of the program: from the internet, a folder of the network or a USB stick, all the same way. */
export type Updates = {
  /** Whether this host can install; the loopback host and the terminal only look. */
  readonly installs: boolean
  /** How many keys of publishers are built in. None: nothing is accepted. */
  readonly keys: number
  /** What lies ready and is newer than `current`. */
  ready(current: string): Promise<ReadyUpdate | null>
  /**
   * Reads the list at `address` (https://… or the whole path of a folder), checks its signature and, when it is newer than
   * `current`, fetches and checks the installer and lays it ready. null: nothing newer. Everything else is a Fault: UPDATE_*,
   * DISK_FULL, CANCELLED; then nothing was laid ready and what lay ready before stays.
   */
  look(address: string, current: string, now: string, signal?: AbortSignal): Promise<ReadyUpdate | null>
  /** Checks what lies ready once more and starts its installer. UPDATE_*; then this version goes on running. */
  install(current: string, now: string): Promise<void>
  /** Newest first. */
  history(): Promise<UpdateEntry[]>
  /** Notes whether the installer that was started last did its work; said once. */
  settle(current: string, now: string): Promise<void>
}
