import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { refuse } from './guard.ts'
import { pagePolicy } from '#api/page-policy.ts'
import { newNonce, type PageFile, withNonce } from '#machine/node/page.ts'
import { createSession } from './session.ts'

export type HostOptions = {
  page: ReadonlyMap<string, PageFile>
  /** Answers a call under /rpc; false when there is no such call. */
  callService: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  /** 0 picks a free port. */
  port: number
  /** After each file of the page that was sent. */
  onFile?: () => void
  /** A word a refusal, without address, token or body. */
  onRefused?: (reason: string) => void
}

export type LoopbackHost = {
  port: number
  /** With a one-time token in the fragment: a fragment is sent to no server and into no log. */
  startAddress: () => string
  close: () => Promise<void>
}

const readBody = async (request: IncomingMessage, limit: number): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const tokenIn = (body: string | null): unknown => {
  if (body === null) return null
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && 'token' in value ? value.token : null
  } catch {
    return null // not JSON: the same answer as a wrong token
  }
}

const end = (response: ServerResponse, status: number, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-length': '0', ...headers }).end()
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** When the wished port is taken by another program, another one. */
const listenSomewhere = async (server: Server, port: number): Promise<number> => {
  try {
    return await listen(server, port)
  } catch (error) {
    if (port !== 0 && (error as NodeJS.ErrnoException).code === 'EADDRINUSE') return listen(server, 0)
    throw error
  }
}

/** The loopback host: the page and the calls on 127.0.0.1, for one person with the start token. FAULTS.md section 3. */
export const startHost = async (options: HostOptions): Promise<LoopbackHost> => {
  const session = createSession()
  let port = 0

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const nonce = newNonce()
    for (const [name, value] of Object.entries(pagePolicy(nonce))) response.setHeader(name, value)
    const refusal = refuse(request, port)
    if (refusal !== null) {
      options.onRefused?.(refusal.reason)
      // What was not read must not be taken for the next request on this connection.
      return end(response, refusal.status, { connection: 'close' })
    }
    const path = request.url!.split('?')[0]!
    if (path === '/session') {
      const cookie = session.exchange(tokenIn(await readBody(request, 4096)))
      if (cookie === null) options.onRefused?.('token')
      return cookie === null ? end(response, 401) : end(response, 204, { 'set-cookie': cookie })
    }
    if (path.startsWith('/rpc/')) {
      if (!session.holds(request)) {
        options.onRefused?.('cookie')
        return end(response, 401, { connection: 'close' })
      }
      if (!(await options.callService(request, response))) end(response, 404)
      return
    }
    const file = options.page.get(path === '/' ? '/index.html' : path)
    if (file === undefined) return end(response, 404)
    const bytes = file.type.startsWith('text/html') ? withNonce(file.bytes, nonce) : file.bytes
    response.writeHead(200, { 'content-type': file.type, 'content-length': String(bytes.byteLength) })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    options.onFile?.()
  }

  const server = createServer({ maxHeaderSize: 16 * 1024, requireHostHeader: false }, (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) end(response, 500, { connection: 'close' })
      else response.destroy()
    })
  })
  server.maxConnections = 256
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
  server.on('clientError', (_error, socket) => socket.destroy())
  port = await listenSomewhere(server, options.port)
  return {
    port,
    startAddress: () => `http://127.0.0.1:${port}/#token=${session.startToken()}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
