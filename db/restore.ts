import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import type { Actor } from '#domain/office.ts'
import type { AuditKey } from './audit-key.ts'
import { verifyBackupBy } from './backup.ts'
import { insideOf, type WritableDb } from './connection.ts'
import { sha256Of, syncFile, syncFolder } from './files.ts'
import { headFile } from './head.ts'
import { journalKeys } from './journal-keys.ts'
import type { Manifest } from './manifest.ts'
import { lastVersion } from './migrate.ts'
import { saveSetting } from './repositories/settings.ts'
import { transact } from './write.ts'

/** A restore that was asked for and is done at the next opening. `aside`: the name the present base gets then. */
export type WaitingRestore = { file: string; sha256: string; at: string; by: Actor; aside: string }

const stagedFile = (path: string): string => `${path}.restore`
const markFile = (path: string): string => `${path}.restore.json`

/**
 * Verifies a backup and lays it beside the base, to be put in its place at the next opening; the base itself is not
 * touched. BACKUP_DAMAGED; DB_NEWER: of a newer program; `foreign`: also one sealed with a key that is not ours.
 */
export const stageRestore = (db: WritableDb, file: string, asked: Asked): Promise<WaitingRestore> =>
  stageRestoreOf(db.path, journalKeys(db), file, asked)

type Asked = { by: Actor; at: string; foreign: boolean }

/** `stageRestore` where the base cannot be opened: by its path and the keys beside it. */
export const stageRestoreOf = async (
  path: string,
  keys: readonly AuditKey[],
  file: string,
  { by, at, foreign }: Asked
): Promise<WaitingRestore> => {
  const { sha256, version } = await verifyBackupBy(keys, file, { foreign })
  // In place it could not be opened any more, and nothing could be restored over it.
  if (version > lastVersion()) throw new Fault('DB_NEWER', { file: basename(file) })
  const staged = stagedFile(path)
  cancelRestore(path)
  await copyFile(file, `${staged}.tmp`)
  syncFile(`${staged}.tmp`)
  if ((await sha256Of(`${staged}.tmp`)) !== sha256) throw new Fault('BACKUP_DAMAGED', { file: basename(file) })
  renameSync(`${staged}.tmp`, staged)
  const aside = freeAside(dirname(path), at)
  const waiting: WaitingRestore = { file: basename(file), sha256, at, by, aside }
  const mark = markFile(path)
  writeFileSync(`${mark}.tmp`, JSON.stringify(waiting))
  syncFile(`${mark}.tmp`)
  // The mark comes last: with it everything is there.
  renameSync(`${mark}.tmp`, mark)
  syncFolder(dirname(path))
  return waiting
}

/** A name no base set aside before has: nothing is ever written over. */
const freeAside = (folder: string, at: string): string => {
  const stem = `nazorat-before-restore-${at.replace(/\.\d+/, '').replace(/[-:]/g, '')}`
  let name = `${stem}.db`
  for (let n = 2; existsSync(join(folder, name)); n += 1) name = `${stem}_${n}.db`
  return name
}

/** The base stays as it is; a restore that waited is forgotten. */
export const cancelRestore = (path: string): void => {
  rmSync(markFile(path), { force: true })
  rmSync(stagedFile(path), { force: true })
}

/** The restore that waits for the next opening, or is done but not yet told in the journal; null: none. */
export const waitingRestore = (path: string): WaitingRestore | null => {
  try {
    const found: unknown = JSON.parse(readFileSync(markFile(path), 'utf8'))
    return isWaiting(found) ? found : null
  } catch {
    return null
  }
}

const isWaiting = (value: unknown): value is WaitingRestore => {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  const by: unknown = fields.get('by')
  return (
    ['file', 'sha256', 'at', 'aside'].every(key => typeof fields.get(key) === 'string') &&
    /^nazorat-before-restore-\w+\.db$/.test(String(fields.get('aside'))) &&
    typeof by === 'object' &&
    by !== null &&
    'name' in by &&
    'role' in by
  )
}

const move = (from: string, to: string): void => {
  if (existsSync(from)) renameSync(from, to)
}

/**
 * Puts the base that waits in place of the present one, which stays beside it under a name that says so, with its log and
 * head. Every step is a rename, and a kill between two of them is made good at the next call. The caller owns the base.
 * False: what waited is no longer the verified backup; it is kept as '.refused' and the present base stays.
 */
export const finishRestore = async (path: string): Promise<boolean> => {
  const waiting = waitingRestore(path)
  const staged = stagedFile(path)
  if (waiting === null || !existsSync(staged)) return true
  if ((await sha256Of(staged)) !== waiting.sha256) {
    renameSync(staged, `${staged}.refused`)
    rmSync(markFile(path), { force: true })
    return false
  }
  const aside = join(dirname(path), waiting.aside)
  move(path, aside)
  // A log left behind would be played into the other base.
  move(`${path}-wal`, `${aside}-wal`)
  rmSync(`${path}-shm`, { force: true })
  // A head left behind would call the restored base too old.
  move(headFile(path), headFile(aside))
  renameSync(staged, path)
  syncFolder(dirname(path))
  return true
}

/** Tells a finished restore in the journal of the restored base: who asked for it and when, from which file. */
export const tellRestore = async (db: WritableDb, now: string): Promise<void> => {
  const waiting = waitingRestore(db.path)
  if (waiting === null || existsSync(stagedFile(db.path))) return
  const { by, file, at, aside } = waiting
  await transact(db, { actor: by, at: now, cause: 'backups.restore' }, w =>
    saveSetting(w, 'restored', { file, at, aside })
  )
  rmSync(markFile(db.path), { force: true })
}

/**
 * How many transactions of the present register a backup lacks. `same`: the backup's newest transaction stands in our
 * journal with the same seal; else it is of another register or another course of it, and all of ours would go.
 */
export const lostSince = (
  db: WritableDb,
  { lastTransaction, head }: Pick<Manifest, 'lastTransaction' | 'head'>
): { same: boolean; lost: number } => {
  const { sqlite } = insideOf(db)
  const one = (query: string, id: number) => sqlite.prepare(query).pluck().get(id)
  const same = lastTransaction === 0 || one('select mac from change_tx where id = ?', lastTransaction) === head
  return { same, lost: Number(one('select count(*) from change_tx where id > ?', same ? lastTransaction : 0)) }
}

/** SECOND_PLACE_FAILED: not a whole path, not a folder that is there, or one that cannot be written to. */
export const checkSecondPlace = (folder: string, first: string): void => {
  try {
    if (!isAbsolute(folder) || !statSync(folder).isDirectory() || folder === first) throw new Error('no folder')
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new Fault('SECOND_PLACE_FAILED', { detail: folder }, { cause: error })
  }
}
