import type BetterSqlite3 from 'better-sqlite3'
import { Fault } from '#domain/fault.ts'

export type Sqlite = typeof BetterSqlite3

/** Under an older Node better-sqlite3 ends the process without a word: its N-API 10 is asked for before it is loaded. */
export const loadSqlite = async (napi: string | undefined = process.versions.napi): Promise<Sqlite> => {
  if (Number(napi ?? 0) < 10) {
    throw new Fault('INTERNAL', {
      detail: `Node ${process.versions.node} has no N-API 10: Node 22.14 or newer is needed`
    })
  }
  return (await import('better-sqlite3')).default
}
