import type BetterSqlite3 from 'better-sqlite3'

/** Statements kept of one base: more than the program has shapes of queries in daily use. */
const MOST = 300
/** What may be kept; after anything else (a table altered, a pragma) all are made anew. */
const KEPT = /^\s*(select|insert|update|delete|with|begin|commit|rollback)\b/i

const kept = new WeakMap<BetterSqlite3.Database, Map<string, BetterSqlite3.Statement>>()

/** The statement for this text, compiled once for a connection. Never iterated, plucked or bound: it is shared. */
export const statementOf = (sqlite: BetterSqlite3.Database, text: string): BetterSqlite3.Statement => {
  let known = kept.get(sqlite)
  if (known === undefined) kept.set(sqlite, (known = new Map()))
  const found = known.get(text)
  if (found !== undefined) return found
  const statement = sqlite.prepare(text)
  if (!KEPT.test(text)) known.clear()
  else {
    if (known.size >= MOST) known.delete(known.keys().next().value!)
    known.set(text, statement)
  }
  return statement
}

/** Compiles everything anew from now on. */
export const forgetStatements = (sqlite: BetterSqlite3.Database): void => void kept.delete(sqlite)
