import type { GroupView } from '#api/register.ts'
import { meetingsOfGroups } from '#db/repositories/events.ts'
import { listGroups, type Seat } from '#db/repositories/groups.ts'
import { type Holding, holdingsOf, listPosts, nameOn, namesOf } from '#db/repositories/posts.ts'
import type { IsoDay } from '#domain/calendar.ts'
import { holderOn } from '#domain/holding.ts'
import { personKey } from '#domain/person-key.ts'
import { fold } from '#language/fold.ts'
import type { Service } from '../service.ts'
import { actLabels } from '../tasks/rows.ts'

/** Who sits on a seat on a day: the printed person until a change of its post is known. */
const sitting = (
  seat: Seat,
  holdings: ReadonlyMap<number, Holding[]>,
  day: IsoDay
): GroupView['seats'][number]['now'] => {
  if (seat.held === null) return { name: seat.name, acting: seat.acting, since: null, changed: false }
  const holder = holderOn(holdings.get(seat.held) ?? [], day)
  if (holder === null) return { name: '', acting: false, since: null, changed: true }
  const { name, acting, firstDay } = holder
  const changed = personKey(name) !== personKey(seat.name) || acting !== seat.acting
  return { name: changed ? name : seat.name, acting, since: firstDay, changed }
}

/** Working groups with their seats as of a day (today when not said); of all acts, or of one. */
export const groupViews = async (
  service: Service,
  { act, day = service.ports.clock.today() }: { act?: number; day?: IsoDay | undefined } = {}
): Promise<GroupView[]> => {
  const { read } = service.db
  const labels = await actLabels(read)
  const groups = await listGroups(read, act === undefined ? undefined : [act])
  const holdings = await holdingsOf(read)
  const names = await namesOf(read)
  const called = new Map((await listPosts(read)).map(post => [post.id, nameOn(post, names.get(post.id), day).title]))
  const meetings = await meetingsOfGroups(read)
  return groups.map(group => ({
    ...group,
    actLabel: labels.get(group.act) ?? '',
    meetings: meetings.get(group.id) ?? 0,
    seats: group.seats.map(seat => {
      const { at: _, held, ...shown } = seat
      const title = held === null ? '' : (called.get(held) ?? '')
      return {
        ...shown,
        post: held,
        now: sitting(seat, holdings, day),
        called: fold(title) === fold(seat.position) ? '' : title
      }
    })
  }))
}
