import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Fault, type FaultCode } from '#domain/fault.ts'
import type { Actor } from '#domain/office.ts'
import { readAuditKey } from './audit-key.ts'
import { listBackups, type Manifest, type SealStanding, sealStanding } from './manifest.ts'
import { stageRestoreOf } from './restore.ts'

/** The refusals of an opening after which only a backup helps: the file is empty, damaged, or no base of ours. */
const HOPELESS: readonly FaultCode[] = ['DB_EMPTY_FILE', 'DB_DAMAGED', 'DB_FOREIGN']
export const needsRescue = (error: unknown): error is Fault => error instanceof Fault && HOPELESS.includes(error.code)

/** A key that cannot be read is as good as none: the restore then needs to be meant twice. */
const keyBeside = (path: string) => {
  try {
    return readAuditKey(path)
  } catch {
    return null
  }
}

/** The backups of a folder with how each stands to the key beside the base, the newest first. NOT_FOUND: no such folder. */
export const rescueBackups = (path: string, folder: string): (Manifest & { standing: SealStanding })[] => {
  if (!isAbsolute(folder) || !existsSync(folder)) throw new Fault('NOT_FOUND', { detail: folder })
  const key = keyBeside(path)
  return listBackups(folder).map(one => ({ ...one, standing: key === null ? 'foreign' : sealStanding(key, one) }))
}

/**
 * Verifies a backup and lays it beside a base that cannot be opened; the next opening puts it in place and keeps the
 * damaged base, with its log and head, under the name it answers. BACKUP_DAMAGED.
 */
export const rescueFrom = async (
  path: string,
  { folder, file, foreign, by, at }: { folder: string; file: string; foreign: boolean; by: Actor; at: string }
): Promise<{ aside: string }> => {
  const { aside } = await stageRestoreOf(path, keyBeside(path), join(folder, file), { by, at, foreign })
  return { aside }
}
