import { listBatches } from '#db/repositories/batches.ts'
import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { bundlePapers } from './bundle.ts'
import { planBatch } from './plan.ts'
import { checkBatch, runBatch } from './run.ts'
import { removeBatch, startBatch } from './start.ts'
import { batchView } from './view.ts'

export const batchRoutes = ({ batches }: Guarded, service: Service) => ({
  plan: batches.plan.handler(({ input }) => planBatch(service, input)),
  start: batches.start.handler(({ input, context }) => startBatch(service, context.deed, input)),
  list: batches.list.handler(() => listBatches(service.db.read)),
  get: batches.get.handler(({ input }) => batchView(service, input.id)),
  run: batches.run.handler(({ input, context, signal }) => runBatch(service, context.deed, input.id, signal)),
  check: batches.check.handler(({ input, context, signal }) => checkBatch(service, context.deed, input.id, signal)),
  remove: batches.remove.handler(({ input, context }) => removeBatch(service, context.deed, input.id)),
  bundle: batches.bundle.handler(({ input, context }) => bundlePapers(service, context.language, input))
})
