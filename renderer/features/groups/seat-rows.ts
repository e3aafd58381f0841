import type { GroupView } from '#api/register.ts'
import { personKey } from '#domain/person-key.ts'

export type Seat = GroupView['seats'][number]
/** A seat with the group it belongs to and the titles of every group in which the same person sits. */
export type SeatRow = { seat: Seat; group: GroupView; sits: readonly string[] }
/** A person in more than one group, with each of his seats. */
export type ManySeats = { name: string; rows: readonly SeatRow[] }

/** Every seat of every group, in their order, by who sits there now. A person is one in either script, with the initials before or behind. */
export const seatRows = (groups: readonly GroupView[]): SeatRow[] => {
  const titles = new Map<string, string[]>()
  for (const group of groups) {
    for (const name of new Set(group.seats.map(seat => personKey(seat.now.name)))) {
      if (name !== '') titles.set(name, [...(titles.get(name) ?? []), group.title])
    }
  }
  return groups.flatMap(group =>
    group.seats.map(seat => ({ seat, group, sits: titles.get(personKey(seat.now.name)) ?? [group.title] }))
  )
}

/** People who sit in several groups, the busiest first. */
export const inSeveral = (rows: readonly SeatRow[]): ManySeats[] => {
  const people = new Map<string, SeatRow[]>()
  for (const row of rows) {
    if (row.sits.length < 2) continue
    const name = personKey(row.seat.now.name)
    people.set(name, [...(people.get(name) ?? []), row])
  }
  return [...people.values()]
    .map(seats => ({ name: seats[0]!.seat.now.name, rows: seats }))
    .sort((a, b) => b.rows.length - a.rows.length)
}

/** How many different people; seats without a name count nobody. */
export const peopleCount = (rows: readonly SeatRow[]): number =>
  new Set(rows.map(row => personKey(row.seat.now.name)).filter(name => name !== '')).size
