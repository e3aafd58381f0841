import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { decide, eventDetail, eventRows, removeEvent, saveEvent, startEvent } from './events.ts'
import { makeMinutes } from './minutes.ts'

export const eventRoutes = (os: Guarded, service: Service) => ({
  list: os.events.list.handler(({ input }) => eventRows(service, input)),
  get: os.events.get.handler(({ input }) => eventDetail(service, input)),
  start: os.events.start.handler(() => startEvent(service)),
  save: os.events.save.handler(({ input, context }) => saveEvent(service, context.deed, input)),
  remove: os.events.remove.handler(({ input, context }) => removeEvent(service, context.deed, input)),
  decide: os.events.decide.handler(({ input, context }) => decide(service, context.deed, input)),
  makeMinutes: os.events.makeMinutes.handler(({ input, context }) => makeMinutes(service, context.deed, input))
})
