import { createHash } from 'node:crypto'
import { lstat, mkdir, mkdtemp, open, readdir, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import {
  type Platform,
  RELEASE_FILE,
  type Release,
  type ReleaseFile,
  readRelease,
  SIGNATURE_FILE
} from '#domain/release.ts'
import { compareVersions } from '#domain/version.ts'
import { openSource, readSmall, type Source } from './source.ts'
import { isSigned, type ReleaseKey } from './signature.ts'

/** Largest list and signature that are looked at, bytes. */
const LIST = 64 * 1024
const SIGNATURE = 1024
/** Left free besides the installer and the copy that is run, bytes. */
const SPARE = 64 * 1024 * 1024

export type Trust = { keys: readonly ReleaseKey[]; platform: string }
export type Checked = { release: Release; file: ReleaseFile; list: Uint8Array; signature: Uint8Array }

/**
 * Reads list and signature and believes nothing before the signature is right: UPDATE_NO_KEY, UPDATE_UNREACHABLE,
 * UPDATE_UNSIGNED (no signature there), UPDATE_SIGNATURE, UPDATE_BAD_LIST, UPDATE_NOT_FOR_US.
 */
export const checkedList = async (source: Source, trust: Trust, signal?: AbortSignal): Promise<Checked> => {
  if (trust.keys.length === 0) throw new Fault('UPDATE_NO_KEY')
  const list = await readSmall(source, RELEASE_FILE, LIST, signal)
  const signature = await readSmall(source, SIGNATURE_FILE, SIGNATURE, signal).catch((error: unknown) => {
    const missing = error instanceof Fault && /^(?:ENOENT|HTTP 404)$/.test(error.data.detail ?? '')
    throw missing ? new Fault('UPDATE_UNSIGNED', { file: RELEASE_FILE }, { cause: error }) : error
  })
  const text = new TextDecoder('utf-8')
  if (!isSigned(list, text.decode(signature), trust.keys)) throw new Fault('UPDATE_SIGNATURE', { file: RELEASE_FILE })
  const release = readRelease(parsed(text.decode(list)))
  if (release === null) throw new Fault('UPDATE_BAD_LIST', { file: RELEASE_FILE })
  const file = release.files.find(({ platform }) => platform === (trust.platform as Platform))
  if (file === undefined) throw new Fault('UPDATE_NOT_FOR_US', { detail: `${release.version}, ${trust.platform}` })
  return { release, file, list, signature }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // Signed, but no JSON: told as a list that cannot be read.
    return null
  }
}

/** The pieces of an installer, each checked as it passes: never more than was signed; at the end exactly it. UPDATE_DAMAGED. */
async function* checkedBytes(source: Source, file: ReleaseFile, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  const hash = createHash('sha512')
  let size = 0
  for await (const piece of source.read(file.name, signal)) {
    size += piece.length
    if (size > file.size) throw new Fault('UPDATE_DAMAGED', { file: file.name, detail: `> ${file.size}` })
    if (signal?.aborted === true) throw new Fault('CANCELLED')
    hash.update(piece)
    yield piece
  }
  if (size !== file.size) throw new Fault('UPDATE_DAMAGED', { file: file.name, detail: `${size} < ${file.size}` })
  if (hash.digest('hex') !== file.sha512) throw new Fault('UPDATE_DAMAGED', { file: file.name, detail: 'SHA-512' })
}

const writeSynced = async (path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows holds a folder shut while an antivirus looks through it. */
const renamed = async (from: string, to: string): Promise<void> => {
  for (let left = 20; ; left--)
    try {
      return await rename(from, to)
    } catch (error) {
      if (left === 0 || !['EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
      await new Promise(resolve => setTimeout(resolve, 250))
    }
}

const asFault = (error: unknown): Fault => {
  if (error instanceof Fault) return error
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('DISK_FULL', {}, { cause: error })
  return new Fault('UPDATE_FAILED', { detail: code ?? String(error) }, { cause: error })
}

const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export const readyFolder = (updates: string): string => join(updates, 'ready')

/**
 * Fetches the installer of a checked list into `updates`/new-…, checking it on the way, and only then puts it in place of what
 * lay ready. DISK_FULL with the megabytes needed, UPDATE_DAMAGED, UPDATE_UNREACHABLE, UPDATE_FAILED, CANCELLED.
 */
export const layReady = async (
  updates: string,
  source: Source,
  { list, signature, file }: Checked,
  {
    signal,
    free = freeBytes
  }: { signal?: AbortSignal | undefined; free?: ((folder: string) => Promise<number>) | undefined } = {}
): Promise<void> => {
  let fresh: string | null = null
  try {
    await mkdir(updates, { recursive: true })
    if (!(await lstat(updates)).isDirectory()) throw new Fault('UPDATE_FAILED', { detail: updates })
    for (const left of await readdir(updates))
      if (left.startsWith('new-')) await rm(join(updates, left), { recursive: true, force: true })
    const needed = 2 * file.size + SPARE
    if ((await free(updates)) < needed) throw new Fault('DISK_FULL', { detail: `${Math.ceil(needed / 1e6)} MB` })
    fresh = await mkdtemp(join(updates, 'new-'))
    await writeSynced(join(fresh, file.name), checkedBytes(source, file, signal))
    await writeSynced(join(fresh, RELEASE_FILE), [list])
    await writeSynced(join(fresh, SIGNATURE_FILE), [signature])
    await rm(readyFolder(updates), { recursive: true, force: true })
    await renamed(fresh, readyFolder(updates))
  } catch (error) {
    if (fresh !== null) await rm(fresh, { recursive: true, force: true })
    throw asFault(error)
  }
}

/** What lies ready by its list, newer than `current`; its installer's bytes are not looked at. null where nothing does. */
export const listedReady = async (updates: string, trust: Trust, current: string): Promise<Checked | null> => {
  try {
    const checked = await checkedList(openSource(readyFolder(updates)), trust)
    return compareVersions(checked.release.version, current) > 0 ? checked : null
  } catch (error) {
    // What is not as we laid it down is not there; `verifyReady` says why.
    if (error instanceof Fault) return null
    throw error
  }
}

/**
 * Everything once more, right before it is run: signature, version, every byte of the installer. Gives its path. UPDATE_OLDER,
 * UPDATE_DAMAGED, UPDATE_SIGNATURE and the others of `checkedList`.
 */
export const verifyReady = async (
  updates: string,
  trust: Trust,
  current: string
): Promise<Checked & { path: string }> => {
  const folder = readyFolder(updates)
  const source = openSource(folder)
  const checked = await checkedList(source, trust)
  const { release, file } = checked
  if (compareVersions(release.version, current) <= 0) throw new Fault('UPDATE_OLDER', { detail: release.version })
  for await (const _piece of checkedBytes(source, file));
  return { ...checked, path: join(folder, file.name) }
}
