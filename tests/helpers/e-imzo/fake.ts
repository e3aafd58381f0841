import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { readPkcs7 } from '#documents/signature/pkcs7.ts'

/** How the fake misbehaves; empty = as the real program. */
export type Manners = {
  version?: [major: string, minor: string]
  certificates?: { disk: string; path: string; name: string; alias: string }[]
  /** What the person does in the password window. */
  person?: 'right' | 'wrong' | 'closes'
  /** Calls that are never answered. */
  silentOn?: string
  /** Calls on which the socket is cut without an answer. */
  cutOn?: string
  /** Calls answered with this text as it is. */
  says?: Record<string, string>
  /** The next create_pkcs7 finds its key forgotten. */
  forgetOnce?: boolean
}

type Asked = { plugin?: string; name: string; arguments?: string[] }

const alias = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')

export const VALID = {
  disk: 'C:\\',
  path: 'DSKEYS',
  name: 'DS3012345670001',
  alias: alias({
    cn: 'ШЕРМАТОВ',
    o: 'Тошкент вилояти, ҳокимлиги',
    uid: '123456789',
    '1.2.860.3.16.1.1': '301234567',
    serialnumber: '77abcdef',
    validfrom: '2026.01.01 00:00:00',
    validto: '2028.01.01 00:00:00'
  })
}
export const EXPIRED = {
  disk: 'D:\\',
  path: 'DSKEYS',
  name: 'DS3012345670002',
  alias: alias({ serialnumber: '11', cn: 'КАРИМОВ', validfrom: '2020.01.01 00:00:00', validto: '2022.01.01 00:00:00' })
}

const der = (tag: number, ...contents: (Buffer | readonly number[])[]): Buffer => {
  const inner = Buffer.concat(contents.map(one => Buffer.from(one)))
  const length = inner.length < 128 ? [inner.length] : [0x82, inner.length >> 8, inner.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), inner])
}
const SHA256 = der(0x30, der(6, [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1]))
const PKCS9 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1]
const named = (name: string) => der(0x30, der(0x31, der(0x30, der(6, [0x55, 4, 3]), der(12, Buffer.from(name)))))
const SERIAL = der(2, Buffer.from('77abcdef', 'hex'))
const day = (text: string) => der(0x17, Buffer.from(text))

/** A detached PKCS#7 in the shape of the real one: a certificate, the digest of the signed bytes, and octets where a signature stands. */
const standIn = (bytes: Buffer): Buffer => {
  const digest = createHash('sha256').update(bytes).digest()
  const certificate = der(
    0x30,
    der(
      0x30,
      SERIAL,
      SHA256,
      named('Sinov markazi'),
      der(0x30, day('260101000000Z'), day('280101000000Z')),
      named('ШЕРМАТОВ')
    ),
    SHA256,
    der(3, [0, 0])
  )
  const attribute = (last: number, value: Buffer) => der(0x30, der(6, [...PKCS9, 9, last]), der(0x31, value))
  const signer = der(
    0x30,
    der(2, [1]),
    der(0x30, named('Sinov markazi'), SERIAL),
    SHA256,
    der(0xa0, attribute(3, der(6, [...PKCS9, 7, 1])), attribute(4, der(4, digest))),
    SHA256,
    der(4, [0xab, 0xcd])
  )
  const data = der(
    0x30,
    der(2, [1]),
    der(0x31, SHA256),
    der(0x30, der(6, [...PKCS9, 7, 1])),
    der(0xa0, certificate),
    der(0x31, signer)
  )
  return der(0x30, der(6, [...PKCS9, 7, 2]), der(0xa0, data))
}

/** Speaks E-IMZO's protocol on a real socket of the loopback address (DOMAIN section 5); port 0 = any, 64646 = the real one. */
export const startFakeEImzo = async (manners: Manners = {}, port = 0) => {
  const asked: Asked[] = []
  const loaded = new Set<string>()
  let introduced = false
  let keys = 0
  const yes = (fields: object = {}) => ({ success: true, status: 1, reason: '', ...fields })
  const no = (status: number, reason: string) => ({ success: false, status, reason })

  const answer = ({ plugin, name, arguments: given = [] }: Asked): object => {
    if (name === 'version') return yes({ major: manners.version?.[0] ?? '3', minor: manners.version?.[1] ?? '45' })
    if (name === 'apikey') {
      introduced = given.length >= 2 && given.length % 2 === 0
      return introduced ? yes() : no(-1, 'apikey')
    }
    if (!introduced) return no(-1022, 'API-key для домена не найден')
    if (plugin === 'pfx' && name === 'list_all_certificates')
      return yes({ certificates: manners.certificates ?? [VALID, EXPIRED, VALID] })
    if (plugin === 'pfx' && name === 'load_key') {
      keys += 1
      loaded.add(`key-${keys}`)
      return yes({ keyId: `key-${keys}` })
    }
    if (plugin === 'pfx' && name === 'unload_key') return loaded.delete(given[0] ?? '') ? yes() : no(-1, 'keyId')
    if (plugin === 'pkcs7' && name === 'create_pkcs7') {
      if (manners.forgetOnce) {
        loaded.clear()
        manners.forgetOnce = false
      }
      if (!loaded.has(given[1] ?? '')) return no(-1, 'Ключ по идентификатору не найден')
      if (manners.person === 'closes') return no(-5, 'Ввод пароля отменен')
      if (manners.person === 'wrong') return no(-1, 'javax.crypto.BadPaddingException: pad block corrupted')
      if (given[2] !== 'yes' && given[2] !== 'no') return no(-1, 'detached')
      const pkcs7 = standIn(Buffer.from(given[0] ?? '', 'base64'))
      return yes({ pkcs7_64: pkcs7.toString('base64'), signature_hex: 'abcd', signer_serial_number: '77abcdef' })
    }
    return no(-1, 'Функция не найдена')
  }

  const http = createServer()
  const server = new WebSocketServer({ server: http, path: '/service/cryptapi' })
  server.on('connection', (socket: WebSocket) => {
    socket.on('message', data => {
      const request = JSON.parse(data.toString()) as Asked
      asked.push(request)
      if (manners.silentOn === request.name) return
      if (manners.cutOn === request.name) {
        socket.terminate()
        return
      }
      socket.send(manners.says?.[request.name] ?? JSON.stringify(answer(request)))
    })
  })
  await new Promise<void>((resolve, failed) => {
    http.once('error', failed)
    http.listen(port, '127.0.0.1', resolve)
  })
  return {
    address: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/service/cryptapi`,
    asked,
    loaded,
    manners,
    /** As after the program was closed and opened: it knows nobody. */
    forgetEverybody: () => {
      introduced = false
      loaded.clear()
    },
    hashIn: (pkcs7: Uint8Array) => readPkcs7(pkcs7).signers[0]?.messageDigest,
    stop: async () => {
      for (const client of server.clients) client.terminate()
      server.close()
      await new Promise(resolve => http.close(resolve))
    }
  }
}
