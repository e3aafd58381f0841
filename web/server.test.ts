import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LoopbackHost, startHost } from './server.ts'

const page = new Map([
  [
    '/index.html',
    {
      bytes: new TextEncoder().encode('<meta name="csp-nonce" content="__CSP_NONCE__">'),
      type: 'text/html; charset=utf-8'
    }
  ],
  ['/assets/a.js', { bytes: new TextEncoder().encode('1'), type: 'text/javascript; charset=utf-8' }]
])
const refused: string[] = []

const start = (): Promise<LoopbackHost> =>
  startHost({
    page,
    port: 0,
    onRefused: reason => refused.push(reason),
    callService: async (request, response) => {
      if (request.url !== '/rpc/ping') return false
      response.writeHead(200, { 'content-type': 'text/plain' }).end('pong')
      return true
    }
  })

type Reply = { status: number; head: string; body: string }

/** Raw text over a socket: what a browser would never send must be tried too. */
const raw = (port: number, text: string, address = '127.0.0.1'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, address, () => socket.write(text))
    let reply = ''
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', chunk => {
      reply += chunk.toString('utf8')
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', body = ''] = reply.split('\r\n\r\n')
      resolve({ status: Number(head.split(' ')[1] ?? 0), head, body })
    })
  })

type Headers = Record<string, string>
const send = (port: number, method: string, path: string, headers: Headers = {}, body = ''): Promise<Reply> => {
  const all: Headers = {
    Host: `127.0.0.1:${port}`,
    Connection: 'close',
    ...(method === 'POST'
      ? {
          Origin: `http://127.0.0.1:${port}`,
          'Content-Type': 'application/json',
          'Content-Length': String(body.length)
        }
      : {}),
    ...headers
  }
  const lines = Object.entries(all)
    .filter(([, value]) => value !== 'OMIT')
    .map(([name, value]) => `${name}: ${value}`)
  return raw(port, `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

describe('the loopback host', () => {
  let host: LoopbackHost
  let cookie = ''
  let token = ''
  beforeAll(async () => {
    host = await start()
    token = new URL(host.startAddress()).hash.slice('#token='.length)
    const reply = await send(host.port, 'POST', '/session', {}, JSON.stringify({ token }))
    expect(reply.status).toBe(204)
    cookie = /set-cookie: ([^;]+);/i.exec(reply.head)![1]!
    expect(reply.head).toMatch(/HttpOnly; SameSite=Strict/)
  })
  afterAll(() => host.close())

  it('gives the page with a fresh nonce and the security headers', async () => {
    const first = await send(host.port, 'GET', '/')
    const second = await send(host.port, 'GET', '/')
    const nonceOf = (reply: Reply) => /content="([^"]+)"/.exec(reply.body)![1]!
    expect(first.status).toBe(200)
    expect(first.head).toContain(`'nonce-${nonceOf(first)}'`)
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    expect(first.head).toMatch(/referrer-policy: no-referrer/i)
    expect(first.head).toMatch(/default-src 'none'/)
    expect(first.head).not.toMatch(/access-control-allow/i)
    expect((await send(host.port, 'GET', '/assets/a.js')).body).toBe('1')
  })

  it('answers a call with the cookie', async () => {
    const reply = await send(host.port, 'POST', '/rpc/ping', { Cookie: cookie }, '{}')
    expect([reply.status, reply.body.includes('pong')]).toEqual([200, true])
  })

  it('listens on 127.0.0.1 only', async () => {
    await expect(raw(host.port, 'GET / HTTP/1.1\r\n\r\n', '::1')).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/)
  })

  const call = (headers: Headers, body = '{}') =>
    send(host.port, 'POST', '/rpc/ping', { Cookie: cookie, ...headers }, body)
  const FORGED: [string, number, () => Promise<Reply>][] = [
    ['a foreign Host', 421, () => call({ Host: 'evil.example' })],
    ['our address as part of a foreign Host', 421, () => call({ Host: '127.0.0.1.evil.example' })],
    ['another port in Host', 421, () => call({ Host: '127.0.0.1:1' })],
    ['an empty Host', 421, () => call({ Host: '' })],
    ['no Host at all', 421, () => call({ Host: 'OMIT' })],
    ['a Host without port', 421, () => call({ Host: '127.0.0.1' })],
    [
      'two Host lines',
      421,
      () =>
        raw(
          host.port,
          `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`
        )
    ],
    ['an absolute address', 400, () => send(host.port, 'GET', 'http://evil.example/')],
    ['an address with two slashes', 400, () => send(host.port, 'GET', '//evil.example/')],
    ['Origin null', 403, () => call({ Origin: 'null' })],
    ['a foreign Origin', 403, () => call({ Origin: 'http://evil.example' })],
    ['our Origin on another port', 403, () => call({ Origin: 'http://127.0.0.1:1' })],
    ['https in Origin', 403, () => call({ Origin: `https://127.0.0.1:${host.port}` })],
    ['a write without Origin', 403, () => call({ Origin: 'OMIT' })],
    ['Sec-Fetch-Site cross-site on GET', 403, () => send(host.port, 'GET', '/', { 'Sec-Fetch-Site': 'cross-site' })],
    ['Sec-Fetch-Site same-site', 403, () => call({ 'Sec-Fetch-Site': 'same-site' })],
    ['a form post as text/plain', 415, () => call({ 'Content-Type': 'text/plain' })],
    ['a form post', 415, () => call({ 'Content-Type': 'application/x-www-form-urlencoded' })],
    [
      'a CORS preflight',
      405,
      () => send(host.port, 'OPTIONS', '/rpc/ping', { 'Access-Control-Request-Method': 'POST' })
    ],
    ['GET on a call', 405, () => send(host.port, 'GET', '/rpc/ping', { Cookie: cookie })],
    ['PUT', 405, () => send(host.port, 'PUT', '/', {})],
    ['a WebSocket', 400, () => send(host.port, 'GET', '/', { Upgrade: 'websocket', Connection: 'Upgrade, close' })],
    ['no cookie', 401, () => call({ Cookie: 'OMIT' })],
    ['a cookie of another start', 401, () => call({ Cookie: 'nazorat-000000000000=abc' })],
    ['the right name with a wrong secret', 401, () => call({ Cookie: `${cookie.split('=')[0]}=abc` })],
    ['a wrong token', 401, () => send(host.port, 'POST', '/session', {}, '{"token":"abc"}')],
    ['a token that is no text', 401, () => send(host.port, 'POST', '/session', {}, '{"token":{"toString":1}}')],
    ['a token in broken JSON', 401, () => send(host.port, 'POST', '/session', {}, '{"token"')],
    ['the token a second time', 401, () => send(host.port, 'POST', '/session', {}, JSON.stringify({ token }))],
    ['1 GB announced', 413, () => call({ 'Content-Length': '1073741824' }, '')],
    ['a large token', 413, () => send(host.port, 'POST', '/session', { 'Content-Length': '5000' }, '')],
    ['a body in chunks', 411, () => call({ 'Content-Length': 'OMIT', 'Transfer-Encoding': 'chunked' }, '0\r\n\r\n')],
    ['a file outside the page', 404, () => send(host.port, 'GET', '/../package.json')],
    ['an encoded way out', 404, () => send(host.port, 'GET', '/%2e%2e/package.json')],
    ['a backslash way out', 404, () => send(host.port, 'GET', '/..\\package.json')],
    ['an unknown call', 404, () => send(host.port, 'POST', '/rpc/nothing', { Cookie: cookie }, '{}')]
  ]
  it.each(FORGED)('refuses %s', async (_, status, forged) => {
    const reply = await forged()
    expect(reply.status).toBe(status)
    expect(reply.body).not.toContain('pong')
  })

  it('refuses smuggled requests: Content-Length and Transfer-Encoding together', async () => {
    const reply = await call({ 'Transfer-Encoding': 'chunked' }, '0\r\n\r\n')
    expect([400, 411, 0]).toContain(reply.status)
  })

  it('logs a word a refusal and never the token or the cookie', () => {
    expect(refused.length).toBeGreaterThan(15)
    expect(refused.every(reason => /^[a-z-]+$/.test(reason))).toBe(true)
  })

  it('gives another start address for another browser once the first was used', async () => {
    const again = new URL(host.startAddress()).hash.slice('#token='.length)
    expect(again).not.toBe(token)
    expect(host.startAddress()).toContain(again)
    expect((await send(host.port, 'POST', '/session', {}, JSON.stringify({ token: again }))).status).toBe(204)
  })

  it('takes another port when the wished one is taken', async () => {
    const second = await startHost({ page, port: host.port, callService: async () => false })
    expect(second.port).not.toBe(host.port)
    await second.close()
  })
})
