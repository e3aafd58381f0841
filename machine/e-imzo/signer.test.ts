import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { EXPIRED, type Manners, startFakeEImzo, VALID } from '#tests/helpers/e-imzo/fake.ts'
import { eImzo } from './signer.ts'

const NOW = '2026-11-21T07:00:00.000Z'
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const started = async (manners: Manners = {}, silent = 5_000) => {
  const fake = await startFakeEImzo(manners)
  stops.push(fake.stop)
  const signer = eImzo({ addresses: [fake.address], patience: { silent, window: silent }, now: () => NOW })
  return { fake, signer }
}
const bytes = new TextEncoder().encode('%PDF-1.7 xat')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const signWith = async ({ signer }: Awaited<ReturnType<typeof started>>) => {
  const [key] = await signer.keys()
  const session = await signer.open(key!)
  const signature = await session.sign(bytes)
  await session.close()
  return signature
}

describe('signing', () => {
  test('lists each key once, the valid first, and signs exactly the given bytes', async () => {
    const both = await started({ certificates: [EXPIRED, VALID, VALID] })
    const keys = await both.signer.keys()
    expect(keys.map(key => key.certificate.name)).toEqual(['ШЕРМАТОВ', 'КАРИМОВ'])
    expect(keys[0]?.certificate.organisation).toBe('Тошкент вилояти, ҳокимлиги')
    const signature = await signWith(both)
    expect(both.fake.hashIn(signature.pkcs7)).toBe(sha256)
    expect(signature).toMatchObject({ signatureHex: 'abcd', serial: '77abcdef' })
    expect(both.fake.asked.map(({ name }) => name)).toEqual([
      'version',
      'apikey',
      'list_all_certificates',
      'list_all_certificates',
      'load_key',
      'create_pkcs7',
      'unload_key'
    ])
    expect(both.fake.loaded.size).toBe(0)
    expect(both.fake.asked[5]?.arguments?.[2]).toBe('yes')
    expect('plugin' in both.fake.asked[0]!).toBe(false)
  })

  test('several documents with one password', async () => {
    const { fake, signer } = await started()
    const session = await signer.open((await signer.keys())[0]!)
    await Promise.all([session.sign(bytes), session.sign(bytes), session.sign(bytes)])
    await session.close()
    expect(fake.asked.filter(({ name }) => name === 'load_key')).toHaveLength(1)
  })

  test('a forgotten key is loaded once more', async () => {
    const both = await started({ forgetOnce: true })
    expect(both.fake.hashIn((await signWith(both)).pkcs7)).toBe(sha256)
    expect(both.fake.asked.filter(({ name }) => name === 'load_key')).toHaveLength(2)
  })

  test('a program started anew is told the key of our origin again', async () => {
    const both = await started()
    await both.signer.keys()
    both.fake.forgetEverybody()
    expect(await both.signer.keys()).toHaveLength(2)
    expect(both.fake.asked.filter(({ name }) => name === 'apikey')).toHaveLength(2)
  })

  test('the second address is tried when the first is dead', async () => {
    const fake = await startFakeEImzo()
    stops.push(fake.stop)
    const signer = eImzo({ addresses: ['ws://127.0.0.1:9/service/cryptapi', fake.address], now: () => NOW })
    expect(await signer.keys()).toHaveLength(2)
  })
})

describe('trouble', () => {
  test('the program is not running', async () => {
    const signer = eImzo({ addresses: ['ws://127.0.0.1:9/service/cryptapi'], now: () => NOW })
    await expect(signer.keys()).rejects.toMatchObject({ code: 'SIGNER_NOT_RUNNING' })
  })

  test('an answer that is not TLS on the TLS address', async () => {
    const fake = await startFakeEImzo()
    stops.push(fake.stop)
    const signer = eImzo({ addresses: [fake.address.replace('ws:', 'wss:')], now: () => NOW })
    await expect(signer.keys()).rejects.toMatchObject({ code: 'SIGNER_TLS' })
  })

  test.each([
    [{ version: ['3', '36'] }, 'SIGNER_OLD'],
    [{ certificates: [] }, 'SIGNER_NO_KEY'],
    [{ person: 'wrong' }, 'SIGNER_WRONG_PASSWORD'],
    [{ person: 'closes' }, 'SIGNER_CLOSED'],
    [{ cutOn: 'create_pkcs7' }, 'SIGNER_NOT_RUNNING'],
    [{ cutOn: 'version' }, 'SIGNER_NOT_RUNNING'],
    [{ says: { list_all_certificates: '{"success":true}' } }, 'SIGNER_REFUSED'],
    [{ says: { list_all_certificates: '<html>' } }, 'SIGNER_REFUSED'],
    [{ says: { create_pkcs7: '{"success":true,"pkcs7_64":"undefined"}' } }, 'SIGNER_REFUSED'],
    [{ says: { load_key: '{"success":true}' } }, 'SIGNER_REFUSED'],
    [{ says: { apikey: '{"success":false,"status":-1,"reason":"apikey"}' } }, 'SIGNER_REFUSED']
  ] as [Manners, string][])('%j: %s', async (manners, code) => {
    await expect(started(manners).then(signWith)).rejects.toMatchObject({ code })
  })

  test.each(['version', 'list_all_certificates', 'create_pkcs7'])('no answer to %s', async silentOn => {
    await expect(started({ silentOn }, 300).then(signWith)).rejects.toMatchObject({ code: 'SIGNER_SILENT' })
  })

  test('an expired key is refused before the program is asked', async () => {
    const { fake, signer } = await started()
    const old = (await signer.keys())[1]!
    await expect(signer.open(old)).rejects.toMatchObject({ code: 'SIGNER_EXPIRED' })
    expect(fake.asked.map(({ name }) => name)).not.toContain('load_key')
  })

  test('the person can give up while the window is open', async () => {
    const { signer } = await started({ silentOn: 'create_pkcs7' })
    const giveUp = new AbortController()
    const session = await signer.open((await signer.keys())[0]!, giveUp.signal)
    const signing = session.sign(bytes)
    setTimeout(() => giveUp.abort(), 50)
    await expect(signing).rejects.toMatchObject({ code: 'CANCELLED' })
  })

  test('after trouble the next try works', async () => {
    const { fake, signer } = await started({ person: 'wrong' })
    await expect(signWith({ fake, signer })).rejects.toMatchObject({ code: 'SIGNER_WRONG_PASSWORD' })
    fake.manners.person = 'right'
    expect(fake.hashIn((await signWith({ fake, signer })).pkcs7)).toBe(sha256)
  })
})
