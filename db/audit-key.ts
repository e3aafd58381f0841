import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** The secret of the change journal's chain: 32 bytes, and a name of 16 hex digits that tells keys apart and gives nothing away. */
export type AuditKey = { secret: Uint8Array; name: string }

export const auditKeyFile = (path: string): string => `${path}.key`

const named = (secret: Uint8Array): AuditKey => ({
  secret,
  name: createHash('sha256').update('nazorat audit key').update(secret).digest('hex').slice(0, 16)
})

export const newAuditKey = (): AuditKey => named(randomBytes(32))

/** The key beside a base; null when there is none or it is not a key. */
export const readAuditKey = (path: string): AuditKey | null => {
  const file = auditKeyFile(path)
  if (!existsSync(file)) return null
  const text = readFileSync(file, 'utf8').trim()
  return /^[0-9a-f]{64}$/.test(text) ? named(Buffer.from(text, 'hex')) : null
}

/** Makes a key beside a base, on the disk before anything is sealed with it. Never writes over one: throws when a file is there. */
export const makeAuditKey = (path: string): AuditKey => {
  const key = newAuditKey()
  const handle = openSync(auditKeyFile(path), 'wx', 0o600)
  try {
    writeSync(handle, `${Buffer.from(key.secret).toString('hex')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return key
}
