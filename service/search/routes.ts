import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { searchAll } from './all.ts'

export const searchRoutes = (os: Guarded, service: Service) => ({
  all: os.search.all.handler(({ input }) => searchAll(service, input))
})
