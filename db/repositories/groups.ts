import { Fault } from '#domain/fault.ts'
import type { Member, Place, SeatKind, SeatRole } from '#domain/draft.ts'
import { personKey } from '#domain/person-key.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { NewRow, RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

/** `position` is the person's post as printed; `groups`: in how many working groups the same person sits. */
export type Seat = {
  id: number
  number: number
  name: string
  position: string
  role: SeatRole
  seat: SeatKind
  acting: boolean
  at: Place
  /** The post it goes with, once a change of it is known. */
  held: number | null
  groups: number
}
/** `annex` is the annex number as printed, '' when it has none. */
export type Group = {
  id: number
  act: number
  annex: string
  title: string
  successionRule: boolean
  seats: Seat[]
}

export const rowToSeat = (row: RowOf<'seat'>, groups: number): Seat => ({
  id: row.id,
  number: row.number,
  name: row.name,
  position: row.post,
  role: row.role,
  seat: row.kind,
  acting: row.acting === 1,
  at: JSON.parse(row.place),
  held: row.held,
  groups
})
export const memberToRow = (member: Member, group: number, position: number): NewRow<'seat'> => ({
  working_group: group,
  position,
  number: member.number,
  name: member.name,
  folded: fold(member.name),
  post: member.position,
  role: member.role,
  kind: member.seat,
  acting: Number(member.acting),
  place: JSON.stringify(member.at),
  held: null
})

export type NewGroup = { act: number; annex: number; position: number; title: string; successionRule: boolean }
/** The group with its seats; gives the group's id. */
export const insertGroup = async (w: Writer, group: NewGroup, members: readonly Member[]): Promise<number> => {
  const id = await w.insert('working_group', {
    act: group.act,
    annex: group.annex,
    position: group.position,
    title: group.title,
    folded: fold(group.title),
    succession_rule: Number(group.successionRule)
  })
  await w.insertMany(
    'seat',
    members.map((member, position) => memberToRow(member, id, position))
  )
  return id
}

/** Groups with their seats by act and order of the annexes; all acts, or the given ones. Three queries. */
export const listGroups = async (db: ReadableDb, acts?: readonly number[]): Promise<Group[]> => {
  let query = db
    .selectFrom('working_group as g')
    .innerJoin('annex as x', 'x.id', 'g.annex')
    .select(['g.id', 'g.act', 'g.title', 'g.succession_rule', 'x.number as annex'])
    .orderBy('g.act', 'desc')
    .orderBy('x.position')
    .orderBy('g.position')
  if (acts !== undefined) query = query.where('g.act', 'in', idList(acts))
  const groups = await query.execute()
  const seats = await db
    .selectFrom('seat')
    .selectAll()
    .where('working_group', 'in', idList(groups.map(group => group.id)))
    .orderBy('position')
    .execute()
  const sitting = await db
    .selectFrom('seat')
    .where('kind', '<>', 'ex-officio')
    .select(['name', 'working_group'])
    .distinct()
    .execute()
  const groupsOf = new Map<string, Set<number>>()
  for (const { name, working_group } of sitting)
    groupsOf.set(personKey(name), (groupsOf.get(personKey(name)) ?? new Set()).add(working_group))
  const seatsOf = new Map<number, Seat[]>(groups.map(group => [group.id, []]))
  for (const row of seats) {
    const count = row.kind === 'ex-officio' ? 1 : (groupsOf.get(personKey(row.name))?.size ?? 1)
    seatsOf.get(row.working_group)?.push(rowToSeat(row, count))
  }
  return groups.map(group => ({
    id: group.id,
    act: group.act,
    annex: group.annex ?? '',
    title: group.title,
    successionRule: group.succession_rule === 1,
    seats: seatsOf.get(group.id) ?? []
  }))
}

/** NOT_FOUND. */
export const getGroupTitle = async (db: ReadableDb, id: number): Promise<string> => {
  const row = await db.selectFrom('working_group').select('title').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return row.title
}
