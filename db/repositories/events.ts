import { sql } from 'kysely'
import type { AgendaItem, Attendance, EventKind, EventState } from '#domain/event.ts'
import { Fault } from '#domain/fault.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

/** `lastDay` null: one day. `task`: what it carries out; `minutes`: the paper made of it; `source`: where its facts stand. */
export type Event = {
  id: number
  kind: EventKind
  title: string
  firstDay: string
  lastDay: string | null
  place: string
  partner: string
  chair: string
  chairPost: string
  secretary: string
  number: string
  state: EventState
  agenda: AgendaItem[]
  text: string
  source: string
  task: number | null
  /** The working group that held it. */
  group: number | null
  minutes: number | null
  author: string
}
export type NewEvent = Omit<Event, 'id' | 'minutes'>

const rowToEvent = (row: RowOf<'event'>): Event => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  firstDay: row.first_day,
  lastDay: row.last_day,
  place: row.place,
  partner: row.partner,
  chair: row.chair,
  chairPost: row.chair_post,
  secretary: row.secretary,
  number: row.number,
  state: row.state,
  agenda: JSON.parse(row.agenda),
  text: row.text,
  source: row.source,
  task: row.task,
  group: row.working_group,
  minutes: row.minutes,
  author: row.author
})
const eventToRow = (event: NewEvent) => ({
  kind: event.kind,
  title: event.title,
  first_day: event.firstDay,
  last_day: event.lastDay,
  place: event.place,
  partner: event.partner,
  chair: event.chair,
  chair_post: event.chairPost,
  secretary: event.secretary,
  number: event.number,
  state: event.state,
  agenda: JSON.stringify(event.agenda),
  text: event.text,
  source: event.source,
  task: event.task,
  working_group: event.group,
  author: event.author
})

export const insertEvent = (w: Writer, event: NewEvent): Promise<number> =>
  w.insert('event', { ...eventToRow(event), minutes: null })
export const updateEvent = (w: Writer, id: number, event: NewEvent): Promise<void> =>
  w.update('event', id, eventToRow(event))

/** NOT_FOUND. */
export const getEvent = async (db: ReadableDb, id: number): Promise<Event> => {
  const row = await db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return rowToEvent(row)
}

/** Who came to these events, by the event's id, in the order they were written. */
export const attendanceOf = async (db: ReadableDb, events: readonly number[]): Promise<Map<number, Attendance[]>> => {
  const rows = await db
    .selectFrom('attendance')
    .selectAll()
    .where('event', 'in', idList(events))
    .orderBy('event')
    .orderBy('position')
    .execute()
  const found = new Map<number, Attendance[]>()
  for (const { event, body, invited, attended, passed } of rows)
    found.set(event, [...(found.get(event) ?? []), { body, invited, attended, passed }])
  return found
}

/** Writes who came in place of what stood: a body keeps its row, so that its history goes on. */
export const saveAttendance = async (w: Writer, event: number, lines: readonly Attendance[]): Promise<void> => {
  const kept = await w.db.selectFrom('attendance').select(['id', 'folded']).where('event', '=', event).execute()
  const byBody = new Map(kept.map(row => [row.folded, row.id]))
  for (const [position, line] of lines.entries()) {
    const folded = fold(line.body)
    const row = { ...line, position, folded }
    const id = byBody.get(folded)
    byBody.delete(folded)
    if (id === undefined) await w.insert('attendance', { event, ...row })
    else await w.update('attendance', id, row)
  }
  for (const id of byBody.values()) await w.remove('attendance', id)
}

export type EventQuery = {
  /** Events that touch these days, both included. */
  from?: string | undefined
  to?: string | undefined
  kinds?: readonly EventKind[] | undefined
  states?: readonly EventState[] | undefined
  group?: number | undefined
}
export type ListedEvent = Event & { groupTitle: string; decisions: number; open: number; files: number }

/** The newest first, with its decisions, those of them still open, and its files. Two queries whatever the number. */
export const listEvents = async (db: ReadableDb, query: EventQuery): Promise<ListedEvent[]> => {
  let rows = db
    .selectFrom('event as e')
    .selectAll('e')
    .select([
      sql<string>`coalesce((select g.title from working_group g where g.id = e.working_group), '')`.as('groupTitle'),
      sql<number>`(select count(*) from task t where t.event = e.id and t.parent is null)`.as('decisions'),
      sql<number>`(select count(*) from task t where t.event = e.id and t.parent is null
        and t.state not in ('done', 'removed'))`.as('open'),
      sql<number>`(select count(*) from attachment a where a.event = e.id)`.as('files')
    ])
    .orderBy('e.first_day', 'desc')
    .orderBy('e.id', 'desc')
  const { from, to, kinds, states, group } = query
  if (to !== undefined) rows = rows.where('e.first_day', '<=', to)
  if (from !== undefined) rows = rows.where(sql<boolean>`coalesce(e.last_day, e.first_day) >= ${from}`)
  if (kinds !== undefined && kinds.length > 0) rows = rows.where('e.kind', 'in', [...kinds])
  if (states !== undefined && states.length > 0) rows = rows.where('e.state', 'in', [...states])
  if (group !== undefined) rows = rows.where('e.working_group', '=', group)
  return (await rows.execute()).map(row => ({
    ...rowToEvent(row),
    groupTitle: row.groupTitle,
    decisions: Number(row.decisions),
    open: Number(row.open),
    files: Number(row.files)
  }))
}

/** The decisions of an event in their order. */
export const decisionsOf = async (db: ReadableDb, event: number): Promise<number[]> =>
  (
    await db
      .selectFrom('task')
      .select('id')
      .where('event', '=', event)
      .where('parent', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(row => row.id)

/** Bodies that came to an event before, in alphabetical order: what the form offers. */
export const listAttending = async (db: ReadableDb): Promise<string[]> =>
  (
    await db
      .selectFrom('attendance')
      .select('body')
      .where('body', '<>', '')
      .groupBy('body')
      .orderBy('body')
      .limit(500)
      .execute()
  ).map(row => row.body)

/** How many events each working group held within these days, both included; called-off ones are none. */
export const meetingsOfGroups = async (
  db: ReadableDb,
  days: { from?: string; to?: string } = {}
): Promise<Map<number, number>> => {
  let rows = db
    .selectFrom('event')
    .select(['working_group as group', eb => eb.fn.countAll<number>().as('count')])
    .where('working_group', 'is not', null)
    .where('state', '=', 'held')
    .groupBy('working_group')
  if (days.to !== undefined) rows = rows.where('first_day', '<=', days.to)
  if (days.from !== undefined) rows = rows.where(sql<boolean>`coalesce(last_day, first_day) >= ${days.from}`)
  return new Map((await rows.execute()).map(row => [row.group!, Number(row.count)]))
}
