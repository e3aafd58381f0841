import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import { type AuditKey, keyFromHex, keyToHex } from './audit-key.ts'
import { asFault } from './errors.ts'
import { sha256Of, syncFile, syncFolder } from './files.ts'
import { isBackupName, type Manifest, manifestOf, parseManifest, readManifest } from './manifest.ts'

/**
 * A backup sealed with a passphrase, for a stick that may be lost. The file: the eight letters NAZORAT1; length of the head
 * (4 bytes, big end first); the head as JSON { n, r, p, salt } (scrypt, RFC 7914; salt as hex); then parts, each with its length
 * (4 bytes) before it, sealed with AES-256-GCM (NIST SP 800-38D) by the scrypt key: 16 bytes of tag, then the text. The nonce of a part
 * is its number (11 bytes, big end first) and 1 for the last, else 0; the head is its additional data, so that parts can neither be
 * dropped, added nor moved. The first part is JSON { manifest, keys }: the backup's manifest and the keys of the journal (hex), so that
 * another computer can check it; the others are the bytes. A file from before has the manifest alone.
 */
const MAGIC = Buffer.from('NAZORAT1')
const PART = 1 << 20
const TAG = 16
/** Signs a passphrase must have at the least. */
export const LEAST_PASSPHRASE = 12
/** What we make (as for passwords), and the most we compute for a file from elsewhere. */
const COST = { n: 17, r: 8, p: 1 }
const MOST = { n: 18, r: 8, p: 4 }

/** What a sealed file tells beside the bytes of the backup. */
export type Inside = { manifest: Manifest; keys: AuditKey[] }

type Head = { n: number; r: number; p: number; salt: string }

const keyOf = (passphrase: string, { n, r, p, salt }: Head): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** n, r, p, maxmem: 256 * 2 ** n * r }
    // The same sign may be typed as one code or as two.
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error)
    )
  })

const nonceOf = (part: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(part, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

const sizeBefore = (bytes: Uint8Array): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(bytes.length)
  return size
}

/** Reads so many bytes or to the end. */
const take = async (file: FileHandle, size: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(size)
  let at = 0
  while (at < size) {
    const { bytesRead } = await file.read(bytes, at, size - at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

/**
 * Seals a backup and its manifest into one file of a folder that is there; it gets its name only when all of it lies there and
 * opens again. WEAK_PASSWORD; BACKUP_FAILED: nothing is left of it. The cost of scrypt is that of passwords. `keys`: those that sealed its journal.
 */
export const sealBackup = async (
  file: string,
  folder: string,
  passphrase: string,
  { cost = COST, keys }: { cost?: Pick<Head, 'n' | 'r' | 'p'>; keys: readonly AuditKey[] }
): Promise<{ file: string; size: number }> => {
  if ([...passphrase].length < LEAST_PASSPHRASE) throw new Fault('WEAK_PASSWORD')
  const unfinished = join(folder, `unfinished-${process.pid}.tmp`)
  try {
    const manifest = readManifest(file)
    if (manifest === null) throw new Error('no manifest')
    const target = join(folder, `${manifest.file.replace(/\.db$/, '')}.nazorat`)
    const head: Head = { ...cost, salt: randomBytes(32).toString('hex') }
    const key = await keyOf(passphrase, head)
    const headBytes = Buffer.from(JSON.stringify(head))
    const [from, to] = [await open(file, 'r'), await open(unfinished, 'w')]
    try {
      const { size } = await from.stat()
      await to.write(Buffer.concat([MAGIC, sizeBefore(headBytes), headBytes]))
      let part = 0
      const put = async (text: Uint8Array, last: boolean) => {
        const cipher = createCipheriv('aes-256-gcm', key, nonceOf(part, last)).setAAD(headBytes)
        const sealed = Buffer.concat([cipher.update(text), cipher.final()])
        const whole = Buffer.concat([cipher.getAuthTag(), sealed])
        await to.write(Buffer.concat([sizeBefore(whole), whole]))
        part += 1
      }
      await put(Buffer.from(JSON.stringify({ manifest, keys: keys.map(keyToHex) })), false)
      for (let at = 0; at < size; at += PART) await put(await take(from, Math.min(PART, size - at)), at + PART >= size)
    } finally {
      await Promise.all([from.close(), to.close()])
    }
    syncFile(unfinished)
    await unsealInto(unfinished, passphrase, null)
    renameSync(unfinished, target)
    syncFolder(folder)
    return { file: basename(target), size: (await sizeOf(target)) ?? 0 }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw new Fault('BACKUP_FAILED', { file: folder, detail: reasonOf(error) }, { cause: error })
  }
}

/**
 * Opens a sealed file into a folder of backups, under the name and with the manifest the backup had; it is then restored like
 * any other. SEALED_REFUSED: another passphrase, no file of ours, or not as it was sealed; nothing is left of it.
 */
export const unsealBackup = async (file: string, folder: string, passphrase: string): Promise<Inside> => {
  const unfinished = join(folder, `unfinished-${process.pid}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    const { manifest, keys } = await unsealInto(file, passphrase, unfinished)
    const target = join(folder, manifest.file)
    if (!existsSync(target)) {
      syncFile(unfinished)
      writeFileSync(`${unfinished}.json`, JSON.stringify(manifest, null, 2))
      syncFile(`${unfinished}.json`)
      renameSync(unfinished, target)
      renameSync(`${unfinished}.json`, manifestOf(target))
      syncFolder(folder)
    } else if ((await sha256Of(target)) !== manifest.sha256)
      throw new Error(`another backup is called ${manifest.file}`)
    return { manifest, keys }
  } catch (error) {
    throw new Fault('SEALED_REFUSED', { file: basename(file), detail: reasonOf(error) }, { cause: error })
  } finally {
    for (const left of [unfinished, `${unfinished}.json`]) rmSync(left, { force: true })
  }
}

/** What the first part says; null: no manifest. */
const insideFrom = (text: string): Inside | null => {
  const found: unknown = JSON.parse(text)
  const fields = new Map<string, unknown>(typeof found === 'object' && found !== null ? Object.entries(found) : [])
  const manifest = parseManifest(fields.has('manifest') ? JSON.stringify(fields.get('manifest')) : text)
  const keys = fields.get('keys')
  const hex = Array.isArray(keys) ? keys.filter(key => typeof key === 'string') : []
  return manifest === null ? null : { manifest, keys: hex.map(keyFromHex).filter(key => key !== null) }
}

/** Opens every part; the bytes go to `target`, with null nowhere. */
const unsealInto = async (file: string, passphrase: string, target: string | null): Promise<Inside> => {
  const from = await open(file, 'r')
  let to: FileHandle | null = null
  try {
    if (target !== null) to = await open(target, 'w')
    const { size } = await from.stat()
    if (!(await take(from, MAGIC.length)).equals(MAGIC)) throw new Error('not a sealed backup')
    const headSize = (await take(from, 4)).readUInt32BE()
    if (headSize > 1000) throw new Error('not a sealed backup')
    const headBytes = await take(from, headSize)
    const key = await keyOf(passphrase, headOf(headBytes))
    let at = MAGIC.length + 4 + headSize
    let inside: Inside | null = null
    for (let part = 0; at < size; part += 1) {
      const length = (await take(from, 4)).readUInt32BE()
      if (length < TAG || length > PART + TAG) throw new Error('a part has no such size')
      const bytes = await take(from, length)
      at += 4 + length
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(part, at >= size), { authTagLength: TAG })
      decipher.setAAD(headBytes).setAuthTag(bytes.subarray(0, TAG))
      const text = Buffer.concat([decipher.update(bytes.subarray(TAG)), decipher.final()])
      if (part > 0) await to?.write(text)
      else inside = insideFrom(text.toString('utf8'))
    }
    if (inside === null || !isBackupName(inside.manifest.file)) throw new Error('no manifest inside')
    return inside
  } finally {
    await from.close()
    await to?.close()
  }
}

const headOf = (bytes: Buffer): Head => {
  const found = new Map<string, unknown>(Object.entries(JSON.parse(bytes.toString('utf8')) as object))
  const number = (name: 'n' | 'r' | 'p'): number => {
    const value = found.get(name)
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > MOST[name])
      throw new Error(`no such ${name}`)
    return value
  }
  const salt = found.get('salt')
  if (typeof salt !== 'string' || !/^[0-9a-f]{64}$/.test(salt)) throw new Error('no salt')
  return { n: number('n'), r: number('r'), p: number('p'), salt }
}

const sizeOf = async (path: string): Promise<number | null> => {
  const file = await open(path, 'r')
  try {
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

const reasonOf = (error: unknown): string => {
  const fault = asFault(error)
  return fault instanceof Fault ? fault.code : error instanceof Error ? error.message : String(error)
}
