import { basename, resolve } from 'node:path'
import { figuresOfFile } from '#service/documents/figures.ts'
import { nameOf } from '#service/imports/read.ts'
import { bytesOf, explained } from './annex-read.ts'
import { type Io, print } from './io.ts'

/**
 * `figures check FILE`: the wrong figures of a text or document as a JSON array on standard output, empty when none is wrong.
 * No database is opened.
 */
export const figuresCheck = async (file: string, io: Io): Promise<number> => {
  const name = nameOf(basename(file))
  try {
    const faults = await figuresOfFile({ name, bytes: await bytesOf(resolve(io.folder, file), name) })
    await print(io.stdout, `${JSON.stringify(faults, null, 2)}\n`)
    return 0
  } catch (error) {
    const words = explained(error, name)
    if (words === null) throw error
    await print(io.stderr, `${words}\n`)
    return 2
  }
}
