import { firstSteps } from '#db/repositories/first-steps.ts'
import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { discipline } from './discipline.ts'
import { deskToday } from './today.ts'

export const deskRoutes = (os: Guarded, service: Service) => ({
  today: os.desk.today.handler(() => deskToday(service)),
  firstSteps: os.desk.firstSteps.handler(() => firstSteps(service.db.read)),
  discipline: os.desk.discipline.handler(({ input }) => discipline(service, input))
})
