import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { keyIdOf, type ReleaseKey } from '#machine/updates/signature.ts'

const KEYS = join(import.meta.dirname, '..', 'machine', 'updates', 'release-keys.json')

const isInside = (path: string, folder: string): boolean => !relative(folder, path).startsWith('..')

/**
 * Makes the key pair of a publisher: the private half into `out`, locked by a passphrase, for the publisher's eyes alone; the
 * public half is added to `keys`. Gives the id. Throws rather than replacing a file or putting a private key into the sources.
 */
export const makeReleaseKey = (out: string, passphrase: string, today: string, keys = KEYS): string => {
  const path = resolve(out)
  if (isInside(path, join(import.meta.dirname, '..'))) throw new Error('A private key does not belong into the sources')
  if (existsSync(path)) throw new Error(`There is already a file: ${path}`)
  if (passphrase.length < 12) throw new Error('The passphrase in NAZORAT_KEY_PASSPHRASE needs 12 characters at least')
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
  writeFileSync(path, pem, { mode: 0o600, flag: 'wx' })
  // Read back: a key that cannot be opened again must not be built in.
  createPrivateKey({ key: readFileSync(path, 'utf8'), passphrase })
  const kept = JSON.parse(readFileSync(keys, 'utf8')) as ReleaseKey[]
  const id = keyIdOf(publicKey)
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  writeFileSync(keys, `${JSON.stringify([...kept, { id, key, since: today }], null, 2)}\n`)
  return id
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  if (values.out === undefined) throw new Error('npm run release-key -- --out FILE')
  const today = new Date().toISOString().slice(0, 10)
  const id = makeReleaseKey(values.out, process.env.NAZORAT_KEY_PASSPHRASE ?? '', today)
  console.log(`Key ${id}: the private half is in ${values.out}, the public half in machine/updates/release-keys.json.`)
}
