import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { AuditKey } from './audit-key.ts'

/** Automatic ones by their period; `event`: before an import, a migration, a restore, or asked for by a person. */
export const BACKUP_KINDS = ['hourly', 'daily', 'monthly', 'event'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

/** What lies beside a backup as JSON: its bytes' hash, the base's counts and newest seal, all of it sealed. */
export type Manifest = {
  file: string
  kind: BackupKind
  /** Grows by one with every backup of a folder, so that no clock decides what is newest. */
  serial: number
  sha256: string
  at: string
  version: number
  tasks: number
  transactions: number
  /** 0: none yet. */
  lastTransaction: number
  /** The seal of the last transaction; '' where the journal has none. */
  head: string
  /** Name of the key that made `seal`. */
  key: string
  /** HMAC-SHA-256 with the audit key over everything above. */
  seal: string
}

const NAME = /^nazorat-\d{8}T\d{6}Z(?:-\d+)?\.db$/
export const isBackupName = (name: string): boolean => NAME.test(name)
export const manifestOf = (file: string): string => `${file}.json`

const sealOf = (key: AuditKey, manifest: Omit<Manifest, 'seal'>): string =>
  createHmac('sha256', key.secret)
    .update(JSON.stringify(['nazorat backup', ...SEALED.map(field => manifest[field])]))
    .digest('hex')

export const sealManifest = (key: AuditKey, manifest: Omit<Manifest, 'seal' | 'key'>): Manifest => {
  const named = { ...manifest, key: key.name }
  return { ...named, seal: sealOf(key, named) }
}

/** ours: as it was sealed; foreign: sealed with a key that is not among ours, so it cannot be checked; changed: not as sealed. */
export type SealStanding = 'ours' | 'foreign' | 'changed'
export const sealStanding = (keys: readonly AuditKey[], manifest: Manifest): SealStanding => {
  const key = keys.find(({ name }) => name === manifest.key)
  if (key === undefined) return 'foreign'
  const [found, right] = [Buffer.from(manifest.seal), Buffer.from(sealOf(key, manifest))]
  return found.length === right.length && timingSafeEqual(found, right) ? 'ours' : 'changed'
}

/** The manifest beside a backup; null when there is none or it is not one of this file. */
export const readManifest = (file: string): Manifest | null => {
  try {
    const found = parseManifest(readFileSync(manifestOf(file), 'utf8'))
    return found?.file === basename(file) ? found : null
  } catch {
    return null
  }
}

/** A manifest from its text; null when it is none. Throws what JSON.parse does. */
export const parseManifest = (text: string): Manifest | null => {
  const found: unknown = JSON.parse(text)
  return isManifest(found) ? found : null
}

/** The backups of a folder that have a manifest, the newest first by their order of making; not verified here. */
export const listBackups = (folder: string): Manifest[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(isBackupName)
    .map(name => readManifest(join(folder, name)))
    .filter(manifest => manifest !== null)
    .sort((a, b) => b.serial - a.serial)
}

const TEXTS = ['file', 'kind', 'sha256', 'at', 'head', 'key', 'seal'] as const
const NUMBERS = ['serial', 'version', 'tasks', 'transactions', 'lastTransaction'] as const
const SEALED = [
  'file',
  'kind',
  'serial',
  'sha256',
  'at',
  'version',
  'tasks',
  'transactions',
  'lastTransaction',
  'head',
  'key'
] as const satisfies (keyof Manifest)[]

const isManifest = (value: unknown): value is Manifest => {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  return (
    TEXTS.every(key => typeof fields.get(key) === 'string') &&
    NUMBERS.every(key => typeof fields.get(key) === 'number') &&
    BACKUP_KINDS.some(kind => kind === fields.get('kind'))
  )
}
