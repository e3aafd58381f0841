import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { keepView, removeView, viewsOf } from './views.ts'

export const viewRoutes = (os: Guarded, service: Service) => ({
  list: os.views.list.handler(({ input, context }) => viewsOf(service, context.actor, input.grid)),
  save: os.views.save.handler(({ input, context }) => keepView(service, context.deed, input)),
  remove: os.views.remove.handler(({ input, context }) => removeView(service, context.deed, input.id))
})
