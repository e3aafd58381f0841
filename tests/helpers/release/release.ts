import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Platform, RELEASE_FILE, type Release, releaseText, SIGNATURE_FILE } from '#domain/release.ts'
import { keyIdOf, type ReleaseKey, signRelease } from '#machine/updates/signature.ts'

/** A publisher of the tests. */
export const aPublisher = (): { key: ReleaseKey; privateKey: KeyObject } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return { key: { id: keyIdOf(publicKey), key, since: '2026-11-21' }, privateKey }
}

export const NOTES = { uz: 'Eslatmalar', ru: 'Напоминания', en: 'Reminders' }
export type Made = { version?: string; platform?: Platform; name?: string; bytes?: Uint8Array; change?: object }

/** Puts a signed release into a folder: list, signature, one installer. `change`: put into the list before it is signed. */
export const putRelease = (
  folder: string,
  privateKey: KeyObject,
  { version = '0.2.0', platform = 'linux-x64', name, bytes = Buffer.from(`program ${version}`), change = {} }: Made = {}
): { release: Release; file: string } => {
  const file = name ?? `Nazorat-${version}-linux-x64.AppImage`
  const sha512 = createHash('sha512').update(bytes).digest('hex')
  const release: Release = {
    version,
    at: '2026-11-22T05:00:00.000Z',
    notes: NOTES,
    files: [{ platform, name: file, size: bytes.length, sha512 }],
    ...change
  }
  const list = Buffer.from(releaseText(release))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, RELEASE_FILE), list)
  writeFileSync(join(folder, SIGNATURE_FILE), signRelease(list, privateKey))
  if (/^[\w.-]+$/.test(file)) writeFileSync(join(folder, file), bytes)
  return { release, file: join(folder, file) }
}
