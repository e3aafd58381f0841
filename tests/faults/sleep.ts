import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { verifyChain } from '#db/chain.ts'
import { insideOf } from '#db/connection.ts'
import { readHead } from '#db/head.ts'
import { openDatabase } from '#db/open.ts'
import { verifyRows } from '#db/verify-rows.ts'
import { workers } from './children.ts'
import { faultsFolder } from './folder.ts'
import { randomOf } from './random.ts'

const NOW = '2026-11-21T10:00:00.000Z'
/** Milliseconds of work before it is put to sleep, at most. */
const LATEST = 250

/**
 * So many times a working program is stopped at a random moment, as a PC that goes to sleep, and woken. Meanwhile nobody else
 * opens the base; afterwards it works on, and everything it acknowledged before and after is there. A restore may have set an
 * acknowledged edit aside: the work here has the seed's own deeds, and those of a restored base are not counted.
 */
export const sleepRounds = async (times: number, seed: number): Promise<string[]> => {
  const random = randomOf(seed)
  const wrong: string[] = []
  const children = workers()
  try {
    for (let round = 1; round <= times; round += 1) {
      const folder = faultsFolder()
      const path = join(folder, 'nazorat.db')
      const asleep = async () => {
        const code = await openDatabase({ path, now: NOW }).then(
          async ({ close }) => {
            await close()
            return 'opened'
          },
          (error: { code?: string }) => error.code
        )
        if (code !== 'DB_LOCKED') wrong.push(`round ${round}: while it slept the base was ${code}`)
      }
      const lines = await children.killed(path, { seed: seed + round, after: 60 + random.below(LATEST), asleep })
      const { db, warnings, close } = await openDatabase({ path, now: NOW })
      const { sqlite } = insideOf(db)
      const causes = new Set(sqlite.prepare('select cause from change_tx').pluck().all())
      const restored = lines.some(line => line.startsWith('restore') || line === 'begin restore')
      const marks = lines.flatMap(line => line.split(' ')).filter(word => /^M\d+x\d+$/.test(word))
      const lost = restored ? [] : marks.filter(mark => !causes.has(mark))
      const found = [
        ...warnings,
        ...lost.map(mark => `${mark} is lost`),
        ...verifyChain(db, { known: readHead(path) }).faults.map(({ kind }) => `journal: ${kind}`),
        ...verifyRows(db).map(({ entity, record }) => `row: ${entity} ${record}`)
      ]
      wrong.push(...found.map(text => `round ${round}: ${text}`))
      await close()
      rmSync(folder, { recursive: true, force: true })
    }
  } finally {
    children.end()
  }
  return wrong
}
