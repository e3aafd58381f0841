import { addDays, type IsoDay } from './calendar.ts'

/** Who holds a post from `firstDay` to `lastDay`, both included; null = since always, until further notice. */
export type Held = { id: number; firstDay: IsoDay | null; lastDay: IsoDay | null; acting: boolean }

const covers = ({ firstDay, lastDay }: Held, day: IsoDay): boolean =>
  (firstDay === null || firstDay <= day) && (lastDay === null || lastDay >= day)

const laterOf = <H extends Held>(a: H, b: H): H => ((b.firstDay ?? '') > (a.firstDay ?? '') ? b : a)

/** Who holds a post on a day: an acting holder stands before the permanent one, the later begun before the earlier. Null = vacant. */
export const holderOn = <H extends Held>(holdings: readonly H[], day: IsoDay): H | null => {
  const there = holdings.filter(one => covers(one, day))
  const acting = there.filter(one => one.acting)
  const some = acting.length > 0 ? acting : there
  return some.length === 0 ? null : some.reduce(laterOf)
}

export type Placed = {
  /** Holdings that end earlier now. */
  closed: { id: number; lastDay: IsoDay }[]
  /** The last day of the new holder. */
  lastDay: IsoDay | null
}

/**
 * What changes when somebody begins to hold a post on `from` (until `to`, null = until further notice): whoever held it so far ends the day
 * before, one appointed later stays and ends the new one; a permanent appointment ends acting too. Null when it cannot be: somebody of the same
 * kind begins on that very day, or one who holds it would stand on both sides of the new holder.
 */
export const placeHolder = (
  holdings: readonly Held[],
  { from, to, acting }: { from: IsoDay; to: IsoDay | null; acting: boolean }
): Placed | null => {
  if (to !== null && to < from) return null
  const same = holdings.filter(one => one.acting === acting)
  if (same.some(one => one.firstDay === from)) return null
  const next = same.reduce<IsoDay | null>(
    (first, { firstDay }) =>
      firstDay !== null && firstDay > from && (first === null || firstDay < first) ? firstDay : first,
    null
  )
  const until = next === null ? null : addDays(next, -1)
  const lastDay = to === null ? until : until !== null && until < to ? until : to
  const before = same.filter(one => covers(one, from))
  if (lastDay !== null && before.some(one => one.lastDay === null || one.lastDay > lastDay)) return null
  const ended = acting ? before : [...before, ...holdings.filter(one => one.acting && endsWith(one, from))]
  return { closed: ended.map(one => ({ id: one.id, lastDay: addDays(from, -1) })), lastDay }
}

/** An acting holder whose time ends with a permanent appointment on that day; one who begins on it stands in for the new one. */
const endsWith = (one: Held, from: IsoDay): boolean => covers(one, from) && one.firstDay !== from

/** What ends when a post falls vacant on a day: whoever holds it then. */
export const vacated = (holdings: readonly Held[], from: IsoDay): Placed['closed'] =>
  holdings.filter(one => endsWith(one, from)).map(one => ({ id: one.id, lastDay: addDays(from, -1) }))
