import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { Fault } from '#domain/fault.ts'
import { asFault } from './errors.ts'
import { syncFile, syncFolder } from './files.ts'

/** One file of a zip; `parts` are its bytes in turn. `packed`: already compressed (DOCX, XLSX, PDF, pictures). */
export type ZipEntry = { name: string; packed: boolean; parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array> }

/**
 * Writes a zip part by part into a folder that is there; it gets its name only when it is whole. BACKUP_FAILED, or the reason of
 * `signal`: nothing is left of it. `at` is the instant its files carry.
 */
export const writeZipFile = async (
  folder: string,
  name: string,
  entries: AsyncIterable<ZipEntry>,
  { signal, at }: { signal?: AbortSignal; at: string }
): Promise<{ size: number }> => {
  const unfinished = join(folder, `unfinished-${process.pid}.zip.tmp`)
  let handle: number | null = null
  let size = 0
  try {
    handle = openSync(unfinished, 'w')
    const to = handle
    const zip = new Zip((error, bytes) => {
      if (error !== null) throw error
      writeSync(to, bytes)
      size += bytes.length
    })
    for await (const entry of entries) {
      const file = entry.packed ? new ZipPassThrough(entry.name) : new ZipDeflate(entry.name, { level: 6 })
      file.mtime = at
      zip.add(file)
      for await (const part of entry.parts) {
        signal?.throwIfAborted()
        file.push(part)
      }
      file.push(new Uint8Array(), true)
    }
    zip.end()
    closeSync(handle)
    handle = null
    syncFile(unfinished)
    renameSync(unfinished, join(folder, name))
    syncFolder(folder)
    return { size }
  } catch (error) {
    if (handle !== null) closeSync(handle)
    rmSync(unfinished, { force: true })
    if (signal?.aborted === true) throw error
    const fault = asFault(error)
    const detail = fault instanceof Fault ? fault.code : error instanceof Error ? error.message : String(error)
    throw new Fault('BACKUP_FAILED', { file: folder, detail }, { cause: error })
  }
}
