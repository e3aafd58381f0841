import type { ActRow } from '#api/register.ts'
import { type Act, type ActCounts, listActs, listSections } from '#db/repositories/acts.ts'
import { Fault } from '#domain/fault.ts'
import type { Service } from '../service.ts'
import { actLabel } from '../tasks/rows.ts'
import { groupViews } from './groups.ts'

const actRow = ({ sha256: _, ...act }: Act & ActCounts): ActRow => ({ ...act, label: actLabel(act) })

export const actRows = async (service: Service): Promise<ActRow[]> =>
  (await listActs(service.db.read, service.ports.clock.today())).map(actRow)

/** An act with its sections, their counts, and its working groups. NOT_FOUND. */
export const getActView = async (service: Service, id: number) => {
  const row = (await actRows(service)).find(act => act.id === id)
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  const sections = await listSections(service.db.read, id)
  return {
    row,
    sections: sections.map(({ number, title, measures, ours, done }) => ({ number, title, measures, ours, done })),
    groups: await groupViews(service, { act: id })
  }
}
