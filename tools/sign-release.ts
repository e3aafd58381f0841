import { createHash, createPrivateKey } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Platform,
  RELEASE_FILE,
  type ReleaseFile,
  type ReleaseNotes,
  readRelease,
  releaseText,
  SIGNATURE_FILE
} from '#domain/release.ts'
import { isSigned, type ReleaseKey, signRelease } from '#machine/updates/signature.ts'
import { builtInKeys } from '#machine/updates/updates.ts'
import packageFile from '../package.json' with { type: 'json' }

/** The installers' names, as electron-builder.config.mjs gives them. */
const NAMES: Record<Platform, (version: string) => string> = {
  'win32-x64': version => `Nazorat-${version}-windows-x64.exe`,
  'linux-x64': version => `Nazorat-${version}-linux-x64.AppImage`
}

const fileOf = async (folder: string, platform: Platform, name: string): Promise<ReleaseFile> => {
  const path = join(folder, name)
  const hash = createHash('sha512')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return { platform, name, size: statSync(path).size, sha512: hash.digest('hex') }
}

export type Signing = {
  /** Where the installers lie; list and signature are put beside them. */
  folder: string
  /** The private key, PKCS#8 in PEM. */
  pem: string
  passphrase: string
  version: string
  at: string
  notes: ReleaseNotes
  keys: readonly ReleaseKey[]
}

/**
 * Writes the signed list of the installers of one version. Throws when none lies there, when the list would not be read by the
 * product, or when the product has not the key: such a release would be refused everywhere.
 */
export const signFolder = async ({ folder, pem, passphrase, version, at, notes, keys }: Signing): Promise<string[]> => {
  const there = (Object.keys(NAMES) as Platform[])
    .map(platform => ({ platform, name: NAMES[platform](version) }))
    .filter(({ name }) => existsSync(join(folder, name)))
  if (there.length === 0) throw new Error(`No installer of ${version} in ${folder}`)
  const files = await Promise.all(there.map(({ platform, name }) => fileOf(folder, platform, name)))
  const text = releaseText({ version, at, notes, files })
  if (readRelease(JSON.parse(text)) === null)
    throw new Error('The product would not read this list: look at version and notes')
  const signature = signRelease(Buffer.from(text), createPrivateKey({ key: pem, passphrase }))
  if (!isSigned(Buffer.from(text), signature, keys))
    throw new Error('The product does not have this key: npm run release-key')
  writeFileSync(join(folder, RELEASE_FILE), text)
  writeFileSync(join(folder, SIGNATURE_FILE), signature)
  return there.map(({ name }) => name)
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { key: { type: 'string' }, in: { type: 'string', default: 'out/installers' }, notes: { type: 'string' } }
  })
  if (values.key === undefined || values.notes === undefined)
    throw new Error('npm run sign-release -- --key FILE --notes FILE.json [--in FOLDER]')
  const names = await signFolder({
    folder: values.in,
    pem: readFileSync(values.key, 'utf8'),
    passphrase: process.env.NAZORAT_KEY_PASSPHRASE ?? '',
    version: packageFile.version,
    at: new Date().toISOString(),
    notes: JSON.parse(readFileSync(values.notes, 'utf8')) as ReleaseNotes,
    keys: builtInKeys()
  })
  console.log(
    `Signed ${packageFile.version}: ${names.join(', ')}. Copy them with ${RELEASE_FILE} and ${SIGNATURE_FILE}.`
  )
}
