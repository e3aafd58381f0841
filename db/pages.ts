import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Counts, countsOf } from './counts.ts'
import { loadSqlite } from './sqlite.ts'

/** Bytes from which the check of the pages goes into a thread of its own: below it takes less than a thread needs to start. */
const LARGE = 16 << 20

/** A closed base opened for reading: SQLite's quick check, and its counts; `counts` null: the check found something. */
export const checkPagesHere = async (file: string): Promise<{ counts: Counts | null }> => {
  const Sqlite = await loadSqlite()
  const sqlite = new Sqlite(file, { readonly: true })
  try {
    sqlite.pragma('trusted_schema = off')
    const whole = sqlite.pragma('quick_check(1)', { simple: true }) === 'ok'
    return { counts: whole ? countsOf(sqlite) : null }
  } finally {
    sqlite.close()
  }
}

/** `checkPagesHere`; a large base is checked in a thread, so that edits do not wait. */
export const checkPages = (file: string): ReturnType<typeof checkPagesHere> =>
  statSync(file).size < LARGE ? checkPagesHere(file) : checkPagesAside(file)

const checkPagesAside = (file: string): ReturnType<typeof checkPagesHere> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: file })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the check of the pages ended with ${code}`)))
  })

/** Beside this file as it is written, or beside the bundle that this file went into. */
const workerFile = (): string => {
  const here = import.meta.dirname
  const places = [join(here, 'pages-worker.ts'), join(here, 'pages-worker.js'), join(dirname(here), 'pages-worker.js')]
  const found = places.find(place => existsSync(place))
  if (found === undefined) throw new Error('pages-worker is missing: the installation is not complete')
  return found
}
