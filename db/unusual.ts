import { insideOf, type WritableDb } from './connection.ts'
import { listBackups } from './manifest.ts'

/** Times the usual, the least number of lines that is ever strange (an import has some thousand), and intervals looked at. */
const TIMES = 10
const LEAST = 20_000
const LOOKED_AT = 12
const NEEDED = 3

/**
 * Whether the journal has grown since the newest backup ten times as much as between the backups before it, as when a program
 * rewrites everything. Then the next backup must push none of the older ones out.
 */
export const isUnusual = (db: WritableDb, folder: string): boolean => {
  const ends = listBackups(folder)
    .slice(0, LOOKED_AT)
    .map(({ lastTransaction }) => lastTransaction)
  const sum = insideOf(db)
    .sqlite.prepare<[number, number], number>(
      'select coalesce(sum(changes), 0) from change_tx where id > ? and id <= ?'
    )
    .pluck()
  const between = (from: number, to: number): number => Number(sum.get(from, to))
  const usual = ends
    .slice(1)
    .map((from, index) => between(from, ends[index]!))
    .filter(changes => changes > 0)
    .sort((a, b) => a - b)
  if (usual.length < NEEDED) return false
  const now = between(ends[0]!, Number.MAX_SAFE_INTEGER)
  return now >= LEAST && now > TIMES * usual[Math.floor(usual.length / 2)]!
}
