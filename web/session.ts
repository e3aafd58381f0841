import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

/**
 * One start, one session: a one-time token is exchanged for a cookie whose name changes at every start.
 * The cookie is HttpOnly and SameSite=Strict, without Secure, because the loopback host speaks plain HTTP on 127.0.0.1.
 */
export const createSession = () => {
  let token: string | null = null
  const cookieName = `nazorat-${randomBytes(6).toString('hex')}`
  const secret = randomBytes(32).toString('base64url')
  return {
    /** For the printed address only; never logged. A new one when the last was used; an unused one stays good. */
    startToken: (): string => {
      token ??= randomBytes(32).toString('base64url')
      return token
    },
    /** The cookie to set, or null for a wrong or used token. */
    exchange: (given: unknown): string | null => {
      if (typeof given !== 'string' || token === null || !same(given, token)) return null
      token = null
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    holds: (request: IncomingMessage): boolean =>
      (request.headers.cookie ?? '')
        .split(';')
        .map(pair => pair.trim().split('='))
        .some(([name, value]) => name === cookieName && value !== undefined && same(value, secret))
  }
}
export type Session = ReturnType<typeof createSession>
