import { insideOf, type WritableDb } from './connection.ts'
import { rebuildDerived } from './derived/refresh.ts'

/** Lines of SQLite's integrity check that are about an index alone: its rows are whole and it is made anew from them. */
const OF_INDEX = /(?:missing from index|wrong # of entries in index|non-unique entry in index) (\S+)$/
const OF_SEARCH = /FTS5 table|search_index/
const MOST_LINES = 1000

/** `rebuilt`: indexes made anew; `left`: what the check says of the rest afterwards, English, empty when all is whole. */
export type Mended = { rebuilt: string[]; left: string[] }

/**
 * SQLite's integrity check, which holds every index against its table. Damaged indexes, and nothing else, are made anew;
 * where rows are damaged too nothing is touched. About as long as reading the base once.
 */
export const mendIndexes = (db: WritableDb): Mended => {
  const { sqlite } = insideOf(db)
  const check = (): string[] => {
    const lines = sqlite.pragma(`integrity_check(${MOST_LINES})`) as { integrity_check: string }[]
    return lines.map(line => line.integrity_check).filter(line => line !== 'ok')
  }
  const found = check()
  if (found.length === 0) return { rebuilt: [], left: [] }
  if (db.readOnly || found.some(line => !OF_INDEX.test(line) && !OF_SEARCH.test(line)))
    return { rebuilt: [], left: found }
  const names = new Set(found.flatMap(line => OF_INDEX.exec(line)?.[1] ?? []))
  for (const name of names) sqlite.exec(`reindex "${name.replaceAll('"', '""')}"`)
  const search = found.some(line => OF_SEARCH.test(line))
  if (search) rebuildDerived(db)
  return { rebuilt: [...names, ...(search ? ['search_index'] : [])], left: check() }
}
