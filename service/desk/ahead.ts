import type { Service } from '../service.ts'
import { deskToday } from './today.ts'

/** Counts the first screen while its window is still being opened. The work of hosts, right after the start. */
export const countAhead = async (service: Service): Promise<void> => {
  if (service.rescue !== undefined) return
  try {
    await deskToday(service)
  } catch (error) {
    service.ports.log.error({ at: service.ports.clock.now(), call: 'desk.today', error })
  }
}
