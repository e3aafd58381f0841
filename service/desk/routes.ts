import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { discipline } from './discipline.ts'
import { deskToday } from './today.ts'

export const deskRoutes = (os: Guarded, service: Service) => ({
  today: os.desk.today.handler(() => deskToday(service)),
  discipline: os.desk.discipline.handler(({ input }) => discipline(service, input))
})
