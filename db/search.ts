import { sql } from 'kysely'
import { type Wanted, wantedOf } from '#language/search-words.ts'
import type { ReadableDb } from './connection.ts'
import { rangeOf, type SearchKind } from './derived/search-index.ts'
import { settleSearch } from './derived/search-later.ts'

/** How a typed word fits: as a whole word, as the beginning of one, or anywhere inside. */
export type Fit = 'whole' | 'beginning' | 'inside'

/** Words of the register that a typed word may stand for; where there are more, its beginning is asked for besides. */
const MANY = 300
/** Beginnings that the index holds ready. */
const SHORT = 3
const HAS_LETTER = /\p{L}/u

const quoted = (word: string): string => `"${word}"`

/** Long beginnings and insides are looked up among the words that occur: their rows then come in order, one after another. */
const oneWord = async (db: ReadableDb, word: string, fit: Fit): Promise<string> => {
  if (fit === 'whole') return quoted(word)
  const beginning = `${quoted(word)}*`
  if (!HAS_LETTER.test(word) || [...word].length < SHORT) return beginning
  const words = await db
    .selectFrom('search_word')
    .select('word')
    .$if(fit === 'inside', rows => rows.where(sql<boolean>`instr(word, ${word}) > 0`))
    .$if(fit === 'beginning', rows => rows.where('word', '>=', word).where('word', '<', `${word}\u{10ffff}`))
    .limit(MANY)
    .execute()
  if (words.length === 0) return quoted(word)
  const all = words.map(one => quoted(one.word))
  return `(${[...all, ...(words.length === MANY ? [beginning] : [])].join(' OR ')})`
}

/** The question to the index; null when nothing of what was typed is a word. */
const matchOf = async (db: ReadableDb, { words }: Wanted, fit: Fit): Promise<string | null> => {
  if (words.length === 0) return null
  const all: string[] = []
  for (const word of words) all.push(await oneWord(db, word, fit))
  return all.join(' AND ')
}

/** Ids of a kind that fit, the newest first, as a subquery of ids `record`. `match` is never a person's text as it was typed. */
const found = (kind: SearchKind, match: string) => {
  const [from, to] = rangeOf(kind)
  return sql<{ record: number }>`(select rowid - ${sql.lit(from)} as record from search_index
    where search_index match ${match} and rowid between ${sql.lit(from)} and ${sql.lit(to)} order by rowid desc)`
}

/**
 * What a list is narrowed by when something is searched for in it: the tasks that hold every word, in themselves, their
 * parent, or among the people of both and of their children; null when nothing was typed.
 */
export const taskSearch = async (db: ReadableDb, typed: string): Promise<TaskSearch | null> => {
  const wanted = wantedOf(typed)
  if (wanted.words.length + wanted.literals.length === 0) return null
  await settleSearch(db)
  return { match: await matchOf(db, wanted, 'inside'), literals: wanted.literals }
}
export type TaskSearch = { match: string | null; literals: readonly string[] }

/** The tasks found as rows of one column `record`. */
export const tasksFound = (match: string) => found('task', match)

export type Hit = { record: number; fit: Fit }

/**
 * The newest records of a kind that hold every typed word: those with the whole words first, then words that begin so, then
 * words that hold them inside. At most `limit` of them.
 */
export const newestHits = async (db: ReadableDb, kind: SearchKind, typed: string, limit: number): Promise<Hit[]> => {
  const wanted = wantedOf(typed)
  await settleSearch(db)
  const hits = new Map<number, Hit>()
  for (const fit of ['whole', 'beginning', 'inside'] as const) {
    const match = await matchOf(db, wanted, fit)
    if (match === null || hits.size >= limit) break
    const rows = await db.selectFrom(found(kind, match).as('f')).select('f.record').limit(limit).execute()
    for (const { record } of rows) if (!hits.has(record) && hits.size < limit) hits.set(record, { record, fit })
  }
  return [...hits.values()]
}
