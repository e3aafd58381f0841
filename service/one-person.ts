import type { CallContext } from './call.ts'
import type { Service } from './service.ts'
import { findSettings } from './system/settings.ts'

/**
 * Who calls in one-person mode: the person of the settings, with every right, because there is nobody else at this PC.
 * Asked anew for each call, so that a change of person or language counts at once.
 */
export const onePerson = async (service: Service): Promise<CallContext> => {
  const settings = await findSettings(service.db.read)
  return {
    actor: { name: settings?.person || 'Nazorat', role: 'administrator' },
    language: settings?.language ?? 'uz-Latn'
  }
}
