import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { verifyBackup } from '#db/backup.ts'
import { verifyChain } from '#db/chain.ts'
import { insideOf, type WritableDb } from '#db/connection.ts'
import { readHead } from '#db/head.ts'
import { listBackups } from '#db/manifest.ts'
import { MIGRATIONS } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { loadSqlite } from '#db/sqlite.ts'
import { verifyRows } from '#db/verify-rows.ts'
import { workers } from './children.ts'
import { faultsFolder } from './folder.ts'
import { randomOf } from './random.ts'
import { DEED_KINDS, type DeedKind, IMPORT } from './work.ts'

const NOW = '2026-11-21T10:00:00.000Z'

/** What a run of killing found; every list is empty when nothing was lost. `amid`: the deeds that were cut, by kind. */
export type Round = {
  acknowledged: number
  amid: Record<DeedKind, number>
  lost: string[]
  half: string[]
  damaged: string[]
}
type Found = Pick<Round, 'lost' | 'half' | 'damaged'>

/** Kills in turn of one base; then a fresh one, since the whole base is looked at after each kill and it grows. */
const ON_ONE_BASE = 25
/** Milliseconds of work before the latest kill. */
const LATEST = 300

/** So many kills, each looked at. What was found is told with its round; a folder stays where anything was found. */
export const killRounds = async (
  rounds: number,
  seed: number,
  told: (round: number, soFar: Round) => void
): Promise<Round> => {
  const all: Round = {
    acknowledged: 0,
    amid: Object.fromEntries(DEED_KINDS.map(kind => [kind, 0])) as Round['amid'],
    lost: [],
    half: [],
    damaged: []
  }
  const children = workers()
  try {
    for (let first = 1; first <= rounds; first += ON_ONE_BASE)
      await onOneBase(children, first, Math.min(first + ON_ONE_BASE - 1, rounds), seed, all, told)
  } finally {
    children.end()
  }
  return all
}

const onOneBase = async (
  children: ReturnType<typeof workers>,
  first: number,
  last: number,
  seed: number,
  all: Round,
  told: (round: number, soFar: Round) => void
): Promise<void> => {
  const folder = faultsFolder()
  const path = join(folder, 'nazorat.db')
  const random = randomOf(seed * 100_000 + first)
  const acknowledged = new Map<string, DeedKind>()
  /** What the bases say that a restore set aside. */
  const aside = new Set<string>()
  /** Backups that were verified and lie there unchanged. */
  const verified = new Set<string>()
  let wrong = 0
  for (let round = first; round <= last; round += 1) {
    const lines = await children.killed(path, { seed: seed * 100_000 + round, after: random.below(LATEST) })
    let begun: DeedKind | null = null
    for (const line of lines) {
      const [kind, mark] = line.split(' ') as [DeedKind | 'begin' | 'ready', string]
      if (kind === 'ready') continue
      if (kind === 'begin') begun = mark as DeedKind
      else {
        begun = null
        all.acknowledged += 1
        if (mark !== '-') acknowledged.set(mark, kind)
      }
    }
    if (begun !== null) all.amid[begun] += 1
    const found = await look(path, acknowledged, aside, verified)
    for (const key of ['lost', 'half', 'damaged'] as const) {
      wrong += found[key].length
      all[key].push(...found[key].map(text => `round ${round}: ${text}`))
    }
    told(round, all)
  }
  if (wrong === 0) rmSync(folder, { recursive: true, force: true })
  else all.damaged.push(`kept in ${folder}`)
}

/** Opens as a person does after a kill, and holds everything against what was acknowledged. */
const look = async (
  path: string,
  acknowledged: ReadonlyMap<string, DeedKind>,
  aside: Set<string>,
  verified: Set<string>
): Promise<Found> => {
  const found: Found = { lost: [], half: [], damaged: [] }
  const { db, warnings, close } = await openDatabase({ path, now: NOW })
  try {
    found.damaged.push(...warnings)
    for (const mark of await setAside(dirname(path))) aside.add(mark)
    const known = new Set(insideOf(db).sqlite.prepare('select cause from change_tx').pluck().all() as string[])
    for (const [mark, kind] of acknowledged)
      if (!known.has(mark) && !aside.has(mark)) found.lost.push(`${kind} ${mark}`)
    checkWhole(db, path, found)
  } finally {
    await close()
  }
  const backups = join(dirname(path), 'backups')
  for (const { file } of listBackups(backups)) {
    const { mtimeMs, size } = statSync(join(backups, file))
    const looked = `${file} ${mtimeMs} ${size}`
    if (verified.has(looked)) continue
    await verifyBackup(db, join(backups, file)).then(
      () => verified.add(looked),
      (error: Error) => found.damaged.push(`backup ${file}: ${error.message}`)
    )
  }
  return found
}

const checkWhole = (db: WritableDb, path: string, found: Found): void => {
  const { sqlite } = insideOf(db)
  if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') found.damaged.push('quick check')
  if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) found.damaged.push('references')
  for (const fault of verifyChain(db, { known: readHead(path) }).faults)
    found.damaged.push(`journal: ${fault.kind} ${fault.transaction}`)
  for (const fault of verifyRows(db)) found.damaged.push(`row: ${fault.entity} ${fault.record} ${fault.field}`)
  const acts = sqlite
    .prepare<[], { number: string; rows: number }>(
      'select a.number, (select count(*) from task t where t.act = a.id) as rows from act a'
    )
    .all()
  for (const { number, rows } of acts) if (rows !== IMPORT) found.half.push(`${number}: ${rows} of ${IMPORT}`)
  const strays = sqlite.prepare('select count(*) from task where act is null').pluck().get()
  if (strays !== 0) found.half.push(`${strays} rows of no act`)
  const letters = sqlite
    .prepare<[], { id: number; sha256: string; bytes: Buffer | null }>(
      'select d.id, d.sha256, b.bytes from document d left join blob b on b.sha256 = d.sha256'
    )
    .all()
  for (const { id, sha256, bytes } of letters)
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256)
      found.half.push(`letter ${id} without its bytes`)
}

/** The marks of every base that a restore has set aside: what was acknowledged is there, not gone. */
const setAside = async (folder: string): Promise<Set<string>> => {
  const Sqlite = await loadSqlite()
  const marks = new Set<string>()
  for (const name of readdirSync(folder).filter(one => /^nazorat-before-restore-\w+\.db$/.test(one))) {
    const sqlite = new Sqlite(join(folder, name))
    try {
      for (const mark of sqlite.prepare('select cause from change_tx').pluck().all()) marks.add(String(mark))
    } finally {
      sqlite.close()
    }
  }
  return marks
}

/** Milliseconds in which an old base is copied and migrated, nearly always. */
const MIGRATION = 160

/** Kills the opening of an old base in the middle of its migration; the next start must finish it. */
export const migrationRounds = async (rounds: number, seed: number): Promise<string[]> => {
  const random = randomOf(seed)
  const wrong: string[] = []
  const children = workers()
  for (let round = 1; round <= rounds; round += 1) {
    const folder = faultsFolder()
    const path = join(folder, 'nazorat.db')
    const old = await openDatabase({ path, now: NOW, migrations: MIGRATIONS.slice(0, 1 + random.below(3)) })
    await old.close()
    await children.killed(path, { seed: round, after: random.below(MIGRATION), from: 'opening' })
    const { db, warnings, close } = await openDatabase({ path, now: NOW })
    const version = Number(insideOf(db).sqlite.pragma('user_version', { simple: true }))
    if (version !== MIGRATIONS.at(-1)?.number) wrong.push(`round ${round}: stands at ${version}`)
    if (warnings.length > 0) wrong.push(`round ${round}: ${warnings.join(' ')}`)
    await close()
    if (readdirSync(folder).some(name => name.endsWith('.new')))
      wrong.push(`round ${round}: an unfinished base is left`)
    rmSync(folder, { recursive: true, force: true })
  }
  children.end()
  return wrong
}
