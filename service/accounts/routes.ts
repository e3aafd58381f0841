import type { CallContext, Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import {
  accountRows,
  accountState,
  changePassword,
  lock,
  recover,
  saveAccount,
  signIn,
  signOut,
  startAccounts
} from './accounts.ts'

export const accountsRoutes = ({ accounts }: Guarded, service: Service) => {
  const state = ({ session }: CallContext) => accountState(service, session)
  return {
    state: accounts.state.handler(({ context }) => state(context)),
    signIn: accounts.signIn.handler(({ input, context }) => signIn(service, context.deed, context.session, input)),
    signOut: accounts.signOut.handler(({ context }) => {
      signOut(context.session)
      return state(context)
    }),
    lock: accounts.lock.handler(({ context }) => {
      lock(context.session)
      return state(context)
    }),
    recover: accounts.recover.handler(({ input, context }) => recover(service, context.deed, context.session, input)),
    changePassword: accounts.changePassword.handler(({ input, context }) =>
      changePassword(service, context.deed, context.session, input)
    ),
    list: accounts.list.handler(() => accountRows(service)),
    start: accounts.start.handler(({ input, context }) => startAccounts(service, context.deed, context.session, input)),
    save: accounts.save.handler(({ input, context }) => saveAccount(service, context.deed, input))
  }
}
