import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { builtInKeys, fileUpdates } from '#machine/updates/updates.ts'
import { keyIdOf, type ReleaseKey } from '#machine/updates/signature.ts'
import { createPublicKey } from 'node:crypto'
import { makeReleaseKey } from './release-key.ts'
import { signFolder } from './sign-release.ts'

const folder = mkdtempSync(join(tmpdir(), 'nazorat нашр '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const PASSPHRASE = 'uzun va maxfiy so‘z'
const notes = { uz: 'Yangi', ru: 'Новое', en: 'New' }

it('a key is made, a release signed with it, and the product takes it', async () => {
  const keysFile = join(folder, 'keys.json')
  writeFileSync(keysFile, '[]')
  const out = join(folder, 'release.key.pem')
  const id = makeReleaseKey(out, PASSPHRASE, '2026-11-22', keysFile)
  const keys = JSON.parse(readFileSync(keysFile, 'utf8')) as ReleaseKey[]
  expect(keys).toMatchObject([{ id, since: '2026-11-22' }])
  if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o600)
  expect(readFileSync(out, 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/)
  const signing = {
    folder,
    pem: readFileSync(out, 'utf8'),
    passphrase: PASSPHRASE,
    version: '0.2.0',
    at: '2026-11-22T05:00:00.000Z',
    notes,
    keys
  }
  await expect(signFolder(signing)).rejects.toThrow(/No installer/)
  writeFileSync(join(folder, 'Nazorat-0.2.0-windows-x64.exe'), 'MZ')
  writeFileSync(join(folder, 'Nazorat-0.2.0-linux-x64.AppImage'), 'ELF')
  await expect(signFolder({ ...signing, passphrase: 'wrong passphrase' })).rejects.toThrow()
  await expect(signFolder({ ...signing, keys: [] })).rejects.toThrow(/does not have this key/)
  await expect(signFolder({ ...signing, notes: { ...notes, ru: 5 as never } })).rejects.toThrow(/would not read/)
  expect(await signFolder(signing)).toHaveLength(2)
  for (const platform of ['win32-x64', 'linux-x64']) {
    const updates = fileUpdates({ folder: join(folder, platform), start: null, keys, platform })
    expect(await updates.look(folder, '0.1.0', '2026-11-22T06:00:00.000Z')).toMatchObject({ version: '0.2.0', notes })
  }
})

it('a private key never replaces a file, lies in the sources or goes without a passphrase', () => {
  const keysFile = join(folder, 'none.json')
  writeFileSync(keysFile, '[]')
  writeFileSync(join(folder, 'there'), 'x')
  expect(() => makeReleaseKey(join(folder, 'there'), PASSPHRASE, '2026-11-22', keysFile)).toThrow(/already/)
  expect(() => makeReleaseKey(join(import.meta.dirname, 'k.pem'), PASSPHRASE, '2026-11-22', keysFile)).toThrow(
    /sources/
  )
  expect(() => makeReleaseKey(join(folder, 'k.pem'), 'short', '2026-11-22', keysFile)).toThrow(/12 characters/)
  expect(readFileSync(keysFile, 'utf8')).toBe('[]')
})

it('every built-in key is an Ed25519 key under its own name', () => {
  for (const { id, key, since } of builtInKeys()) {
    const parsed = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    expect(parsed.asymmetricKeyType).toBe('ed25519')
    expect(keyIdOf(parsed)).toBe(id)
    expect(since).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})
