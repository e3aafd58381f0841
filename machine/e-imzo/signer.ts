import { certificateOf, validAt } from '#domain/certificate.ts'
import { Fault } from '#domain/fault.ts'
import type { Signature, Signer, SigningKey, SigningSession } from '#service/ports/signer.ts'
import { ask, PATIENCE, type Patience, type Reply, type Request, refusalOf } from './ask.ts'

/** Where E-IMZO listens: plain first, since both stand on the loopback address; TLS when only that answers. */
export const ADDRESSES = ['ws://127.0.0.1:64646/service/cryptapi', 'wss://127.0.0.1:64443/service/cryptapi'] as const

/** The published convention key of a client without an Origin, which is what a Node program is. Not a secret. */
const NULL_KEY =
  'E0A205EC4E7B78BBB56AFF83A733A1BB9FD39D562E67978CC5E7D73B0951DB1954595A20672A63332535E13CC6EC1E1FC8857BB09E0855D7E76E411B6FA16E9D'
const OLDEST = { major: 3, minor: 37 }
const NO_KEY_FOR_ORIGIN = -1022

type Listed = { disk: string; path: string; name: string; alias: string }

export type SignerParts = {
  addresses?: readonly string[]
  patience?: Patience
  /** This instant, ISO 8601 in UTC. */
  now: () => string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const listedOf = (reply: Reply): Listed[] => {
  const { certificates } = reply
  if (!Array.isArray(certificates)) throw new Fault('SIGNER_REFUSED', { detail: 'certificates' })
  return certificates.map((entry: Record<string, unknown>) => ({
    disk: textOf(entry?.disk),
    path: textOf(entry?.path),
    name: textOf(entry?.name),
    alias: textOf(entry?.alias)
  }))
}

const idOf = ({ disk, path, name, alias }: Listed): string => JSON.stringify([disk, path, name, alias])

/**
 * E-IMZO's local service as a signer (protocol: DOMAIN section 5). Calls wait for each other, because the program shows one
 * window at a time. Nothing here verifies a signature: the algorithms O'z DSt 1092 and 1106 cannot be checked offline.
 */
export const eImzo = ({ addresses = ADDRESSES, patience = PATIENCE, now }: SignerParts): Signer => {
  let address: string | null = null
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const own = last.then(work)
    last = own.catch(() => {})
    return own
  }

  /** The first address that answers the question for the version. */
  const reach = async (signal?: AbortSignal): Promise<string> => {
    let trouble: unknown = new Fault('SIGNER_NOT_RUNNING')
    for (const candidate of addresses) {
      try {
        const reply = await ask(candidate, { name: 'version' }, patience.silent, signal)
        if (!reply.success) throw refusalOf(reply)
        const [major, minor] = [Number(reply.major), Number(reply.minor)]
        const young = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)
        if (!young) throw new Fault('SIGNER_OLD', { detail: `${textOf(reply.major)}.${textOf(reply.minor)}` })
        return candidate
      } catch (error) {
        if (!(error instanceof Fault) || error.code !== 'SIGNER_NOT_RUNNING') trouble = error
        if (error instanceof Fault && ['CANCELLED', 'SIGNER_OLD'].includes(error.code)) throw error
      }
    }
    throw trouble
  }

  const introduce = async (to: string, signal?: AbortSignal): Promise<void> => {
    const reply = await ask(to, { name: 'apikey', arguments: ['null', NULL_KEY] }, patience.silent, signal)
    if (!reply.success) throw refusalOf(reply)
  }

  const greet = async (signal?: AbortSignal): Promise<string> => {
    const found = await reach(signal)
    await introduce(found, signal)
    address = found
    return found
  }

  /** The answer of a call that said yes. A program started anew knows us no more: we introduce ourselves once again. */
  const call = async (request: Request, wait: number, signal?: AbortSignal): Promise<Reply> => {
    const to = address ?? (await greet(signal))
    try {
      const reply = await ask(to, request, wait, signal)
      if (reply.success) return reply
      if (reply.status !== NO_KEY_FOR_ORIGIN) throw refusalOf(reply)
      await introduce(to, signal)
      const again = await ask(to, request, wait, signal)
      if (again.success) return again
      throw refusalOf(again)
    } catch (error) {
      if (error instanceof Fault && error.code === 'SIGNER_NOT_RUNNING') address = null
      throw error
    }
  }

  const load = async (key: SigningKey, signal?: AbortSignal): Promise<string> => {
    const place = JSON.parse(key.id) as string[]
    const reply = await call({ plugin: 'pfx', name: 'load_key', arguments: place }, patience.window, signal)
    const keyId = textOf(reply.keyId)
    if (keyId === '') throw new Fault('SIGNER_REFUSED', { detail: 'keyId' })
    return keyId
  }

  const unload = async (keyId: string): Promise<void> => {
    await call({ plugin: 'pfx', name: 'unload_key', arguments: [keyId] }, patience.silent)
  }

  const signatureOf = (reply: Reply): Signature => {
    const pkcs7 = new Uint8Array(Buffer.from(textOf(reply.pkcs7_64), 'base64'))
    // Every PKCS#7 is a DER SEQUENCE; anything else is not a signature, whatever the program says.
    if (pkcs7.length < 2 || pkcs7[0] !== 0x30) throw new Fault('SIGNER_REFUSED', { detail: 'pkcs7' })
    return { pkcs7, signatureHex: textOf(reply.signature_hex), serial: textOf(reply.signer_serial_number) }
  }

  /** A key that the program forgot is a refusal by its own words; the rest no second try would change. */
  const mayBeForgotten = (error: unknown) => error instanceof Fault && error.code === 'SIGNER_REFUSED'

  const open = async (key: SigningKey, signal?: AbortSignal): Promise<SigningSession> => {
    if (!validAt(key.certificate, now())) throw new Fault('SIGNER_EXPIRED', { detail: key.certificate.validTo ?? '' })
    let keyId = await inTurn(() => load(key, signal))
    const make = async (bytes: Uint8Array): Promise<Signature> => {
      const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
      const request = { plugin: 'pkcs7', name: 'create_pkcs7', arguments: [data, keyId, 'yes'] }
      return signatureOf(await call(request, patience.window, signal))
    }
    return {
      sign: bytes =>
        inTurn(async () => {
          try {
            return await make(bytes)
          } catch (error) {
            if (!mayBeForgotten(error)) throw error
            keyId = await load(key, signal)
            return await make(bytes)
          }
        }),
      // A program that is gone has forgotten the key already; the signature stands all the same.
      close: () => inTurn(() => unload(keyId)).catch(() => {})
    }
  }

  const keys = async (signal?: AbortSignal): Promise<SigningKey[]> => {
    const reply = await call({ plugin: 'pfx', name: 'list_all_certificates' }, patience.silent, signal)
    const once = new Map<string, SigningKey>()
    for (const listed of listedOf(reply)) {
      const certificate = certificateOf(listed.alias)
      const same = certificate.serial || idOf(listed)
      if (!once.has(same)) once.set(same, { id: idOf(listed), certificate })
    }
    if (once.size === 0) throw new Fault('SIGNER_NO_KEY')
    const rank = ({ certificate }: SigningKey) => (validAt(certificate, now()) ? 0 : 1)
    return [...once.values()].sort((a, b) => rank(a) - rank(b))
  }

  return { keys: signal => inTurn(() => keys(signal)), open }
}
