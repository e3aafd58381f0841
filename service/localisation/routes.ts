import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { localisationCounts, localisationList, localisedOf, tieActs, untie } from './localisation.ts'

export const localisationRoutes = (os: Guarded, service: Service) => ({
  counts: os.localisation.counts.handler(() => localisationCounts(service)),
  list: os.localisation.list.handler(() => localisationList(service)),
  of: os.localisation.of.handler(({ input }) => localisedOf(service, input)),
  tie: os.localisation.tie.handler(({ input, context }) => tieActs(service, context.deed, input)),
  remove: os.localisation.remove.handler(({ input, context }) => untie(service, context.deed, input))
})
