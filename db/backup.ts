import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import type { AuditKey } from './audit-key.ts'
import { type ChainReport, verifyChain } from './chain.ts'
import { insideOf, type WritableDb, wrapSqlite } from './connection.ts'
import { copyBase } from './copy.ts'
import { CHAINED, type Counts, countsOf, headOf } from './counts.ts'
import { asFault } from './errors.ts'
import { sha256Of, sumsOf, syncFile, syncFolder } from './files.ts'
import { journalKeys } from './journal-keys.ts'
import {
  type BackupKind,
  listBackups,
  type Manifest,
  manifestOf,
  readManifest,
  type SealStanding,
  sealManifest,
  sealStanding
} from './manifest.ts'
import { versionOf } from './migrate.ts'
import { checkPages } from './pages.ts'
import { loadSqlite } from './sqlite.ts'

export type Backup = { file: string; sha256: string; tasks: number; transactions: number }

/** How many of each kind stay. */
export const KEPT: Record<BackupKind, number> = { hourly: 24, daily: 30, monthly: 12, event: 30 }

/** Backups of one base are made one after another: they share a temporary name. */
const turns = new WeakMap<WritableDb, Promise<unknown>>()

/**
 * A verified copy of the base as it is now: written under a temporary name, opened again and compared, only then given
 * its name and sealed manifest; of its kind the newest `keep` (by default KEPT) stay, and the one just verified always.
 * BACKUP_FAILED (`detail`: why): older backups are untouched and nothing half-made keeps a backup's name. `now` is an instant.
 */
export const backup = (db: WritableDb, folder: string, options: Asked): Promise<Backup> => {
  const made = (turns.get(db) ?? Promise.resolve()).then(() => backUp(db, folder, options))
  const ended = made
    .catch(() => {})
    .finally(() => {
      if (turns.get(db) === ended) turns.delete(db)
    })
  turns.set(db, ended)
  return made
}

/** When the backups of a base that are being made have ended: it is closed after them. Undefined: none is being made. */
export const backupsEnded = (db: WritableDb): Promise<unknown> | undefined => turns.get(db)

type Asked = { kind: BackupKind; now: string; keep?: number }

const backUp = async (db: WritableDb, folder: string, { kind, now: at, keep }: Asked): Promise<Backup> => {
  const unfinished = join(folder, `unfinished-${process.pid}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(unfinished, { force: true })
    const { told: live, sum } = await copyBase(db, unfinished, countsOf)
    const [sums, { counts }] = await Promise.all([sumsOf(unfinished), checkPages(unfinished)])
    if (sum !== null && sums.sum !== sum) throw new Error('the copy is not what was read')
    equal(counts, live)
    const file = freeName(folder, at)
    const serial = (listBackups(folder)[0]?.serial ?? 0) + 1
    const { sha256 } = sums
    const manifest = sealManifest(insideOf(db).auditKey, { file: basename(file), kind, serial, sha256, at, ...live })
    writeFileSync(`${unfinished}.json`, JSON.stringify(manifest, null, 2))
    syncFile(`${unfinished}.json`)
    renameSync(unfinished, file)
    renameSync(`${unfinished}.json`, manifestOf(file))
    syncFolder(folder)
    rotate(folder, manifest, keep)
    return { file, sha256, tasks: live.tasks, transactions: live.transactions }
  } catch (error) {
    for (const left of [unfinished, `${unfinished}.json`].filter(existsSync)) rmSync(left, { recursive: true })
    throw new Fault('BACKUP_FAILED', { file: folder, detail: reasonOf(error) }, { cause: error })
  }
}

/**
 * Puts a backup into a second folder (a stick, a network folder) too, under its own name only when all of it is there
 * and its hash is right. BACKUP_FAILED: the folder is gone or full; what lay there stays. Never makes the folder: a stick
 * that is not plugged in must not become a folder of the disk.
 */
export const copyBackup = async (file: string, folder: string, keep?: number): Promise<void> => {
  const unfinished = join(folder, `unfinished-${process.pid}.tmp`)
  try {
    const manifest = readManifest(file)
    if (manifest === null) throw new Error('no manifest')
    await copyFile(file, unfinished)
    syncFile(unfinished)
    if ((await sha256Of(unfinished)) !== manifest.sha256) throw new Error('the bytes do not match their SHA-256')
    const target = join(folder, manifest.file)
    writeFileSync(`${unfinished}.json`, JSON.stringify(manifest, null, 2))
    syncFile(`${unfinished}.json`)
    renameSync(unfinished, target)
    renameSync(`${unfinished}.json`, manifestOf(target))
    syncFolder(folder)
    rotate(folder, manifest, keep)
  } catch (error) {
    for (const left of [unfinished, `${unfinished}.json`]) rmSync(left, { force: true })
    throw new Fault('BACKUP_FAILED', { file: folder, detail: reasonOf(error) }, { cause: error })
  }
}

/**
 * Checks a backup against its manifest: seal, hash, SQLite's quick check, counts, newest seal of the journal. A manifest
 * sealed with another key (the disk with ours was lost) passes only with `foreign`. BACKUP_DAMAGED with the reason.
 */
export const verifyBackup = (
  db: WritableDb,
  file: string,
  options?: { foreign?: boolean }
): Promise<Manifest & { standing: SealStanding }> => verifyBackupBy(journalKeys(db), file, options)

/** `verifyBackup` where no base is open. Without its key a backup is a foreign one. */
export const verifyBackupBy = async (
  keys: readonly AuditKey[],
  file: string,
  { foreign = false }: { foreign?: boolean } = {}
): Promise<Manifest & { standing: SealStanding }> => {
  try {
    const manifest = readManifest(file)
    if (manifest === null) throw new Error('no manifest')
    const standing = sealStanding(keys, manifest)
    if (standing === 'changed') throw new Error('the manifest is not as it was sealed')
    if (standing === 'foreign' && !foreign) throw new Error('sealed with another key')
    await compare(file, manifest)
    return { ...manifest, standing }
  } catch (error) {
    throw new Fault('BACKUP_DAMAGED', { file: basename(file), detail: reasonOf(error) }, { cause: error })
  }
}

/** Whether a manifest is as our key sealed it; the bytes are not looked at. */
export const auditSeal = (db: WritableDb, manifest: Manifest): SealStanding => sealStanding(journalKeys(db), manifest)

/** Whether it was sealed here, and not on a computer whose key came with a sealed copy. */
export const isSealedHere = (db: WritableDb, manifest: Manifest): boolean =>
  sealStanding([insideOf(db).auditKey], manifest) === 'ours'

/** The change journal inside a backup, checked as that of the base is; null for one from before the chain. */
export const verifyChainOf = async (db: WritableDb, file: string): Promise<ChainReport | null> => {
  const Sqlite = await loadSqlite()
  const sqlite = new Sqlite(file, { readonly: true })
  try {
    sqlite.pragma('trusted_schema = off')
    if (versionOf(sqlite) < CHAINED) return null
    const { auditKey, otherKeys } = insideOf(db)
    return verifyChain(wrapSqlite(sqlite, file, true, auditKey, otherKeys))
  } finally {
    sqlite.close()
  }
}

/** Milliseconds after which the next of a kind is due. */
const PERIODS = { monthly: 30 * 86_400_000, daily: 86_400_000, hourly: 3_600_000 }

/**
 * The kind of backup that is due at an instant, the rarest first; null: none. A rarer one counts for the more frequent.
 * Due: the newest is older than the period (or lies in the future: the clock was set back) and the journal has grown since.
 */
export const dueBackup = (db: WritableDb, folder: string, now: string): BackupKind | null => {
  const head = headOf(insideOf(db).sqlite)
  if (head.lastTransaction === 0) return null
  const all = listBackups(folder)
  const kinds = ['monthly', 'daily', 'hourly'] as const
  const due = kinds.find((_, index) => {
    const newest = all.find(({ kind }) => kinds.slice(0, index + 1).some(one => one === kind))
    if (newest === undefined) return true
    const changed = newest.lastTransaction !== head.lastTransaction || newest.head !== head.head
    return changed && Math.abs(Date.parse(now) - Date.parse(newest.at)) >= PERIODS[kinds[index]!]
  })
  return due ?? null
}

/** Bytes and pages side by side; the pages of a large base in a thread of their own. */
const compare = async (file: string, manifest: Counts & { sha256: string }): Promise<void> => {
  const [sums, pages] = await Promise.allSettled([sumsOf(file), checkPages(file)])
  if (sums.status === 'rejected') throw sums.reason
  // Told first: pages that cannot be read are what wrong bytes come to.
  if (sums.value.sha256 !== manifest.sha256) throw new Error('the bytes do not match their SHA-256')
  if (pages.status === 'rejected') throw pages.reason
  equal(pages.value.counts, manifest)
}

const equal = (found: Counts | null, told: Counts): void => {
  if (found === null) throw new Error('the quick check failed')
  for (const [name, count] of Object.entries(found)) {
    if (count !== told[name as keyof Counts]) throw new Error(`another number of ${name}`)
  }
}

/** Two backups in one second get names of their own. */
const freeName = (folder: string, now: string): string => {
  const stem = `nazorat-${now.replace(/\.\d+/, '').replace(/[-:]/g, '')}`
  const names = [`${stem}.db`, ...Array.from({ length: 999 }, (_, index) => `${stem}-${index + 2}.db`)]
  const free = names.find(name => !existsSync(join(folder, name)))
  if (free === undefined) throw new Error('no free name')
  return join(folder, free)
}

/** Order is that of making: a clock set back or forward deletes nothing that is newer. */
const rotate = (folder: string, verified: Manifest, keep = KEPT[verified.kind]): void => {
  const kept = listBackups(folder).filter(({ file, kind }) => kind === verified.kind && file !== verified.file)
  for (const { file } of kept.slice(Math.max(1, keep) - 1)) {
    rmSync(join(folder, file), { force: true })
    rmSync(manifestOf(join(folder, file)), { force: true })
  }
}

const reasonOf = (error: unknown): string => {
  const fault = asFault(error)
  return fault instanceof Fault ? fault.code : fault instanceof Error ? fault.message : String(fault)
}
