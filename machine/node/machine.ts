import { readdir, stat } from 'node:fs/promises'
import { release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Machine } from '#service/ports/machine.ts'

const NAMED = ['node', 'electron', 'chrome', 'v8', 'napi']

const sizeOf = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter(entry => entry.isFile())
    // A file may go while the folder is being read.
    .map(entry =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0
      )
    )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

export const nodeMachine: Machine = {
  facts: () => ({
    platform: `${process.platform} ${process.arch}`,
    release: release(),
    memoryMb: Math.round(totalmem() / 1024 / 1024),
    versions: Object.fromEntries(
      NAMED.flatMap(name => {
        const version = process.versions[name]
        return version === undefined ? [] : [[name, version]]
      })
    )
  }),
  sizeOf
}
