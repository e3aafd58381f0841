import { findAccount, hasAccounts } from '#db/repositories/accounts.ts'
import type { CallContext } from '../call.ts'
import type { Service } from '../service.ts'
import { findSettings } from '../system/settings.ts'
import { IDLE_MINUTES, type Session } from './session.ts'

/**
 * Who calls. Without accounts the one person of the settings, with every right, because there is nobody else at this PC. With
 * accounts whoever signed in, in the role he has at this moment; nobody while the window is locked. Asked anew for each
 * call, so that a right taken away, or a change of language, counts at once.
 */
export const callerOf = async (service: Service, session: Session): Promise<CallContext> => {
  const { read } = service.db
  const settings = await findSettings(read)
  const language = settings?.language ?? 'uz-Latn'
  if (!(await hasAccounts(read))) {
    return { actor: { name: settings?.person || 'Nazorat', role: 'administrator' }, language, session }
  }
  const idle = Date.parse(service.ports.clock.now()) - session.usedAt
  if (session.account !== null && idle > IDLE_MINUTES * 60_000) session.locked = true
  const account = session.account === null ? null : await findAccount(read, session.account)
  if (account === null || !account.active) return { actor: null, language, session }
  return { actor: session.locked ? null : { name: account.name, role: account.role }, language, session }
}
