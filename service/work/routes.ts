import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { periodWithBefore, removeWork, saveEntry, saveProblem, workOfIndicator } from './period.ts'

export const workRoutes = (os: Guarded, service: Service) => ({
  period: os.work.period.handler(({ input }) => periodWithBefore(service, input)),
  ofIndicator: os.work.ofIndicator.handler(({ input }) => workOfIndicator(service, input)),
  saveEntry: os.work.saveEntry.handler(({ input, context }) => saveEntry(service, context.deed, input)),
  removeEntry: os.work.removeEntry.handler(({ input, context }) =>
    removeWork(service, context.deed, { entity: 'work_entry', id: input.id })
  ),
  saveProblem: os.work.saveProblem.handler(({ input, context }) => saveProblem(service, context.deed, input)),
  removeProblem: os.work.removeProblem.handler(({ input, context }) =>
    removeWork(service, context.deed, { entity: 'problem', id: input.id })
  )
})
