import type { Guarded } from '../call.ts'
import { controlPlan } from '../acts/control-plan.ts'
import type { Service } from '../service.ts'
import { applyFile, dryRun } from './import.ts'
import { listFile } from './list.ts'
import { sheetsOf } from './sheets.ts'

export const exchangeRoutes = (os: Guarded, service: Service) => ({
  controlPlan: os.exchange.controlPlan.handler(({ input, context }) => controlPlan(service, context.language, input)),
  list: os.exchange.list.handler(({ input, context }) => listFile(service, context.language, input)),
  sheets: os.exchange.sheets.handler(({ input }) => sheetsOf(service, input.file)),
  dryRun: os.exchange.dryRun.handler(({ input }) => dryRun(service, input)),
  apply: os.exchange.apply.handler(({ input, context }) => applyFile(service, context.deed, input))
})
