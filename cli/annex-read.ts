import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { messageOf } from '#api/messages.ts'
import { Fault } from '#domain/fault.ts'
import { readHere } from '#machine/workers/read-here.ts'
import { knownFault } from '#service/faults.ts'
import { nameOf, readDraft } from '#service/imports/read.ts'
import { type Io, print, progressOn } from './io.ts'

const MAX_BYTES = 50 * 1024 * 1024

const SYSTEM: Record<string, string> = {
  ENOENT: 'bunday fayl yo‘q. Nomini tekshiring.',
  EISDIR: 'bu papka, fayl emas.',
  ENOTDIR: 'bunday papka yo‘q. Nomini tekshiring.',
  EACCES: 'faylni o‘qishga ruxsat yo‘q.',
  EPERM: 'faylni o‘qishga ruxsat yo‘q.',
  EBUSY: 'faylni boshqa dastur band qilgan. Uni yoping.'
}

/** Why the file was not read, in one line that names it; null when nobody foresaw it. */
export const explained = (error: unknown, name: string): string | null => {
  const fault = knownFault(error)
  if (fault !== null) return messageOf(fault.code, { file: name, ...fault.data }, 'uz-Latn').replace(/\s+/g, ' ')
  const said = SYSTEM[String((error as NodeJS.ErrnoException).code)]
  return said === undefined ? null : `“${name}”: ${said}`
}

export const bytesOf = async (path: string, name: string): Promise<Uint8Array> => {
  const { size } = await stat(path)
  if (size > MAX_BYTES) throw new Fault('TOO_LARGE', { file: name })
  return new Uint8Array(await readFile(path))
}

/** `annex read FILE`: exactly the draft as JSON on standard output. No database, no lock: any number may run side by side. */
export const annexRead = async (file: string, io: Io): Promise<number> => {
  const name = nameOf(basename(file))
  const progress = progressOn(io.stderr)
  try {
    const bytes = await bytesOf(resolve(io.folder, file), name)
    const { draft } = await readDraft(
      { name, bytes },
      { read: readHere },
      {
        report: ({ stage, done, total }) => progress.show(`${name}: ${stage} ${done}/${total}`)
      }
    )
    progress.clear()
    await print(io.stdout, `${JSON.stringify(draft, null, 2)}\n`)
    return 0
  } catch (error) {
    progress.clear()
    const words = explained(error, name)
    if (words === null) throw error
    await print(io.stderr, `${words}\n`)
    return 2
  }
}
