import type BetterSqlite3 from 'better-sqlite3'
import { fold } from '#language/fold.ts'
import { searchWords } from '#language/search-words.ts'
import { statementOf } from '../statements.ts'
import type { Entity } from '../tables.ts'

/** What is found by words. The order is that of the numbers in the index: never changed, only added to. */
export const SEARCH_KINDS = [
  'task',
  'act',
  'note',
  'document',
  'working_group',
  'seat',
  'incoming',
  'work_entry',
  'problem',
  'event',
  'post'
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

const SPACE = 2 ** 40
/** The least and the greatest number of a kind in the index. */
export const rangeOf = (kind: SearchKind): [number, number] => {
  const from = SEARCH_KINDS.indexOf(kind) * SPACE
  return [from, from + SPACE - 1]
}
/** Of which kind a number in the index is. */
export const kindOf = (row: number): SearchKind => SEARCH_KINDS[Math.floor(row / SPACE)]!
export const isSearchKind = (entity: Entity): entity is SearchKind =>
  (SEARCH_KINDS as readonly string[]).includes(entity)

type Texts = { id: number; [text: string]: unknown }
/**
 * The texts of a record, `id` and the rest. Of a task also what stands near it: its parent's text and people, its
 * children's people, so that a list finds a step by the words of its measure.
 */
const TEXTS: Record<SearchKind, string> = {
  task: `select t.id, t.search, t.title, t.ours_deputy, t.ours_lead, t.ours_co, p.search as up, p.ours_deputy as up_deputy,
      p.ours_lead as up_lead, p.ours_co as up_co,
      (select group_concat(folded || ' ' || coalesce(person, ''), ' ') from executor where task = t.id) as printed,
      (select group_concat(folded || ' ' || coalesce(person, ''), ' ') from executor where task = t.parent) as up_printed,
      (select group_concat(x.folded, ' ') from task c join executor x on x.task = c.id where c.parent = t.id) as down_printed,
      (select group_concat(c.ours_deputy || ' ' || c.ours_lead || ' ' || c.ours_co, ' ') from task c where c.parent = t.id
        and (c.ours_deputy <> '' or c.ours_lead <> '' or c.ours_co <> '[]')) as down_ours
    from task t left join task p on p.id = t.parent`,
  act: 'select t.id, t.kind, t.number, t.date, t.title, t.place, t.file from act t',
  note: 'select t.id, t.text, t.author from note t',
  document: 'select t.id, t.number, t.date, t.title, t.addressees, t.file, t.author from document t',
  working_group: 'select t.id, t.title from working_group t',
  seat: 'select t.id, t.name, t.post from seat t',
  incoming: 'select t.id, t.sender, t.their_number, t.their_date, t.number, t.date, t.subject, t.text from incoming t',
  work_entry: 'select t.id, t.date, t.text, t.author from work_entry t',
  problem: 'select t.id, t.text, t.cause, t.remedy, t.who, t.outcome from problem t',
  event: 'select t.id, t.title, t.first_day, t.place, t.partner, t.chair, t.number, t.text from event t',
  post: `select t.id, t.title, t.body, (select group_concat(p.name, ' ') from holding h join person p on p.id = h.person
      where h.post = t.id) as people from post t`
}
const WRITTEN = /^\d{4}-\d{2}-\d{2}$/

/** Texts that are kept folded; folding is most of the work. */
const FOLDED = new Set(['search', 'up', 'down_printed'])

/** A day is found as it is written on paper too. */
const wordsOf = (row: Texts): Set<string> => {
  const texts: string[] = []
  const folded: string[] = []
  for (const [name, text] of Object.entries(row))
    if (name !== 'id' && text !== null && text !== '') (FOLDED.has(name) ? folded : texts).push(String(text))
  const days = texts.filter(text => WRITTEN.test(text)).map(day => day.split('-').reverse().join('.'))
  return searchWords([...folded, fold([...texts, ...days].join(' '))].join(' '))
}

const LETTER = /\p{L}/u

const put = (sqlite: BetterSqlite3.Database, kind: SearchKind, rows: Iterable<Texts>): void => {
  const [from] = rangeOf(kind)
  const insert = statementOf(sqlite, 'insert into search_index(rowid, words) values (?, ?)')
  const words = new Set<string>()
  for (const row of rows) {
    const own = wordsOf(row)
    insert.run(from + row.id, [...own].join(' '))
    for (const word of own) if (LETTER.test(word)) words.add(word)
  }
  const keep = statementOf(sqlite, 'insert or ignore into search_word(word) values (?)')
  for (const word of words) keep.run(word)
}

/** Indexes these records anew; those that are gone go from the index. */
export const refreshSearch = (sqlite: BetterSqlite3.Database, kind: SearchKind, ids: readonly number[]): void => {
  const [from] = rangeOf(kind)
  const list = JSON.stringify(ids)
  statementOf(sqlite, 'delete from search_index where rowid in (select value + ? from json_each(?))').run(from, list)
  const texts = statementOf(sqlite, `${TEXTS[kind]} where t.id in (select value from json_each(?))`)
  put(sqlite, kind, texts.all(list) as Texts[])
}

const AT_ONCE = 2000

export const rebuildSearch = (sqlite: BetterSqlite3.Database): void => {
  sqlite.exec(
    "insert into search_index(search_index) values ('delete-all'); delete from search_word; delete from search_later"
  )
  for (const kind of SEARCH_KINDS) {
    const texts = sqlite.prepare<[number, number], Texts>(`${TEXTS[kind]} where t.id > ? order by t.id limit ?`)
    for (let rows = texts.all(0, AT_ONCE); rows.length > 0; rows = texts.all(rows.at(-1)!.id, AT_ONCE))
      put(sqlite, kind, rows)
  }
}
