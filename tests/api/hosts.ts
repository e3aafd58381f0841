import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import type { Contract } from '#api/contract.ts'
import type { CallContext } from '#service/call.ts'
import type { Router } from '#service/router.ts'
import { serveOverPort } from '#service/transports/port.ts'

export type Client = ContractRouterClient<Contract>
export type Open = (
  router: Router,
  context: () => CallContext | Promise<CallContext>
) => Promise<{ client: Client; close: () => Promise<void> }>

const inProcess: Open = async (router, context) => ({
  client: createRouterClient(router, { context }),
  close: async () => {}
})

const overPort: Open = async (router, context) => {
  const { port1, port2 } = new MessageChannel()
  serveOverPort(router, port1, context)
  const client: Client = createORPCClient(new PortLink({ port: port2 }))
  port1.start()
  port2.start()
  return {
    client,
    close: async () => {
      port1.close()
      port2.close()
    }
  }
}

const overHttp: Open = async (router, context) => {
  const handler = new RPCHandler<CallContext>(router)
  const server = createServer(async (request, response) => {
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: await context() })
    if (!matched) response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rpc`
  const client: Client = createORPCClient(new FetchLink({ url }))
  return {
    client,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** The same router behind three doors: EXAMPLES 5. */
export const HOSTS: readonly [string, Open][] = [
  ['in process', inProcess],
  ['over a port', overPort],
  ['over loopback HTTP', overHttp]
]
