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
  },
  register: async ({ path }: { path: string }) => {
    const { openRegister } = await import('./data/program.ts')
    const register = await openRegister(path)
    return async () => {
      const { tasks } = register.client
      // As the screen does: the first rows at once, the rest page after page.
      const readAll = async (view: 'measures' | 'due', control: 'all' | 'ours') => {
        let { total, rows } = await tasks.list({ view, control, first: 200 })
        for (let read = 0; read < total; read += rows.length)
          ({ rows } = await tasks.list({ view, control, offset: read }))
        return total
      }
      const total = await readAll('measures', 'all')
      const due = await readAll('due', 'ours')
      for (const search of ['raqamli', 'вазирлиги', 'axborot tizimi', 'ягона портал'])
        await tasks.list({ view: 'due', control: 'all', search, first: 200 })
      await tasks.summary()
      globalThis.gc?.()
      return { total, due, settled: process.memoryUsage.rss() }
    }
  }
}
