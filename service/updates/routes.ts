import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { checkUpdates, installUpdate, setUpdateAddress, updateState } from './updates.ts'

export const updateRoutes = (os: Guarded, service: Service) => ({
  state: os.updates.state.handler(() => updateState(service)),
  setAddress: os.updates.setAddress.handler(({ input, context }) =>
    setUpdateAddress(service, context.deed, input.address)
  ),
  check: os.updates.check.handler(({ input, signal }) => checkUpdates(service, input.address, signal)),
  install: os.updates.install.handler(() => installUpdate(service))
})
