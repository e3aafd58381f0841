import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

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

/** A DER SEQUENCE around the hash of the signed bytes: no signature, but the bytes it is over can be told from it. */
const standIn = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x30, 34, 0x04, 32]), createHash('sha256').update(bytes).digest()])

/** Speaks E-IMZO's protocol on a real socket of the loopback address (DOMAIN section 5). */
export const startFakeEImzo = async (manners: Manners = {}) => {
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
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
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
    hashIn: (pkcs7: Uint8Array) => Buffer.from(pkcs7.subarray(4)).toString('hex'),
    stop: async () => {
      for (const client of server.clients) client.terminate()
      server.close()
      await new Promise(resolve => http.close(resolve))
    }
  }
}
