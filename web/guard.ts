import type { IncomingMessage } from 'node:http'

/** Why a request is refused: the status and a word for the log. The page never sees more than the status. */
export type Refusal = { status: 400 | 401 | 403 | 404 | 405 | 411 | 413 | 415 | 421; reason: string }

export const MAX_BODY = 60 * 1024 * 1024
const SMALL_BODY = 4096

/** `Host` in exactly one of these spellings, with the port: DNS rebinding brings another name. */
export const allowedHosts = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

const headerCount = (request: IncomingMessage, name: string): number =>
  request.rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === name).length

/**
 * The guard at the door of the loopback host, before any body is read: address, Host, Origin, Sec-Fetch-Site,
 * method, type and size. Null lets the request in.
 */
export const refuse = (request: IncomingMessage, port: number): Refusal | null => {
  const remote = request.socket.remoteAddress
  if (remote !== '127.0.0.1' && remote !== '::ffff:127.0.0.1' && remote !== '::1')
    return { status: 403, reason: 'address' }
  const hosts = allowedHosts(port)
  const { host, origin } = request.headers
  if (headerCount(request, 'host') !== 1 || host === undefined || !hosts.includes(host))
    return { status: 421, reason: 'host' }
  if (request.url === undefined || !request.url.startsWith('/') || request.url.startsWith('//'))
    return { status: 400, reason: 'url' }
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, reason: 'origin' }
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'sec-fetch-site' }
  if (request.headers.upgrade !== undefined) return { status: 400, reason: 'upgrade' }

  const path = request.url.split('?')[0]!
  const isCall = path === '/session' || path.startsWith('/rpc/')
  if (!isCall) return request.method === 'GET' || request.method === 'HEAD' ? null : { status: 405, reason: 'method' }
  if (request.method !== 'POST') return { status: 405, reason: 'method' }
  // A form post from another page sends no JSON; a fetch from our own page always names its origin.
  if (origin === undefined) return { status: 403, reason: 'no-origin' }
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  const types = path === '/session' ? ['application/json'] : ['application/json', 'multipart/form-data']
  const length = request.headers['content-length']
  if (request.headers['transfer-encoding'] !== undefined) return { status: 411, reason: 'chunked' }
  if (length === undefined || !/^\d{1,12}$/.test(length)) return { status: 411, reason: 'length' }
  // A call without input has no body, hence no type.
  if (!types.includes(type) && !(length === '0' && type === '' && path !== '/session'))
    return { status: 415, reason: 'type' }
  if (Number(length) > (path === '/session' ? SMALL_BODY : MAX_BODY)) return { status: 413, reason: 'size' }
  return null
}
