import type { GroupView } from '#api/register.ts'
import { listGroups } from '#db/repositories/groups.ts'
import type { Service } from '../service.ts'
import { actLabels } from '../tasks/rows.ts'

/** Working groups with their seats; of all acts, or of one. */
export const groupViews = async (service: Service, act?: number): Promise<GroupView[]> => {
  const labels = await actLabels(service.db.read)
  const groups = await listGroups(service.db.read, act === undefined ? undefined : [act])
  return groups.map(group => ({
    ...group,
    actLabel: labels.get(group.act) ?? '',
    seats: group.seats.map(({ at: _, ...seat }) => seat)
  }))
}
