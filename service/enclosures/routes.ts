import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { addEnclosure, enclosureFile, removeEnclosure, setSheets } from './enclosures.ts'

export const enclosureRoutes = ({ enclosures }: Guarded, service: Service) => ({
  add: enclosures.add.handler(({ input, context }) => addEnclosure(service, context.deed, input)),
  setSheets: enclosures.setSheets.handler(({ input, context }) => setSheets(service, context.deed, input)),
  remove: enclosures.remove.handler(({ input, context }) => removeEnclosure(service, context.deed, input)),
  download: enclosures.download.handler(({ input }) => enclosureFile(service, input))
})
