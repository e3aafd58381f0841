import { createORPCClient, type InferClientInputs, type InferClientOutputs, ORPCError } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '#api/contract.ts'
import { FAULT_CODES, type FaultCode, type FaultData } from '#domain/fault.ts'
import { createPortLink } from './port-link.ts'
import { sessionLost } from './session.ts'

/** The event by which Electron's preload hands over a port to the service process; another one after each restart of it. */
const PORT_EVENT = 'nazorat-port'
/** Whether the page stands in the desktop window, where the main process shows what is told. */
export const inElectron = () => location.protocol === 'app:'

const overHttp = () =>
  new HttpLink({
    url: () => new URL('/rpc', location.origin),
    fetch: async (request, init) => {
      const answer = await fetch(request, { ...init, credentials: 'same-origin' })
      if (answer.status === 401) sessionLost()
      return answer
    }
  })

const listeners = new Set<() => void>()
/** Calls `listener` when the service has been started again (Electron): what is shown may be older than the register. */
export const onServiceBack = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const overPort = () => {
  const link = createPortLink(() => {
    for (const listener of listeners) listener()
  })
  window.addEventListener('message', event => {
    const port = event.ports[0]
    if (event.source === window && event.data === PORT_EVENT && port !== undefined) link.take(port)
  })
  return link
}

/** Every call of the contract. Streams: `for await (const event of await client.imports.read({ file }, { signal }))`. */
export const client: ContractRouterClient<Contract> = createORPCClient(inElectron() ? overPort() : overHttp())

/**
 * Query and mutation options and keys of every call: `useQuery(orpc.acts.list.queryOptions())`,
 * `queryClient.invalidateQueries({ queryKey: orpc.tasks.key() })`. Keys come from here only.
 */
export const orpc = createTanstackQueryUtils(client)

const isFaultCode = (code: string): code is FaultCode => (FAULT_CODES as readonly string[]).includes(code)

/** The known fault an error carries over the border, or null for anything else (network, a bug). */
export const faultOf = (error: unknown): { code: FaultCode; data: FaultData } | null =>
  error instanceof ORPCError && isFaultCode(error.code)
    ? { code: error.code, data: (error.data ?? {}) as FaultData }
    : null

/** What each call answers: Outputs['tasks']['list']. */
export type Outputs = InferClientOutputs<typeof client>
/** What each call takes: Inputs['imports']['accept']. */
export type Inputs = InferClientInputs<typeof client>
