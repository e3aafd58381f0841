import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import type { FolderFile, Folders } from '#service/ports/folders.ts'

/** Folders of this machine; `choose` where the host can ask the person for one. */
export const nodeFolders = (choose: Folders['choose'] = null): Folders => ({ choose, write: writeFolder })

/** As service/ports/folders.ts says. */
export const writeFolder = async (parent: string, name: string, files: readonly FolderFile[]): Promise<string> => {
  let part: string | null = null
  try {
    await mkdir(parent, { recursive: true })
    part = await mkdtemp(join(parent, '.nazorat-'))
    for (const { path, bytes } of files) {
      const file = join(part, ...path.split('/'))
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    }
    for (let number = 1; ; number++) {
      const whole = join(parent, number === 1 ? name : `${name} (${number})`)
      if (existsSync(whole)) continue
      await rename(part, whole)
      return whole
    }
  } catch (cause) {
    if (part !== null) await rm(part, { recursive: true, force: true }).catch(() => {})
    const { code } = cause as NodeJS.ErrnoException
    const full = code === 'ENOSPC' || code === 'EDQUOT'
    throw new Fault(full ? 'DISK_FULL' : 'FOLDER_NOT_WRITTEN', { detail: parent }, { cause })
  }
}
