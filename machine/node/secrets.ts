import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { PasswordVerdict, Secrets } from '#service/ports/secrets.ts'

/** Logarithm of the cost, block size, parallelism: OWASP's first recommendation for scrypt, 128 MB and a third of a second. */
type Cost = { n: number; r: number; p: number }
export const COST: Cost = { n: 17, r: 8, p: 1 }
const BYTES = 32
/** Crockford's base 32: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const derive = (password: string, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> => {
  const options: ScryptOptions = { N: 2 ** n, r, p, maxmem: 256 * 2 ** n * r }
  // One account for a password typed with composed and with combining letters.
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  )
}

const KEPT = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([0-9a-f]{32})\$([0-9a-f]{64})$/
const NOBODY = new Uint8Array(16)

/** scrypt with the parameters in the hash. `cost` is lower only in tests. */
export const nodeSecrets = (cost: Cost = COST): Secrets => ({
  hash: async password => {
    const salt = randomBytes(16)
    const key = await derive(password, salt, cost)
    return `scrypt$${cost.n}$${cost.r}$${cost.p}$${salt.toString('hex')}$${key.toString('hex')}`
  },
  verify: async (password, kept): Promise<PasswordVerdict> => {
    const parts = kept === null ? null : KEPT.exec(kept)
    if (parts === null) {
      await derive(password, NOBODY, cost)
      return kept === null ? 'wrong' : 'weak'
    }
    const own: Cost = { n: Number(parts[1]), r: Number(parts[2]), p: Number(parts[3]) }
    if (own.n < cost.n || own.r < cost.r || own.p < cost.p) return 'weak'
    // What would cost more than we ever ask for was not made by us, and would stop the program.
    if (own.n > 20 || own.r > 16 || own.p > 4) return 'weak'
    const key = await derive(password, Buffer.from(parts[4]!, 'hex'), own)
    if (!timingSafeEqual(key, Buffer.from(parts[5]!, 'hex'))) return 'wrong'
    return own.n === cost.n && own.r === cost.r && own.p === cost.p ? 'right' : 'old'
  },
  code: () =>
    Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(32)]).join('')).join('-')
})
