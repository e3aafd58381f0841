import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyChain } from '#db/chain.ts'
import { insideOf, type WritableDb } from '#db/connection.ts'
import { readHead } from '#db/head.ts'
import { openDatabase } from '#db/open.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { verifyRows } from '#db/verify-rows.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { randomOf } from './random.ts'

const NOW = '2026-11-21T10:00:00.000Z'

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
const HOW: Record<string, (bytes: Buffer, random: Random) => Buffer> = {
  'a bit flipped': (bytes, random) => {
    const at = random.below(bytes.length)
    bytes[at] = bytes[at]! ^ (1 << random.below(8))
    return bytes
  },
  'a page of noise': (bytes, random) => {
    const at = 4096 * random.below(Math.max(1, Math.floor(bytes.length / 4096)))
    for (let i = at; i < Math.min(at + 4096, bytes.length); i += 1) bytes[i] = random.below(256)
    return bytes
  },
  'two pages swapped': (bytes, random) => {
    const pages = Math.floor(bytes.length / 4096)
    const [a, b] = [4096 * random.below(pages), 4096 * random.below(pages)]
    const first = Buffer.from(bytes.subarray(a, a + 4096))
    bytes.copy(bytes, a, b, b + 4096)
    first.copy(bytes, b)
    return bytes
  },
  'cut short': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a sector of zeros': (bytes, random) => {
    const at = 512 * random.below(Math.max(1, Math.floor(bytes.length / 512)))
    return bytes.fill(0, at, Math.min(at + 512, bytes.length))
  },
  emptied: () => Buffer.alloc(0)
}

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
  const folder = mkdtempSync(join(tmpdir(), 'nazorat-damage-'))
  const good = join(folder, 'good.db')
  const opened = await openDatabase({ path: good, now: NOW })
  const deed = { actor: { name: 'Faults', role: 'administrator' }, at: NOW, cause: 'fill' } as const
  for (let i = 0; i < 60; i += 1)
    await transact(opened.db, deed, w => saveSetting(w, `key ${i}`, `Рақамли технологиялар ${i} `.repeat(40)))
  const whole = said(opened.db)
  await opened.close()
  const result: Damage = { rounds, refused: 0, noticed: 0, harmless: 0, silent: [], crashed: [] }
  for (let round = 1; round <= rounds; round += 1) {
    const how = Object.keys(HOW)[random.below(Object.keys(HOW).length)]!
    const path = join(folder, `${round}.db`)
    for (const end of ['', '.key', '.head']) copyFileSync(`${good}${end}`, `${path}${end}`)
    const bytes = HOW[how]!(readFileSync(path), random)
    writeFileSync(path, bytes)
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
