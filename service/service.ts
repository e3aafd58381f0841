import type { WritableDb } from '#db/connection.ts'
import type { Fault, FaultCode } from '#domain/fault.ts'
import type { Ports } from './ports/ports.ts'

/** An automatic backup of the register: made and checked before every import. */
export type Backups = {
  /** Makes one and checks it. BACKUP_FAILED, DISK_FULL. */
  make(): Promise<void>
  /** Instant of the newest good one. */
  last(): Promise<string | null>
}

/** What every use case is given. */
export type Service = {
  readonly db: WritableDb
  readonly ports: Ports
  readonly backups: Backups
  readonly version: string
  /** Where backups go. */
  readonly backupFolder: string
  /** Shown to the person whose machine it is, so that the file can be found. */
  readonly dataFolder: string
  readonly readOnly: boolean
  /** false where people work: answers are of our own types, and holding rows against the contract costs more than reading them. */
  readonly checksAnswers?: boolean | undefined
  /** What was noticed when the register was opened. */
  readonly warnings: readonly FaultCode[]
  /** What was noticed since, and passes when it is put right. RESTORE_WAITS: nothing may be written until the next start. */
  readonly notices: Set<FaultCode>
  /** Set when the base at `path` could not be opened: only the calls of rescue are answered. */
  readonly rescue?: { fault: Fault; path: string; reopen: () => Promise<void> } | undefined
  /** Wrong passwords since the last right one, by folded name; until when (ms) the next must wait. */
  readonly guesses: Map<string, { count: number; until: number }>
  /** Runs works that read a kept draft and put it back one after another, so that no edit is lost. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
}
