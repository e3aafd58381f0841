import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { pastRegister } from './register.ts'

export const pastRoutes = (os: Guarded, service: Service) => ({
  register: os.past.register.handler(({ input }) => pastRegister(service, input))
})
