import { parseVersion } from './version.ts'

/** The list of a release and its signature, as they lie in a folder, on a stick or on a site. */
export const RELEASE_FILE = 'nazorat-release.json'
export const SIGNATURE_FILE = 'nazorat-release.sig'

export const PLATFORMS = ['win32-x64', 'linux-x64'] as const
export type Platform = (typeof PLATFORMS)[number]

/** One installer. `size` in bytes; `sha512` (FIPS 180-4) as 128 lower-case hex digits. */
export type ReleaseFile = { platform: Platform; name: string; size: number; sha512: string }

/** What is new, in words for the person; Uzbek in Latin letters. */
export type ReleaseNotes = { uz: string; ru: string; en: string }

/** A signed list: what is released, when, and by which bytes it is known. */
export type Release = { version: string; at: string; notes: ReleaseNotes; files: ReleaseFile[] }

/** More than any installer of ours, bytes. */
const LARGEST = 1_000_000_000
const NOTES = 4000

/**
 * A plain name that means the same on every system and in every shell: no folder, no drive, no variable, no quote, no reserved
 * name of Windows.
 */
const isPlainName = (name: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,98}[A-Za-z0-9]$/.test(name) &&
  !name.includes('..') &&
  !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most

const readFile = (value: unknown): ReleaseFile | null => {
  if (typeof value !== 'object' || value === null) return null
  const [platform, name, size, sha512] = ['platform', 'name', 'size', 'sha512'].map(key => own(value, key))
  if (!PLATFORMS.includes(platform as Platform)) return null
  if (typeof name !== 'string' || !isPlainName(name)) return null
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > LARGEST) return null
  if (typeof sha512 !== 'string' || !/^[0-9a-f]{128}$/.test(sha512)) return null
  return { platform: platform as Platform, name, size, sha512 }
}

const readNotes = (value: unknown): ReleaseNotes | null => {
  if (typeof value !== 'object' || value === null) return null
  const [uz, ru, en] = ['uz', 'ru', 'en'].map(key => own(value, key))
  return isText(uz, NOTES) && isText(ru, NOTES) && isText(en, NOTES) ? { uz, ru, en } : null
}

/** The list as parsed from its JSON, or null when anything in it is not as it must be. */
export const readRelease = (value: unknown): Release | null => {
  if (typeof value !== 'object' || value === null) return null
  if (own(value, 'format') !== 1 || own(value, 'product') !== 'nazorat') return null
  const [version, at, listed] = ['version', 'at', 'files'].map(key => own(value, key))
  if (typeof version !== 'string' || parseVersion(version) === null) return null
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at)) return null
  const notes = readNotes(own(value, 'notes'))
  if (notes === null || !Array.isArray(listed) || listed.length < 1 || listed.length > PLATFORMS.length) return null
  const files = listed.map(readFile)
  if (!files.every(file => file !== null)) return null
  const names = new Set(files.map(({ name }) => name.toLowerCase()))
  const platforms = new Set(files.map(({ platform }) => platform))
  if (names.size !== files.length || platforms.size !== files.length) return null
  return { version, at, notes, files }
}

/** The text of a list, as it is signed. */
export const releaseText = (release: Release): string =>
  `${JSON.stringify({ format: 1, product: 'nazorat', ...release }, null, 2)}\n`
