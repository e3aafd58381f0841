import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { controlDetail, removeFunding, saveFunding, setProofNeeded } from './detail.ts'
import { extend, setDeadline, setInternal } from './extend.ts'
import { markStage, removeFromControl, returnForRework } from './marks.ts'
import { editTask, makeAct, makeNextYear, makeTask, makeTasks, nextYearCandidates, removeTask } from './own-tasks.ts'
import { markReported, reportingPoints, setReporting } from './reporting.ts'

export const controlRoutes = (os: Guarded, service: Service) => ({
  get: os.control.get.handler(({ input }) => controlDetail(service, input)),
  makeTasks: os.control.makeTasks.handler(({ input, context }) => makeTasks(service, context.deed, input)),
  makeTask: os.control.makeTask.handler(({ input, context }) => makeTask(service, context.deed, input)),
  editTask: os.control.editTask.handler(({ input, context }) => editTask(service, context.deed, input)),
  removeTask: os.control.removeTask.handler(({ input, context }) => removeTask(service, context.deed, input)),
  makeAct: os.control.makeAct.handler(({ input, context }) => makeAct(service, context.deed, input)),
  nextYearCandidates: os.control.nextYearCandidates.handler(({ input }) => nextYearCandidates(service, input)),
  makeNextYear: os.control.makeNextYear.handler(({ input, context }) => makeNextYear(service, context.deed, input)),
  extend: os.control.extend.handler(({ input, context }) => extend(service, context.deed, input)),
  setDeadline: os.control.setDeadline.handler(({ input, context }) => setDeadline(service, context.deed, input)),
  remove: os.control.remove.handler(({ input, context }) => removeFromControl(service, context.deed, input)),
  returnForRework: os.control.returnForRework.handler(({ input, context }) =>
    returnForRework(service, context.deed, input)
  ),
  mark: os.control.mark.handler(({ input, context }) => markStage(service, context.deed, input)),
  setInternal: os.control.setInternal.handler(({ input, context }) => setInternal(service, context.deed, input)),
  setProofNeeded: os.control.setProofNeeded.handler(({ input, context }) =>
    setProofNeeded(service, context.deed, input)
  ),
  setReporting: os.control.setReporting.handler(({ input, context }) => setReporting(service, context.deed, input)),
  markReported: os.control.markReported.handler(({ input, context }) => markReported(service, context.deed, input)),
  points: os.control.points.handler(({ input }) => reportingPoints(service, input)),
  saveFunding: os.control.saveFunding.handler(({ input, context }) => saveFunding(service, context.deed, input)),
  removeFunding: os.control.removeFunding.handler(({ input, context }) => removeFunding(service, context.deed, input))
})
