import { RPCHandler } from '@orpc/server/message-port'
import type { CallContext } from '../call.ts'
import type { Router } from '../router.ts'

/** A port of any of these kinds. */
type Port = Parameters<RPCHandler<CallContext>['upgrade']>[0]

/**
 * Serves the calls that come in over a port: MessagePortMain of Electron, `worker_threads`, or a page's. The caller starts the
 * port (`port.start()`) afterwards. `context` is asked at every call, so a change of person or language counts at once.
 */
export const serveOverPort = (router: Router, port: Port, context: () => CallContext | Promise<CallContext>): void => {
  const handler = new RPCHandler<Partial<CallContext>>(router as never, {
    interceptors: [async options => options.next({ ...options, context: await context() })]
  })
  handler.upgrade(port, { context: {} })
}
