import { sql } from 'kysely'
import type { ReadableDb } from '../connection.ts'
import type { SearchKind } from '../derived/search-index.ts'
import { idList } from '../lists.ts'

/**
 * What is shown of a record that was found: `label` and its texts, the likeliest first. `act` and `task`: what it belongs to.
 */
export type FoundRecord = {
  id: number
  label: string
  date: string | null
  texts: string
  act: number | null
  task: number | null
}

const NONE = 'null'
const shown = (
  table: SearchKind,
  parts: { label: string; date?: string; texts: string; act?: string; task?: string }
) =>
  `select t.id, ${parts.label} as label, ${parts.date ?? NONE} as date, ${parts.texts} as texts,
    ${parts.act ?? NONE} as act, ${parts.task ?? NONE} as task from ${table} t`
const of = (...columns: string[]): string => columns.map(column => `coalesce(t.${column}, '')`).join(" || ' ' || ")

const SHOWN: Record<SearchKind, string> = {
  task: shown('task', {
    label: 't.number',
    texts: `t.text || ' ' || (select coalesce(group_concat(value, ' '), '') from json_each(t.items)) || ' ' || t.ours_deputy
      || ' ' || t.ours_lead || ' ' || (select coalesce(group_concat(value, ' '), '') from json_each(t.ours_co)) || ' ' ||
      coalesce((select group_concat(text, '; ') from executor where task = t.id), '')`,
    act: 't.act',
    task: 't.parent'
  }),
  act: shown('act', { label: 't.number', date: 't.date', texts: of('title', 'number', 'place', 'file') }),
  note: shown('note', { label: 't.author', date: 'substr(t.at, 1, 10)', texts: 't.text', task: 't.task' }),
  document: shown('document', {
    label: 't.number',
    date: 't.date',
    texts: of('title', 'addressees', 'author', 'file')
  }),
  working_group: shown('working_group', { label: "''", texts: 't.title', act: 't.act' }),
  seat: shown('seat', { label: "''", texts: of('name', 'post'), task: 't.working_group' }),
  incoming: shown('incoming', {
    label: 't.number',
    date: 't.date',
    texts: of('subject', 'sender', 'their_number', 'text')
  }),
  work_entry: shown('work_entry', { label: "''", date: 't.date', texts: of('text', 'author'), task: 't.task' }),
  problem: shown('problem', {
    label: "''",
    date: 't.opened',
    texts: of('text', 'cause', 'remedy', 'who'),
    task: 't.task'
  }),
  post: shown('post', {
    label: "''",
    texts: `t.title || ' ' || t.body || ' ' || coalesce((select group_concat(p.name, '; ') from holding h
      join person p on p.id = h.person where h.post = t.id), '')`
  }),
  event: shown('event', {
    label: 't.number',
    date: 't.first_day',
    texts: of('title', 'place', 'partner', 'chair', 'text')
  })
}

/** These records of a kind, in no order. */
export const foundRecords = async (
  db: ReadableDb,
  kind: SearchKind,
  ids: readonly number[]
): Promise<Map<number, FoundRecord>> => {
  const { rows } = await sql<FoundRecord>`${sql.raw(SHOWN[kind])} where t.id in ${idList(ids)}`.execute(db as never)
  return new Map(rows.map(row => [row.id, row]))
}
