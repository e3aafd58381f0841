import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import {
  addCriteria,
  assess,
  checklistCandidates,
  checklistRows,
  checklistView,
  fillFindings,
  fromItems,
  makeChecklist,
  removeChecklist,
  startAudit
} from './checklists.ts'

export const checklistRoutes = (os: Guarded, service: Service) => ({
  list: os.checklists.list.handler(() => checklistRows(service)),
  get: os.checklists.get.handler(({ input }) => checklistView(service, input)),
  candidates: os.checklists.candidates.handler(() => checklistCandidates(service)),
  fromItems: os.checklists.fromItems.handler(({ input, context }) => fromItems(service, context.deed, input)),
  make: os.checklists.make.handler(({ input, context }) => makeChecklist(service, context.deed, input)),
  remove: os.checklists.remove.handler(({ input, context }) => removeChecklist(service, context.deed, input)),
  startAudit: os.checklists.startAudit.handler(({ input, context }) => startAudit(service, context.deed, input)),
  addCriteria: os.checklists.addCriteria.handler(({ input, context }) => addCriteria(service, context.deed, input)),
  fill: os.checklists.fill.handler(({ input, context }) => fillFindings(service, context.deed, input)),
  assess: os.checklists.assess.handler(({ input, context }) => assess(service, context.deed, input))
})
