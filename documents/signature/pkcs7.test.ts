import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import made from '../testdata/signatures.json' with { type: 'json' }
import { DerError, oidOf, readDer, textOf, timeOf } from './der.ts'
import { type Pkcs7, readPkcs7, signatureBytes, standingOf } from './pkcs7.ts'

/** Signatures made once by OpenSSL over `text` with a certificate of its own. */
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))
const text = new TextEncoder().encode(made.text)
const der = (tag: number, ...contents: (readonly number[])[]): number[] => {
  const inner = contents.flat()
  const length = inner.length < 128 ? [inner.length] : [0x82, inner.length >> 8, inner.length & 255]
  return [tag, ...length, ...inner]
}

describe('a signature file', () => {
  test.each(['detached', 'sha512', 'streamed'] as const)('%s: who signed, until when, over which bytes', async kind => {
    const signature = readPkcs7(bytes(made[kind]))
    expect(signature.signers).toHaveLength(1)
    expect(signature.signers[0]).toMatchObject({
      digest: kind === 'sha512' ? 'SHA-512' : 'SHA-256',
      certificate: {
        name: 'ШЕРМАТОВ',
        organisation: 'Мингбулоқ тумани, ҳокимлиги',
        post: 'Ҳоким ўринбосари',
        personTin: '123456789',
        organisationTin: '301234567',
        pinfl: '30101800000015'
      }
    })
    expect(signature.signers[0]!.certificate.serial).toMatch(/^[0-9a-f]{10,}$/)
    expect(Date.parse(signature.signers[0]!.certificate.validTo!)).toBeGreaterThan(Date.parse('2100-01-01'))
    expect(signature.signers[0]!.signingTime).toMatch(/^20\d\d-.*Z$/)
    expect(await standingOf(signature, text)).toBe('same')
    expect(await standingOf(signature, text.slice(1))).toBe('other')
    expect(signature.content === null).toBe(kind !== 'streamed')
  })

  test('of a digest that cannot be computed here, or without one, is not said to fit', async () => {
    expect(await standingOf(readPkcs7(bytes(made.withoutAttributes)), text)).toBe('unknown')
    const known = readPkcs7(bytes(made.detached))
    const own: Pkcs7 = {
      ...known,
      signers: known.signers.map(one => ({ ...one, digest: null, digestOid: '1.2.860.3.15.1.3.2.1.1' }))
    }
    expect(await standingOf(own, text)).toBe('unknown')
  })

  test('comes as DER, base64 or PEM; anything else is refused', () => {
    expect(signatureBytes(bytes(made.detached))).toEqual(bytes(made.detached))
    const lines = `\ufeff${made.detached.replace(/.{64}/g, '$&\r\n')}`
    expect(signatureBytes(new TextEncoder().encode(lines))).toEqual(bytes(made.detached))
    const pem = `-----BEGIN PKCS7-----\n${lines.slice(1)}\n-----END PKCS7-----\n`
    expect(signatureBytes(new TextEncoder().encode(pem))).toEqual(bytes(made.detached))
    for (const wrong of ['', 'salom!', 'AAAA', '%PDF-1.4', '<html>', 'A'])
      expect(() => signatureBytes(new TextEncoder().encode(wrong)), wrong).toThrow(DerError)
  })
})

describe('hostile bytes', () => {
  test('cut off anywhere, or with any octet changed, they are refused or read, never more than that', () => {
    const whole = bytes(made.streamed)
    for (let end = 0; end < whole.length; end += 1) expect(() => readPkcs7(whole.subarray(0, end))).toThrow(DerError)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length - 1), (at, octet, from) => {
        const changed = whole.slice()
        changed[at] = octet
        changed.copyWithin(at, from, from + 4)
        try {
          readPkcs7(changed)
        } catch (error) {
          expect(error).toBeInstanceOf(DerError)
        }
      })
    )
  })

  test('random bytes are refused or read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), random => {
        try {
          readDer(random)
        } catch (error) {
          expect(error).toBeInstanceOf(DerError)
        }
      })
    )
  })

  test('values within values, a million values, lengths that cannot be, endless ones', () => {
    expect(() => readDer(new Uint8Array(100_000).fill(0x30).map((one, at) => (at % 2 === 0 ? one : 0x80)))).toThrow(
      DerError
    )
    const many = new Uint8Array(200_000)
    expect(() => readDer(new Uint8Array([0x30, 0x83, 3, 0x0d, 0x40, ...many]))).toThrow(DerError)
    for (const wrong of [
      [0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
      [0x30, 0x88, 1, 1, 1, 1, 1, 1, 1, 1],
      [0x04, 0x80, 0, 0],
      [0x1f, 0x81, 1, 0],
      [5],
      [5, 0, 0]
    ])
      expect(() => readDer(new Uint8Array(wrong)), wrong.join(' ')).toThrow(DerError)
  })

  test('names hold no control signs, times and identifiers that are none are not made up', () => {
    expect(textOf(readDer(new Uint8Array(der(12, [...Buffer.from('А\u202e\u0000Б')]))))).toBe('АБ')
    expect(textOf(readDer(new Uint8Array(der(3, [0, 65]))))).toBe('')
    for (const time of ['261399000000Z', '2611210500', 'salom', ''])
      expect(timeOf(readDer(new Uint8Array(der(23, [...Buffer.from(time)])))), time).toBeNull()
    expect(timeOf(readDer(new Uint8Array(der(24, [...Buffer.from('20261121050000Z')]))))).toBe(
      '2026-11-21T05:00:00.000Z'
    )
    expect(oidOf(readDer(new Uint8Array(der(6, [0x2a, 0x86, 0x5c]))))).toBe('1.2.860')
    for (const wrong of [[], [0x80], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]])
      expect(() => oidOf(readDer(new Uint8Array(der(6, wrong))))).toThrow(DerError)
  })
})
