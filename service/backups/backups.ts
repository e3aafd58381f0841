import type { BackupRow } from '#api/backups.ts'
import { auditSeal, backup, copyBackup, isSealedHere, verifyBackup, verifyChainOf } from '#db/backup.ts'
import { journalKeys, keepJournalKeys } from '#db/journal-keys.ts'
import { keepDrill, lastDrill, tryRestore } from '#db/drill.ts'
import { type BackupKind, listBackups, type Manifest } from '#db/manifest.ts'
import { getSettings, saveSetting } from '#db/repositories/settings.ts'
import { cancelRestore, checkSecondPlace, lostSince, stageRestore, waitingRestore } from '#db/restore.ts'
import { LEAST_PASSPHRASE, sealBackup, unsealBackup } from '#db/sealed-copy.ts'
import { transact } from '#db/write.ts'
import { isUnusual } from '#db/unusual.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { newestTransactions } from '../changes/changes.ts'
import type { Service } from '../service.ts'

type Place = BackupRow['place']
type Picked = { place: Place; file: string }

/** Lines of what would be lost. */
const TOLD = 100
const SETTING = 'secondPlace'

const secondPlace = async (service: Service): Promise<string | null> => {
  const kept = (await getSettings(service.db.read))[SETTING]
  return typeof kept === 'string' && kept !== '' ? kept : null
}

const folderOf = async (service: Service, place: Place): Promise<string> => {
  const folder = place === 'first' ? service.backupFolder : await secondPlace(service)
  if (folder === null) throw new Fault('NOT_FOUND', { detail: place })
  return folder
}
const pathOf = async (service: Service, { place, file }: Picked): Promise<string> =>
  `${await folderOf(service, place)}/${file}`

const rowOf = (service: Service, place: Place, manifest: Manifest): BackupRow => {
  const { file, kind, at, tasks, transactions } = manifest
  return { place, file, kind, at, tasks, transactions, seal: auditSeal(service.db, manifest) }
}

/** What is kept in both places, and what waits. */
export const backupList = async (service: Service) => {
  const folder = await secondPlace(service)
  const copies = folder === null ? [] : listBackups(folder)
  const rows = [
    ...listBackups(service.backupFolder).map(one => rowOf(service, 'first', one)),
    ...copies.map(one => rowOf(service, 'second', one))
  ]
  const waits = waitingRestore(service.db.path)
  return {
    rows,
    second: folder === null ? null : { folder, reachable: isReachable(folder, service), newest: copies[0]?.at ?? null },
    waits: waits === null ? null : { file: waits.file, at: waits.at },
    drill: lastDrill(service.db.path)
  }
}

const isReachable = (folder: string, service: Service): boolean => {
  try {
    checkSecondPlace(folder, service.backupFolder)
    return true
  } catch {
    return false
  }
}

/** Instant of the newest backup that is sealed with our key. */
export const newestGood = (service: Pick<Service, 'db' | 'backupFolder'>): string | null =>
  listBackups(service.backupFolder).find(one => isSealedHere(service.db, one))?.at ?? null

/**
 * One backup, copied to the second place where there is one; after ten times the usual change it is kept apart and pushes none out. A second place that fails is told as a warning and does not
 * take the first back.
 */
export const makeBackup = async (service: Service, kind: BackupKind): Promise<{ second: boolean | null }> => {
  const now = service.ports.clock.now()
  const unusual = kind !== 'event' && isUnusual(service.db, service.backupFolder)
  if (unusual) service.notices.add('BACKUP_UNUSUAL')
  const apart = { kind: 'event' as const, keep: Number.POSITIVE_INFINITY }
  const { file } = await backup(service.db, service.backupFolder, { now, ...(unusual ? apart : { kind }) })
  const second = await secondPlace(service)
  service.notices.delete('SECOND_PLACE_FAILED')
  if (second === null) return { second: null }
  try {
    await copyBackup(file, second, unusual ? Number.POSITIVE_INFINITY : undefined)
    return { second: true }
  } catch (error) {
    service.ports.log.error({ at: service.ports.clock.now(), call: 'backups.second', error })
    service.notices.add('SECOND_PLACE_FAILED')
    return { second: false }
  }
}

/** A new backup, sealed with a passphrase into a folder that is there. */
export const sealForStick = async (
  service: Service,
  { folder, passphrase }: { folder: string; passphrase: string }
): Promise<{ file: string; size: number }> => {
  checkSecondPlace(folder, service.backupFolder)
  if ([...passphrase].length < LEAST_PASSPHRASE) throw new Fault('WEAK_PASSWORD')
  const { file } = await backup(service.db, service.backupFolder, { kind: 'event', now: service.ports.clock.now() })
  return sealBackup(file, folder, passphrase, { keys: journalKeys(service.db) })
}

/** A sealed file opened among the backups; the keys in it are kept, so that its journal can be checked here. */
export const unsealHere = async (
  service: Service,
  path: string,
  { file, passphrase }: { file: string; passphrase: string }
): Promise<{ file: string; at: string }> => {
  const { manifest, keys } = await unsealBackup(file, service.backupFolder, passphrase)
  keepJournalKeys(service.db, path, keys)
  return { file: manifest.file, at: manifest.at }
}

export const setSecondPlace = async (
  service: Service,
  deed: Deed,
  folder: string | null
): Promise<{ transaction: number | null }> => {
  const wanted = folder === '' ? null : folder
  if (wanted !== null) checkSecondPlace(wanted, service.backupFolder)
  service.notices.delete('SECOND_PLACE_FAILED')
  const { transaction } = await transact(service.db, deed, w => saveSetting(w, SETTING, wanted))
  return { transaction }
}

/** See api/backups.ts. */
export const previewRestore = async (service: Service, picked: Picked) => {
  const manifest = await verifyBackup(service.db, await pathOf(service, picked), { foreign: true })
  const { same, lost } = lostSince(service.db, manifest)
  const listed = await newestTransactions(service, TOLD)
  const transactions = same ? listed.filter(({ id }) => id > manifest.lastTransaction) : listed
  return { backup: rowOf(service, picked.place, manifest), same, lost, transactions }
}

export const restoreBackup = async (service: Service, deed: Deed, picked: Picked & { foreign: boolean }) => {
  const path = await pathOf(service, picked)
  const manifest = await verifyBackup(service.db, path, { foreign: picked.foreign })
  if (!picked.foreign && !lostSince(service.db, manifest).same)
    throw new Fault('BACKUP_DAMAGED', { file: picked.file, detail: 'of another register' })
  const { aside } = await stageRestore(service.db, path, { by: deed.actor, at: deed.at, foreign: picked.foreign })
  service.notices.add('RESTORE_WAITS')
  return { aside }
}

export const takeBackRestore = (service: Service): { cancelled: boolean } => {
  cancelRestore(service.db.path)
  return { cancelled: service.notices.delete('RESTORE_WAITS') }
}

/**
 * The monthly drill: the newest backup is restored into a folder of its own and opened as the program opens a base; counts, the
 * journal's chain and every record are held against each other. Kept and shown; a failed one is a warning until one goes well.
 */
export const monthlyDrill = async (service: Service): Promise<void> => {
  const [newest] = listBackups(service.backupFolder)
  if (newest === undefined) return
  const at = service.ports.clock.now()
  const reason = await tryRestore(service.db, `${service.backupFolder}/${newest.file}`, at)
  keepDrill(service.db.path, { at, file: newest.file, reason })
  if (reason === null) service.notices.delete('DRILL_FAILED')
  else service.notices.add('DRILL_FAILED')
}

/** Every kept backup opened and checked, one after another, so that other calls are heard between. */
export const drill = async (service: Service) => {
  const answer: (Picked & { at: string; good: boolean; reason: string | null })[] = []
  const { rows } = await backupList(service)
  for (const { place, file, at } of rows) {
    const reason = await wrongWith(service, await pathOf(service, { place, file }))
    answer.push({ place, file, at, good: reason === null, reason })
    await service.ports.clock.breathe()
  }
  return answer
}

const wrongWith = async (service: Service, path: string): Promise<string | null> => {
  try {
    await verifyBackup(service.db, path)
    const chain = await verifyChainOf(service.db, path)
    const first = chain?.faults[0]
    return first === undefined ? null : `journal: ${first.kind} at ${first.transaction}`
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.data.detail ?? error.code
  }
}
