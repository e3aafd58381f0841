import { hexOf } from './signature/der.ts'
import { openPackage } from './package.ts'
import { TemplateError } from './template-error.ts'
import { type ZipEntry, zipOf } from './zip.ts'

/** What a parcel must not be: no parcel at all, or one that is not as it was packed; `detail` names the part. */
export class ParcelError extends Error {
  readonly kind: 'NOT_A_PARCEL' | 'PARCEL_DAMAGED'
  readonly detail: string
  constructor(kind: ParcelError['kind'], detail: string, options?: ErrorOptions) {
    super(`${kind}: ${detail}`, options)
    this.name = 'ParcelError'
    this.kind = kind
    this.detail = detail
  }
}

const MANIFEST = 'manifest.json'
const SEAL = 'seal.txt'
const LIMITS = { file: 60 << 20, unpacked: 120 << 20 }

const sha256 = async (bytes: Uint8Array): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))

/**
 * A parcel: a zip of `manifest.json` (what it is, and the SHA-256 of every file under `files`), `seal.txt` (the SHA-256 of the
 * manifest) and the files. The same contents give the same bytes. `day` is the ISO day that its files show.
 */
export const packParcel = async (
  manifest: object,
  files: ReadonlyMap<string, Uint8Array>,
  day: string
): Promise<Uint8Array<ArrayBuffer>> => {
  const sums: Record<string, string> = {}
  for (const [name, bytes] of files) sums[name] = await sha256(bytes)
  const said = new TextEncoder().encode(`${JSON.stringify({ ...manifest, files: sums }, null, 2)}\n`)
  const seal = new TextEncoder().encode(`${await sha256(said)}\n`)
  const entries: ZipEntry[] = [
    { name: MANIFEST, bytes: said, day },
    { name: SEAL, bytes: seal, day },
    ...[...files].map(([name, bytes]) => ({ name, bytes, day }))
  ]
  return zipOf(entries)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Opens a parcel that may come from anywhere: the zip is judged before it is read, then every file is held against its SHA-256
 * and none may be missing or beside it. `manifest` is JSON and nothing more is known of it. Throws ParcelError.
 */
export const openParcel = async (
  bytes: Uint8Array
): Promise<{ manifest: Record<string, unknown>; files: Map<string, Uint8Array> }> => {
  const parts = unpacked(bytes)
  const said = parts.get(MANIFEST)
  const seal = parts.get(SEAL)
  if (said === undefined) throw new ParcelError('NOT_A_PARCEL', MANIFEST)
  if (seal === undefined || new TextDecoder().decode(seal).trim() !== (await sha256(said)))
    throw new ParcelError('PARCEL_DAMAGED', MANIFEST)
  const manifest = parsed(said)
  const sums = manifest.files
  if (!isRecord(sums)) throw new ParcelError('NOT_A_PARCEL', MANIFEST)
  const files = new Map([...parts].filter(([name]) => name !== MANIFEST && name !== SEAL))
  for (const name of Object.keys(sums)) if (!files.has(name)) throw new ParcelError('PARCEL_DAMAGED', name)
  for (const [name, content] of files)
    if (!Object.hasOwn(sums, name) || sums[name] !== (await sha256(content)))
      throw new ParcelError('PARCEL_DAMAGED', name)
  return { manifest, files }
}

const unpacked = (bytes: Uint8Array): Map<string, Uint8Array> => {
  // Anything that begins like a zip was one once; what its guard refuses then was damaged on the way.
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b
  try {
    return openPackage(bytes, LIMITS)
  } catch (cause) {
    if (!(cause instanceof TemplateError)) throw cause
    throw new ParcelError(zip ? 'PARCEL_DAMAGED' : 'NOT_A_PARCEL', 'zip', { cause })
  }
}

const parsed = (said: Uint8Array): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(said))
    if (isRecord(value)) return value
  } catch (cause) {
    throw new ParcelError('NOT_A_PARCEL', MANIFEST, { cause })
  }
  throw new ParcelError('NOT_A_PARCEL', MANIFEST)
}
