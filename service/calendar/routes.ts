import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { calendarYear, removeDay, saveDay } from './calendar.ts'

export const calendarRoutes = (os: Guarded, service: Service) => ({
  year: os.calendar.year.handler(({ input }) => calendarYear(service, input)),
  saveDay: os.calendar.saveDay.handler(({ input, context }) => saveDay(service, context.deed, input)),
  removeDay: os.calendar.removeDay.handler(({ input, context }) => removeDay(service, context.deed, input))
})
