import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { sql } from 'kysely'
import { Fault } from '#domain/fault.ts'
import { insideOf, type WritableDb } from './connection.ts'
import { asFault } from './errors.ts'
import { sha256Of, syncFile, syncFolder } from './files.ts'
import { versionOf } from './migrate.ts'
import { loadSqlite } from './sqlite.ts'

/** What lies beside a backup as JSON: its bytes' hash, the base's counts and its last transaction (0: none yet). */
export type Manifest = {
  file: string
  sha256: string
  at: string
  version: number
  tasks: number
  transactions: number
  lastTransaction: number
}
export type Backup = { file: string; sha256: string; tasks: number; transactions: number }

const NAME = /^nazorat-\d{8}T\d{6}Z(?:-\d+)?\.db$/

/**
 * A verified copy of the base as it is now: written under a temporary name, opened again and compared, only then given
 * its name and manifest; the newest `keep` stay, and the one just verified always. BACKUP_FAILED (`detail`: why): older
 * backups are untouched and nothing half-made keeps a backup's name. `now` is an instant.
 */
export const backup = async (
  db: WritableDb,
  folder: string,
  options: { keep: number; now: string }
): Promise<Backup> => {
  const unfinished = join(folder, `unfinished-${process.pid}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    rmSync(unfinished, { force: true })
    const { kysely, sqlite } = insideOf(db)
    const live = await kysely.connection().execute(async connection => {
      await sql`vacuum into ${unfinished}`.execute(connection)
      return countsOf(sqlite)
    })
    syncFile(unfinished)
    const manifest: Manifest = { file: '', sha256: await sha256Of(unfinished), at: options.now, ...live }
    await compare(unfinished, manifest)
    const file = freeName(folder, options.now)
    writeFileSync(`${unfinished}.json`, JSON.stringify({ ...manifest, file: basename(file) }, null, 2))
    syncFile(`${unfinished}.json`)
    renameSync(unfinished, file)
    renameSync(`${unfinished}.json`, manifestOf(file))
    syncFolder(folder)
    rotate(folder, Math.max(1, options.keep), basename(file))
    return { file, sha256: manifest.sha256, tasks: live.tasks, transactions: live.transactions }
  } catch (error) {
    for (const left of [unfinished, `${unfinished}.json`].filter(existsSync)) rmSync(left, { recursive: true })
    throw new Fault('BACKUP_FAILED', { file: folder, detail: reasonOf(error) }, { cause: error })
  }
}

/** Checks a backup against its manifest: hash, SQLite's quick check, counts. BACKUP_FAILED with the reason. */
export const verifyBackup = async (file: string): Promise<Manifest> => {
  try {
    const manifest = readManifest(file)
    if (manifest === null) throw new Error('no manifest')
    await compare(file, manifest)
    return manifest
  } catch (error) {
    throw new Fault('BACKUP_FAILED', { file, detail: reasonOf(error) }, { cause: error })
  }
}

/** The backups of a folder that have a manifest, the newest state of the register first; not verified here. */
export const listBackups = (folder: string): Manifest[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => NAME.test(name))
    .map(name => readManifest(join(folder, name)))
    .filter(manifest => manifest !== null)
    .sort((a, b) => b.lastTransaction - a.lastTransaction || (a.at < b.at ? 1 : -1))
}

const manifestOf = (file: string): string => `${file}.json`

const readManifest = (file: string): Manifest | null => {
  try {
    const found: unknown = JSON.parse(readFileSync(manifestOf(file), 'utf8'))
    return isManifest(found) && found.file === basename(file) ? found : null
  } catch {
    return null
  }
}

const isManifest = (value: unknown): value is Manifest => {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  return (
    ['file', 'sha256', 'at'].every(key => typeof fields.get(key) === 'string') &&
    ['version', 'tasks', 'transactions', 'lastTransaction'].every(key => typeof fields.get(key) === 'number')
  )
}

type Counts = Pick<Manifest, 'version' | 'tasks' | 'transactions' | 'lastTransaction'>
const countsOf = (sqlite: BetterSqlite3.Database): Counts => {
  const one = (query: string): number => Number(sqlite.prepare(query).pluck().get() ?? 0)
  return {
    version: versionOf(sqlite),
    tasks: one('select count(*) from task'),
    transactions: one('select count(*) from change_tx'),
    lastTransaction: one('select max(id) from change_tx')
  }
}

const compare = async (file: string, manifest: Manifest): Promise<void> => {
  const sha256 = await sha256Of(file)
  if (sha256 !== manifest.sha256) throw new Error('the bytes do not match their SHA-256')
  const Sqlite = await loadSqlite()
  const sqlite = new Sqlite(file, { readonly: true })
  try {
    sqlite.pragma('trusted_schema = off')
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('the quick check failed')
    for (const [name, count] of Object.entries(countsOf(sqlite))) {
      if (count !== manifest[name as keyof Counts]) throw new Error(`another number of ${name}`)
    }
  } finally {
    sqlite.close()
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

/** Order is by the register's own transactions: a clock set back or forward deletes nothing that is newer. */
const rotate = (folder: string, keep: number, verified: string): void => {
  const kept = listBackups(folder).filter(manifest => manifest.file !== verified)
  for (const { file } of kept.slice(keep - 1)) {
    rmSync(join(folder, file), { force: true })
    rmSync(manifestOf(join(folder, file)), { force: true })
  }
}

const reasonOf = (error: unknown): string => {
  const fault = asFault(error)
  return fault instanceof Fault ? fault.code : fault instanceof Error ? fault.message : String(fault)
}
