import type BetterSqlite3 from 'better-sqlite3'
import type { Manifest } from './manifest.ts'
import { versionOf } from './migrate.ts'

/** The migration that made the journal a chain. */
export const CHAINED = 100

export type Counts = Pick<Manifest, 'version' | 'tasks' | 'transactions' | 'lastTransaction' | 'head'>

/** What of a base stands in a manifest. */
export const countsOf = (sqlite: BetterSqlite3.Database): Counts => {
  const one = (query: string): number => Number(sqlite.prepare(query).pluck().get() ?? 0)
  return {
    version: versionOf(sqlite),
    tasks: one('select count(*) from task'),
    transactions: one('select count(*) from change_tx'),
    ...headOf(sqlite)
  }
}

/** The last transaction and its seal; 0 and '' where there is none. */
export const headOf = (sqlite: BetterSqlite3.Database): Pick<Manifest, 'lastTransaction' | 'head'> => {
  const lastTransaction = Number(sqlite.prepare('select max(id) from change_tx').pluck().get() ?? 0)
  if (lastTransaction === 0 || versionOf(sqlite) < CHAINED) return { lastTransaction, head: '' }
  const head = sqlite.prepare('select mac from change_tx where id = ?').pluck().get(lastTransaction)
  return { lastTransaction, head: typeof head === 'string' ? head : '' }
}
