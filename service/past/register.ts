import type { PastRow, PastStanding } from '#api/past.ts'
import type { ReadableDb } from '#db/connection.ts'
import { type Compared, type PastTask, registerAt } from '#db/past.ts'
import { actNames } from '#db/repositories/act-names.ts'
import { lastTransaction } from '#db/repositories/desk.ts'
import type { Service } from '../service.ts'

/** The last instant of a day in Tashkent, five hours before that of the world. */
const endOf = (day: string): string => `${day}T18:59:59.999Z`

const shown = ({ act, number, ...standing }: PastTask): PastStanding => standing

const differenceOf = ({ was, now }: Compared): PastRow['difference'] => {
  if (was === null) return 'came'
  if (now === null) return 'gone'
  return JSON.stringify(shown(was)) === JSON.stringify(shown(now)) ? 'same' : 'changed'
}

type Found = (Compared & { difference: PastRow['difference'] })[]
/** The pages of one list are asked one after another: the day that was walked back to last stays, until anything is written. */
const kept = new WeakMap<ReadableDb, { day: string; transaction: number; found: Promise<Found> }>()

const foundAt = async (db: ReadableDb, day: string): Promise<Found> => {
  const transaction = await lastTransaction(db)
  const known = kept.get(db)
  if (known?.day === day && known.transaction === transaction) return known.found
  const found = registerAt(db, endOf(day)).then(rows =>
    rows.filter(row => row.was !== null || row.now !== null).map(row => ({ ...row, difference: differenceOf(row) }))
  )
  kept.set(db, { day, transaction, found })
  return found
}

/** The register at the end of a day beside today's; see api/past.ts. */
export const pastRegister = async (
  service: Service,
  { day, only, first, offset }: { day: string; only: boolean; first: number; offset: number }
) => {
  const { read } = service.db
  const acts = await actNames(read)
  const compared = await foundAt(read, day)
  const times = (difference: PastRow['difference']): number =>
    compared.filter(row => row.difference === difference).length
  const wanted = only ? compared.filter(row => row.difference !== 'same') : compared
  const rows: PastRow[] = wanted.slice(offset, offset + first).map(({ id, was, now, difference }) => {
    const known = (now ?? was)!
    const act = known.act === null ? '' : (acts.get(known.act)?.number ?? '')
    return {
      id,
      label: [act, known.number].filter(part => part !== '').join(', '),
      difference,
      was: was === null ? null : shown(was),
      now: now === null ? null : shown(now)
    }
  })
  const [changed, came, gone] = [times('changed'), times('came'), times('gone')]
  return {
    rows,
    total: wanted.length,
    counts: { was: compared.length - came, now: compared.length - gone, changed, came, gone }
  }
}
