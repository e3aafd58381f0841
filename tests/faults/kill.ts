import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyBackup } from '#db/backup.ts'
import { verifyChain } from '#db/chain.ts'
import { insideOf } from '#db/connection.ts'
import { readHead } from '#db/head.ts'
import { listBackups } from '#db/manifest.ts'
import { MIGRATIONS } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { verifyRows } from '#db/verify-rows.ts'
import { randomOf } from './random.ts'
import { IMPORT } from './work.ts'

const NOW = '2026-11-21T10:00:00.000Z'
const WORK = join(import.meta.dirname, 'work.ts')

/** What a round of killing found; every list is empty when nothing was lost. */
export type Round = { acknowledged: number; lost: string[]; half: string[]; damaged: string[] }

/** Starts the work, kills it with SIGKILL after so many milliseconds, and gives the lines it acknowledged. */
const killed = (path: string, seed: number, after: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WORK, 'work', path, String(seed)], {
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let out = ''
    let err = ''
    let clock: NodeJS.Timeout | undefined
    child.stderr.on('data', part => {
      err += part
    })
    child.stdout.on('data', part => {
      out += part
      if (clock === undefined) clock = setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.on('close', (_code, signal) => {
      clearTimeout(clock)
      // Its own end is a fault of the work, not of the kill.
      if (signal !== 'SIGKILL') reject(new Error(`the work ended by itself: ${err}`))
      // The last line may be cut: only whole ones were acknowledged.
      else resolve(out.split('\n').slice(0, -1))
    })
  })

/** Kills in turn of one base; then a fresh one, since the whole base is looked at after each kill and it grows. */
const ON_ONE_BASE = 25

/** So many kills, each looked at. What was found is told with its round; a folder stays where anything was found. */
export const killRounds = async (rounds: number, seed: number, told: (round: number) => void): Promise<Round> => {
  const all: Round = { acknowledged: 0, lost: [], half: [], damaged: [] }
  for (let first = 1; first <= rounds; first += ON_ONE_BASE) {
    const last = Math.min(first + ON_ONE_BASE - 1, rounds)
    const found = await onOneBase(first, last, seed, told)
    all.acknowledged += found.acknowledged
    for (const key of ['lost', 'half', 'damaged'] as const) all[key].push(...found[key])
  }
  return all
}

const onOneBase = async (first: number, last: number, seed: number, told: (round: number) => void): Promise<Round> => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat-faults-'))
  const path = join(folder, 'nazorat.db')
  const random = randomOf(seed * 100_000 + first)
  const settings = new Map<string, { value: string; transaction: number }>()
  const imports = new Map<string, number>()
  const all: Round = { acknowledged: 0, lost: [], half: [], damaged: [] }
  for (let round = first; round <= last; round += 1) {
    const lines = await killed(path, seed * 100_000 + round, random.below(350))
    all.acknowledged += lines.length - 1
    for (const line of lines) {
      const [kind, transaction, name, ...rest] = line.split(' ')
      if (kind === 'edit') settings.set(name!, { value: rest.join(' '), transaction: Number(transaction) })
      if (kind === 'import') imports.set(name!, Number(transaction))
    }
    const found = await look(path, settings, imports)
    for (const key of ['lost', 'half', 'damaged'] as const)
      all[key].push(...found[key].map(text => `round ${round}: ${text}`))
    told(round)
  }
  if (all.lost.length + all.half.length + all.damaged.length === 0) rmSync(folder, { recursive: true, force: true })
  else all.damaged.push(`kept in ${folder}`)
  return all
}

const look = async (
  path: string,
  settings: ReadonlyMap<string, { value: string; transaction: number }>,
  imports: ReadonlyMap<string, number>
): Promise<Omit<Round, 'acknowledged'>> => {
  const found = { lost: [] as string[], half: [] as string[], damaged: [] as string[] }
  const { db, warnings, close } = await openDatabase({ path, now: NOW })
  try {
    const { sqlite } = insideOf(db)
    found.damaged.push(...warnings)
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') found.damaged.push('quick check')
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) found.damaged.push('references')
    for (const fault of verifyChain(db, { known: readHead(path) }).faults)
      found.damaged.push(`journal: ${fault.kind} ${fault.transaction}`)
    for (const fault of verifyRows(db)) found.damaged.push(`row: ${fault.entity} ${fault.record} ${fault.field}`)
    const known = new Set(sqlite.prepare('select id from change_tx').pluck().all() as number[])
    for (const [key, { value, transaction }] of settings) {
      if (!known.has(transaction)) found.lost.push(`${key} = ${value}`)
    }
    for (const [mark, transaction] of imports) if (!known.has(transaction)) found.lost.push(`import ${mark}`)
    const acts = sqlite
      .prepare<[], { number: string; rows: number }>(
        'select a.number, (select count(*) from task t where t.act = a.id) as rows from act a'
      )
      .all()
    for (const { number, rows } of acts) if (rows !== IMPORT) found.half.push(`${number}: ${rows} of ${IMPORT}`)
    const strays = sqlite.prepare('select count(*) from task where act is null').pluck().get()
    if (strays !== 0) found.half.push(`${strays} rows of no act`)
  } finally {
    await close()
  }
  const backups = join(path, '..', 'backups')
  for (const { file } of listBackups(backups)) {
    await verifyBackup(db, join(backups, file)).catch((error: Error) =>
      found.damaged.push(`backup ${file}: ${error.message}`)
    )
  }
  return found
}

/** Kills the opening of an old base in the middle of its migration; the next start must finish it. */
export const migrationRounds = async (rounds: number, seed: number): Promise<string[]> => {
  const random = randomOf(seed)
  const wrong: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'nazorat-faults-'))
    const path = join(folder, 'nazorat.db')
    const old = await openDatabase({ path, now: NOW, migrations: MIGRATIONS.slice(0, 1 + random.below(3)) })
    await old.close()
    await killedSoon(path, 60 + random.below(400))
    const { db, warnings, close } = await openDatabase({ path, now: NOW })
    const version = Number(insideOf(db).sqlite.pragma('user_version', { simple: true }))
    if (version !== MIGRATIONS.at(-1)?.number) wrong.push(`round ${round}: stands at ${version}`)
    if (warnings.length > 0) wrong.push(`round ${round}: ${warnings.join(' ')}`)
    await close()
    if (readdirSync(folder).some(name => name.endsWith('.new')))
      wrong.push(`round ${round}: an unfinished base is left`)
    rmSync(folder, { recursive: true, force: true })
  }
  return wrong
}

const killedSoon = (path: string, after: number): Promise<void> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WORK, 'work', path, '1'], {
      stdio: 'ignore'
    })
    const clock = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('close', () => {
      clearTimeout(clock)
      resolve()
    })
  })
