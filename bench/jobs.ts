/** What child processes of the benches do. A job prepares and gives the function that is measured. */
import { BOMBS, type BombName } from './data/bombs.ts'
import type { Filler, Paper } from './data/fillers.ts'

type Job = (argument: never) => Promise<() => unknown>

const refused = (open: () => unknown): string => {
  try {
    open()
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
  throw new Error('a bomb was opened')
}

/** Modules are loaded inside the job, so that a process holds nothing but its own. */
export const JOBS: Record<string, Job> = {
  fill: async ({ who, paper }: { who: Filler; paper: Paper }) => {
    const { filler } = await import('./data/fillers.ts')
    const run = await filler(who, paper)
    return async () => (await run()).length
  },
  'open-annex': async (bomb: BombName) => {
    const { openZip } = await import('#annex/zip/open-zip.ts')
    const bytes = BOMBS[bomb]()
    return () => refused(() => openZip(bytes))
  },
  'open-template': async (bomb: BombName) => {
    const { openPackage } = await import('#documents/package.ts')
    const bytes = BOMBS[bomb]()
    return () => refused(() => openPackage(bytes))
  },
  'unzip-fflate': async (bomb: BombName) => {
    const { unzipSync } = await import('fflate')
    const bytes = BOMBS[bomb]()
    return () => Object.keys(unzipSync(bytes)).length
  },
  'unzip-mammoth': async (bomb: BombName) => {
    const { default: mammoth } = await import('mammoth')
    const buffer = Buffer.from(BOMBS[bomb]())
    return () =>
      mammoth.extractRawText({ buffer }).then(
        () => 'read',
        (error: Error) => error.message.slice(0, 100)
      )
  }
}
