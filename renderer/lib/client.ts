import { createORPCClient, type InferClientInputs, type InferClientOutputs, ORPCError } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '#api/contract.ts'
import { FAULT_CODES, type FaultCode, type FaultData } from '#domain/fault.ts'
import { sessionLost } from './session.ts'

type Context = Record<never, never>
type Link = HttpLink<Context> | PortLink<Context>

/** The event by which Electron's preload hands over the one port to the service process. */
const PORT_EVENT = 'nazorat-port'
const inElectron = () => location.protocol === 'app:'

const overHttp = (): Link =>
  new HttpLink({
    url: () => new URL('/rpc', location.origin),
    fetch: async (request, init) => {
      const answer = await fetch(request, { ...init, credentials: 'same-origin' })
      if (answer.status === 401) sessionLost()
      return answer
    }
  })

const overPort = (): Promise<Link> =>
  new Promise(resolve => {
    const listen = (event: MessageEvent) => {
      const port = event.ports[0]
      if (event.source !== window || event.data !== PORT_EVENT || port === undefined) return
      window.removeEventListener('message', listen)
      port.start()
      resolve(new PortLink({ port }))
    }
    window.addEventListener('message', listen)
  })

const link: Promise<Link> = inElectron() ? overPort() : Promise.resolve(overHttp())

/** Every call of the contract. Streams: `for await (const event of await client.imports.read({ file }, { signal }))`. */
export const client: ContractRouterClient<Contract> = createORPCClient({
  call: async (path: readonly string[], input: unknown, options) => (await link).call(path, input, options)
})

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
