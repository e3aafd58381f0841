import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { verifyChain } from '#db/chain.ts'
import { insideOf } from '#db/connection.ts'
import { openDatabase } from '#db/open.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { verifyRows } from '#db/verify-rows.ts'
import { transact } from '#db/write.ts'
import { faultsFolder } from './folder.ts'
import { randomOf } from './random.ts'
import { bringIn, deedOf } from './work.ts'

const NOW = '2026-11-21T10:00:00.000Z'
const SECTOR = 512
const ROWS = 40
const run = promisify(execFile)

/** `points`: synced states looked at; `torn`: those with a part of what was not synced yet. */
export type PowerCuts = { points: number; torn: number; wrong: string[] }

/**
 * The power goes at every sync point: a child edits, imports and plays the log into the base, while power-cut.c keeps what a
 * disk that forgets the rest would hold. Each of these states, and each with some sectors more of what came next, is opened:
 * whole, and with everything that was acknowledged by then.
 */
export const powerCuts = async (library: string, edits: number, seed: number): Promise<PowerCuts> => {
  const random = randomOf(seed)
  const folder = faultsFolder()
  const [live, disk, tried] = ['live', 'disk', 'tried'].map(name => join(folder, name)) as [string, string, string]
  for (const name of [live, disk]) mkdirSync(name)
  const path = join(live, 'nazorat.db')
  const opened = await openDatabase({ path, now: NOW })
  await transact(opened.db, deedOf('before'), w => bringIn(w, 'before', ROWS))
  await opened.close()
  const state = new Map<string, Buffer>([['nazorat.db', readFileSync(path)]])
  const env = { ...process.env, LD_PRELOAD: library, NAZORAT_FOLDER: live, NAZORAT_DISK: disk }
  const child = run(process.execPath, [import.meta.filename, 'power-cut', path, disk, String(edits)], { env })
  // It ends as the power does.
  const { stdout } = await child.catch((error: { signal?: string; stdout: string }) => {
    if (error.signal !== 'SIGKILL') throw error
    return error
  })
  /** What was acknowledged, with the number of syncs before it was. */
  const said = stdout.split('\n').flatMap(line => {
    const [mark, syncs] = line.split(' ')
    return syncs === undefined ? [] : [{ mark: mark!, syncs: Number(syncs) }]
  })
  const result: PowerCuts = { points: 0, torn: 0, wrong: [] }
  if (said.length < edits) result.wrong.push('the edits did not come to their end')
  const look = async (files: ReadonlyMap<string, Buffer>, syncs: number, words: string): Promise<void> => {
    rmSync(tried, { recursive: true, force: true })
    mkdirSync(tried)
    for (const [name, bytes] of files) writeFileSync(join(tried, name), bytes)
    copyFileSync(`${path}.key`, join(tried, 'nazorat.db.key'))
    const acknowledged = said.filter(one => one.syncs <= syncs).map(({ mark }) => mark)
    result.wrong.push(...(await wrongWith(join(tried, 'nazorat.db'), acknowledged)).map(text => `${words}: ${text}`))
    result.points += 1
  }
  const kept = readdirSync(disk)
    .sort()
    .map(file => ({ file, name: file.slice(7) }))
    .filter(({ name }) => name === 'nazorat.db' || name === 'nazorat.db-wal')
  for (const { file, name } of kept) {
    const syncs = Number(file.slice(0, 6))
    const next = readFileSync(join(disk, file))
    const half = new Map(state).set(name, partly(state.get(name) ?? Buffer.alloc(0), next, random))
    await look(half, syncs - 1, `amid sync ${syncs} of ${name}`)
    result.torn += 1
    state.set(name, next)
    await look(state, syncs, `after sync ${syncs} of ${name}`)
  }
  rmSync(folder, { recursive: true, force: true })
  return result
}

/** The old bytes with some sectors of the new ones, as far as the disk came. */
const partly = (before: Buffer, after: Buffer, random: ReturnType<typeof randomOf>): Buffer => {
  const size = random.below(2) === 0 ? Math.max(before.length, after.length) : before.length
  const mixed = Buffer.alloc(size)
  before.copy(mixed)
  for (let at = 0; at < size; at += SECTOR)
    if (random.below(2) === 0 && at < after.length) after.copy(mixed, at, at, Math.min(at + SECTOR, after.length, size))
  return mixed
}

const wrongWith = async (path: string, acknowledged: readonly string[]): Promise<string[]> => {
  const { db, readOnly, warnings, close } = await openDatabase({ path, now: NOW })
  try {
    const { sqlite } = insideOf(db)
    const causes = new Set(sqlite.prepare('select cause from change_tx').pluck().all())
    const rows = sqlite.prepare('select count(*) from task group by act').pluck().all()
    return [
      ...warnings,
      ...(readOnly ? ['read-only'] : []),
      ...['before', ...acknowledged].filter(mark => !causes.has(mark)).map(mark => `${mark} is lost`),
      ...(rows.some(count => count !== ROWS) ? ['a half-done import'] : []),
      ...verifyChain(db).faults.map(({ kind, transaction }) => `journal: ${kind} ${transaction}`),
      ...verifyRows(db).map(({ entity, record }) => `row: ${entity} ${record}`)
    ]
  } finally {
    await close()
  }
}

/** The child: says after each deed how often was synced by then, and ends without closing. */
const work = async (path: string, disk: string, edits: number): Promise<void> => {
  const { db } = await openDatabase({ path, now: NOW })
  for (let n = 1; n <= edits; n += 1) {
    const mark = `M${n}`
    if (n % 5 === 0) await transact(db, deedOf(mark), w => bringIn(w, mark, ROWS))
    else await transact(db, deedOf(mark), w => saveSetting(w, `key${n % 7}`, mark))
    process.stdout.write(`${mark} ${readdirSync(disk).length}\n`)
    if (n % 6 === 0) insideOf(db).sqlite.pragma('wal_checkpoint(truncate)')
  }
  process.kill(process.pid, 'SIGKILL')
}

if (process.argv[2] === 'power-cut' && existsSync(process.argv[3]!))
  await work(process.argv[3]!, process.argv[4]!, Number(process.argv[5]))
