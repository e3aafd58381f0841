import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Fault, type FaultCode } from '#domain/fault.ts'
import type { Actor } from '#domain/office.ts'
import { type AuditKey, readAuditKey, readOtherKeys } from './audit-key.ts'
import { listBackups, type Manifest, type SealStanding, sealStanding } from './manifest.ts'
import { stageRestoreOf } from './restore.ts'

/** The refusals of an opening after which only a backup helps: the file is empty, damaged, or no base of ours. */
const HOPELESS: readonly FaultCode[] = ['DB_EMPTY_FILE', 'DB_DAMAGED', 'DB_FOREIGN']
export const needsRescue = (error: unknown): error is Fault => error instanceof Fault && HOPELESS.includes(error.code)

/** Keys that cannot be read are as good as none: the restore then needs to be meant twice. */
const keysBeside = (path: string): AuditKey[] => {
  try {
    const own = readAuditKey(path)
    return [...(own === null ? [] : [own]), ...readOtherKeys(path).values()]
  } catch {
    return []
  }
}

/** The backups of a folder with how each stands to the key beside the base, the newest first. NOT_FOUND: no such folder. */
export const rescueBackups = (path: string, folder: string): (Manifest & { standing: SealStanding })[] => {
  if (!isAbsolute(folder) || !existsSync(folder)) throw new Fault('NOT_FOUND', { detail: folder })
  const keys = keysBeside(path)
  return listBackups(folder).map(one => ({ ...one, standing: sealStanding(keys, one) }))
}

/**
 * Verifies a backup and lays it beside a base that cannot be opened; the next opening puts it in place and keeps the
 * damaged base, with its log and head, under the name it answers. BACKUP_DAMAGED.
 */
export const rescueFrom = async (
  path: string,
  { folder, file, foreign, by, at }: { folder: string; file: string; foreign: boolean; by: Actor; at: string }
): Promise<{ aside: string }> => {
  const { aside } = await stageRestoreOf(path, keysBeside(path), join(folder, file), { by, at, foreign })
  return { aside }
}
