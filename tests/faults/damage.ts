import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyChain } from '#db/chain.ts'
import { insideOf, type WritableDb } from '#db/connection.ts'
import { readHead } from '#db/head.ts'
import { openDatabase } from '#db/open.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { verifyRows } from '#db/verify-rows.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { faultsFolder } from './folder.ts'
import { randomOf } from './random.ts'

const NOW = '2026-11-21T10:00:00.000Z'
const DEED = { actor: { name: 'Faults', role: 'administrator' }, at: NOW, cause: 'fill' } as const

/** `silent`: damage that changed what the register says and that nothing noticed. `crashed`: an error that is no fault of ours. */
export type Damage = {
  rounds: number
  refused: number
  noticed: number
  harmless: number
  silent: string[]
  crashed: string[]
}

type Random = ReturnType<typeof randomOf>
/** What lies on the disk: the base, its log where it was not closed; and the same of another base, and of this one earlier. */
type Files = { base: Buffer; log: Buffer | null }
type Others = { open: Files; foreign: Files; older: Files }

const noise = (bytes: Buffer, random: Random): Buffer => {
  const at = 4096 * random.below(Math.max(1, Math.floor(bytes.length / 4096)))
  for (let i = at; i < Math.min(at + 4096, bytes.length); i += 1) bytes[i] = random.below(256)
  return bytes
}
const flip = (bytes: Buffer, random: Random): Buffer => {
  const at = random.below(bytes.length)
  bytes[at] = bytes[at]! ^ (1 << random.below(8))
  return bytes
}
const zeros = (bytes: Buffer, random: Random): Buffer => {
  const at = 512 * random.below(Math.max(1, Math.floor(bytes.length / 512)))
  return bytes.fill(0, at, Math.min(at + 512, bytes.length))
}
const swap = (bytes: Buffer, random: Random): Buffer => {
  const pages = Math.floor(bytes.length / 4096)
  const [a, b] = [4096 * random.below(pages), 4096 * random.below(pages)]
  const first = Buffer.from(bytes.subarray(a, a + 4096))
  bytes.copy(bytes, a, b, b + 4096)
  first.copy(bytes, b)
  return bytes
}
const cut = (bytes: Buffer, random: Random): Buffer => bytes.subarray(0, random.below(bytes.length))

/** Each is given copies of its own. */
const HOW: Record<string, (closed: Files, others: Others, random: Random) => Files> = {
  'a bit flipped': ({ base }, _, random) => ({ base: flip(base, random), log: null }),
  'a page of noise': ({ base }, _, random) => ({ base: noise(base, random), log: null }),
  'two pages swapped': ({ base }, _, random) => ({ base: swap(base, random), log: null }),
  'cut short': ({ base }, _, random) => ({ base: cut(base, random), log: null }),
  'a sector of zeros': ({ base }, _, random) => ({ base: zeros(base, random), log: null }),
  emptied: () => ({ base: Buffer.alloc(0), log: null }),
  'the log gone': (_, { open }) => ({ base: open.base, log: null }),
  'the log cut': (_, { open }, random) => ({ base: open.base, log: cut(open.log!, random) }),
  'a sector of the log torn': (_, { open }, random) => ({ base: open.base, log: zeros(open.log!, random) }),
  'a bit of the log flipped': (_, { open }, random) => ({ base: open.base, log: flip(open.log!, random) }),
  'the log of another base': ({ base }, { foreign }) => ({ base, log: foreign.log }),
  'an older base put back': (_, { older }) => older,
  'another base put in its place': (_, { foreign }) => foreign
}

const filesOf = (path: string): Files => ({
  base: readFileSync(path),
  log: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : null
})
const copyOf = ({ base, log }: Files): Files => ({ base: Buffer.from(base), log: log && Buffer.from(log) })

/** Everything the journalled tables say. */
const said = (db: WritableDb): string => {
  const { sqlite } = insideOf(db)
  return JSON.stringify([
    sqlite.prepare('select * from setting order by id').all(),
    sqlite.prepare('select id, at, actor, cause from change_tx order by id').all()
  ])
}

/**
 * Damages a good base in a random way and opens it: it is refused with a sentence, or opened with a warning, or the full
 * check names the place, or nothing that it says has changed. The damaged file itself is never deleted or changed by a refusal.
 */
export const damageRounds = async (rounds: number, seed: number, told: (round: number) => void): Promise<Damage> => {
  const random = randomOf(seed)
  const folder = faultsFolder()
  const good = join(folder, 'good.db')
  const fill = async ({ db }: { db: WritableDb }, from: number, to: number) => {
    for (let i = from; i < to; i += 1)
      await transact(db, DEED, w => saveSetting(w, `key ${i}`, `Рақамли технологиялар ${i} `.repeat(40)))
  }
  const stranger = await openDatabase({ path: join(folder, 'foreign.db'), now: NOW })
  await fill(stranger, 0, 30)
  const foreign = filesOf(join(folder, 'foreign.db'))
  await stranger.close()
  let opened = await openDatabase({ path: good, now: NOW })
  await fill(opened, 0, 30)
  await opened.close()
  const older = filesOf(good)
  opened = await openDatabase({ path: good, now: NOW })
  await fill(opened, 30, 60)
  const open = filesOf(good)
  const whole = said(opened.db)
  await opened.close()
  const closed = filesOf(good)
  const result: Damage = { rounds, refused: 0, noticed: 0, harmless: 0, silent: [], crashed: [] }
  for (let round = 1; round <= rounds; round += 1) {
    const how = Object.keys(HOW)[random.below(Object.keys(HOW).length)]!
    const path = join(folder, `${round}.db`)
    for (const end of ['.key', '.head']) copyFileSync(`${good}${end}`, `${path}${end}`)
    const others = { open: copyOf(open), foreign: copyOf(foreign), older: copyOf(older) }
    const { base: bytes, log } = HOW[how]!(copyOf(closed), others, random)
    writeFileSync(path, bytes)
    if (log !== null) writeFileSync(`${path}-wal`, log)
    const words = `round ${round}: ${how}`
    try {
      const { db, warnings, close } = await openDatabase({ path, now: NOW })
      try {
        if (warnings.length > 0) result.noticed += 1
        else if (faultsOf(db, path)) result.noticed += 1
        else if (said(db) === whole) result.harmless += 1
        else result.silent.push(words)
      } finally {
        await close()
      }
    } catch (error) {
      if (!(error instanceof Fault)) result.crashed.push(`${words}: ${String(error)}`)
      else if (!existsSync(path) || !readFileSync(path).equals(bytes))
        result.silent.push(`${words}: the file was changed`)
      else result.refused += 1
    }
    for (const name of readdirSync(folder).filter(name => name.startsWith(`${round}.db`)))
      rmSync(join(folder, name), { recursive: true, force: true })
    told(round)
  }
  rmSync(folder, { recursive: true, force: true })
  return result
}

/** The full check; what it cannot even read is damage noticed too. */
const faultsOf = (db: WritableDb, path: string): boolean => {
  try {
    return verifyChain(db, { known: readHead(path) }).faults.length > 0 || verifyRows(db).length > 0
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return true
    throw error
  }
}
