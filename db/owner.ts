import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { Fault } from '#domain/fault.ts'
import type { Sqlite } from './sqlite.ts'

/** Who owns a base: one process. `started` is the instant of its opening. */
export type Owner = { pid: number; host: string; started: string }
export type Ownership = { release(): void }

/**
 * Bases this process owns: the system's file locks do not keep a process from itself, and a lock nobody holds on to
 * would be closed by the garbage collector.
 */
const ours = new Map<string, { close(): void }>()

export const lockFile = (path: string): string => `${path}.lock`
export const ownerFile = (path: string): string => `${path}.owner`

/**
 * Takes the base for this process. DB_LOCKED with `detail` = since when (instant) while another owner lives. The lock is
 * the system's own lock on an empty file beside the base, held through SQLite: a killed process loses it by itself and a
 * process number given anew deceives nobody. The file stays; the owner's name lies in a second one.
 */
export const takeOwnership = (Sqlite: Sqlite, path: string, now: string): Ownership => {
  if (ours.has(path)) throw locked(path)
  const lock = new Sqlite(lockFile(path), { timeout: 100 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) throw locked(path)
    throw error
  }
  const owner: Owner = { pid: process.pid, host: hostname(), started: now }
  try {
    writeFileSync(ownerFile(path), JSON.stringify(owner))
  } catch (error) {
    // A lock left behind would keep this process itself out until it ends.
    lock.close()
    throw error
  }
  ours.set(path, lock)
  return {
    release: () => {
      if (!ours.delete(path)) return
      try {
        rmSync(ownerFile(path), { force: true })
      } finally {
        lock.close()
      }
    }
  }
}

const locked = (path: string): Fault => {
  const owner = readOwner(path)
  return new Fault('DB_LOCKED', { file: path, ...(owner === null ? {} : { detail: owner.started }) })
}

/** The owner's name as it lies beside the base, also of one that died; null when there is none to read. */
export const readOwner = (path: string): Owner | null => {
  try {
    const found: unknown = JSON.parse(readFileSync(ownerFile(path), 'utf8'))
    return isOwner(found) ? found : null
  } catch {
    return null
  }
}

const isOwner = (value: unknown): value is Owner =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'host' in value &&
  typeof value.host === 'string' &&
  'started' in value &&
  typeof value.started === 'string'
