import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'

/** The secret of the change journal's chain: 32 bytes, and a name of 16 hex digits that tells keys apart and gives nothing away. */
export type AuditKey = { secret: Uint8Array; name: string }

export const auditKeyFile = (path: string): string => `${path}.key`

const named = (secret: Uint8Array): AuditKey => ({
  secret,
  name: createHash('sha256').update('nazorat audit key').update(secret).digest('hex').slice(0, 16)
})

/** A key from its 64 hex digits; null when it is none. */
export const keyFromHex = (text: string): AuditKey | null =>
  /^[0-9a-f]{64}$/.test(text) ? named(Buffer.from(text, 'hex')) : null
export const keyToHex = ({ secret }: AuditKey): string => Buffer.from(secret).toString('hex')

export const newAuditKey = (): AuditKey => named(randomBytes(32))

/** The key beside a base; null when there is none or it is not a key. */
export const readAuditKey = (path: string): AuditKey | null => {
  const file = auditKeyFile(path)
  if (!existsSync(file)) return null
  const text = readFileSync(file, 'utf8').trim()
  return keyFromHex(text)
}

/** Makes a key beside a base, on the disk before anything is sealed with it. Never writes over one: throws when a file is there. */
export const makeAuditKey = (path: string): AuditKey => {
  const key = newAuditKey()
  const handle = openSync(auditKeyFile(path), 'wx', 0o600)
  try {
    writeSync(handle, `${keyToHex(key)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return key
}

/** Keys of other computers beside a base: one line of 64 hex digits each. */
export const otherKeysFile = (path: string): string => `${path}.keys`
/** More computers than a register goes through. */
const MOST_KEYS = 50

/** The keys of other computers beside a base, by name; a line that is none is passed over. */
export const readOtherKeys = (path: string): Map<string, AuditKey> => {
  const file = otherKeysFile(path)
  if (!existsSync(file)) return new Map()
  const keys = readFileSync(file, 'utf8').split('\n').map(keyFromHex)
  return new Map(keys.flatMap(key => (key === null ? [] : [[key.name, key]])))
}

/** Keeps keys that came with a sealed copy beside those there; the base's own is not among them. */
export const keepOtherKeys = (path: string, keys: readonly AuditKey[]): Map<string, AuditKey> => {
  const own = readAuditKey(path)?.name
  const all = readOtherKeys(path)
  const before = all.size
  for (const key of keys) if (key.name !== own && all.size < MOST_KEYS) all.set(key.name, key)
  if (all.size === before) return all
  const file = otherKeysFile(path)
  writeFileSync(`${file}.tmp`, [...all.values()].map(key => `${keyToHex(key)}\n`).join(''), {
    mode: 0o600,
    flush: true
  })
  renameSync(`${file}.tmp`, file)
  return all
}
