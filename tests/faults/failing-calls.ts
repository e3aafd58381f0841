import { cpSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { backup, verifyBackup } from '#db/backup.ts'
import { verifyChain } from '#db/chain.ts'
import { insideOf, type WritableDb } from '#db/connection.ts'
import { readHead } from '#db/head.ts'
import { listBackups } from '#db/manifest.ts'
import { MIGRATIONS } from '#db/migrate.ts'
import { type OpenResult, openDatabase } from '#db/open.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { stageRestore } from '#db/restore.ts'
import { verifyRows } from '#db/verify-rows.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { knownFault } from '#service/faults.ts'
import { faultsFolder } from './folder.ts'
import { officeOn, writeLetter } from './letter.ts'
import { randomOf } from './random.ts'
import { bringIn, type DeedKind, deedOf } from './work.ts'

const NOW = '2026-11-21T10:00:00.000Z'
const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY'] as const
const ROWS = 40

type Kind = Exclude<DeedKind, 'undo'> | 'migration'
/** What is done while a file call fails. `opened` is null where the deed is the opening itself. */
type Trial = { opened: OpenResult | null; path: string }
const DEEDS: Record<Kind, (trial: Trial) => Promise<void>> = {
  edit: async ({ opened }) => {
    await transact(opened!.db, deedOf('tried'), w => saveSetting(w, 'tried', 'x'.repeat(20_000)))
  },
  import: async ({ opened }) => {
    await transact(opened!.db, deedOf('tried'), w => bringIn(w, 'tried', ROWS))
  },
  generation: async ({ opened }) => {
    await writeLetter(await officeOn(opened!.db), deedOf('tried'), 'tried')
  },
  backup: async ({ opened, path }) => {
    await backup(opened!.db, join(dirname(path), 'backups'), { kind: 'event', keep: 3, now: NOW })
  },
  restore: async trial => {
    const { opened, path } = trial
    const folder = join(dirname(path), 'backups')
    const { actor: by, at } = deedOf('tried')
    await stageRestore(opened!.db, join(folder, listBackups(folder)[0]!.file), { by, at, foreign: false })
    await opened!.close()
    trial.opened = null
    trial.opened = await openDatabase({ path, now: NOW })
  },
  migration: async trial => {
    trial.opened = await openDatabase({ path: trial.path, now: NOW })
  }
}
export const FAILING_KINDS = Object.keys(DEEDS) as Kind[]

/** `failed`: rounds in which a call really failed; of those `refused` by a known code, the rest went well all the same. */
export type Failing = { rounds: number; failed: number; refused: number; wrong: string[] }

type Seam = {
  arm(n: number, error: (typeof ERRORS)[number], always: boolean): void
  disarm(): { calls: number; failed: number }
}

/** Speaks to failing.c, which is preloaded into this process. */
const preloaded = (folder: string): Seam => {
  const order = (path: string) => {
    try {
      openSync(path, 'r')
    } catch {
      return
    }
    throw new Error('failing.c is not preloaded')
  }
  const report = `${folder}.calls`
  return {
    arm: (n, error, always) => order(`/.nazorat-arm/${n}/${constants.errno[error]}/${always ? 1 : 0}${folder}/`),
    disarm: () => {
      order(`/.nazorat-disarm${report}`)
      const [calls, failed] = readFileSync(report, 'utf8').split(' ').map(Number) as [number, number]
      return { calls, failed }
    }
  }
}

/** A good base with an import, a letter and a backup older than its newest edit; and one of the first schema. */
const prepare = async (folder: string): Promise<void> => {
  const path = join(folder, 'new', 'nazorat.db')
  const { db, close } = await openDatabase({ path, now: NOW })
  await officeOn(db)
  await transact(db, deedOf('before'), w => bringIn(w, 'before', ROWS))
  await backup(db, join(dirname(path), 'backups'), { kind: 'event', now: NOW })
  await transact(db, deedOf('kept'), w => saveSetting(w, 'kept', 'kept'))
  await close()
  const old = await openDatabase({
    path: join(folder, 'old', 'nazorat.db'),
    now: NOW,
    migrations: MIGRATIONS.slice(0, 1)
  })
  await old.close()
}

/**
 * So many rounds, in each of which one file call of a deed fails: chosen are the deed, the call, the error, and whether the
 * later calls fail too. The deed is refused by a known code or done; the same open register then takes an edit; opened
 * again it is whole, in its state before or after; what was acknowledged is there; every backup that has its name is good.
 */
export const failingRounds = async (rounds: number, seed: number): Promise<Failing> => {
  const random = randomOf(seed)
  const folder = faultsFolder()
  await prepare(folder)
  const result: Failing = { rounds, failed: 0, refused: 0, wrong: [] }
  const counted = new Map<Kind, number>()
  for (const kind of FAILING_KINDS) counted.set(kind, (await once(folder, kind, null)).calls)
  for (let round = 1; round <= rounds; round += 1) {
    const kind = FAILING_KINDS[random.below(FAILING_KINDS.length)]!
    const error = ERRORS[random.below(ERRORS.length)]!
    const always = random.below(2) === 1
    const n = 1 + random.below(counted.get(kind)!)
    const { failed, refused, wrong } = await once(folder, kind, { n, error, always })
    if (failed > 0) result.failed += 1
    if (refused) result.refused += 1
    const words = `round ${round}: ${kind}, call ${n} of ${counted.get(kind)}: ${error}${always ? ' from then on' : ''}`
    result.wrong.push(...wrong.map(text => `${words}: ${text}`))
  }
  rmSync(folder, { recursive: true, force: true })
  return result
}

const once = async (
  folder: string,
  kind: Kind,
  fault: { n: number; error: (typeof ERRORS)[number]; always: boolean } | null
): Promise<{ calls: number; failed: number; refused: boolean; wrong: string[] }> => {
  const place = join(folder, 'tried')
  cpSync(join(folder, kind === 'migration' ? 'old' : 'new'), place, { recursive: true })
  const path = join(place, 'nazorat.db')
  const seam = preloaded(place)
  const wrong: string[] = []
  const trial: Trial = { opened: kind === 'migration' ? null : await openDatabase({ path, now: NOW }), path }
  let refusal: unknown = null
  seam.arm(fault?.n ?? 1e9, fault?.error ?? 'EIO', fault?.always ?? false)
  try {
    await DEEDS[kind](trial)
  } catch (error) {
    refusal = knownFault(error) ?? error
  }
  const { calls, failed } = seam.disarm()
  if (refusal !== null && !(refusal instanceof Fault))
    wrong.push(`no known fault: ${refusal instanceof Error ? refusal.stack : String(refusal)}`)
  if (refusal instanceof Fault && failed === 0) wrong.push(`refused though nothing failed: ${refusal.message}`)
  const { opened } = trial
  if (opened !== null && !opened.readOnly)
    await transact(opened.db, deedOf('next'), w => saveSetting(w, 'next', 'next')).catch((error: Error) =>
      wrong.push(`the next edit: ${error.stack}`)
    )
  await opened?.close()
  await look(path, kind, { done: refusal === null, edited: opened !== null && !opened.readOnly }, wrong)
  rmSync(place, { recursive: true, force: true })
  return { calls, failed, refused: refusal !== null, wrong }
}

const look = async (
  path: string,
  kind: Kind,
  { done, edited }: { done: boolean; edited: boolean },
  wrong: string[]
): Promise<void> => {
  const { db, readOnly, warnings, close } = await openDatabase({ path, now: NOW })
  try {
    wrong.push(...warnings)
    if (readOnly) wrong.push('read-only')
    const causes = new Set(insideOf(db).sqlite.prepare('select cause from change_tx').pluck().all())
    const restored = causes.has('backups.restore')
    if (kind !== 'migration' && !causes.has('before')) wrong.push('what was there before is gone')
    if (kind !== 'migration' && kind !== 'restore' && !causes.has('kept')) wrong.push('the newest edit is gone')
    if (kind === 'restore' && causes.has('kept') === restored) wrong.push('neither the old nor the restored base')
    if (kind === 'restore' && done && !restored) wrong.push('the restore was told as done')
    if (['edit', 'import', 'generation'].includes(kind) && done && !causes.has('tried'))
      wrong.push('what was acknowledged is gone')
    if (edited && !causes.has('next')) wrong.push('the next edit is gone')
    checkWhole(db, path, wrong)
    const folder = join(dirname(path), 'backups')
    for (const { file } of listBackups(folder)) await verifyBackup(db, join(folder, file))
  } finally {
    await close()
  }
  const left = readdirSync(dirname(path)).filter(name => name.endsWith('.new'))
  if (left.length > 0) wrong.push(`left: ${left.map(name => basename(name)).join(' ')}`)
}

const checkWhole = (db: WritableDb, path: string, wrong: string[]): void => {
  const { sqlite } = insideOf(db)
  if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') wrong.push('quick check')
  if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) wrong.push('references')
  for (const fault of verifyChain(db, { known: readHead(path) }).faults)
    wrong.push(`journal: ${fault.kind} ${fault.transaction}`)
  for (const fault of verifyRows(db)) wrong.push(`row: ${fault.entity} ${fault.record} ${fault.field}`)
  const rows = sqlite.prepare('select count(*) from task group by act').pluck().all()
  if (rows.some(count => count !== ROWS)) wrong.push('a half-done import')
}

// Alone in a process with failing.c preloaded: its report is the last line.
if (process.argv[2] === 'failing')
  console.log(JSON.stringify(await failingRounds(Number(process.argv[3]), Number(process.argv[4]))))
